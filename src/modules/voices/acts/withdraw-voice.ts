import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { hashOfCode } from '../withdrawal-key.ts'

export type WithdrawVoiceResult = { outcome: 'withdrawn' } | { outcome: 'unknown-code' }

/**
 * Erases the voice of this code: its words, its row of search, what was noted of it. Also « withdrawn » when it was already.
 * There is no way back. `today`: the federation's day, of which the week is kept.
 */
export async function withdrawVoice(
  tx: Transaction,
  code: string,
  today: string,
): Promise<WithdrawVoiceResult> {
  const { rows } = await sql<{ outcome: string }>`
    select voices.withdraw(${hashOfCode(code)}::bytea, ${today}::date) as outcome`.execute(tx)
  return { outcome: rows[0]?.outcome === 'withdrawn' ? 'withdrawn' : 'unknown-code' }
}
