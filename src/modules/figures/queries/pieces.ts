import type { Transaction } from '../../../platform/database/database.ts'
import { firstFree } from '../../../platform/words/slug.ts'
import { parseExpression, questionNamed } from '../rules/answering/check-expression.ts'
import { lockExercise } from './lock-exercise.ts'

/** A questionnaire is made of groups, of questions, of checks. What holds for the three of them. */
export type Piece = 'group' | 'question' | 'check'

export const tableOf = {
  group: 'figures.question_groups',
  question: 'figures.questions',
  check: 'figures.checks',
} as const

export type Frozen = { outcome: 'frozen' } | { outcome: 'not-found' }

/** Null when the questionnaire may be changed; it is then held until the end of the transaction. */
export async function refusalToChange(tx: Transaction, exercise: string): Promise<Frozen | null> {
  const locked = await lockExercise(tx, exercise)
  if (!locked) return { outcome: 'not-found' }
  return locked.opened_at === null ? null : { outcome: 'frozen' }
}

/** A code nobody has in this year: the one wished for, or it with a number. */
export async function freeCode(
  tx: Transaction,
  piece: Piece,
  { exercise, wished }: { readonly exercise: string; readonly wished: string },
): Promise<string> {
  const rows = await tx
    .selectFrom(tableOf[piece])
    .where('exercise', '=', exercise)
    .select('code')
    .execute()
  // An address of the builder is no code.
  return firstFree(wished, new Set(['nouveau', ...rows.map(({ code }) => code)]))
}

/** The place after the last one; of a question, in its group. */
export async function lastPosition(
  tx: Transaction,
  piece: Piece,
  within: { readonly exercise: string } | { readonly group_id: string },
): Promise<number> {
  const positions =
    'exercise' in within
      ? tx.selectFrom(tableOf[piece]).where('exercise', '=', within.exercise)
      : tx.selectFrom('figures.questions').where('group_id', '=', within.group_id)
  const { last } = await positions
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('last'))
    .executeTakeFirstOrThrow()
  return last + 1
}

/** Codes of the checks whose sides name one of these questions. */
export async function checksNaming(
  tx: Transaction,
  exercise: string,
  questions: readonly string[],
): Promise<readonly string[]> {
  if (questions.length === 0) return []
  const checks = await tx
    .selectFrom('figures.checks')
    .where('exercise', '=', exercise)
    .select(['code', 'left_side', 'right_side'])
    .orderBy('position')
    .execute()
  return checks
    .filter(({ left_side, right_side }) =>
      [left_side, right_side].some((side) => {
        const parsed = parseExpression(side)
        return (
          parsed.outcome === 'parsed' &&
          parsed.codes.some((one) => questions.includes(questionNamed(one)))
        )
      }),
    )
    .map(({ code }) => code)
}
