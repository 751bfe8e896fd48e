import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import { recordAct } from '../../../../platform/journal/record-act.ts'

/** Takes a follow-up back: it leaves the text, and its days and the reason stay where what followed is told. */
export async function takeFollowUpBack(
  tx: Transaction,
  person: { readonly id: string },
  id: string,
  reason: string,
): Promise<{ outcome: 'taken-back' | 'not-found' }> {
  const { numUpdatedRows } = await tx
    .updateTable('demands.follow_ups')
    .set({
      withdrawn_at: sql<Date>`now()`,
      withdrawn_by: person.id,
      withdrawal_reason: reason,
    })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return { outcome: 'not-found' }
  await recordAct(tx, person, 'take-follow-up-back', { reason })
  return { outcome: 'taken-back' }
}
