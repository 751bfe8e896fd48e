/** The fiscal year a day lies in: `2025-2026`, or `2026` where it is the calendar's. `start`: month and day, `04-01`. */
export function exerciseOf(day: string, start: string): string {
  const year = Number(day.slice(0, 4))
  if (start === '01-01') return String(year)
  const first = day.slice(5) >= start ? year : year - 1
  return `${first}-${first + 1}`
}

/** What has a day, by the fiscal year it lies in, the oldest year first; within one, in the order given. */
export function byExercise<One>(
  all: readonly One[],
  dayOf: (one: One) => string,
  start: string,
): readonly (readonly [exercise: string, among: readonly One[]])[] {
  const years = new Map<string, One[]>()
  for (const one of all) {
    const exercise = exerciseOf(dayOf(one), start)
    const among = years.get(exercise)
    if (among) among.push(one)
    else years.set(exercise, [one])
  }
  return [...years].sort(([a], [b]) => (a < b ? -1 : 1))
}
