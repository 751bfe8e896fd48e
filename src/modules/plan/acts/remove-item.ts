import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** Takes an item out of the plan, and what stands under it with it; or puts it back where it was. Its history stays. */
export async function removeItem(
  tx: Transaction,
  person: { readonly id: string },
  itemId: string,
  isRemoved: boolean,
): Promise<{ readonly outcome: 'done' | 'not-found' }> {
  const { numUpdatedRows } = await tx
    .updateTable('plan.items')
    .set({
      removed_at: isRemoved ? sql`clock_timestamp()` : null,
      removed_by: isRemoved ? person.id : null,
    })
    .where('id', '=', itemId)
    .where('removed_at', isRemoved ? 'is' : 'is not', null)
    .executeTakeFirst()
  return { outcome: numUpdatedRows === 0n ? 'not-found' : 'done' }
}
