import pg from 'pg'

/** The database does not answer, or stopped answering. Pages answer 503; nothing was said to be saved. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
}

export function codeOf(error: unknown): string | undefined {
  if (error instanceof pg.DatabaseError) return error.code
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return undefined
}

/** A unique index, by its name, refused what was written. */
export function violates(error: unknown, index: string): boolean {
  return error instanceof pg.DatabaseError && error.code === '23505' && error.constraint === index
}

/** Two transactions met, one was rolled back whole: doing it again is safe. */
export function isWorthRetrying(error: unknown): boolean {
  const code = codeOf(error)
  if (code === '40001' || code === '40P01') return true
  // A prepared statement from before a migration: the connection is replaced, then it works.
  return isStalePlan(error)
}

export function isStalePlan(error: unknown): boolean {
  return (
    codeOf(error) === '0A000' && error instanceof Error && error.message.startsWith('cached plan')
  )
}

const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
])
// node-postgres gives these no code (pg 8.23, lib/client.js and pg-pool).
const lostConnection =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired)/

/** The connection failed, not the statement (classes 08, 57P0x and 53300 of PostgreSQL). */
export function isConnectionFailure(error: unknown): boolean {
  const code = codeOf(error)
  if (code !== undefined && /^(08...|57P0[1-5]|53300)$/.test(code)) return true
  if (code !== undefined && systemCodes.has(code)) return true
  return error instanceof Error && lostConnection.test(error.message)
}
