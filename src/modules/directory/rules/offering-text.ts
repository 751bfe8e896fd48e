import type { OpeningHour } from '../queries/hours-of.ts'
import type { Way } from '../tables.ts'

/** An offering as its member writes it. */
export type OfferingText = {
  readonly practice_code: string
  readonly title: string
  readonly description: string
  readonly for_whom: string
  readonly minimum_age: number | null
  readonly maximum_age: number | null
  readonly languages: readonly string[]
  readonly is_free: boolean
  readonly cost: string
  readonly ways: readonly Way[]
  readonly how_to_join: string
  /** Where it is held, when it is not at the member's own address. */
  readonly place_id: number | null
  readonly hours: readonly OpeningHour[]
}

/** The row of an offering, without its hours. */
export function rowOf({ hours: _, languages, ways, ...offering }: OfferingText) {
  return { ...offering, languages: [...languages], ways: [...ways] }
}
