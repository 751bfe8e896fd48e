import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { holdDecision } from '../queries/hold-decision.ts'
import { findMinutes } from '../queries/minutes.ts'

type Written = {
  readonly decision: { readonly id: string; readonly slug: string; readonly question: string }
  readonly text: string
  /** The version that was on the page; 0 for none. */
  readonly seen: number
}

/** Keeps the minutes of a closed decision; each time is a version, until one is frozen. */
export async function writeMinutes(
  tx: Transaction,
  person: { readonly id: string },
  { decision: { id }, text, seen }: Written,
): Promise<{ outcome: 'written' } | { outcome: 'meanwhile' } | { outcome: 'frozen' }> {
  // Two who write, or one who writes while another freezes: the second reads what the first left.
  await holdDecision(tx, id)
  const stands = await findMinutes(tx, id)
  if (stands?.frozenAt) return { outcome: 'frozen' }
  if ((stands?.version ?? 0) !== seen) return { outcome: 'meanwhile' }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('decisions.minutes')
    .values({ decision_id: id, version: seen + 1, text, written_by: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return { outcome: (numInsertedOrUpdatedRows ?? 0n) > 0n ? 'written' : 'meanwhile' }
}

/** The minutes that stand are so for good, and seen with the decision. `meanwhile`: they are not those that were read. */
export async function freezeMinutes(
  tx: Transaction,
  person: { readonly id: string },
  { decision: { id, slug, question }, seen }: Omit<Written, 'text'>,
): Promise<{ outcome: 'frozen' } | { outcome: 'meanwhile' } | { outcome: 'not-written' }> {
  await holdDecision(tx, id)
  const stands = await findMinutes(tx, id)
  if (!stands) return { outcome: 'not-written' }
  if (stands.frozenAt) return { outcome: 'frozen' }
  if (stands.version !== seen) return { outcome: 'meanwhile' }
  await tx
    .insertInto('decisions.frozen_minutes')
    .values({ decision_id: id, version: seen, frozen_by: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await recordAct(tx, person, 'freeze-minutes', { slug, question })
  return { outcome: 'frozen' }
}
