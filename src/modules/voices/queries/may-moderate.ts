import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** Whether who asks is of the team, or of the committee the federation named. */
export async function mayModerate(tx: Transaction): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select voices.may_moderate() as may`.execute(tx)
  return rows[0]?.may ?? false
}
