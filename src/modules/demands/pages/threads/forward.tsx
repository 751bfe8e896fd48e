import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { formatsOf } from '../../../../platform/words/format.ts'
import { localeOf } from '../../../../platform/words/language.ts'
import { followUpPaths } from '../../follow-up-paths.ts'
import type { FollowedMeans } from '../../queries/follow-ups/followed-means.ts'
import { pathOfText, type ReadText } from '../../queries/texts.ts'
import { followUpsWords } from '../../words/follow-ups.ts'

type ForwardProps = { text: ReadText; followed: readonly FollowedMeans[] }

/** The other way: from each means to what was done and answered. Nothing while nothing was. */
export function Forward({ text, followed }: ForwardProps) {
  const say = useWords(followUpsWords)
  const { language } = useReading()
  const said = followUpsWords.in(text.language)
  const { day } = formatsOf(text.language)
  const standing = followed.flatMap(({ means, followUps, askedUntil }) => {
    const stand = followUps.filter(({ withdrawnAt }) => withdrawnAt === null)
    return stand.length === 0 || askedUntil !== null ? [] : [{ means, stand }]
  })
  if (standing.length === 0) return null
  return (
    <section aria-labelledby="suites">
      <h2 id="suites">{say('net.title')}</h2>
      <p>{say('net.lead')}</p>
      <ol class="tied" lang={text.language === language ? undefined : localeOf[text.language]}>
        {standing.map(({ means: { code, number, title }, stand }) => (
          <li key={code}>
            <h3 class="heading--4">
              <a href={pathOfText(text, code)}>
                {number} {title}
              </a>
            </h3>
            <ul class="tied__origins">
              {stand.map(({ id, last: { kind, happenedOn, byWhom } }) => (
                <li key={id}>
                  <strong>{said(`kind.${kind}`)}</strong>{' '}
                  <a href={followUpPaths.one(text.slug, id)}>
                    {said('said', { date: day(happenedOn), by: byWhom })}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
