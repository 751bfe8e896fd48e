import { useFormats, useWords } from '../../../platform/http/page.tsx'
import type { Language } from '../../../platform/words/language.ts'
import type { OpeningHour } from '../queries/hours-of.ts'
import { joinNights, type Span } from '../rules/nights.ts'
import type { Opening } from '../rules/opening.ts'
import { directoryWords } from '../words/directory.ts'

/** When one can come, in a sentence. */
export function useOpening(opening: Opening | undefined): string | undefined {
  const say = useWords(directoryWords)
  const time = useTime()
  switch (opening?.state) {
    case undefined:
      return undefined
    case 'always':
      return say('list.openAlways')
    case 'open':
      return say('list.openNow', { until: time(opening.until) })
    case 'later':
      return say('list.openLater', { at: time(opening.at) })
    case 'another-day':
      return say('list.openOn', { day: weekdayName(say, opening.weekday), at: time(opening.at) })
    case 'by-appointment':
      return say('list.byAppointment')
  }
}

function useTime(): (time: string) => string {
  const { language } = useWords(directoryWords)
  return (time) => timeName(time, language)
}

/** `13:30` → « 13 h 30 », as one says it here. */
export function timeName(time: string, language: Language): string {
  const [hour = '', minute = ''] = time.split(':')
  if (language === 'en') return `${Number(hour)}:${minute}`
  return minute === '00' ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`
}

/** « Lundi et mardi, 13 h à 21 h. »: a line for the days of the same hours; « Sur rendez-vous. » without hours. */
export function useHoursInWords(): (hours: readonly OpeningHour[]) => readonly string[] {
  const say = useWords(directoryWords)
  const formats = useFormats()
  const time = useTime()
  return (hours) => {
    if (hours.length === 0) return [say('member.byAppointment')]
    const byDay = new Map<number, Span[]>()
    for (const hour of joinNights(hours))
      byDay.set(hour.weekday, [...(byDay.get(hour.weekday) ?? []), hour])
    const daysOf = new Map<string, string[]>()
    for (const [weekday, ofDay] of byDay) {
      const spans = ofDay.map(({ opens, closes, nights }) => {
        if (opens === '00:00' && closes === '24:00') return say('member.allDay')
        const span = { from: time(opens), to: time(closes) }
        if (nights === 0) return say('member.hours', span)
        if (nights === 1) return say('member.night', span)
        const day = weekdayName(say, ((weekday - 1 + nights) % 7) + 1)
        return say('member.nights', { ...span, day })
      })
      const text = formats.list(spans)
      daysOf.set(text, [...(daysOf.get(text) ?? []), weekdayName(say, weekday)])
    }
    return [...daysOf].map(([text, days]) => {
      const line = `${formats.list(days)}, ${text}.`
      return line.charAt(0).toUpperCase() + line.slice(1)
    })
  }
}

const weekdayKeys = [
  'weekdays.1',
  'weekdays.2',
  'weekdays.3',
  'weekdays.4',
  'weekdays.5',
  'weekdays.6',
  'weekdays.7',
] as const

/** ISO weekday, 1 = Monday. */
export function weekdayName(
  say: (key: (typeof weekdayKeys)[number]) => string,
  weekday: number,
): string {
  return say(weekdayKeys[weekday - 1] ?? 'weekdays.1')
}
