import type { Transaction } from '../../../platform/database/database.ts'
import type { NewCheck } from '../acts/write-questionnaire.ts'
import { parseExpression, questionNamed } from '../rules/answering/check-expression.ts'
import { isCounted } from '../rules/answering/read-number.ts'

export type CheckWords = Omit<NewCheck, 'code'>

export type CheckSide = 'left_side' | 'right_side'

export type CheckRefusal =
  /** `at`: from where on, '' at the end. */
  | { outcome: 'unreadable'; side: CheckSide; at: string }
  /** Codes that no question answered by a number has. */
  | { outcome: 'unknown-codes'; side: CheckSide; codes: readonly string[] }
  /** Neither side names a question: it would say the same of everybody. */
  | { outcome: 'names-no-question' }

export async function refusalOf(
  tx: Transaction,
  exercise: string,
  check: CheckWords,
): Promise<CheckRefusal | null> {
  const questions = await tx
    .selectFrom('figures.questions')
    .where('exercise', '=', exercise)
    .select(['code', 'unit', 'breakdown'])
    .execute()
  const counted = new Set(questions.filter(({ unit }) => isCounted(unit)).map(({ code }) => code))
  const parted = new Set(
    questions.filter((one) => one.breakdown !== 'none').map(({ code }) => code),
  )
  const isKnown = (code: string) => {
    const question = questionNamed(code)
    return counted.has(question) && (question === code || parted.has(question))
  }
  let named = 0
  for (const side of ['left_side', 'right_side'] as const) {
    const parsed = parseExpression(check[side])
    if (parsed.outcome === 'unreadable') return { outcome: 'unreadable', side, at: parsed.at }
    const codes = parsed.codes.filter((code) => !isKnown(code))
    if (codes.length > 0) return { outcome: 'unknown-codes', side, codes }
    named += parsed.codes.length
  }
  return named === 0 ? { outcome: 'names-no-question' } : null
}
