import type { Transaction } from '../../platform/database/database.ts'

export type OrderOfferingResult =
  | { readonly outcome: 'moved' }
  /** It is the first already, or the last. */
  | { readonly outcome: 'stays' }
  | { readonly outcome: 'not-found' }

/** Moves an offering one place up or down among those of today. */
export async function orderOffering(
  tx: Transaction,
  { memberId, offeringId }: { memberId: string; offeringId: string },
  direction: 'up' | 'down',
): Promise<OrderOfferingResult> {
  const inOrder = await tx
    .selectFrom('directory.offerings')
    .select(['id', 'position'])
    .where('member_id', '=', memberId)
    .where('ended_on', 'is', null)
    .orderBy('position')
    .orderBy('created_at')
    .orderBy('id')
    .forUpdate()
    .execute()
  const at = inOrder.findIndex(({ id }) => id === offeringId)
  const moved = inOrder[at]
  if (!moved) return { outcome: 'not-found' }
  const to = direction === 'up' ? at - 1 : at + 1
  const other = inOrder[to]
  if (!other) return { outcome: 'stays' }

  inOrder[at] = other
  inOrder[to] = moved
  for (const [i, { id, position }] of inOrder.entries()) {
    // Imports may have given several the same place: all are numbered again.
    if (position === i + 1) continue
    await tx
      .updateTable('directory.offerings')
      .set({ position: i + 1 })
      .where('id', '=', id)
      .execute()
  }
  return { outcome: 'moved' }
}
