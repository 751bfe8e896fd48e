/*
 * The calendar, on ISO days (`2026-11-21`): never an instant, so that no time zone moves them.
 */

/** The same day of another year. 29 February is the 28th where there is none. */
export function yearsFrom(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  const month = date.getUTCMonth()
  date.setUTCFullYear(date.getUTCFullYear() + years)
  // Day 0 of a month is the last one of the month before.
  if (date.getUTCMonth() !== month) date.setUTCDate(0)
  return isoDay(date)
}

/** The day that comes so many days later; before when negative. */
export function daysFrom(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return isoDay(date)
}

/** How many days from one to another; negative when it comes before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
