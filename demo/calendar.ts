const millisecondsADay = 86_400_000

/**
 * The day that stands so many days before another, ISO; after it when negative. The demonstration is
 * told from the day it is loaded, so that its mandates are never over and its pages never stale.
 */
export function daysBefore(today: string, days: number): string {
  const instant = Date.parse(`${today}T00:00:00Z`) - days * millisecondsADay
  return new Date(instant).toISOString().slice(0, 10)
}

/** The later of two ISO days. */
export function laterOf(one: string, other: string): string {
  return one > other ? one : other
}
