import type { FormState } from '../../../design/field/form-state.ts'
import type { OpeningHour } from '../queries/find-member.ts'
import { isWholeDay } from './opening.ts'

/*
 * A week as people write it: per day, from when to when, twice at most, or day and night. Past midnight belongs to the
 * evening it began in («mardi, 22 h à 2 h»); in rows it is two, one a day.
 */

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
/** How a form says when: by appointment (no hours), always, or the week that is typed. */
export const whens = ['appointment', 'always', 'week'] as const
export type When = (typeof whens)[number]

/** Longer past midnight than this is a closing typed wrong: « 13 h à 9 h ». Minutes. */
const longestNight = 16 * 60
/** What an import brought may have more spans a day than the two that the form offers. */
export const spans = [1, 2, 3, 4, 5, 6] as const

export const fromName = (weekday: number, span: number) => `from-${weekday}-${span}`
export const toName = (weekday: number, span: number) => `to-${weekday}-${span}`
export const wholeDayName = (weekday: number) => `day-${weekday}`

export type HoursMistake = {
  readonly field: string
  readonly weekday: number
  /** As they were read, where both are times. */
  readonly opens?: string
  readonly closes?: string
  readonly what:
    | 'no-opening'
    | 'no-closing'
    | 'not-a-time'
    | 'same-time'
    | 'too-long'
    | 'overlap'
    | 'no-hours'
    | 'not-chosen'
}

export type ReadWeekResult =
  | { readonly outcome: 'read'; readonly hours: readonly OpeningHour[] }
  | { readonly outcome: 'mistaken'; readonly mistakes: readonly HoursMistake[] }

type Typed = FormState['values']
type Row = OpeningHour & { readonly field: string; readonly typedOn: number }

/** Reads the hours of a submitted form, whose choice of `when` is known to be one. */
export function readWeek(when: When, typed: Typed): ReadWeekResult {
  const days = weekdays.map((weekday) => readDay(weekday, typed))
  const mistakes = days.flatMap((day) => day.mistakes)
  const rows = days.flatMap((day) => day.rows)
  if (when !== 'week') {
    // Hours and « by appointment » together: only the person knows which is right.
    const [first] = rows
    if (when === 'appointment' && first) return mistaken(first.field, first.typedOn, 'not-chosen')
    return { outcome: 'read', hours: when === 'always' ? always : [] }
  }
  if (mistakes.length > 0) return { outcome: 'mistaken', mistakes }
  if (rows.length === 0) return mistaken('when', 1, 'no-hours')

  const whole = new Set(rows.filter(isWholeDay).map(({ weekday }) => weekday))
  const sorted = rows
    // An evening that runs past midnight into a day and a night is part of it.
    .filter((row) => isWholeDay(row) || !whole.has(row.weekday))
    .sort((a, b) => a.weekday - b.weekday || (a.opens < b.opens ? -1 : 1))
  const overlaps = sorted.filter((row, i) => {
    const before = sorted[i - 1]
    return before?.weekday === row.weekday && before.closes > row.opens
  })
  if (overlaps.length > 0) {
    return {
      outcome: 'mistaken',
      mistakes: overlaps.map(({ field, weekday }) => ({ field, weekday, what: 'overlap' })),
    }
  }
  const hours = sorted.map(({ weekday, opens, closes }) => ({ weekday, opens, closes }))
  return { outcome: 'read', hours }
}

const always: readonly OpeningHour[] = weekdays.map((weekday) => wholeDay(weekday))

function mistaken(field: string, weekday: number, what: HoursMistake['what']): ReadWeekResult {
  return { outcome: 'mistaken', mistakes: [{ field, weekday, what }] }
}

function readDay(weekday: number, typed: Typed): { rows: Row[]; mistakes: HoursMistake[] } {
  const rows: Row[] = []
  const mistakes: HoursMistake[] = []
  const dayField = wholeDayName(weekday)
  if (typedAt(typed, dayField) !== '') {
    rows.push({ ...wholeDay(weekday), field: dayField, typedOn: weekday })
    return { rows, mistakes }
  }
  for (const span of spans) {
    const [from, to] = [fromName(weekday, span), toName(weekday, span)]
    const [opening, closing] = [typedAt(typed, from), typedAt(typed, to)]
    if (opening === '' && closing === '') continue
    const wrong = (field: string, what: HoursMistake['what']) =>
      mistakes.push({ field, weekday, what })
    const [opens, closes] = [parseTime(opening), parseTime(closing)]
    if (opening === '') wrong(from, 'no-opening')
    else if (closing === '') wrong(to, 'no-closing')
    else if (opens === null || opens === '24:00') wrong(from, 'not-a-time')
    else if (closes === null) wrong(to, 'not-a-time')
    else if (opens === closes) wrong(to, 'same-time')
    else if (lengthOf(opens, closes) > longestNight && closes < opens && closes !== '00:00') {
      mistakes.push({ field: to, weekday, opens, closes, what: 'too-long' })
    } else rows.push(...rowsOf(weekday, opens, closes, from))
  }
  return { rows, mistakes }
}

function rowsOf(typedOn: number, opens: string, closes: string, field: string): Row[] {
  const evening = { field, typedOn, weekday: typedOn, opens }
  if (closes > opens) return [{ ...evening, closes }]
  const untilMidnight = { ...evening, closes: '24:00' }
  if (closes === '00:00') return [untilMidnight]
  return [untilMidnight, { ...untilMidnight, weekday: dayAfter(typedOn), opens: '00:00', closes }]
}

/** What the form shows of hours that stand: the choice of `when` and the values of its fields. */
export function weekValues(hours: readonly OpeningHour[]): Record<string, string> {
  if (hours.length === 0) return { when: 'appointment' }
  const whole = new Set(hours.filter(isWholeDay).map(({ weekday }) => weekday))
  if (whole.size === weekdays.length) return { when: 'always' }

  const values: Record<string, string> = { when: 'week' }
  const isTail = (hour: OpeningHour) => headOf(hour, hours) !== undefined
  for (const weekday of weekdays) {
    if (whole.has(weekday)) values[wholeDayName(weekday)] = 'yes'
    const ofDay = hours.filter((hour) => hour.weekday === weekday && !isWholeDay(hour))
    for (const [i, hour] of ofDay.filter((one) => !isTail(one)).entries()) {
      const tail = hours.find((one) => headOf(one, hours) === hour)
      values[fromName(weekday, i + 1)] = hour.opens
      values[toName(weekday, i + 1)] = (tail?.closes ?? hour.closes).replace('24:00', '00:00')
    }
  }
  return values
}

/** How many spans a day the form shows: two, or as many as there are. */
export function spansShown(values: Typed, weekday: number): readonly number[] {
  return spans.filter(
    (span) =>
      span <= 2 ||
      typedAt(values, fromName(weekday, span)) !== '' ||
      typedAt(values, toName(weekday, span)) !== '',
  )
}

/** The evening before that this early morning ends, when together they are one night. */
function headOf(tail: OpeningHour, hours: readonly OpeningHour[]): OpeningHour | undefined {
  if (tail.opens !== '00:00' || isWholeDay(tail)) return undefined
  return hours.find(
    (head) =>
      head.closes === '24:00' &&
      !isWholeDay(head) &&
      dayAfter(head.weekday) === tail.weekday &&
      lengthOf(head.opens, tail.closes) <= longestNight &&
      tail.closes < head.opens,
  )
}

/** `9`, `9h`, `9 h 30`, `9:30`, `09:30:00` → `09:30`; null for what is no time of day. */
export function parseTime(typed: string): string | null {
  const match = typed.match(/^(\d{1,2})\s*(?:[h:]\s*(\d{2})?(?::\d{2})?)?$/i)
  if (!match) return null
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** Minutes from one time to the other, past midnight if need be. */
function lengthOf(opens: string, closes: string): number {
  const length = minutesOf(closes) - minutesOf(opens)
  return length > 0 ? length : length + 24 * 60
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

function dayAfter(weekday: number): number {
  return (weekday % 7) + 1
}

function wholeDay(weekday: number): OpeningHour {
  return { weekday, opens: '00:00', closes: '24:00' }
}

function typedAt(typed: Typed, name: string): string {
  const value = typed[name]
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim()
}
