import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { formatsOf } from '../../../../platform/words/format.ts'
import { type Language, localeOf } from '../../../../platform/words/language.ts'
import { todayIn } from '../../../../platform/words/today.ts'
import { followUpPaths } from '../../follow-up-paths.ts'
import { publishedPaths } from '../../paths.ts'
import type { FollowUp } from '../../queries/follow-ups/follow-ups.ts'
import type { FollowedMeans } from '../../queries/follow-ups/followed-means.ts'
import type { Publication } from '../../queries/published/publications.ts'
import { followUpsWords } from '../../words/follow-ups.ts'
import { FollowUpLines } from './follow-up-lines.tsx'

type FollowUpsPageProps = {
  publication: Publication
  followed: readonly FollowedMeans[]
}

/** What followed a text, means after means, with what was corrected and what was taken back. */
export function FollowUpsPage({ publication, followed }: FollowUpsPageProps) {
  const say = useWords(followUpsWords)
  const { language } = useReading()
  const { slug, title, language: of } = publication
  const path = publishedPaths.text(slug)
  const some = followed.filter(({ followUps }) => followUps.length > 0)
  const without = followed.filter(({ followUps }) => followUps.length === 0)
  const lang = of === language ? undefined : localeOf[of]
  return (
    <Page
      title={say('page.title', { title })}
      description={say('page.description', { title })}
      part={publishedPaths.list}
    >
      <PageHead
        cloth="bloodroot"
        edge={`suites-${slug}`}
        title={say('page.title', { title })}
        lead={say('page.lead')}
        breadcrumb={useBreadcrumb([{ href: path, label: title }])}
      >
        <Buttons>
          <ButtonLink href={path} kind="second">
            {say('page.read')}
          </ButtonLink>
        </Buttons>
      </PageHead>
      <Narrow>
        {some.length === 0 && (
          <EmptyState title={say('page.none')}>
            <p>{say('page.noneText')}</p>
          </EmptyState>
        )}
        {some.map(({ means: { code, number, title: asked }, followUps, askedUntil }) => (
          <section key={code} class="followed" aria-labelledby={`b-${code}`}>
            <h2 class="heading--3" id={`b-${code}`} lang={lang}>
              {askedUntil === null && <span class="followed__number">{number}</span>}{' '}
              <a
                href={
                  askedUntil === null
                    ? `${path}#b-${code}`
                    : `${publishedPaths.version(slug, askedUntil)}#b-${code}`
                }
              >
                {asked}
              </a>
            </h2>
            {askedUntil !== null && <p>{say('page.askedUntil', { number: askedUntil })}</p>}
            <ul class="follow-ups__list" lang={lang}>
              {followUps.map((one) => (
                <Told key={one.id} followUp={one} language={of} />
              ))}
            </ul>
          </section>
        ))}
        {some.length > 0 && without.length > 0 && (
          <section class="followed" aria-labelledby="sans-suite">
            <h2 class="heading--3" id="sans-suite">
              {say('page.without')}
            </h2>
            <ul class="carried__list" lang={lang}>
              {without.map(({ means: { code, number, title: asked } }) => (
                <li key={code} id={`b-${code}`}>
                  <a href={`${path}#b-${code}`}>
                    {number} {asked}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p class="no-print">
          <a class="more" href={followUpPaths.feed}>
            {say('page.feed')}
          </a>
        </p>
      </Narrow>
    </Page>
  )
}

type ToldProps = { followUp: FollowUp; language: Language }

function Told({
  followUp: { id, last, before, withdrawnAt, withdrawalReason },
  language,
}: ToldProps) {
  const say = followUpsWords.in(language)
  const { federation } = useReading()
  const dayOf = (at: Date) => formatsOf(language).day(todayIn(federation.timeZone, at))
  if (withdrawnAt !== null) {
    return (
      <li class="follow-up follow-up--gone" id={`s-${id}`}>
        <p>{say('withdrawn.when', { date: dayOf(withdrawnAt) })}</p>
        <p>{say('withdrawn.why', { reason: withdrawalReason ?? '' })}</p>
      </li>
    )
  }
  // Each version says why it replaced the one before it.
  const replaced = before.map((said, at) => ({ said, by: at === 0 ? last : before[at - 1] }))
  return (
    <li class="follow-up" id={`s-${id}`}>
      <FollowUpLines said={last} language={language} />
      {replaced.length > 0 && (
        <Disclosure summary={say('corrected.title', { count: replaced.length })}>
          <ul class="follow-ups__list">
            {replaced.map(({ said, by }) => (
              <li key={said.version} class="follow-up">
                <p>{say('corrected.why', { why: by?.why ?? '' })}</p>
                <p class="follow-up__when">
                  {say('corrected.was', { date: by ? dayOf(by.writtenAt) : '' })}
                </p>
                <FollowUpLines said={said} language={language} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </li>
  )
}
