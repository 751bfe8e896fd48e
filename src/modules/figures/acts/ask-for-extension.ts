import type { Transaction } from '../../../platform/database/database.ts'
import { findExercise, stateOf } from '../queries/exercises.ts'

export type AskForExtensionResult =
  | { outcome: 'asked' }
  /** One is waiting for its answer. */
  | { outcome: 'already-asked' }
  | { outcome: 'closed' }

type Asked = {
  readonly exercise: string
  readonly memberId: string
  readonly untilOn: string
  readonly reason: string
}

/** Asks the team for more time. No reason is needed. */
export async function askForExtension(
  tx: Transaction,
  person: { readonly id: string },
  { exercise: key, memberId, untilOn, reason }: Asked,
): Promise<AskForExtensionResult> {
  const exercise = await findExercise(tx, key)
  if (!exercise || stateOf(exercise) !== 'open') return { outcome: 'closed' }
  const asked = await tx
    .insertInto('figures.extensions')
    .values({
      exercise: key,
      member_id: memberId,
      until_on: untilOn,
      reason,
      asked_by: person.id,
      decided_at: null,
      decided_by: null,
      is_granted: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return { outcome: asked ? 'asked' : 'already-asked' }
}
