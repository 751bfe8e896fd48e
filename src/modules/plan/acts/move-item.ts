import type { Transaction } from '../../../platform/database/database.ts'
import { holdItems } from './hold-items.ts'

/** Puts an item one place before or after those of its kind beside it. At either end it stays, and nothing is written. */
export async function moveItem(
  tx: Transaction,
  person: { readonly id: string },
  itemId: string,
  to: 'before' | 'after',
): Promise<{ readonly outcome: 'moved' | 'at-the-end' }> {
  await holdItems(tx)
  const item = await tx
    .selectFrom('plan.items')
    .where('id', '=', itemId)
    .select(['id', 'plan_id', 'parent_id', 'kind', 'exercise', 'position'])
    .executeTakeFirstOrThrow()
  let beside = tx
    .selectFrom('plan.items')
    .where('plan_id', '=', item.plan_id)
    .where('kind', '=', item.kind)
    .where('parent_id', 'is not distinct from', item.parent_id)
    .where('exercise', 'is not distinct from', item.exercise)
    .where('removed_at', 'is', null)
    .where('position', to === 'before' ? '<' : '>', item.position)
    .select(['id', 'position'])
    .limit(1)
  beside = beside.orderBy('position', to === 'before' ? 'desc' : 'asc')
  const other = await beside.executeTakeFirst()
  if (!other) return { outcome: 'at-the-end' }
  await tx
    .updateTable('plan.items')
    .set({ position: other.position })
    .where('id', '=', item.id)
    .execute()
  await tx
    .updateTable('plan.items')
    .set({ position: item.position })
    .where('id', '=', other.id)
    .execute()
  await tx
    .insertInto('plan.moves')
    .values({
      item_id: item.id,
      from_parent: item.parent_id,
      to_parent: item.parent_id,
      from_position: item.position,
      to_position: other.position,
      moved_by: person.id,
    })
    .execute()
  return { outcome: 'moved' }
}
