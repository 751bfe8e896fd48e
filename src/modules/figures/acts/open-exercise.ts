import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { lockExercise } from '../queries/lock-exercise.ts'

type Person = { readonly id: string }

export type OpenExerciseResult =
  | { outcome: 'opened' }
  | { outcome: 'already-open' }
  | { outcome: 'nothing-to-ask' }
  | { outcome: 'not-found' }

/** Members may answer from now on; what is asked does not change any more. */
export async function openExercise(
  tx: Transaction,
  person: Person,
  { exercise, dueOn }: { readonly exercise: string; readonly dueOn: string },
): Promise<OpenExerciseResult> {
  const locked = await lockExercise(tx, exercise)
  if (!locked) return { outcome: 'not-found' }
  if (locked.opened_at !== null) return { outcome: 'already-open' }
  const asked = await tx
    .selectFrom('figures.questions')
    .where('exercise', '=', exercise)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  if (!asked) return { outcome: 'nothing-to-ask' }
  await tx
    .updateTable('figures.exercises')
    .set({ opened_at: new Date(), opened_by: person.id, due_on: dueOn })
    .where('key', '=', exercise)
    .execute()
  await recordAct(tx, person, 'open-exercise', { exercise, dueOn })
  return { outcome: 'opened' }
}

export type CloseExerciseResult = { outcome: 'closed' } | { outcome: 'not-open' }

/** Nobody deposits any more, until it is opened again. Nothing is erased. */
export async function closeExercise(
  tx: Transaction,
  person: Person,
  exercise: string,
): Promise<CloseExerciseResult> {
  const locked = await lockExercise(tx, exercise)
  if (locked?.opened_at == null || locked.closed_at !== null) return { outcome: 'not-open' }
  await tx
    .updateTable('figures.exercises')
    // Never before the opening, even when both were done in the same instant.
    .set({
      closed_at: new Date(Math.max(Date.now(), locked.opened_at.getTime())),
      closed_by: person.id,
    })
    .where('key', '=', exercise)
    .execute()
  await recordAct(tx, person, 'close-exercise', { exercise })
  return { outcome: 'closed' }
}

export type ReopenExerciseResult = { outcome: 'reopened' } | { outcome: 'not-closed' }

export async function reopenExercise(
  tx: Transaction,
  person: Person,
  exercise: string,
): Promise<ReopenExerciseResult> {
  const locked = await lockExercise(tx, exercise)
  if (locked?.closed_at == null) return { outcome: 'not-closed' }
  await tx
    .updateTable('figures.exercises')
    .set({ closed_at: null, closed_by: null })
    .where('key', '=', exercise)
    .execute()
  await recordAct(tx, person, 'reopen-exercise', { exercise })
  return { outcome: 'reopened' }
}

export type RemoveExerciseResult =
  | { outcome: 'removed' }
  | { outcome: 'frozen' }
  | { outcome: 'not-found' }

/** Forgets a year that was never opened, and its questionnaire. */
export async function removeExercise(
  tx: Transaction,
  person: Person,
  exercise: string,
): Promise<RemoveExerciseResult> {
  const locked = await lockExercise(tx, exercise)
  if (!locked) return { outcome: 'not-found' }
  if (locked.opened_at !== null) return { outcome: 'frozen' }
  await tx.deleteFrom('figures.exercises').where('key', '=', exercise).execute()
  await recordAct(tx, person, 'remove-exercise', { exercise })
  return { outcome: 'removed' }
}
