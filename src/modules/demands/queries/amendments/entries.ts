import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import type { AmendmentKind, AmendmentState } from '../../amendment-tables.ts'

/** One line of the register of amendments: enough to group them and to find them again. */
export type Entry = {
  readonly id: string
  readonly number: number
  readonly kind: AmendmentKind
  readonly blockId: string
  readonly memberId: string
  readonly state: AmendmentState
}

export type Which = {
  /** In these states; in any where it is left out. */
  readonly states?: readonly AmendmentState[]
  /** Ids of blocks; on any where it is left out. */
  readonly blocks?: readonly string[]
  readonly skipped?: number
  readonly most?: number
}

/** Amendments of a document in the order of the text, those of one block by number. */
export async function listEntries(
  tx: Transaction,
  documentId: string,
  { states, blocks, skipped = 0, most }: Which = {},
): Promise<readonly Entry[]> {
  const { rows } = await sql<Entry>`
    select id, number, kind, block_id as "blockId", member_id as "memberId", state
    from demands.amendments_in_order(${documentId}::uuid, ${sql.val(states ?? null)}::text[],
      ${sql.val(blocks ?? null)}::uuid[], ${skipped}::int, ${most ?? null}::int)`.execute(tx)
  return rows
}

/** How many amendments of a document stand in each state that has some. */
export async function countEntries(
  tx: Transaction,
  documentId: string,
): Promise<ReadonlyMap<AmendmentState, number>> {
  const { rows } = await sql<{ state: AmendmentState; many: number }>`
    select state, many from demands.count_amendments(${documentId}::uuid)`.execute(tx)
  return new Map(rows.map(({ state, many }) => [state, many]))
}
