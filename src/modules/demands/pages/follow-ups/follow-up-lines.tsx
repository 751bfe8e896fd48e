import { TypedText } from '../../../../design/layout/typed-text.tsx'
import { formatsOf } from '../../../../platform/words/format.ts'
import type { Language } from '../../../../platform/words/language.ts'
import type { FollowUpVersion } from '../../queries/follow-ups/follow-ups.ts'
import { followUpsWords } from '../../words/follow-ups.ts'

type FollowUpLinesProps = { said: FollowUpVersion; language: Language }

/** What a follow-up says: its kind, the day, by whom, and where to check. */
export function FollowUpLines({ said, language }: FollowUpLinesProps) {
  const say = followUpsWords.in(language)
  const { kind, happenedOn, byWhom, text, sourceUrl } = said
  const date = formatsOf(language).day(happenedOn)
  return (
    <>
      <p class="follow-up__when">
        <strong class={`follow-up__kind follow-up__kind--${kind}`}>{say(`kind.${kind}`)}</strong>{' '}
        {say('said', { date, by: byWhom })}
      </p>
      <TypedText text={text} />
      {sourceUrl !== '' && (
        <p>
          <a href={sourceUrl} rel="nofollow noreferrer">
            {say('beside.source')}
          </a>{' '}
          <span class="follow-up__site">{new URL(sourceUrl).hostname}</span>
        </p>
      )}
    </>
  )
}
