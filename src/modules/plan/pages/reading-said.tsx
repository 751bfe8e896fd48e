import type { ComponentChildren } from 'preact'
import { useFormats, useWords } from '../../../platform/http/page.tsx'
import type { FrozenReading, Indicator } from '../rules/readings.ts'
import { stands } from '../tables.ts'
import { readingWords } from '../words/reading.ts'

/**
 * What a frozen reading says, in words: the number with its whole, a day, or how many seats stand where. A share is never told
 * without what it is a share of; what was not known is told as such.
 */
export function useReadingSaid() {
  const say = useWords(readingWords)
  const formats = useFormats()
  return (
    { kind, unit }: Pick<Indicator, 'kind' | 'unit'>,
    { value, outOf, phrase, reachedOn, spread }: FrozenReading,
  ): string => {
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
}

/** What an indicator began from, what is wanted of it, by when. */
export function useIndicatorFacts() {
  const say = useWords(readingWords)
  const formats = useFormats()
  return ({ baseline, baselineNote, target, direction, dueOn, unit }: Indicator): string => {
    const withUnit = (value: number) => [formats.number(value), unit].filter(Boolean).join(' ')
    return [
      baseline === null ? '' : say('outcome.baseline', { value: withUnit(baseline) }),
      baselineNote,
      target === null ? '' : say('outcome.target', { value: withUnit(target) }),
      direction === null ? '' : say(`wanted.${direction}`),
      dueOn === null ? '' : say('outcome.due', { day: formats.day(dueOn) }),
    ]
      .filter(Boolean)
      .join(' · ')
  }
}

/** One line under another, with nothing where there is nothing. */
export function Small({ children }: { children: ComponentChildren }) {
  return children ? <p class="plan-small">{children}</p> : null
}
