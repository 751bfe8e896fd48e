import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { amendmentPaths } from '../../amendment-paths.ts'
import type { Amendment } from '../../rules/amendments/amendment.ts'
import { amendmentsWords } from '../../words/amendments.ts'
import { AmendedWords } from './amended-words.tsx'
import { Standing } from './standing.tsx'
import { useAmendmentSayer } from './use-amendment-sayer.ts'

type AmendmentItemProps = {
  document: { readonly slug: string; readonly language: string }
  amendment: Amendment
  /** Names of members, by id. */
  names: ReadonlyMap<string, string>
  /** In the booklet: all of it, with who supports it; the list says how many. */
  whole?: boolean
}

/** One amendment among those of its block. */
export function AmendmentItem({ document, amendment, names, whole = false }: AmendmentItemProps) {
  const say = useWords(amendmentsWords)
  const formats = useFormats()
  const { federation } = useReading()
  const { gesture } = useAmendmentSayer()
  const { number, memberId, proposedAt, wording, recommendation, supporters } = amendment
  const date = formats.day(todayIn(federation.timeZone, proposedAt))
  return (
    <article class="comment amendment">
      <h3 class="heading--4">
        <a href={amendmentPaths.one(document.slug, number)}>{say('one', { number })}</a>
      </h3>
      <Standing amendment={amendment}>
        <span>{say('by', { member: names.get(memberId) ?? '', date })}</span>
      </Standing>
      <p>
        <strong>{gesture(amendment)}</strong>
      </p>
      <AmendedWords amendment={amendment} lang={document.language} inList={!whole} />
      <p class="difference">{wording.reason}</p>
      {recommendation && (
        <p class="amendment__advice">
          <strong>{say(`recommendation.${recommendation.recommendation}`)}.</strong>{' '}
          {recommendation.reason}
        </p>
      )}
      {whole && recommendation?.recommendation === 'part' && (
        <>
          <p>{say('recommendation.words')}</p>
          <p class="amended difference" lang={document.language}>
            {recommendation.title !== '' && `${recommendation.title}\n\n`}
            {recommendation.text}
          </p>
        </>
      )}
      {supporters.length > 0 && (
        <p>
          {whole
            ? say('supported', {
                names: formats.list(supporters.flatMap((id) => names.get(id) ?? [])),
              })
            : say('supports.count', { count: supporters.length })}
        </p>
      )}
    </article>
  )
}
