import type { Transaction } from '../../../../platform/database/database.ts'

/** Gives more time, or less, to the version that is open to amendments. */
export async function setLastDay(
  tx: Transaction,
  documentId: string,
  closesOn: string,
): Promise<{ outcome: 'set' | 'not-now' }> {
  const { numUpdatedRows } = await tx
    .updateTable('demands.openings')
    .set({ closes_on: closesOn })
    .where('document_id', '=', documentId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return { outcome: numUpdatedRows === 0n ? 'not-now' : 'set' }
}
