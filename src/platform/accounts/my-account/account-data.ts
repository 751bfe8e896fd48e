import { askAccounts } from '../accounts-login.ts'

/** What accounts keep about one person, for « mes données ». No token, no key: they are not hers, they are proofs. */
export async function accountDataOf(
  id: string,
): Promise<Readonly<Record<'account' | 'sessions' | 'passkeys', readonly object[]>>> {
  const ask = (text: string) => askAccounts<Record<string, unknown>>({ text, values: [id] })
  return {
    account: await ask('select email, created_at from accounts.users where id = $1'),
    sessions: await ask(
      'select device, created_at, updated_at, expires_at from accounts.sessions where user_id = $1',
    ),
    passkeys: await ask('select name, created_at from accounts.passkeys where user_id = $1'),
  }
}
