import { askAccounts } from '../accounts-login.ts'
import { forgetLinks } from '../waiting-links.ts'

export type ChangeEmailResult =
  | { readonly outcome: 'changed' }
  /** Someone took the new address meanwhile, or the old one is no longer hers. */
  | { readonly outcome: 'gone' }

type Change = { readonly person: string; readonly from: string; readonly to: string }

/**
 * Lets someone sign in with another address, which she has just proved to be hers. Her sessions and passkeys stay; links and
 * codes that wait in the old mailbox die.
 */
export async function changeEmail({ person, from, to }: Change): Promise<ChangeEmailResult> {
  const changed = await askAccounts({
    text: `update accounts.users u set email = $3, updated_at = now()
           where id = $1 and email = $2 and not exists (select from accounts.users where email = $3)
           returning id`,
    values: [person, from, to],
  }).catch((error: unknown) => {
    if (isTaken(error)) return []
    throw error
  })
  if (changed.length === 0) return { outcome: 'gone' }
  await forgetLinks(from)
  return { outcome: 'changed' }
}

/** Two who take one address at the same moment: the constraint decides. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505'
}
