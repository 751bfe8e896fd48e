import type { Transaction } from '../../../platform/database/database.ts'
import type { OpeningHour } from '../queries/hours-of.ts'

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
