import type { Transaction } from '../../../platform/database/database.ts'
import { isRewritten } from '../rules/moves.ts'
import type { Stage } from '../tables.ts'

type Amending = {
  readonly id: string
  readonly stage: Stage
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
  { id, stage, seen, text, why }: Amending,
): Promise<{ outcome: 'amended' } | { outcome: 'meanwhile' } | { outcome: 'not-now' }> {
  if (stage === '' || !isRewritten(stage)) return { outcome: 'not-now' }
  const written = await tx
    .insertInto('decisions.texts')
    .values({ decision_id: id, version: seen + 1, text, why, written_by: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return { outcome: (written.numInsertedOrUpdatedRows ?? 0n) > 0n ? 'amended' : 'meanwhile' }
}
