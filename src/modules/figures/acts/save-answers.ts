import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { findExercise, stateOf } from '../queries/exercises.ts'
import { byKey, listAnswers } from '../queries/own-return.ts'
import type { Answers } from '../rules/answering/answer.ts'
import { mergeAnswers, type Seen, type TypedAnswers } from '../rules/answering/merge-answers.ts'

export type SaveAnswersResult =
  | {
      readonly outcome: 'saved'
      readonly returnId: string
      /** What stands now, all of it. */
      readonly answers: Answers
      /** What somebody else answered otherwise meanwhile: it was left as it stands. */
      readonly conflicts: readonly string[]
    }
  | { readonly outcome: 'closed' }

type Saving = {
  readonly exercise: string
  readonly memberId: string
  readonly typed: TypedAnswers
  readonly seen: Seen
}

/** Keeps what a member typed, in its draft. Nobody else reads it before it is deposited. */
export async function saveAnswers(
  tx: Transaction,
  person: { readonly id: string },
  { exercise: key, memberId, typed, seen }: Saving,
): Promise<SaveAnswersResult> {
  const exercise = await findExercise(tx, key)
  if (!exercise || stateOf(exercise) !== 'open') return { outcome: 'closed' }
  const returnId = await startReturn(tx, person, { exercise: key, memberId })
  const before = byKey(await listAnswers(tx, returnId))
  const { writes, conflicts } = mergeAnswers(typed, seen, before)
  if (writes.size > 0) await write(tx, person, { exercise: key, returnId, writes })
  const answers = writes.size > 0 ? byKey(await listAnswers(tx, returnId)) : before
  return { outcome: 'saved', returnId, answers, conflicts }
}

/** The return of a member for a year, begun if it was not, and held until the end of the transaction. */
export async function startReturn(
  tx: Transaction,
  person: { readonly id: string },
  { exercise, memberId }: { readonly exercise: string; readonly memberId: string },
): Promise<string> {
  await tx
    .insertInto('figures.returns')
    .values({ exercise, member_id: memberId, started_by: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('figures.returns')
    .where('exercise', '=', exercise)
    .where('member_id', '=', memberId)
    .select('id')
    .executeTakeFirstOrThrow()
  // Two people who save at once take turns: the second sees what the first wrote. The row itself is not theirs to lock.
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 7305))`.execute(tx)
  return id
}

async function write(
  tx: Transaction,
  person: { readonly id: string },
  {
    exercise,
    returnId,
    writes,
  }: { readonly exercise: string; readonly returnId: string; readonly writes: TypedAnswers },
): Promise<void> {
  const questions = await tx
    .selectFrom('figures.questions')
    .where('exercise', '=', exercise)
    .select(['id', 'code'])
    .execute()
  const idOf = new Map(questions.map(({ id, code }) => [code, id]))
  for (const [key, answer] of writes) {
    const [code = '', part = ''] = key.split('/')
    const question_id = idOf.get(code)
    if (!question_id) continue
    if (!answer) {
      await tx
        .deleteFrom('figures.answers')
        .where('return_id', '=', returnId)
        .where('question_id', '=', question_id)
        .where('part', '=', part)
        .execute()
      continue
    }
    const kept = { ...answer, changed_at: new Date(), changed_by: person.id }
    await tx
      .insertInto('figures.answers')
      .values({ return_id: returnId, question_id, part, ...kept })
      .onConflict((conflict) =>
        conflict.columns(['return_id', 'question_id', 'part']).doUpdateSet(kept),
      )
      .execute()
  }
}
