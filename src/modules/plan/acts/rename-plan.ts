import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'

/** Gives a plan another title. Its address stays. */
export async function renamePlan(
  tx: Transaction,
  person: { readonly id: string },
  slug: string,
  title: string,
): Promise<{ readonly outcome: 'renamed' | 'not-found' }> {
  const { numUpdatedRows } = await tx
    .updateTable('plan.plans')
    .set({ title })
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return { outcome: 'not-found' }
  await recordAct(tx, person, 'rename-plan', { plan: slug })
  return { outcome: 'renamed' }
}
