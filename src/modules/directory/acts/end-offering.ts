import type { Transaction } from '../../../platform/database/database.ts'

type Which = { readonly memberId: string; readonly offeringId: string }

/** Takes an offering off the member's page. Its text and hours stay: it can be brought back. */
export async function endOffering(
  tx: Transaction,
  { memberId, offeringId }: Which,
  today: string,
): Promise<{ outcome: 'ended' } | { outcome: 'not-found' }> {
  const ended = await tx
    .updateTable('directory.offerings')
    .set({ ended_on: today })
    .where('id', '=', offeringId)
    .where('member_id', '=', memberId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return { outcome: ended.numUpdatedRows > 0n ? 'ended' : 'not-found' }
}

/** Brings back an offering that ended, as it was. */
export async function bringBackOffering(
  tx: Transaction,
  { memberId, offeringId }: Which,
): Promise<{ outcome: 'brought-back' } | { outcome: 'not-found' }> {
  const back = await tx
    .updateTable('directory.offerings')
    .set({ ended_on: null })
    .where('id', '=', offeringId)
    .where('member_id', '=', memberId)
    .where('ended_on', 'is not', null)
    .executeTakeFirst()
  return { outcome: back.numUpdatedRows > 0n ? 'brought-back' : 'not-found' }
}
