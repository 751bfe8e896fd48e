import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** Erases the files of members that nobody accepted within the day. How many there were. */
export async function eraseOldFiles(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ files: number }>`
    select directory.erase_old_files() as files`.execute(tx)
  return rows[0]?.files ?? 0
}
