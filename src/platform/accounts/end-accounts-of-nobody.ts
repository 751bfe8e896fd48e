import { endAccount } from './account.ts'
import { askAccounts } from './accounts-login.ts'
import type { People } from './people.ts'

/**
 * Ends the accounts that are nobody's: a person and her account are erased one after the other, and the site may be stopped
 * between the two. Her address leaves at the next start. An account younger than an hour may still wait for its person.
 */
export async function endAccountsOfNobody(people: Pick<People, 'findLiving'>): Promise<number> {
  const accounts = await askAccounts<{ id: string }>({
    text: `select id from accounts.users where created_at < now() - interval '1 hour'`,
  })
  const living = await people.findLiving(accounts.map(({ id }) => id))
  const ofNobody = accounts.filter(({ id }) => !living.has(id))
  for (const { id } of ofNobody) await endAccount(id)
  return ofNobody.length
}
