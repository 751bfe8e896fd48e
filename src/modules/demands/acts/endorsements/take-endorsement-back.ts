import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'

/** Erases the endorsement whose link the transaction carries: it leaves the text at once, and nothing of it stays. */
export async function takeEndorsementBack(
  tx: Transaction,
): Promise<{ outcome: 'taken-back' | 'not-found' }> {
  const { rows } = await sql<{ done: boolean }>`
    select demands.take_endorsement_back() as done`.execute(tx)
  return { outcome: rows[0]?.done ? 'taken-back' : 'not-found' }
}
