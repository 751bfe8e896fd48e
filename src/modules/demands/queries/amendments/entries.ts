import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import type { AmendmentKind, AmendmentState } from '../../amendment-tables.ts'

/** One line of the register of amendments: enough to count, to group and to turn pages. */
export type Entry = {
  readonly id: string
  readonly number: number
  readonly kind: AmendmentKind
  readonly blockId: string
  readonly memberId: string
  readonly state: AmendmentState
}

/** Every amendment of a document in the order of the text, those of one block by number. */
export async function listEntries(tx: Transaction, documentId: string): Promise<readonly Entry[]> {
  // One value rather than a thousand rows: the driver would spend more on them than the database.
  const { rows } = await sql<{ entries: readonly Entry[] | null }>`
    with standing as materialized (
      select distinct on (amendment_id) amendment_id, state from demands.amendment_states
      where document_id = ${documentId} order by amendment_id, number desc)
    select json_agg(json_build_object('id', a.id, 'number', a.number, 'kind', a.kind, 'blockId', a.block_id,
      'memberId', a.member_id, 'state', s.state) order by b.place, b.id, a.number) as entries
    from demands.amendments a
    join standing s on s.amendment_id = a.id
    join demands.blocks b on b.id = a.block_id
    where a.document_id = ${documentId}`.execute(tx)
  return rows[0]?.entries ?? []
}
