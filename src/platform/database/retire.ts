import { sql } from 'kysely'
import type { Transaction } from './database.ts'

type Retiring = { readonly months: number; readonly isDry: boolean }

/** Asks a `retire_…` function of the database how many rows are older than so many months; it erases them unless dry. */
export async function retire(
  tx: Transaction,
  retiring: `${string}.retire_${string}`,
  { months, isDry }: Retiring,
): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    select ${sql.ref(retiring)}(now() - make_interval(months => ${months}), ${isDry}) as rows
  `.execute(tx)
  return rows[0]?.rows ?? 0
}
