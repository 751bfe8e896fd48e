import type { Transaction } from '../../../platform/database/database.ts'
import { idOfGroup } from '../queries/id-of-group.ts'
import { type Frozen, freeCode, lastPosition, refusalToChange } from '../queries/pieces.ts'
import { type NewQuestion, questionColumns } from './write-questionnaire.ts'

export type QuestionWords = Omit<NewQuestion, 'code'> & {
  /** Code of the group it is asked in. */
  readonly group: string
}

export type AddQuestionResult =
  | { outcome: 'added'; code: string }
  | { outcome: 'no-such-group' }
  | Frozen

/** Asks one thing more, after the others of its group. */
export async function addQuestion(
  tx: Transaction,
  exercise: string,
  { wished, ...question }: QuestionWords & { readonly wished: string },
): Promise<AddQuestionResult> {
  const refusal = await refusalToChange(tx, exercise)
  if (refusal) return refusal
  const group_id = await idOfGroup(tx, exercise, question.group)
  if (!group_id) return { outcome: 'no-such-group' }
  const code = await freeCode(tx, 'question', { exercise, wished })
  const position = await lastPosition(tx, 'question', { group_id })
  await tx
    .insertInto('figures.questions')
    .values({ exercise, group_id, code, position, ...questionColumns(question) })
    .execute()
  return { outcome: 'added', code }
}
