import { askAccounts } from '../accounts-login.ts'

export type Passkey = { readonly id: string; readonly name: string; readonly addedAt: Date }

/** The passkeys of a person, the oldest first. */
export async function findPasskeys(userId: string): Promise<readonly Passkey[]> {
  const rows = await askAccounts<{ id: string; name: string; created_at: Date }>({
    text: 'select id, name, created_at from accounts.passkeys where user_id = $1 order by created_at, id',
    values: [userId],
  })
  return rows.map(({ id, name, created_at }) => ({ id, name, addedAt: created_at }))
}

/** Whose passkey has this credential id, as browsers write it. */
export async function findPasskeyOwner(credentialId: string): Promise<string | null> {
  const [found] = await askAccounts<{ user_id: string }>({
    text: 'select user_id from accounts.passkeys where credential_id = $1',
    values: [credentialId],
  })
  return found?.user_id ?? null
}

/** What an authenticator keeps with a passkey to say whose it is (WebAuthn, user handle). Base64url. */
export function userHandleOf(userId: string): string {
  return Buffer.from(userId).toString('base64url')
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
