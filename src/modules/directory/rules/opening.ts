import type { OpeningHour } from '../queries/hours-of.ts'

/** When one can come, seen from now. Times are local, `HH:MM`; weekdays ISO (1 = Monday). */
export type Opening =
  | { readonly state: 'always' }
  | { readonly state: 'open'; readonly until: string }
  | { readonly state: 'later'; readonly at: string }
  | { readonly state: 'another-day'; readonly weekday: number; readonly at: string }
  | { readonly state: 'by-appointment' }

export type LocalMoment = { readonly weekday: number; readonly time: string }

const days = [1, 2, 3, 4, 5, 6, 7]

/** What the hours of a member, all its offerings together, say at a moment. No hours: by appointment. */
export function openingAt(hours: readonly OpeningHour[], { weekday, time }: LocalMoment): Opening {
  if (hours.length === 0) return { state: 'by-appointment' }
  if (days.every((day) => hours.some((hour) => hour.weekday === day && isWholeDay(hour)))) {
    return { state: 'always' }
  }
  const until = openUntil(hours, weekday, time)
  if (until) return { state: 'open', until }

  const next = soonest(hours.filter((hour) => hour.weekday === weekday && hour.opens > time))
  if (next) return { state: 'later', at: next.opens }
  for (const ahead of days) {
    const day = ((weekday - 1 + ahead) % 7) + 1
    const first = soonest(hours.filter((hour) => hour.weekday === day))
    if (first) return { state: 'another-day', weekday: day, at: first.opens }
  }
  return { state: 'by-appointment' }
}

/** The weekday and time it is in a time zone. */
export function localMoment(timeZone: string, now: Date = new Date()): LocalMoment {
  const parts = clockOf(timeZone).formatToParts(now)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part('weekday')) + 1
  return { weekday, time: `${part('hour')}:${part('minute')}` }
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs a hundred times what using it does. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  clocks.set(timeZone, clock)
  return clock
}

/** Follows hours that touch, past midnight too: 22:00–24:00 then 00:00–06:00 closes at 06:00. */
function openUntil(hours: readonly OpeningHour[], weekday: number, time: string): string | null {
  const now = latestClosing(hours, weekday, time)
  if (!now) return null
  if (now !== '24:00') return now
  return latestClosing(hours, (weekday % 7) + 1, '00:00') ?? '24:00'
}

function latestClosing(
  hours: readonly OpeningHour[],
  weekday: number,
  time: string,
): string | null {
  let until: string | null = null
  for (;;) {
    const from: string = until ?? time
    const next: string | undefined = hours
      .filter((hour) => hour.weekday === weekday && hour.opens <= from && hour.closes > from)
      .map((hour) => hour.closes)
      .sort()
      .at(-1)
    if (!next) return until
    until = next
  }
}

export function isWholeDay({ opens, closes }: OpeningHour): boolean {
  return opens === '00:00' && closes === '24:00'
}

function soonest(hours: readonly OpeningHour[]): OpeningHour | undefined {
  return [...hours].sort((a, b) => (a.opens < b.opens ? -1 : 1))[0]
}
