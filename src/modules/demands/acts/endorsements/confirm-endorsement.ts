import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'

/** Confirms the endorsement whose link the transaction carries. Asked again, it stays as it is. */
export async function confirmEndorsement(
  tx: Transaction,
): Promise<{ outcome: 'confirmed' | 'unchanged' }> {
  const { rows } = await sql<{ done: boolean }>`
    select demands.confirm_endorsement() as done`.execute(tx)
  return { outcome: rows[0]?.done ? 'confirmed' : 'unchanged' }
}
