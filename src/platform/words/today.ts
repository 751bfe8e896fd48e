/** By zone: slow to make, and asked for at nearly every page. */
const calendars = new Map<string, Intl.DateTimeFormat>()

/** The day it is for the federation, `2026-11-21`, whatever the time zone of the process. */
export function todayIn(timeZone: string, now: Date = new Date()): string {
  const calendar = calendars.get(timeZone) ?? calendarOf(timeZone)
  calendars.set(timeZone, calendar)
  return calendar.format(now)
}

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
}
