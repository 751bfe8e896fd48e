import { useWords } from '../../../platform/http/page.tsx'
import type { Opening } from '../opening.ts'
import { directoryWords } from '../words.ts'

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

/** `13:30` → « 13 h 30 », as one says it here. */
export function useTime(): (time: string) => string {
  const { language } = useWords(directoryWords)
  return (time) => {
    const [hour = '', minute = ''] = time.split(':')
    if (language === 'en') return `${Number(hour)}:${minute}`
    return minute === '00' ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`
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
