import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import type { PublishedRelease } from '../../rules/releasing/standing-releases.ts'
import { publishedWords } from '../../words/published.ts'
import { useFrozenDay } from './citation.tsx'

/** Of which year, and in which release. */
export function StatusLine({ release }: { release: PublishedRelease }) {
  const say = useWords(publishedWords)
  const formats = useFormats()
  const date = formats.day(useFrozenDay()(release))
  const { starts_on, ends_on, number } = release
  return (
    <ul class="figures__status">
      <li>{say('line.exercise', { from: formats.day(starts_on), to: formats.day(ends_on) })}</li>
      <li>{say('line.release', { number, date })}</li>
    </ul>
  )
}
