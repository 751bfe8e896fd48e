import type { Breakdown, Choice, Unit } from '../../tables.ts'
import type { Check } from './evaluate-check.ts'

/** What one year asks, as the database keeps it: both languages side by side. */
export type Questionnaire = {
  readonly exercise: string
  readonly groups: readonly Group[]
  readonly checks: readonly KeptCheck[]
}

export type Group = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly title_en: string
  readonly introduction: string
  readonly introduction_en: string
  readonly position: number
  readonly questions: readonly Question[]
}

export type Question = {
  readonly id: string
  readonly group_id: string
  readonly code: string
  readonly label: string
  readonly label_en: string
  readonly definition: string
  readonly definition_en: string
  readonly example: string
  readonly example_en: string
  readonly meaning: string
  readonly meaning_en: string
  readonly unit: Unit
  readonly is_required: boolean
  readonly breakdown: Breakdown
  readonly choices: readonly Choice[]
  readonly least_ratio: number | null
  readonly most_ratio: number | null
  readonly position: number
}

export type KeptCheck = Check & {
  readonly id: string
  readonly code: string
  readonly severity: 'soft' | 'hard'
  readonly message: string
  readonly message_en: string
  readonly position: number
}

/** Questions of these groups that nobody answered yet, in their order. A part alone is no answer. */
export function unansweredOf(
  { groups }: Pick<Questionnaire, 'groups'>,
  answers: { has(key: string): boolean },
): readonly { readonly group: Group; readonly count: number }[] {
  return groups.flatMap((group) => {
    const count = group.questions.filter(({ code }) => !answers.has(code)).length
    return count > 0 ? [{ group, count }] : []
  })
}

export function questionsOf({ groups }: Questionnaire): readonly Question[] {
  return groups.flatMap(({ questions }) => questions)
}
