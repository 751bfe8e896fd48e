import type { OpeningHour } from '../queries/find-member.ts'

/** Hours of the same days together, as a weekly recurrence (RFC 5545). Local times, `HH:MM`. */
export type WeeklySchedule = {
  /** `MO,TU,WE` */
  readonly byday: string
  readonly opens_at: string
  readonly closes_at: string
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/**
 * One schedule for each span of hours, with the days that have it. A day's end is written 23:59: most programs refuse the
 * 24:00 of ISO 8601, and take 00:00 for the morning. Two spans that meet at midnight are two schedules.
 */
export function weeklySchedules(hours: readonly OpeningHour[]): readonly WeeklySchedule[] {
  const daysOf = new Map<string, number[]>()
  for (const { weekday, opens, closes } of hours) {
    const span = `${opens} ${closes === '24:00' ? '23:59' : closes}`
    daysOf.set(span, [...(daysOf.get(span) ?? []), weekday])
  }
  return [...daysOf].map(([span, days]) => {
    const [opens_at = '', closes_at = ''] = span.split(' ')
    const byday = days.sort((a, b) => a - b).map((day) => weekdays[day - 1])
    return { byday: byday.join(','), opens_at, closes_at }
  })
}
