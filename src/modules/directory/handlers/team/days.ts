import type { SiteContext } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { yearsFrom } from '../../../../platform/words/days.ts'

/** ISO days of the federation: today, and the day before which a verification is old. */
export function daysOf(c: SiteContext): { today: string; oldBefore: string } {
  const day = todayOf(c)
  return { today: day, oldBefore: yearsFrom(day, -1) }
}
