import type { Transaction } from '../../../platform/database/database.ts'
import { holdItems } from './hold-items.ts'

/** Puts an item under another, last. Whether it may stand there was asked before. */
export async function placeItem(
  tx: Transaction,
  person: { readonly id: string },
  itemId: string,
  parentId: string,
): Promise<{ readonly outcome: 'placed' | 'there-already' }> {
  await holdItems(tx)
  const item = await tx
    .selectFrom('plan.items')
    .where('id', '=', itemId)
    .select(['plan_id', 'parent_id', 'position'])
    .executeTakeFirstOrThrow()
  if (item.parent_id === parentId) return { outcome: 'there-already' }
  const last = await tx
    .selectFrom('plan.items')
    .where('plan_id', '=', item.plan_id)
    .select(({ fn }) => fn.max('position').as('position'))
    .executeTakeFirstOrThrow()
  const position = (last.position ?? 0) + 1
  await tx
    .updateTable('plan.items')
    .set({ parent_id: parentId, position })
    .where('id', '=', itemId)
    .execute()
  await tx
    .insertInto('plan.moves')
    .values({
      item_id: itemId,
      from_parent: item.parent_id,
      to_parent: parentId,
      from_position: item.position,
      to_position: position,
      moved_by: person.id,
    })
    .execute()
  return { outcome: 'placed' }
}
