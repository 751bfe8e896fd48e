import type { Breakdown, Unit } from '../../tables.ts'

/** How people's ages are told apart: wide bands, by eye, so that nobody is asked for a date of birth. */
export const ageBands = ['under-18', '18-30', '31-64', '65-plus'] as const
const languageParts = ['fr', 'en', 'other'] as const

/** The codes of the parts of a question. `practices`: those the federation lists, in its order. */
export function partsOf(breakdown: Breakdown, practices: readonly string[]): readonly string[] {
  switch (breakdown) {
    case 'none':
      return []
    case 'age':
      return ageBands
    case 'language':
      return languageParts
    case 'practice':
      return practices
  }
}

type Asked = {
  readonly choices: readonly { readonly code: string }[]
  readonly breakdown: Breakdown
  readonly unit: Unit
}

/** Choices and ages have an order of their own, the questionnaire's; practices and languages have none: −1. */
export function partRank({ choices, breakdown, unit }: Asked): (part: string) => number {
  const order: readonly string[] =
    unit === 'yes-no'
      ? ['yes', 'no']
      : choices.length > 0
        ? choices.map(({ code }) => code)
        : breakdown === 'age'
          ? ageBands
          : []
  return (part) => order.indexOf(part)
}
