import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Use } from '../tables.ts'
import { hashOfCode } from '../withdrawal-key.ts'

export type HeldVoice = {
  readonly beginning: string
  readonly beginning_en: string
  readonly uses: readonly Use[]
  /** Id of the member whose name may be said, when it may. */
  readonly named: string | null
}

/** What the holder of a code may know: the beginning of the sentence and what was allowed, never the words. */
export async function findByCode(tx: Transaction, code: string): Promise<HeldVoice | null> {
  const { rows } = await sql<HeldVoice>`
    select beginning, beginning_en, uses, named from voices.find_by_code(${hashOfCode(code)}::bytea)`.execute(
    tx,
  )
  return rows[0] ?? null
}
