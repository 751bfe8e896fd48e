import type { OpeningHour } from '../queries/hours-of.ts'

/** A time it is open, as people say it: a night belongs to the day it begins. */
export type Span = OpeningHour & {
  /** Days from the opening to the closing: 0 the same day, 1 the day after. */
  readonly nights: number
}

const week = 7

/**
 * Rows end at midnight; « lundi, 17 h à 24 h » then « mardi, 0 h à 9 h » are one night. Whole days between the two are
 * part of it; those at an end stay days of their own, since « jour et nuit » says them better.
 */
export function joinNights(hours: readonly OpeningHour[]): readonly Span[] {
  const absorbed = new Set<OpeningHour>()
  const joined = new Map<OpeningHour, Span>()
  for (const head of hours) {
    if (head.opens === '00:00' || head.closes !== '24:00') continue
    const tail = followingNight(hours, head.weekday)
    const last = tail.at(-1)
    if (!last || last.closes === '24:00') continue
    for (const one of tail) absorbed.add(one)
    joined.set(head, { ...head, closes: last.closes, nights: tail.length })
  }
  return hours
    .filter((hour) => !absorbed.has(hour))
    .map((hour) => joined.get(hour) ?? { ...hour, nights: 0 })
}

/** What follows midnight without closing, until the first that closes before the next. */
function followingNight(hours: readonly OpeningHour[], weekday: number): readonly OpeningHour[] {
  const following: OpeningHour[] = []
  for (let ahead = 0; ahead < week - 1; ahead++) {
    const day = ((weekday + ahead) % week) + 1
    const next = hours.find((hour) => hour.weekday === day && hour.opens === '00:00')
    if (!next) break
    following.push(next)
    if (next.closes !== '24:00') break
  }
  return following
}
