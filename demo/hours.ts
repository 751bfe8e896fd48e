/** As `directory.opening_hours` keeps them: ISO weekday (1 = Monday), local times. */
export type OpeningHours = { weekday: number; opens: string; closes: string }

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const clause = /^([a-z]{3})(?:-([a-z]{3}))? (\d{1,2}(?::\d\d)?)-(\d{1,2}(?::\d\d)?)$/

/**
 * Hours as the demonstration writes them: `mon-fri 9-17, tue 18:30-21`, or `always` for day and night.
 * Nothing written is by appointment. Throws on anything else.
 */
export function readHours(written: string | undefined): OpeningHours[] {
  if (written === undefined) return []
  const clauses = written === 'always' ? ['mon-sun 0-24'] : written.split(', ')
  return clauses.flatMap((text) => {
    const [, first, last, opens, closes] = clause.exec(text) ?? []
    const from = weekdays.indexOf(first ?? '')
    const to = last === undefined ? from : weekdays.indexOf(last)
    if (from < 0 || to < from || opens === undefined || closes === undefined) {
      throw new Error(`Not hours of the demonstration: ${text}`)
    }
    return weekdays
      .slice(from, to + 1)
      .map((_, index) => ({ weekday: from + index + 1, opens: time(opens), closes: time(closes) }))
  })
}

function time(written: string): string {
  const [hour = '', minute = '00'] = written.split(':')
  return `${hour.padStart(2, '0')}:${minute}`
}
