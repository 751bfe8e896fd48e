import { inTransaction, jobsPool, type Transaction } from '../database/database.ts'

/**
 * Does `work` in one transaction under the jobs' login, which reads what no page may. For the `jobs/` folders alone: what it
 * answers never reaches a page but through rows that a policy shows. `isStill` reads one instant of the database.
 *
 * @throws DatabaseUnavailable as `as` does.
 */
export function asJobs<T>(
  work: (tx: Transaction) => Promise<T>,
  { isStill = false }: { readonly isStill?: boolean } = {},
): Promise<T> {
  const preamble = isStill ? 'begin isolation level repeatable read read only' : 'begin'
  return inTransaction(jobsPool(), preamble, work)
}
