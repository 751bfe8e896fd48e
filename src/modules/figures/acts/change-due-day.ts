import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { lockExercise } from '../queries/lock-exercise.ts'

export type ChangeDueDayResult = { outcome: 'changed' } | { outcome: 'not-open' }

/** Gives members more time, or less, while the exercise is open. `dueOn`: an ISO day. */
export async function changeDueDay(
  tx: Transaction,
  person: { readonly id: string },
  { exercise, dueOn }: { readonly exercise: string; readonly dueOn: string },
): Promise<ChangeDueDayResult> {
  const locked = await lockExercise(tx, exercise)
  if (locked?.opened_at == null || locked.closed_at !== null) return { outcome: 'not-open' }
  await tx
    .updateTable('figures.exercises')
    .set({ due_on: dueOn })
    .where('key', '=', exercise)
    .execute()
  await recordAct(tx, person, 'change-due-day', { exercise, dueOn })
  return { outcome: 'changed' }
}
