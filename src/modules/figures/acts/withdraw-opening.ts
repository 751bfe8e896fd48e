import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { lockExercise } from '../queries/lock-exercise.ts'

export type WithdrawOpeningResult =
  | { outcome: 'withdrawn' }
  | { outcome: 'not-open' }
  /** Someone has begun: what was asked stays as it was asked. */
  | { outcome: 'answered' }

/** Takes back an opening while nobody has begun to answer: the year is a draft again, and its questionnaire may change. */
export async function withdrawOpening(
  tx: Transaction,
  person: { readonly id: string },
  exercise: string,
): Promise<WithdrawOpeningResult> {
  const locked = await lockExercise(tx, exercise)
  if (locked?.opened_at == null || locked.closed_at !== null) return { outcome: 'not-open' }
  const begun = await tx
    .selectFrom('figures.returns')
    .where('exercise', '=', exercise)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  if (begun) return { outcome: 'answered' }
  await tx
    .updateTable('figures.exercises')
    .set({ opened_at: null, opened_by: null })
    .where('key', '=', exercise)
    .execute()
  await recordAct(tx, person, 'withdraw-opening', { exercise })
  return { outcome: 'withdrawn' }
}
