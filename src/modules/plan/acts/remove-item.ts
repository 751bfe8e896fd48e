import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/**
 * Takes an item out of the plan, and what stands under it with it; or puts it back where it was. Its history stays. Asked twice, by a
 * double press, it is done once.
 */
export async function removeItem(
  tx: Transaction,
  person: { readonly id: string },
  itemId: string,
  isRemoved: boolean,
): Promise<{ readonly outcome: 'done' }> {
  await tx
    .updateTable('plan.items')
    .set({
      removed_at: isRemoved ? sql`clock_timestamp()` : null,
      removed_by: isRemoved ? person.id : null,
    })
    .where('id', '=', itemId)
    .where('removed_at', isRemoved ? 'is' : 'is not', null)
    .execute()
  return { outcome: 'done' }
}
