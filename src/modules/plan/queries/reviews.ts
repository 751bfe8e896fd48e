import type { Transaction } from '../../../platform/database/database.ts'
import {
  type ReferenceKind,
  type ReferenceReader,
  resolveReferences,
} from '../../../platform/references/resolve-references.ts'

/** The review of a year, as one leads to it. */
export type Review = { readonly exercise: string; readonly href: string }

/** The published reviews of a plan, one a year, the last year first: of several, the one that was made last. */
export async function publishedReviews(
  references: readonly ReferenceKind[],
  planId: string,
  reader: ReferenceReader,
): Promise<readonly Review[]> {
  const made = await madeReviews(reader.tx, planId)
  const documents = made.map(({ document }) => document)
  const found = await resolveReferences(references, documents, reader)
  const told = new Map<string, Review>()
  for (const { exercise, document } of made) {
    const text = found.get(document)
    if (told.has(exercise) || text?.status !== 'living' || text.href === null) continue
    told.set(exercise, { exercise, href: text.href })
  }
  return [...told.values()]
}

function madeReviews(tx: Transaction, planId: string) {
  return tx
    .selectFrom('plan.reviews')
    .where('plan_id', '=', planId)
    .select(['exercise', 'document'])
    .orderBy('exercise', 'desc')
    .orderBy('made_at', 'desc')
    .execute()
}
