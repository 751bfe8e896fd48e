import type { ComponentChildren } from 'preact'
import { Note } from '../../../../design/note/note.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { type Amendment, stalenessOf, wholeOf } from '../../rules/amendments/amendment.ts'
import { mergeWords } from '../../rules/amendments/merge-words.ts'
import { differenceOf } from '../../rules/difference.ts'
import { amendmentsWords } from '../../words/amendments.ts'
import { DifferenceView } from '../writing/difference-view.tsx'

type ThreeTextsProps = { amendment: Amendment; lang: string; children: ComponentChildren }

/** What the member read, what it proposes, and what the text became meanwhile: nothing is dropped because the text moved. */
export function ThreeTexts({ amendment, lang, children }: ThreeTextsProps) {
  const say = useWords(amendmentsWords)
  const staleness = stalenessOf(amendment)
  if (staleness === null) return null
  const { kind, base, current, wording } = amendment
  const [read, proposed, stands] = [wholeOf(base), wholeOf(wording), wholeOf(current)]
  const merged = kind === 'replace' ? mergeWords(read, proposed, stands) : null
  return (
    <Part id="a-reviser" title={say('review.title')}>
      <Note kind="care">
        <p>{say(`review.${staleness}`)}</p>
      </Note>
      {staleness === 'changed' && (
        <>
          <h3 class="heading--4">{say('review.base')}</h3>
          <p class="amended difference" lang={lang}>
            {read}
          </p>
          <h3 class="heading--4">{say('review.proposed')}</h3>
          <div class="amended" lang={lang}>
            <DifferenceView
              changes={
                kind === 'delete' ? [{ kind: 'removed', text: read }] : differenceOf(read, proposed)
              }
            />
          </div>
          <h3 class="heading--4">{say('review.current')}</h3>
          <div class="amended" lang={lang}>
            <DifferenceView changes={differenceOf(read, stands)} />
          </div>
          {kind === 'replace' && (
            <>
              <h3 class="heading--4">{say('review.merged')}</h3>
              {merged === null ? (
                <p>{say('review.clash')}</p>
              ) : (
                <>
                  <p>{say('review.mergedText')}</p>
                  <div class="amended" lang={lang}>
                    <DifferenceView changes={differenceOf(stands, merged)} />
                  </div>
                </>
              )}
            </>
          )}
        </>
      )}
      {children}
    </Part>
  )
}
