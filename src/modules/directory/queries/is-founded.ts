import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** Whether someone administers the site. Until then it shows its setup page. */
export async function isFounded(tx: Transaction): Promise<boolean> {
  const { rows } = await sql<{
    founded: boolean
  }>`select directory.is_founded() as founded`.execute(tx)
  return rows[0]?.founded ?? false
}
