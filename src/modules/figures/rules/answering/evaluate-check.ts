import { evaluate, parseExpression } from './check-expression.ts'

export type Check = {
  readonly left_side: string
  readonly operator: '=' | '<>' | '<' | '<=' | '>' | '>='
  readonly right_side: string
  readonly missing: 'skip-if-any' | 'skip-if-all' | 'never-skip'
}

export type CheckResult =
  /** Nothing can be said: something is missing, a side divides by zero, or it cannot be read. */
  | { readonly outcome: 'skipped' }
  | { readonly outcome: 'holds' | 'broken'; readonly left: number; readonly right: number }

/**
 * Whether two sides agree. What is not answered follows the strategy of the check, as DHIS2 validation rules do: skip if
 * any is missing, skip if all are, or never skip; one that is missing then counts for nothing.
 */
export function evaluateCheck(
  check: Check,
  amountFor: (code: string) => number | undefined,
): CheckResult {
  const left = parseExpression(check.left_side)
  const right = parseExpression(check.right_side)
  if (left.outcome !== 'parsed' || right.outcome !== 'parsed') return { outcome: 'skipped' }
  const codes = [...new Set([...left.codes, ...right.codes])]
  const missing = codes.filter((code) => amountFor(code) === undefined)
  if (check.missing === 'skip-if-any' && missing.length > 0) return { outcome: 'skipped' }
  if (check.missing === 'skip-if-all' && codes.length > 0 && missing.length === codes.length) {
    return { outcome: 'skipped' }
  }
  const counted = (code: string) => amountFor(code) ?? 0
  const values = {
    left: evaluate(left.expression, counted),
    right: evaluate(right.expression, counted),
  }
  if (Number.isNaN(values.left) || Number.isNaN(values.right)) return { outcome: 'skipped' }
  return { outcome: holds(check.operator, values) ? 'holds' : 'broken', ...values }
}

/** Sums of halves and tenths are never quite equal. */
const slack = 1e-9

function holds(
  operator: Check['operator'],
  { left, right }: { readonly left: number; readonly right: number },
): boolean {
  const difference = left - right
  const near = Math.abs(difference) <= slack * Math.max(1, Math.abs(left), Math.abs(right))
  switch (operator) {
    case '=':
      return near
    case '<>':
      return !near
    case '<':
      return difference < 0 && !near
    case '<=':
      return difference < 0 || near
    case '>':
      return difference > 0 && !near
    case '>=':
      return difference > 0 || near
  }
}
