import type { Transaction } from '../../../platform/database/database.ts'
import { holdDecision } from '../queries/hold-decision.ts'
import { isRewritten } from '../rules/moves.ts'

type Amending = {
  readonly id: string
  /** The version that was on the page. */
  readonly seen: number
  readonly text: string
  /** What changes and for which reaction or objection. */
  readonly why: string
}

/** A new version of what is proposed, while it is amended or objections are integrated. Those of before stay. */
export async function amendText(
  tx: Transaction,
  person: { readonly id: string },
  { id, seen, text, why }: Amending,
): Promise<{ outcome: 'amended' } | { outcome: 'meanwhile' } | { outcome: 'not-now' }> {
  const stage = await holdDecision(tx, id)
  // Two who touch it up at once: the second is told, and reads what the first wrote.
  if (stage === null || stage === '' || !isRewritten(stage)) return { outcome: 'not-now' }
  const last = await tx
    .selectFrom('decisions.texts')
    .where('decision_id', '=', id)
    .select((eb) => eb.fn.max('version').as('version'))
    .executeTakeFirst()
  if (last?.version !== seen) return { outcome: 'meanwhile' }
  await tx
    .insertInto('decisions.texts')
    .values({ decision_id: id, version: seen + 1, text, why, written_by: person.id })
    .execute()
  return { outcome: 'amended' }
}
