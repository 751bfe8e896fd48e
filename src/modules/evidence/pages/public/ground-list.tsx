import { ThreadLink } from '../../../../design/link/link.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { betweenBeginningAndWords } from '../../../../platform/references/quoted-words.ts'
import { localeOf } from '../../../../platform/words/language.ts'
import { languageOfTitle, titleOf } from '../../citing/cite.ts'
import type { Formatted } from '../../citing/formatted.ts'
import type { ShownGround } from '../../grounds.ts'
import { evidencePaths } from '../../paths.ts'
import { readingWords } from '../../words/reading.ts'
import { FormattedText } from '../formatted-text.tsx'

type GroundListProps = {
  grounds: readonly ShownGround[]
  /** How each source is cited on this page, by the id of the ground. */
  citations: ReadonlyMap<string, Formatted>
}

/** What something rests on, each with its thread back: a source cited, a figure said, words quoted. */
export function GroundList({ grounds, citations }: GroundListProps) {
  return (
    <ul class="grounds">
      {grounds.map((ground) => (
        <li key={ground.id}>
          <Ground ground={ground} citation={citations.get(ground.id) ?? []} />
        </li>
      ))}
    </ul>
  )
}

function Ground({ ground, citation }: { ground: ShownGround; citation: Formatted }) {
  const say = useWords(readingWords)
  const { language } = useReading()
  const { status, source, quotation, phrase, label, href, kind, reference } = ground
  if (status === 'withdrawn') return <p>{label}</p>
  if (status === 'unknown') return <p>{say('finding.hidden')}</p>
  if (source) {
    return (
      <p>
        <ThreadLink href={evidencePaths.source(source.key)}>
          <span lang={languageOfTitle(source.csl, language)}>
            {titleOf(source.csl, language) || label}
          </span>
        </ThreadLink>{' '}
        <FormattedText runs={citation} />
      </p>
    )
  }
  if (quotation) {
    const isOther = quotation.language !== language
    return (
      <figure>
        <blockquote class="ground__quote" lang={isOther ? localeOf[quotation.language] : undefined}>
          <p>
            {quotation.beginning !== '' && (
              <span>{quotation.beginning + betweenBeginningAndWords(quotation.beginning)}</span>
            )}
            {quotation.words}
          </p>
        </blockquote>
        <figcaption class="ground__from">
          {quotation.attribution}{' '}
          {href && (
            <ThreadLink href={href}>
              {say(kind === 'voice' ? 'finding.voiceLink' : 'finding.testimonyLink', {
                code: reference.split(':')[1] ?? '',
              })}
            </ThreadLink>
          )}
        </figcaption>
      </figure>
    )
  }
  const link = href ? <ThreadLink href={href}>{label}</ThreadLink> : label
  return (
    <p>
      {phrase === null ? (
        link
      ) : (
        <>
          {phrase.charAt(0).toUpperCase() + phrase.slice(1)} ({link})
        </>
      )}{' '}
      {status === 'stale' && <State kind="asleep">{say('finding.staleTag')}</State>}
    </p>
  )
}
