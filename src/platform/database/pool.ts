import pg from 'pg'
import { columnParsers } from './column-parsers.ts'

type Options = {
  readonly name: string
  readonly connections: number
  /** Milliseconds a statement may take before the server ends it. */
  readonly statementTimeout: number
}

/** A pool of connections that send a statement without waiting for the answer to the one before. */
export function openPool(url: string, options: Options): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: `maillage ${options.name}`,
    max: options.connections,
    min: 1,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5_000,
    statement_timeout: options.statementTimeout,
    lock_timeout: options.statementTimeout,
    // A Node that hangs in the middle of a transaction must not hold its locks for ever.
    idle_in_transaction_session_timeout: 60_000,
    pipeline: true,
    types: columnParsers,
  })
  // A connection that dies while idle is replaced at the next use, which reports what is wrong if anything is.
  pool.on('error', () => {})
  // One in use reports it to its statement; without a listener the event would end the process too.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
