import type { Transaction } from '../../../platform/database/database.ts'
import { idOfGroup } from '../queries/id-of-group.ts'
import { checksNaming, type Frozen, lastPosition, refusalToChange } from '../queries/pieces.ts'
import { isCounted } from '../rules/answering/read-number.ts'
import type { QuestionWords } from './add-question.ts'
import { questionColumns } from './write-questionnaire.ts'

export type RewordQuestionResult =
  | { outcome: 'reworded' }
  | { outcome: 'no-such-group' }
  /** It would no longer be a number, and checks add it up: their codes. */
  | { outcome: 'named-by-checks'; checks: readonly string[] }
  | Frozen

/** Asks otherwise. The code stays, and with it the years it is followed over. */
export async function rewordQuestion(
  tx: Transaction,
  { exercise, code }: { readonly exercise: string; readonly code: string },
  question: QuestionWords,
): Promise<RewordQuestionResult> {
  const refusal = await refusalToChange(tx, exercise)
  if (refusal) return refusal
  const stands = await tx
    .selectFrom('figures.questions')
    .where('exercise', '=', exercise)
    .where('code', '=', code)
    .select(['id', 'group_id', 'position'])
    .executeTakeFirst()
  if (!stands) return { outcome: 'not-found' }
  const group_id = await idOfGroup(tx, exercise, question.group)
  if (!group_id) return { outcome: 'no-such-group' }
  if (!isCounted(question.unit)) {
    const checks = await checksNaming(tx, exercise, [code])
    if (checks.length > 0) return { outcome: 'named-by-checks', checks }
  }
  const position =
    group_id === stands.group_id
      ? stands.position
      : await lastPosition(tx, 'question', { group_id })
  await tx
    .updateTable('figures.questions')
    .set({ ...questionColumns(question), group_id, position })
    .where('id', '=', stands.id)
    .execute()
  return { outcome: 'reworded' }
}
