import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { TeamSpacePage } from '../../../../platform/spaces/team-space-page.tsx'
import { localeOf } from '../../../../platform/words/language.ts'
import { followUpPaths } from '../../follow-up-paths.ts'
import type { FollowUp } from '../../queries/follow-ups/follow-ups.ts'
import type { FollowedMeans } from '../../queries/follow-ups/followed-means.ts'
import type { Publication } from '../../queries/published/publications.ts'
import { followUpsWords } from '../../words/follow-ups.ts'
import { FollowUpLines } from './follow-up-lines.tsx'

export type FollowedText = {
  readonly publication: Publication
  readonly followed: readonly FollowedMeans[]
}

/** Where the team notes what follows each means of the texts that are published. */
export function TeamFollowUpsPage({ texts }: { texts: readonly FollowedText[] }) {
  const say = useWords(followUpsWords)
  const { language } = useReading()
  return (
    <TeamSpacePage
      title={say('team.title')}
      lead={say('team.lead')}
      crumbs={[]}
      done={{ words: followUpsWords }}
    >
      <Narrow>
        {texts.length === 0 && (
          <EmptyState title={say('team.none')}>
            <p>{say('team.noneText')}</p>
          </EmptyState>
        )}
        {texts.map(({ publication: { slug, title, language: of }, followed }) => (
          <section key={slug} aria-labelledby={`t-${slug}`}>
            <h2 id={`t-${slug}`} lang={of === language ? undefined : localeOf[of]}>
              {title}
            </h2>
            {followed.length === 0 && <p>{say('team.noMeans')}</p>}
            {followed.map((one) => (
              <Means key={one.means.code} slug={slug} followed={one} />
            ))}
            <p>
              <a class="more" href={followUpPaths.all(slug)}>
                {say('team.see')}
              </a>
            </p>
          </section>
        ))}
      </Narrow>
    </TeamSpacePage>
  )
}

type MeansProps = { slug: string; followed: FollowedMeans }

function Means({ slug, followed: { means, followUps, askedUntil } }: MeansProps) {
  const say = useWords(followUpsWords)
  const { code, number, title } = means
  const standing = followUps.filter(({ withdrawnAt }) => withdrawnAt === null)
  return (
    <section class="followed" aria-labelledby={`b-${code}`}>
      <h3 id={`b-${code}`}>
        {askedUntil === null && number} {title}
      </h3>
      {standing.length > 0 && (
        <ul class="follow-ups__list">
          {standing.map((one) => (
            <One key={one.id} followUp={one} />
          ))}
        </ul>
      )}
      {askedUntil === null && (
        <Buttons>
          <ButtonLink
            small
            kind="second"
            href={followUpPaths.add(slug, code)}
            label={say('team.addLabel', { number, title })}
          >
            {say('team.add')}
          </ButtonLink>
        </Buttons>
      )}
    </section>
  )
}

function One({ followUp: { id, last } }: { followUp: FollowUp }) {
  const say = useWords(followUpsWords)
  const formats = useFormats()
  const { language } = useReading()
  const named = { by: last.byWhom, date: formats.day(last.happenedOn) }
  return (
    <li class="follow-up">
      <FollowUpLines said={last} language={language} />
      <Buttons>
        <ButtonLink
          small
          kind="plain"
          href={followUpPaths.correction(id)}
          label={say('team.correctLabel', named)}
        >
          {say('team.correct')}
        </ButtonLink>
        <ButtonLink
          small
          kind="plain"
          href={followUpPaths.withdrawal(id)}
          label={say('team.takeBackLabel', named)}
        >
          {say('team.takeBack')}
        </ButtonLink>
      </Buttons>
    </li>
  )
}
