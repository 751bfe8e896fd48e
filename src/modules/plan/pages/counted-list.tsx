import { Disclosure } from '../../../design/disclosure/disclosure.tsx'
import { ThreadLink } from '../../../design/link/link.tsx'
import { useWords } from '../../../platform/http/page.tsx'
import type { Counted } from '../../../platform/measures/measures.ts'
import { readingWords } from '../words/reading.ts'

type CountedListProps = {
  counted: readonly Counted[]
  /** How many are counted, where that is a number of things. */
  value: number | null
  /** Of a number that was frozen: how many things it counted then, those that cannot be named any more too. */
  then?: number
}

/** The way back from a number: each thing it counts that everyone may read, and how many more there are. */
export function CountedList({ counted, value, then }: CountedListProps) {
  const say = useWords(readingWords)
  const among = then ?? counted.length
  if (among === 0) return null
  const hidden = value === null ? 0 : value - among
  const gone = among - counted.length
  const values = { count: among }
  return (
    <Disclosure
      summary={
        then !== undefined ? say('outcome.countedThen', values) : say('outcome.counted', values)
      }
    >
      {counted.length > 0 && (
        <ul class="spaced">
          {counted.map(({ label, href }) => (
            <li key={href + label}>
              <ThreadLink href={href}>{label}</ThreadLink>
            </li>
          ))}
        </ul>
      )}
      {gone > 0 && <p>{say('outcome.countedGone', { count: gone })}</p>}
      {hidden > 0 && <p>{say('outcome.countedMore', { count: hidden })}</p>}
    </Disclosure>
  )
}
