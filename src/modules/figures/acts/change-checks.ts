import type { Transaction } from '../../../platform/database/database.ts'
import { parseExpression } from '../rules/answering/check-expression.ts'
import { isCounted } from '../rules/answering/read-number.ts'
import { type Frozen, freeCode, lastPosition, refusalToChange } from './change-pieces.ts'
import { checkColumns, type NewCheck } from './write-questionnaire.ts'

export type CheckWords = Omit<NewCheck, 'code'>
export type CheckSide = 'left_side' | 'right_side'

export type CheckRefusal =
  /** `at`: from where on, '' at the end. */
  | { outcome: 'unreadable'; side: CheckSide; at: string }
  /** Codes that no question answered by a number has. */
  | { outcome: 'unknown-codes'; side: CheckSide; codes: readonly string[] }
  /** Neither side names a question: it would say the same of everybody. */
  | { outcome: 'names-no-question' }

export type AddCheckResult = { outcome: 'added'; code: string } | CheckRefusal | Frozen

export async function addCheck(
  tx: Transaction,
  exercise: string,
  { wished, ...check }: CheckWords & { readonly wished: string },
): Promise<AddCheckResult> {
  const refusal = (await refusalToChange(tx, exercise)) ?? (await refusalOf(tx, exercise, check))
  if (refusal) return refusal
  const code = await freeCode(tx, 'check', { exercise, wished })
  const position = await lastPosition(tx, 'check', { exercise })
  await tx
    .insertInto('figures.checks')
    .values({ exercise, code, position, ...checkColumns(check) })
    .execute()
  return { outcome: 'added', code }
}

export type RewordCheckResult = { outcome: 'reworded' } | CheckRefusal | Frozen

export async function rewordCheck(
  tx: Transaction,
  { exercise, code }: { readonly exercise: string; readonly code: string },
  check: CheckWords,
): Promise<RewordCheckResult> {
  const refusal = (await refusalToChange(tx, exercise)) ?? (await refusalOf(tx, exercise, check))
  if (refusal) return refusal
  const { numUpdatedRows } = await tx
    .updateTable('figures.checks')
    .set(checkColumns(check))
    .where('exercise', '=', exercise)
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return { outcome: numUpdatedRows === 0n ? 'not-found' : 'reworded' }
}

async function refusalOf(
  tx: Transaction,
  exercise: string,
  check: CheckWords,
): Promise<CheckRefusal | null> {
  const questions = await tx
    .selectFrom('figures.questions')
    .where('exercise', '=', exercise)
    .select(['code', 'unit'])
    .execute()
  const counted = new Set(questions.filter(({ unit }) => isCounted(unit)).map(({ code }) => code))
  let named = 0
  for (const side of ['left_side', 'right_side'] as const) {
    const parsed = parseExpression(check[side])
    if (parsed.outcome === 'unreadable') return { outcome: 'unreadable', side, at: parsed.at }
    const codes = parsed.codes.filter((code) => !counted.has(code))
    if (codes.length > 0) return { outcome: 'unknown-codes', side, codes }
    named += parsed.codes.length
  }
  return named === 0 ? { outcome: 'names-no-question' } : null
}
