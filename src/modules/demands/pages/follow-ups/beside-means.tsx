import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { useReading } from '../../../../platform/http/page.tsx'
import { formatsOf } from '../../../../platform/words/format.ts'
import type { Language } from '../../../../platform/words/language.ts'
import { todayIn } from '../../../../platform/words/today.ts'
import { followUpPaths } from '../../follow-up-paths.ts'
import type { FollowUp } from '../../queries/follow-ups/follow-ups.ts'
import { followUpsWords } from '../../words/follow-ups.ts'
import { FollowUpLines } from './follow-up-lines.tsx'

/** What followed the means of the text that is drawn: its slug, and by the code of a block what stands. */
export type Followed = {
  readonly slug: string
  readonly language: Language
  readonly of: ReadonlyMap<string, readonly FollowUp[]>
}

/** Null where the text is read alone: before it is published, in an earlier version, on a page that compares. */
export const FollowedContext = createContext<Followed | null>(null)

type BesideMeansProps = { blockId: string; code: string; number: string }

/** Under a means, apart from what was adopted: what became of it. Nothing while nothing did. */
export function BesideMeans({ blockId, code, number }: BesideMeansProps) {
  const followed = useContext(FollowedContext)
  const { federation } = useReading()
  const standing = followed?.of.get(blockId) ?? []
  if (!followed || standing.length === 0) return null
  const { slug, language } = followed
  const say = followUpsWords.in(language)
  const label = say('beside.label', { number })
  return (
    <div class="follow-ups" id={`suites-${code}`}>
      <p class="follow-ups__title" id={`suites-titre-${code}`}>
        <a href={followUpPaths.of(slug, code)} aria-label={label}>
          {say('title')}
        </a>
      </p>
      <ul class="follow-ups__list" aria-labelledby={`suites-titre-${code}`}>
        {standing.map(({ id, last }) => (
          <li key={id} class="follow-up">
            <FollowUpLines said={last} language={language} />
            {last.version > 1 && (
              <p>
                <a href={followUpPaths.one(slug, id)}>
                  {say('beside.history', {
                    date: formatsOf(language).day(todayIn(federation.timeZone, last.writtenAt)),
                  })}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
