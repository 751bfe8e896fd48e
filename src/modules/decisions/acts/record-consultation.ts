import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { holdStage } from '../queries/hold-decision.ts'
import type { consultationReaders, Mandate } from '../tables.ts'

type Recorded = {
  readonly decision: { readonly id: string }
  readonly member: string
  readonly how: string
  readonly mandate: Mandate
  readonly readers: (typeof consultationReaders)[number]
  /** The version that was on the page; 0 for none. */
  readonly seen: number
}

/** How a member asked its own people, and what they told its delegate. Until the decision closes. */
export async function recordConsultation(
  tx: Transaction,
  person: { readonly id: string },
  { decision, member, how, mandate, readers, seen }: Recorded,
): Promise<{ outcome: 'recorded' } | { outcome: 'meanwhile' } | { outcome: 'closed' }> {
  const stage = await holdStage(tx, decision.id)
  if (stage === null || stage === '' || stage === 'closed') return { outcome: 'closed' }
  const columns = { how, mandate, readers, recorded_by: person.id }
  if (seen === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('decisions.consultations')
      .values({ decision_id: decision.id, member_id: member, ...columns })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return { outcome: (numInsertedOrUpdatedRows ?? 0n) > 0n ? 'recorded' : 'meanwhile' }
  }
  const { numUpdatedRows } = await tx
    .updateTable('decisions.consultations')
    .set({ ...columns, version: seen + 1, recorded_at: sql<Date>`clock_timestamp()` })
    .where('decision_id', '=', decision.id)
    .where('member_id', '=', member)
    .where('version', '=', seen)
    .executeTakeFirst()
  return { outcome: numUpdatedRows > 0n ? 'recorded' : 'meanwhile' }
}
