import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** Says that a voice tells of distress, or that it does not after all. Nothing is deleted: the protocol is followed. */
export async function markDistress(
  tx: Transaction,
  voice: string,
  isDistress: boolean,
): Promise<{ outcome: 'marked' } | { outcome: 'not-found' }> {
  const { rows } = await sql<{ marked: boolean }>`
    select voices.mark_distress(${voice}::uuid, ${isDistress}) as marked`.execute(tx)
  return { outcome: rows[0]?.marked ? 'marked' : 'not-found' }
}
