import { daysFrom } from '../../../../platform/words/days.ts'

export type FiscalYear = {
  readonly key: string
  readonly starts_on: string
  readonly ends_on: string
}

/** The fiscal year that begins in `year`. `start`: month and day, `04-01`. One that begins in January has one year's name. */
function fiscalYear(year: number, start: string): FiscalYear {
  const starts_on = `${year}-${start}`
  const ends_on = daysFrom(`${year + 1}-${start}`, -1)
  return { key: start === '01-01' ? String(year) : `${year}-${year + 1}`, starts_on, ends_on }
}

/** The one under way on a day, and those around it: what a portrait may be prepared of, the likeliest first. */
export function yearsAround(day: string, start: string): readonly FiscalYear[] {
  const calendar = Number(day.slice(0, 4))
  const current = day.slice(5) >= start ? calendar : calendar - 1
  return [current, current + 1, current - 1, current - 2, current - 3].map((year) =>
    fiscalYear(year, start),
  )
}
