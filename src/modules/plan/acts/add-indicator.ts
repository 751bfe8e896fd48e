import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Direction, IndicatorKind } from '../tables.ts'

export type NewIndicator = {
  readonly kind: IndicatorKind
  readonly label: string
  readonly measure: string | null
  readonly unit: string
  readonly baseline: number | null
  readonly baselineNote: string
  readonly target: number | null
  readonly direction: Direction | null
  readonly dueOn: string | null
  readonly method: string
}

/** One more way to know an outcome. It does not change afterwards: another takes its place. */
export async function addIndicator(
  tx: Transaction,
  person: { readonly id: string },
  outcomeId: string,
  { baselineNote, dueOn, ...indicator }: NewIndicator,
): Promise<{ readonly outcome: 'added' }> {
  await tx
    .insertInto('plan.indicators')
    .values({
      ...indicator,
      outcome_id: outcomeId,
      position: sql`(select coalesce(max(position) + 1, 0) from plan.indicators where outcome_id = ${outcomeId})`,
      baseline_note: baselineNote,
      due_on: dueOn,
      added_by: person.id,
    })
    .execute()
  return { outcome: 'added' }
}
