import type { Breakdown } from '../../tables.ts'

/** How people's ages are told apart: wide bands, by eye, so that nobody is asked for a date of birth. */
export const ageBands = ['under-18', '18-30', '31-64', '65-plus'] as const
export const languageParts = ['fr', 'en', 'other'] as const

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
