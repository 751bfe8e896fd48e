import type { Transaction } from '../../../platform/database/database.ts'
import { weekOf } from '../rules/weeks.ts'

/** Takes no more voices by its link. Slips written before may still be typed. */
export async function closeCollection(
  tx: Transaction,
  slug: string,
  today: string,
): Promise<{ outcome: 'closed' } | { outcome: 'not-open' }> {
  const { numUpdatedRows } = await tx
    .updateTable('voices.collections')
    .set({ closed_week: weekOf(today) })
    .where('slug', '=', slug)
    .where('closed_week', 'is', null)
    .executeTakeFirst()
  return { outcome: numUpdatedRows > 0n ? 'closed' : 'not-open' }
}

/** Opens it again, under the same address. */
export async function reopenCollection(
  tx: Transaction,
  slug: string,
): Promise<{ outcome: 'reopened' } | { outcome: 'not-closed' }> {
  const { numUpdatedRows } = await tx
    .updateTable('voices.collections')
    .set({ closed_week: null })
    .where('slug', '=', slug)
    .where('closed_week', 'is not', null)
    .executeTakeFirst()
  return { outcome: numUpdatedRows > 0n ? 'reopened' : 'not-closed' }
}
