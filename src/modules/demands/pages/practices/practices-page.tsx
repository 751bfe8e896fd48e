import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Wrap } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Piece, Pieces } from '../../../../design/piece/piece.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { localeOf } from '../../../../platform/words/language.ts'
import type { CarriedMeans } from '../../queries/practices/read-practices.ts'
import { pathOfText, type ReadText } from '../../queries/texts.ts'
import { practicesWords } from '../../words/practices.ts'

type PracticesPageProps = {
  text: ReadText
  carried: readonly CarriedMeans[]
  isSignedIn: boolean
}

/** What members do of a text already: means after means, region after region. */
export function PracticesPage({ text, carried, isSignedIn }: PracticesPageProps) {
  const say = useWords(practicesWords)
  const nouns = useNouns()
  const { language } = useReading()
  const { slug, title } = text
  const path = pathOfText(text)
  const standing = carried.filter(({ members }) => members > 0)
  // What members wrote is in French, and never translated.
  const lang = language === 'fr' ? undefined : localeOf.fr
  return (
    <Page title={say('page.title', { title })} part={path} isPrivate={text.audience !== 'public'}>
      <PageHead
        cloth="spruce"
        edge={`pratiques-${slug}`}
        title={say('title')}
        lead={say('page.lead', { ...nouns, title })}
        breadcrumb={useBreadcrumb([{ href: path, label: title }])}
      >
        <Buttons>
          <ButtonLink href={path} kind="second">
            {say('page.read')}
          </ButtonLink>
        </Buttons>
      </PageHead>
      {standing.length === 0 && (
        <Wrap>
          <EmptyState title={say('page.none')}>
            <p>{say(isSignedIn ? 'page.noneSignedIn' : 'page.noneText', nouns)}</p>
          </EmptyState>
        </Wrap>
      )}
      <Wrap>
        {standing.map(({ means, members, regions }) => (
          <section
            key={means.code}
            class="carried carried--wide"
            aria-labelledby={`b-${means.code}`}
          >
            <h2
              id={`b-${means.code}`}
              lang={text.language === language ? undefined : localeOf[text.language]}
            >
              {means.number} {means.title}
            </h2>
            <p>{say('carried.count', { ...nouns, count: members, regions: regions.length })}</p>
            {regions.map(({ key, name, carrying }) => (
              <div key={key}>
                <h3 id={`r-${means.code}-${key.replace(':', '-')}`} class="heading--4">
                  {name}
                </h3>
                <Pieces labelledBy={`r-${means.code}-${key.replace(':', '-')}`} wide>
                  {carrying.map(({ member, practice }) => (
                    <Piece
                      key={practice.id}
                      member={member.id}
                      title={member.name}
                      href={member.href}
                      text={
                        <>
                          <strong>{practice.title}</strong>
                          {practice.text && (
                            <>
                              <br />
                              {practice.text}
                            </>
                          )}
                        </>
                      }
                      lang={lang}
                      level={4}
                    />
                  ))}
                </Pieces>
              </div>
            ))}
          </section>
        ))}
      </Wrap>
    </Page>
  )
}
