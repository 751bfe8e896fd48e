import type { Transaction } from '../../../platform/database/database.ts'
import { holdDecision } from '../queries/hold-decision.ts'

type Review = {
  readonly decision: string
  /** ISO day; null: it is not looked at again. */
  readonly on: string | null
  readonly note: string
}

/** When a decision is looked at again, and what was seen this time. */
export async function setReview(
  tx: Transaction,
  person: { readonly id: string },
  { decision, on, note }: Review,
): Promise<{ outcome: 'set' }> {
  // Two who set it at once: the last to press stands, and both stay.
  await holdDecision(tx, decision)
  const last = await tx
    .selectFrom('decisions.reviews')
    .where('decision_id', '=', decision)
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst()
  await tx
    .insertInto('decisions.reviews')
    .values({
      decision_id: decision,
      number: (last?.number ?? 0) + 1,
      review_on: on,
      note,
      set_by: person.id,
    })
    .execute()
  return { outcome: 'set' }
}
