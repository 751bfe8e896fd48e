import type { Transaction } from '../../../platform/database/database.ts'
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

/** Replaces the hours of an offering when they are others. */
export async function replaceHours(
  tx: Transaction,
  offeringId: string,
  { from, to }: { from: readonly OpeningHour[]; to: readonly OpeningHour[] },
): Promise<void> {
  if (inWords(from) === inWords(to)) return
  await tx.deleteFrom('directory.opening_hours').where('offering_id', '=', offeringId).execute()
  if (to.length === 0) return
  const rows = to.map(({ weekday, opens, closes }) => ({
    offering_id: offeringId,
    weekday,
    opens,
    closes,
  }))
  await tx.insertInto('directory.opening_hours').values(rows).execute()
}

function inWords(hours: readonly OpeningHour[]): string {
  return hours
    .map(({ weekday, opens, closes }) => `${weekday} ${opens}-${closes}`)
    .sort()
    .join()
}
