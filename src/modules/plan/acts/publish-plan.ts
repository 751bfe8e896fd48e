import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'

/** Shows a plan to everyone, or takes it back to the team; once, however many times it is pressed. */
export async function publishPlan(
  tx: Transaction,
  person: { readonly id: string },
  slug: string,
  isPublic: boolean,
): Promise<{ readonly outcome: 'done' | 'not-found' }> {
  const { numUpdatedRows } = await tx
    .updateTable('plan.plans')
    .set({
      published_at: isPublic ? sql`now()` : null,
      published_by: isPublic ? person.id : null,
    })
    .where('slug', '=', slug)
    .where('published_at', isPublic ? 'is' : 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) {
    const there = await tx
      .selectFrom('plan.plans')
      .where('slug', '=', slug)
      .select('id')
      .executeTakeFirst()
    return { outcome: there ? 'done' : 'not-found' }
  }
  await recordAct(tx, person, isPublic ? 'publish-plan' : 'hide-plan', { plan: slug })
  return { outcome: 'done' }
}
