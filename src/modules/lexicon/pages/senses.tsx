import type { ComponentChildren } from 'preact'
import { useFormats, useWords } from '../../../platform/http/page.tsx'
import type { Sense } from '../queries/around-term.ts'
import { readingWords } from '../words/reading.ts'
import { useFrench } from './use-said-in.ts'

type SensesProps = {
  senses: readonly Sense[]
  /** What may be done with one, under it. */
  act?: (sense: Sense) => ComponentChildren
}

/** Meanings that members and bodies hold beside the adopted one, with who holds each and since when. */
export function Senses({ senses, act }: SensesProps) {
  const say = useWords(readingWords)
  const french = useFrench()
  const formats = useFormats()
  return (
    <ul class="spaced">
      {senses.map((sense) => {
        const { id, words, holder: who, since, until } = sense
        return (
          <li key={id}>
            <p lang={french}>{words}</p>
            <p class="word-said">
              {until === null
                ? say('senseHeld', { who, since: formats.day(since) })
                : say('senseEnded', { who, since: formats.day(since), until: formats.day(until) })}
            </p>
            {act?.(sense)}
          </li>
        )
      })}
    </ul>
  )
}
