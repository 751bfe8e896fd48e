import { randomInt } from 'node:crypto'
import { findAccountByEmail } from '../account.ts'
import { askAccounts } from '../accounts-login.ts'
import { keyedHash } from '../keyed-hash.ts'
import { openSession } from '../sessions/session.ts'
import { hashOfAddress } from '../waiting-links.ts'
import { codeTries, linkSeconds } from './limits.ts'
import type { SignInRequest } from './sign-in-request.ts'

/*
 * A code belongs to the request it was made for, and to no other of the same address: whoever else asks for that address has
 * a code of its own to guess, and can neither use this one's tries up nor replace it (decision 066).
 */

type Request = Pick<SignInRequest, 'id' | 'email'>

/** Makes the six-digit code of a request. The database keeps how often it was tried, its hash, and that of the address. */
export async function createCode({ id, email }: Request): Promise<string> {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await askAccounts({
    text: `insert into accounts.verifications (identifier, value, expires_at)
           values ($1, $2, now() + make_interval(secs => $3))`,
    values: [identifierOf(id), `0:${hashOf(id, code)}:${hashOfAddress(email)}`, linkSeconds],
  })
  return code
}

export type TryCodeResult =
  | { outcome: 'signed-in'; token: string; person: string; email: string }
  | { outcome: 'wrong' }

/**
 * Tries a code and, if it is right, uses it up and opens a session. The try is counted before it is compared, in the
 * database: five in all, whatever the process. One more is wrong like another, as it is for an address nobody knows.
 */
export async function signInByCode(
  { id, email }: Request,
  code: string,
  userAgent: string | undefined,
): Promise<TryCodeResult> {
  const [counted] = await askAccounts<{ hash: string }>({
    text: `update accounts.verifications
           set value = (split_part(value, ':', 1)::int + 1) || substr(value, position(':' in value))
           where identifier = $1 and expires_at > now() and split_part(value, ':', 1)::int < $2
           returning split_part(value, ':', 2) as hash`,
    values: [identifierOf(id), codeTries],
  })
  if (counted?.hash !== hashOf(id, code)) return { outcome: 'wrong' }

  // Of two tries at once that are right, one opens.
  const used = await askAccounts({
    text: 'delete from accounts.verifications where identifier = $1 returning id',
    values: [identifierOf(id)],
  })
  const account = used.length > 0 ? await findAccountByEmail(email) : null
  if (!account) return { outcome: 'wrong' }
  const token = await openSession(account.id, userAgent)
  return { outcome: 'signed-in', token, person: account.id, email: account.email }
}

function identifierOf(id: string): string {
  return keyedHash('address', `sign-in-code-of-${id}`)
}

/** Under a key the database never sees: six digits under a plain hash could be found again in a blink. */
function hashOf(id: string, code: string): string {
  return keyedHash('code', `${id} ${code}`)
}
