import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/**
 * Of a word that this reader proposed for a member she serves: whether she may still word it, as long as nobody else did and it went to no seat. Null of
 * any other word.
 */
export async function ownProposal(tx: Transaction, termId: string): Promise<boolean | null> {
  const { rows } = await sql<{ free: boolean | null }>`
    select lexicon.own_proposal(${termId}) as free`.execute(tx)
  return rows[0]?.free ?? null
}
