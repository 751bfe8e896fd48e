import type { Transaction } from '../../../platform/database/database.ts'
import { holdStage } from '../queries/hold-decision.ts'

type Contributing = {
  readonly decision: { readonly id: string }
  /** Null: who leads the round. */
  readonly member: string | null
  readonly words: string
}

/** A question, an answer or a reaction, while one clarifies or reacts. */
export async function contribute(
  tx: Transaction,
  person: { readonly id: string },
  { decision: { id }, member, words }: Contributing,
): Promise<{ outcome: 'written' } | { outcome: 'not-now' }> {
  const stage = await holdStage(tx, id)
  if (stage !== 'clarify' && stage !== 'react') return { outcome: 'not-now' }
  await tx
    .insertInto('decisions.contributions')
    .values({ decision_id: id, stage, member_id: member, words, written_by: person.id })
    .execute()
  return { outcome: 'written' }
}
