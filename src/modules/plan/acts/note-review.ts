import type { Transaction } from '../../../platform/database/database.ts'

/** Keeps of which year of a plan a document is the review: once everyone reads it, the plan leads to it. */
export async function noteReview(
  tx: Transaction,
  person: { readonly id: string },
  { planId, exercise, slug }: { planId: string; exercise: string; slug: string },
): Promise<{ readonly outcome: 'noted' }> {
  await tx
    .insertInto('plan.reviews')
    .values({ plan_id: planId, exercise, document: `document:${slug}`, made_by: person.id })
    .execute()
  return { outcome: 'noted' }
}
