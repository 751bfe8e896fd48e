import type pg from 'pg'
import { DatabaseUnavailable, isConnectionFailure } from '../database/failures.ts'
import { openPool } from '../database/pool.ts'
import type { Secret } from '../secret.ts'
import { whenSettled } from './after-answer.ts'

type Opened = {
  readonly pool: pg.Pool
  /** Signs cookies; better-auth's own secret. */
  readonly cookieKey: string
  readonly secret: Secret
}
let opened: Opened | null = null

type Options = {
  readonly url: string
  readonly secret: Secret
  readonly connections?: number
}

/** Opens the accounts' own login, which sees schema `accounts` and nothing else. */
export function openAccounts({ url, secret, connections = 3 }: Options): void {
  if (opened) throw new Error('accounts are open already')
  opened = {
    pool: openPool(url, { name: 'accounts', connections, statementTimeout: 15_000 }),
    cookieKey: secret.derive('accounts/cookie'),
    secret,
  }
}

/** Lets what was begun finish, then closes the connections. */
export async function closeAccounts(): Promise<void> {
  await whenSettled()
  const closing = opened
  opened = null
  await closing?.pool.end()
}

export function accounts(): Opened {
  if (!opened) throw new Error('accounts are not open')
  return opened
}

/**
 * Runs one statement on schema `accounts`.
 * @throws DatabaseUnavailable when the database does not answer
 */
export async function askAccounts<Row extends pg.QueryResultRow>(
  query: pg.QueryConfig,
): Promise<readonly Row[]> {
  try {
    const { rows } = await accounts().pool.query<Row>(query)
    return rows
  } catch (error) {
    if (!isConnectionFailure(error)) throw error
    throw new DatabaseUnavailable('the database does not answer', { cause: error })
  }
}
