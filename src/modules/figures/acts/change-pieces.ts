import type { Transaction } from '../../../platform/database/database.ts'
import { lockExercise } from '../queries/lock-exercise.ts'
import { parseExpression } from '../rules/answering/check-expression.ts'

/** A questionnaire is made of groups, of questions, of checks. What holds for the three of them. */
export type Piece = 'group' | 'question' | 'check'
const tableOf = {
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
  const taken = new Set(['nouveau', ...rows.map(({ code }) => code)])
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? wished : `${wished}-${number}`
    if (!taken.has(code)) return code
  }
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

export type OrderPieceResult = { outcome: 'moved' } | { outcome: 'stays' } | Frozen

/** Moves a piece by one place; a question, inside its group. */
export async function orderPiece(
  tx: Transaction,
  piece: Piece,
  which: { readonly exercise: string; readonly code: string },
  direction: 'up' | 'down',
): Promise<OrderPieceResult> {
  const refusal = await refusalToChange(tx, which.exercise)
  if (refusal) return refusal
  const order = await siblings(tx, piece, which)
  const at = order.findIndex(({ code }) => code === which.code)
  if (at < 0) return { outcome: 'not-found' }
  const to = direction === 'up' ? at - 1 : at + 1
  const moved = order[at]
  if (!moved || to < 0 || to >= order.length) return { outcome: 'stays' }
  const wanted = order.toSpliced(at, 1).toSpliced(to, 0, moved)
  for (const [index, { id, position }] of wanted.entries()) {
    if (position === index + 1) continue
    await tx
      .updateTable(tableOf[piece])
      .set({ position: index + 1 })
      .where('id', '=', id)
      .execute()
  }
  return { outcome: 'moved' }
}

async function siblings(
  tx: Transaction,
  piece: Piece,
  { exercise, code }: { readonly exercise: string; readonly code: string },
) {
  let query = tx.selectFrom(tableOf[piece]).where('exercise', '=', exercise)
  if (piece === 'question') {
    query = query.where('id', 'in', (eb) =>
      eb
        .selectFrom('figures.questions as other')
        .innerJoin('figures.questions as moved', 'moved.group_id', 'other.group_id')
        .where('moved.exercise', '=', exercise)
        .where('moved.code', '=', code)
        .select('other.id'),
    )
  }
  return query.select(['id', 'code', 'position']).orderBy('position').orderBy('code').execute()
}

export type RemovePieceResult =
  | { outcome: 'removed' }
  /** Checks name a question that would go: their codes. */
  | { outcome: 'named-by-checks'; checks: readonly string[] }
  | Frozen

/** Takes a piece away; a group, with its questions. Questions that a check names stay until it goes. */
export async function removePiece(
  tx: Transaction,
  piece: Piece,
  { exercise, code }: { readonly exercise: string; readonly code: string },
): Promise<RemovePieceResult> {
  const refusal = await refusalToChange(tx, exercise)
  if (refusal) return refusal
  const gone = await questionsGone(tx, piece, { exercise, code })
  const checks = await checksNaming(tx, exercise, gone)
  if (checks.length > 0) return { outcome: 'named-by-checks', checks }
  const { numDeletedRows } = await tx
    .deleteFrom(tableOf[piece])
    .where('exercise', '=', exercise)
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return { outcome: numDeletedRows === 0n ? 'not-found' : 'removed' }
}

async function questionsGone(
  tx: Transaction,
  piece: Piece,
  { exercise, code }: { readonly exercise: string; readonly code: string },
): Promise<readonly string[]> {
  if (piece === 'check') return []
  if (piece === 'question') return [code]
  const rows = await tx
    .selectFrom('figures.questions as q')
    .innerJoin('figures.question_groups as g', 'g.id', 'q.group_id')
    .where('g.exercise', '=', exercise)
    .where('g.code', '=', code)
    .select('q.code')
    .execute()
  return rows.map((row) => row.code)
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
        return parsed.outcome === 'parsed' && parsed.codes.some((one) => questions.includes(one))
      }),
    )
    .map(({ code }) => code)
}
