import { randomUUID } from 'node:crypto'
import { askAccounts } from './accounts-login.ts'
import { forgetLinks } from './waiting-links.ts'

export type Account = { readonly id: string; readonly email: string }

export async function findAccountByEmail(email: string): Promise<Account | null> {
  const [found] = await askAccounts<Account>({
    text: 'select id, email from accounts.users where email = $1',
    values: [email.toLowerCase()],
  })
  return found ?? null
}

export async function findAccount(id: string): Promise<Account | null> {
  const [found] = await askAccounts<Account>({
    text: 'select id, email from accounts.users where id = $1',
    values: [id],
  })
  return found ?? null
}

type OpenAccountResult =
  | { outcome: 'opened'; account: Account }
  | { outcome: 'already-there'; account: Account }

/** Opens an account for an address that was proven, or finds the one it has. */
export async function openAccount(given: {
  email: string
  id?: string
}): Promise<OpenAccountResult> {
  const [opened] = await askAccounts<Account>({
    text: `insert into accounts.users (id, email) values ($1, $2)
           on conflict (email) do nothing returning id, email`,
    values: [given.id ?? randomUUID(), given.email.toLowerCase()],
  })
  if (opened) return { outcome: 'opened', account: opened }
  const account = await findAccountByEmail(given.email)
  // Ended between the two statements: rare enough to let the person try again.
  if (!account) throw new Error('the account was ended meanwhile')
  return { outcome: 'already-there', account }
}

/**
 * Ends an account: its address, its sessions, its passkeys and what waited to be used are erased at once. The person's own
 * row, elsewhere, is for the module that keeps people.
 */
export async function endAccount(id: string): Promise<void> {
  const [ended] = await askAccounts<{ email: string }>({
    text: 'delete from accounts.users where id = $1 returning email',
    values: [id],
  })
  if (ended) await forgetLinks(ended.email)
}
