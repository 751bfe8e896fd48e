import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'

/** Takes a practice back: it is its member's alone again, everywhere and at once. */
export async function takePracticeBack(
  tx: Transaction,
  person: { readonly id: string },
  { memberId, id }: { readonly memberId: string; readonly id: string },
): Promise<{ outcome: 'taken-back' | 'not-found' }> {
  const { numUpdatedRows } = await tx
    .updateTable('demands.practice_publications')
    .set({ withdrawn_at: sql<Date>`clock_timestamp()`, withdrawn_by: person.id })
    .where('practice_id', 'in', (eb) =>
      eb
        .selectFrom('demands.practices')
        .where('id', '=', id)
        .where('member_id', '=', memberId)
        .select('id'),
    )
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return { outcome: numUpdatedRows === 0n ? 'not-found' : 'taken-back' }
}
