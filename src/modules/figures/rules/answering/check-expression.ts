/*
 * One side of a check: codes of questions, numbers, + − × ÷ and brackets. A code may hold hyphens, so a minus has a space
 * before it: `people-reached - new-people`. A part of a question follows its code: `people-reached:under-18`.
 */

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'question'; readonly code: string }
  | {
      readonly kind: 'sum'
      readonly sign: '+' | '-' | '*' | '/'
      readonly left: Expression
      readonly right: Expression
    }

export type ParseResult =
  | {
      readonly outcome: 'parsed'
      readonly expression: Expression
      readonly codes: readonly string[]
    }
  | { readonly outcome: 'unreadable'; readonly at: string }

const token =
  /\s*(?:(\d+(?:[.,]\d+)?)|([a-z][a-z0-9]*(?:-[a-z0-9]+)*(?::[a-z0-9]+(?:-[a-z0-9]+)*)?)|([-+*/()]))/y

/** Reads a side. `at`: the rest that could not be read, '' when something is missing at the end. */
export function parseExpression(text: string): ParseResult {
  const tokens = tokensOf(text.trim())
  if (!tokens.ok) return { outcome: 'unreadable', at: tokens.at }
  const codes = new Set<string>()
  let at = 0
  const unreadable = () => new Unreadable(tokens.list.slice(at).join(' '))

  const operand = (): Expression => {
    const next = tokens.list[at]
    if (next === undefined) throw unreadable()
    if (next === '(') {
      at += 1
      const inside = terms()
      if (tokens.list[at] !== ')') throw unreadable()
      at += 1
      return inside
    }
    if (/^\d/.test(next)) {
      at += 1
      return { kind: 'number', value: Number(next.replace(',', '.')) }
    }
    if (/^[a-z]/.test(next)) {
      at += 1
      codes.add(next)
      return { kind: 'question', code: next }
    }
    throw unreadable()
  }
  const chain = (operandOf: () => Expression, isSign: (sign: string) => sign is Sign) => {
    let left = operandOf()
    for (let sign = tokens.list[at]; sign !== undefined && isSign(sign); sign = tokens.list[at]) {
      at += 1
      left = { kind: 'sum', sign, left, right: operandOf() }
    }
    return left
  }
  const factors = () => chain(operand, (sign): sign is Sign => sign === '*' || sign === '/')
  const terms = () => chain(factors, (sign): sign is Sign => sign === '+' || sign === '-')

  try {
    const expression = terms()
    if (at < tokens.list.length) throw unreadable()
    return { outcome: 'parsed', expression, codes: [...codes] }
  } catch (error) {
    if (error instanceof Unreadable) return { outcome: 'unreadable', at: error.at }
    throw error
  }
}

type Sign = '+' | '-' | '*' | '/'

class Unreadable extends Error {
  readonly at: string
  constructor(at: string) {
    super(at)
    this.at = at
  }
}

function tokensOf(text: string): { ok: true; list: string[] } | { ok: false; at: string } {
  // Deep brackets would exhaust the stack; nobody nests more than a few.
  if ((text.match(/\(/g) ?? []).length > 20) return { ok: false, at: text }
  const list: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const from = token.lastIndex
    const found = token.exec(text)
    if (!found) return { ok: false, at: text.slice(from).trim() }
    list.push((found[1] ?? found[2] ?? found[3] ?? '').trim())
  }
  return { ok: true, list }
}

/** The code of the question that a side names, whole or by a part of it. */
export function questionNamed(code: string): string {
  return code.split(':')[0] ?? code
}

/** Its value; not a number when it divides by zero. */
export function evaluate(expression: Expression, amountFor: (code: string) => number): number {
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'question':
      return amountFor(expression.code)
    case 'sum': {
      const left = evaluate(expression.left, amountFor)
      const right = evaluate(expression.right, amountFor)
      if (expression.sign === '+') return left + right
      if (expression.sign === '-') return left - right
      if (expression.sign === '*') return left * right
      return right === 0 ? Number.NaN : left / right
    }
  }
}
