import type { ComponentChildren } from 'preact'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { MoreLink } from '../../../../design/link/link.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import type { VoteResult } from '../../../decisions/index.ts'
import { amendmentPaths } from '../../amendment-paths.ts'
import type { EarlierWording, PastState } from '../../queries/amendments/discussion.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import { type Amendment, stalenessOf, wholeOf } from '../../rules/amendments/amendment.ts'
import type { Entry } from '../../rules/amendments/entries.ts'
import type { Remark } from '../../rules/health/remark.ts'
import { amendmentsWords } from '../../words/amendments.ts'
import { healthWords } from '../../words/health.ts'
import { Frame } from '../writing/frame.tsx'
import { AmendedWords } from './amended-words.tsx'
import { EndedVotesNote } from './ended-votes-note.tsx'
import { Standing } from './standing.tsx'
import { ThreeTexts } from './three-texts.tsx'
import { useAmendmentSayer } from './use-amendment-sayer.ts'

export type AmendmentPageProps = {
  document: WorkingDocument
  amendment: Amendment
  names: ReadonlyMap<string, string>
  /** The others of its block. */
  others: readonly Entry[]
  /** What the health of the text says of what is proposed; null where it writes nothing any more. */
  remarks: readonly Remark[] | null
  states: readonly PastState[]
  earlier: readonly EarlierWording[]
  /** Where its vote is read, where the reader may read it. */
  vote: Pick<VoteResult, 'path' | 'question' | 'stage'> | null
  /** What the reader's members may do: support, revise, take back. */
  supports: ComponentChildren
  /** What the reader's members, or the writers, do about a text that changed. */
  revising: ComponentChildren
  /** The writers' form. */
  recommending: ComponentChildren
  discussion: ComponentChildren
}

/** One amendment: what it changes, why, who supports it, what is recommended, what was decided, what is said of it. */
export function AmendmentPage(props: AmendmentPageProps) {
  const { document, amendment, names, supports, revising, recommending, discussion } = props
  const say = useWords(amendmentsWords)
  const formats = useFormats()
  const { federation } = useReading()
  const sayer = useAmendmentSayer()
  const { number, memberId, proposedAt, block, wording } = amendment
  const member = names.get(memberId) ?? ''
  const date = formats.day(todayIn(federation.timeZone, proposedAt))
  return (
    <Frame
      document={document}
      title={say('one', { number })}
      lead={say('lead1', { member, date, what: sayer.block(block) })}
      words={amendmentsWords}
      crumbs={[{ href: amendmentPaths.all(document.slug), label: say('title') }]}
      care={['trop-tard']}
    >
      <Standing amendment={amendment} />
      <Part id="propose" title={say('proposedPart')}>
        <p>
          <strong>{sayer.gesture(amendment)}</strong>
        </p>
        <AmendedWords amendment={amendment} lang={document.language} />
        <p>
          <strong>{say('why')}</strong>
        </p>
        <p class="difference">{wording.reason}</p>
        <Earlier {...props} />
      </Part>
      <Examined {...props} />
      {stalenessOf(amendment) !== null && (
        <ThreeTexts amendment={amendment} lang={document.language}>
          {revising}
        </ThreeTexts>
      )}
      <Others {...props} />
      <Part id="appuis" title={say('supports.title')}>
        {supports}
      </Part>
      <Recommended {...props}>{recommending}</Recommended>
      <Decided {...props} />
      <Part id="discussion" title={say('discussion.title')}>
        {discussion}
      </Part>
    </Frame>
  )
}

function Earlier({ document, earlier }: AmendmentPageProps) {
  const say = useWords(amendmentsWords)
  const formats = useFormats()
  const { federation } = useReading()
  if (earlier.length === 0) return null
  return (
    <Disclosure summary={say('earlier', { count: earlier.length })}>
      {earlier.map(({ number, title, text, reason, writtenAt }) => (
        <div class="comment" key={number}>
          <p>
            {say('earlierOne', {
              number,
              date: formats.day(todayIn(federation.timeZone, writtenAt)),
            })}
          </p>
          <p class="amended difference" lang={document.language}>
            {wholeOf({ title, text })}
          </p>
          <p class="difference">{reason}</p>
        </div>
      ))}
    </Disclosure>
  )
}

function Examined({ remarks }: AmendmentPageProps) {
  const say = useWords(amendmentsWords)
  const sayHealth = useWords(healthWords)
  if (remarks === null) return null
  return (
    <Part id="examen" title={say('examined.title')} size={4}>
      {remarks.length === 0 ? (
        <p>{say('examined.sound')}</p>
      ) : (
        <>
          <ul class="health__list health__list--nuance">
            {remarks.map(({ check, values }, at) => (
              <li key={`${check} ${at}`}>
                <p>{sayHealth(`check.${check}`, values)}</p>
              </li>
            ))}
          </ul>
          <p>{say('examined.note')}</p>
        </>
      )}
    </Part>
  )
}

function Others({ document: { slug }, others, names }: AmendmentPageProps) {
  const say = useWords(amendmentsWords)
  if (others.length === 0) return null
  return (
    <Part id="aussi" title={say('others')} size={4}>
      <ul class="removed">
        {others.map(({ number, memberId, state }) => (
          <li key={number}>
            <a href={amendmentPaths.one(slug, number)}>{say('one', { number })}</a>{' '}
            {names.get(memberId)} <span>{say(`state.${state}`)}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Recommended({
  document,
  amendment: { recommendation, wording },
  children,
}: AmendmentPageProps & { children: ComponentChildren }) {
  const say = useWords(amendmentsWords)
  const formats = useFormats()
  const { federation } = useReading()
  return (
    <Part id="recommandation" title={say('recommendation.title')}>
      {recommendation === null ? (
        <p>{say('recommendation.none')}</p>
      ) : (
        <>
          <p>
            <strong>{say(`recommendation.${recommendation.recommendation}`)}</strong>
          </p>
          <p class="difference">{recommendation.reason}</p>
          {recommendation.recommendation === 'part' && (
            <>
              <p>{say('recommendation.words')}</p>
              <p class="amended difference" lang={document.language}>
                {wholeOf(recommendation)}
              </p>
            </>
          )}
          <p>
            {say('recommendation.on', {
              date: formats.day(todayIn(federation.timeZone, recommendation.givenAt)),
            })}
            {recommendation.wording !== wording.number && ` ${say('recommendation.earlier')}`}
          </p>
        </>
      )}
      <p>{say('recommendation.note')}</p>
      {children}
    </Part>
  )
}

function Decided({ document, amendment: { state }, states, vote }: AmendmentPageProps) {
  const say = useWords(amendmentsWords)
  const formats = useFormats()
  const { federation } = useReading()
  const isDecided = state !== 'proposed' && state !== 'submitted' && state !== 'withdrawn'
  const hasEnded = state === 'submitted' && vote?.stage === 'closed'
  return (
    <Part id="decision" title={say('decision.title')}>
      {hasEnded ? (
        <EndedVotesNote document={document} ended={1} />
      ) : (
        !isDecided && <p>{say('decision.none')}</p>
      )}
      <ul class="removed">
        {states.map(({ state: one, enteredAt }) => (
          <li key={enteredAt.toISOString()}>
            {say('stateSince', {
              state: say(`state.${one}`),
              date: formats.day(todayIn(federation.timeZone, enteredAt)),
            })}
          </li>
        ))}
      </ul>
      {vote && (
        <p>
          <MoreLink href={vote.path}>{say('decision.link', { question: vote.question })}</MoreLink>
        </p>
      )}
    </Part>
  )
}
