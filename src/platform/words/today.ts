/** The day it is for the federation, `2026-11-21`, whatever the time zone of the process. */
export function todayIn(timeZone: string, now: Date = new Date()): string {
  return calendarOf(timeZone).format(now)
}

/** Making one takes longer than drawing a short page, and a page asks for the day of each of its lines. */
const calendars = new Map<string, Intl.DateTimeFormat>()

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  calendars.set(timeZone, made)
  return made
}
