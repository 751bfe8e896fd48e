import type { Breakdown, Choice, Unit } from '../tables.ts'

/** A question as the product ships it. The code never changes: it is how a figure is followed over the years. */
export type ReadyQuestion = {
  readonly code: string
  readonly label: string
  readonly labelEn: string
  readonly definition: string
  readonly definitionEn: string
  readonly example: string
  readonly exampleEn: string
  /** What the published figure says and does not say. */
  readonly meaning: string
  readonly meaningEn: string
  readonly unit: Unit
  readonly isRequired?: true
  /**
   * How the number may be divided. The whole is always answered, under an empty part; the parts are optional, and
   * those given need not add up to the whole.
   */
  readonly breakdown?: Breakdown
  readonly choices?: readonly Choice[]
  /** `[least, most]`: a number outside this many times last year's asks for a comment. */
  readonly ratio?: readonly [number, number]
}

/** One page of the return. */
export type ReadyGroup = {
  readonly code: string
  readonly title: string
  readonly titleEn: string
  readonly introduction: string
  readonly introductionEn: string
  readonly questions: readonly ReadyQuestion[]
}

export type ReadyCheck = {
  readonly code: string
  readonly left: string
  readonly operator: '=' | '<>' | '<' | '<=' | '>' | '>='
  readonly right: string
  readonly missing: 'skip-if-any' | 'skip-if-all' | 'never-skip'
  readonly severity: 'soft' | 'hard'
  readonly message: string
  readonly messageEn: string
}
