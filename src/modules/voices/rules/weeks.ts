import { daysFrom } from '../../../platform/words/days.ts'

/** The Monday of the week of an ISO day: the finest time a voice has. */
export function weekOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return daysFrom(day, -((weekday + 6) % 7))
}

/** Whole weeks from one Monday to another. */
export function weeksBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (7 * 86_400_000))
}

/** Which sentence tells so many weeks: none, zero, one, or their number. */
export function weeksInWords(weeks: number | null): string {
  if (weeks === null) return 'none'
  return weeks <= 0 ? 'zero' : weeks === 1 ? 'one' : String(weeks)
}
