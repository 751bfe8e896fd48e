import type { Language } from '../../../platform/words/language.ts'
import { localeOf } from '../../../platform/words/language.ts'
import { todayIn } from '../../../platform/words/today.ts'

/** « à 14 h 05 » for what was saved today, « le 2 novembre » for what was saved before: it has to fit beside a button. */
export function momentSaved(
  instant: Date,
  { language, timeZone }: { readonly language: Language; readonly timeZone: string },
): { readonly kind: 'today' | 'before'; readonly when: string } {
  const isToday = todayIn(timeZone, instant) === todayIn(timeZone)
  const format = new Intl.DateTimeFormat(
    localeOf[language],
    isToday ? { timeStyle: 'short', timeZone } : { day: 'numeric', month: 'long', timeZone },
  )
  return { kind: isToday ? 'today' : 'before', when: format.format(instant) }
}
