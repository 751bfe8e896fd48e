import type { Transaction } from '../../../platform/database/database.ts'
import { type Direction, type MovedByOne, movedByOne } from '../rules/moved-by-one.ts'

/** Moves an offering one place up or down among those of today. */
export async function orderOffering(
  tx: Transaction,
  { memberId, offeringId }: { memberId: string; offeringId: string },
  direction: Direction,
): Promise<Pick<MovedByOne, 'outcome'>> {
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
  const ids = inOrder.map(({ id }) => id)
  const moved = movedByOne(ids, offeringId, direction)
  if (moved.outcome !== 'moved') return moved

  const stands = new Map(inOrder.map(({ id, position }) => [id, position]))
  for (const [index, id] of moved.order.entries()) {
    // Imports may have given several the same place: all are numbered again.
    if (stands.get(id) === index + 1) continue
    await tx
      .updateTable('directory.offerings')
      .set({ position: index + 1 })
      .where('id', '=', id)
      .execute()
  }
  return { outcome: 'moved' }
}
