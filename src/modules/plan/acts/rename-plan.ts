import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'

/** Gives a plan another title. Its address stays, and the journal keeps the title it had. */
export async function renamePlan(
  tx: Transaction,
  person: { readonly id: string },
  slug: string,
  title: string,
): Promise<{ readonly outcome: 'renamed' | 'not-found' }> {
  const before = await tx
    .selectFrom('plan.plans')
    .where('slug', '=', slug)
    .select('title')
    .forUpdate()
    .executeTakeFirst()
  if (!before) return { outcome: 'not-found' }
  if (before.title === title) return { outcome: 'renamed' }
  await tx.updateTable('plan.plans').set({ title }).where('slug', '=', slug).execute()
  await recordAct(tx, person, 'rename-plan', { plan: slug, from: before.title, to: title })
  return { outcome: 'renamed' }
}
