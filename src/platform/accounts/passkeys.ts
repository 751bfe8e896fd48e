import { askAccounts } from './accounts.ts'

export type Passkey = { readonly id: string; readonly name: string; readonly addedAt: Date }

/** The passkeys of a person, the oldest first. */
export async function findPasskeys(userId: string): Promise<readonly Passkey[]> {
  const rows = await askAccounts<{ id: string; name: string; created_at: Date }>({
    text: 'select id, name, created_at from accounts.passkeys where user_id = $1 order by created_at, id',
    values: [userId],
  })
  return rows.map(({ id, name, created_at }) => ({ id, name, addedAt: created_at }))
}

type Outcome<Done extends string> = { outcome: Done } | { outcome: 'not-found' }

/** Someone else's passkey does not exist. */
export async function renamePasskey(
  userId: string,
  { id, name }: { id: string; name: string },
): Promise<Outcome<'renamed'>> {
  const renamed = await askAccounts({
    text: 'update accounts.passkeys set name = $3 where user_id = $1 and id = $2 returning id',
    values: [userId, id, name],
  })
  return { outcome: renamed.length > 0 ? 'renamed' : 'not-found' }
}

export async function removePasskey(userId: string, id: string): Promise<Outcome<'removed'>> {
  const removed = await askAccounts({
    text: 'delete from accounts.passkeys where user_id = $1 and id = $2 returning id',
    values: [userId, id],
  })
  return { outcome: removed.length > 0 ? 'removed' : 'not-found' }
}
