import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { citationOf } from '../../citation.ts'
import type { AskedQuestion } from '../../queries/published.ts'
import type { PublishedCell } from '../../rules/published/published-cell.ts'
import type { PublishedRelease } from '../../rules/releasing/standing-releases.ts'
import { publishedWords } from '../../words/published.ts'

/** The day a release was frozen, in the federation's own time zone. */
export function useFrozenDay(): (release: Pick<PublishedRelease, 'frozen_at'>) => string {
  const { federation } = useReading()
  return ({ frozen_at }) => todayIn(federation.timeZone, frozen_at)
}

type CitationProps = {
  release: PublishedRelease
  /** Left out: the whole release is cited. */
  figure?: { question: AskedQuestion; cell: PublishedCell } | undefined
}

/** A sentence to copy. */
export function Citation({ release, figure }: CitationProps) {
  const say = useWords(publishedWords)
  const { federation, origin, language } = useReading()
  return (
    <>
      <p class="figures__citation">
        {citationOf(language, { federation, origin, release, figure })}
      </p>
      <p>
        <small>{say('cite.hint')}</small>
      </p>
    </>
  )
}
