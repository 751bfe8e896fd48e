import { useFormats, useWords } from '../../../platform/http/page.tsx'
import type { FrozenReading, Indicator } from '../rules/readings.ts'
import { readingWords } from '../words/reading.ts'
import { readingSaid } from '../words/said.ts'

/** What a frozen reading says, in the reader's words. */
export function useReadingSaid() {
  const say = useWords(readingWords)
  const formats = useFormats()
  return (indicator: Pick<Indicator, 'kind' | 'unit'>, reading: FrozenReading): string =>
    readingSaid(indicator, reading, { say, formats })
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
