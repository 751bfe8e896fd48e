import { Disclosure } from '../../../design/disclosure/disclosure.tsx'
import { ThreadLink } from '../../../design/link/link.tsx'
import { useWords } from '../../../platform/http/page.tsx'
import type { Counted } from '../../../platform/measures/measures.ts'
import { readingWords } from '../words/reading.ts'

type CountedListProps = {
  counted: readonly Counted[]
  /** How many are counted, where that is a number of things. */
  value: number | null
  /** As it was when it was frozen, rather than today. */
  then?: boolean
}

/** The way back from a number: each thing it counts that everyone may read, and how many more there are. */
export function CountedList({ counted, value, then }: CountedListProps) {
  const say = useWords(readingWords)
  if (counted.length === 0) return null
  const hidden = value === null ? 0 : value - counted.length
  const values = { count: counted.length }
  return (
    <Disclosure
      summary={then ? say('outcome.countedThen', values) : say('outcome.counted', values)}
    >
      <ul class="spaced">
        {counted.map(({ label, href }) => (
          <li key={href + label}>
            <ThreadLink href={href}>{label}</ThreadLink>
          </li>
        ))}
      </ul>
      {hidden > 0 && counted.length > 0 && <p>{say('outcome.countedMore', { count: hidden })}</p>}
    </Disclosure>
  )
}
