import { sql } from 'kysely'
import type { KeptFor } from '../module.ts'
import type { Transaction } from './database.ts'

/** Asks a `retire_…` function of the database how many rows are older than this; it erases them unless dry. */
export async function retireRows(
  tx: Transaction,
  retiring: `${string}.retire_${string}`,
  kept: KeptFor,
  isDry: boolean,
): Promise<number> {
  const { months, days } = { months: 0, days: 0, ...kept }
  const { rows } = await sql<{ rows: number }>`
    select ${sql.ref(retiring)}(now() - make_interval(months => ${months}::int, days => ${days}::int), ${isDry}) as rows
  `.execute(tx)
  return rows[0]?.rows ?? 0
}
