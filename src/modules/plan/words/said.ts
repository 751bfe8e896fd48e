import type { Say } from '../../../platform/words/catalogue.ts'
import type { Formats } from '../../../platform/words/format.ts'
import type { FrozenReading, Indicator } from '../rules/readings.ts'
import type { PlanItem } from '../rules/tree.ts'
import { stands } from '../tables.ts'
import type { readingWords } from './reading.ts'

type Saying = {
  readonly say: Say<Parameters<ReturnType<typeof readingWords.in>>[0]>
  readonly formats: Formats
}

/**
 * What a frozen reading says, in words: the number with its whole, a day, or how many seats stand where. A share is never told
 * without what it is a share of; what was not known, or was taken back, is told as such.
 */
export function readingSaid(
  { kind, unit }: Pick<Indicator, 'kind' | 'unit'>,
  { value, outOf, phrase, reachedOn, spread, isTakenBack }: FrozenReading,
  { say, formats }: Saying,
): string {
  if (isTakenBack) return say('outcome.takenBack')
  if (kind === 'milestone') {
    return reachedOn
      ? say('outcome.reached', { day: formats.day(reachedOn) })
      : say('outcome.notReached')
  }
  if (kind === 'judgement') {
    const said = stands.flatMap((stand) => {
      const seats = spread[stand] ?? 0
      return seats === 0
        ? []
        : `${say(`stand.${stand}`)} : ${say('outcome.spread', { count: seats })}`
    })
    return said.length === 0 ? say('outcome.spreadNone') : said.join(' · ')
  }
  if (value === null) return say('outcome.missing')
  if (phrase !== '') return phrase
  const number = formats.number(value)
  const whole =
    outOf === null ? number : say('work.share', { value: number, outOf: formats.number(outOf) })
  return unit === '' ? whole : `${whole} ${unit}`
}

/** Where an activity stands, who carries it, with whom, from when to when. */
export function activityFacts(
  { carriedBy, partners, startsOn, endsOn, stage }: PlanItem,
  { say, formats }: Saying,
): string {
  return [
    say(`plan.stage.${stage ?? 'planned'}`),
    carriedBy === '' ? '' : say('plan.carriedBy', { who: carriedBy }),
    partners === '' ? '' : say('plan.with', { partners }),
    startsOn === null ? '' : say('plan.from', { day: formats.day(startsOn) }),
    endsOn === null ? '' : say('plan.until', { day: formats.day(endsOn) }),
  ]
    .filter(Boolean)
    .join(', ')
}
