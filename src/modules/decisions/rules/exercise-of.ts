/** The fiscal year a day lies in: `2025-2026`, or `2026` where it is the calendar's. `start`: month and day, `04-01`. */
export function exerciseOf(day: string, start: string): string {
  const year = Number(day.slice(0, 4))
  if (start === '01-01') return String(year)
  const first = day.slice(5) >= start ? year : year - 1
  return `${first}-${first + 1}`
}
