import { exerciseOf } from '../../../platform/federation/exercise-of.ts'

/** The exercises of a plan, first and last included: `2024-2025` to `2028-2029`, or calendar years. At most twenty. */
export function exercisesBetween(first: string, last: string): readonly string[] {
  const isSplit = first.includes('-')
  const from = Number(first.slice(0, 4))
  const to = Math.min(Number(last.slice(0, 4)), from + 19)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) =>
    isSplit ? `${from + at}-${from + at + 1}` : String(from + at),
  )
}

const counted = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix']
const ordinals = [
  'premi',
  'deuxi',
  'troisi',
  'quatri',
  'cinqui',
  'sixi',
  'septi',
  'huiti',
  'neuvi',
  'dixi',
]

/**
 * A year as people write it, « 2025-2026 », « 2025/26 », « 2025 – 2026 », « l’an 2 », « la deuxième année », as the plan names its
 * own; null where it is none.
 */
export function exerciseSaid(text: string, exercises: readonly string[]): string | null {
  for (const [, year = ''] of text.matchAll(/\b(20\d\d)(?:\s*[-–—/]\s*(?:20)?\d\d)?\b/g)) {
    const found = exercises.find((one) => one.startsWith(year))
    if (found) return found
  }
  // Before what is said of it: « Priorités de l’an 1 : quarante mots en l’an 3 ».
  const [head = ''] = text.toLowerCase().split(/[:–—]/)
  const [, which = ''] = /\b(?:an|ann[ée]e|year)\s+(\d{1,2}|\p{Ll}{2,6})(?!\p{L})/u.exec(head) ?? []
  const [, digit, ordinal] = /\b(?:(\d)(?:re|e)|(\p{Ll}+?)[èe]m?r?e)\s+ann[ée]e/u.exec(head) ?? []
  const number =
    Number(which) ||
    counted.indexOf(which) + 1 ||
    Number(digit) ||
    ordinals.indexOf(ordinal ?? '') + 1
  return exercises[number - 1] ?? null
}

/** The exercise of a plan that a day lies in; its last where it is over, its first where it has not begun. */
export function currentExercise(
  exercises: readonly string[],
  today: string,
  fiscalYearStart: string,
): string {
  const now = exerciseOf(today, fiscalYearStart)
  const begun = exercises.filter((one) => one <= now)
  return begun.at(-1) ?? exercises[0] ?? now
}
