import { ButtonLink, Buttons } from '../../../design/button/button.tsx'
import { Facts } from '../../../design/facts/facts.tsx'
import { Prose, Section } from '../../../design/layout/layout.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { Table } from '../../../design/table/table.tsx'
import { nounsOf } from '../../../platform/federation/federation.ts'
import { Page } from '../../../platform/http/layout.tsx'
import { useReading, useWords } from '../../../platform/http/page.tsx'
import type { Kept } from '../../../platform/module.ts'
import { privacyPaths } from '../paths.ts'
import { privacyWords } from '../words.ts'

const kept = ['account', 'session', 'seat', 'invitation', 'journal'] as const
const never = ['participants', 'visits', 'searches', 'elsewhere'] as const

/** What is kept, what is not, who answers for it. `told`: what the other parts of the product keep. */
export function PrivacyPage({ told }: { told: readonly Kept[] }) {
  const say = useWords(privacyWords)
  const { federation, language } = useReading()
  const nouns = nounsOf(federation, language)
  const responsible = federation.personResponsible
  return (
    <Page
      title={say('page.title')}
      description={say('page.description', { federation: federation.name })}
    >
      <PageHead cloth="linen" edge="vie-privee" title={say('page.title')} lead={say('page.lead')} />
      <Section id="jamais" title={say('page.neverTitle')}>
        <Prose>
          <ul>
            {never.map((name) => (
              <li key={name}>{say(`page.never.${name}`, nouns)}</li>
            ))}
          </ul>
        </Prose>
      </Section>
      <Section id="garde" title={say('page.keptTitle')} cloth="linen">
        <Table
          id="garde-table"
          caption={say('page.keptCaption')}
          captionUnseen
          stack
          columns={[
            { label: say('page.what') },
            { label: say('page.whose') },
            { label: say('page.why') },
            { label: say('page.howLong') },
          ]}
          rows={[
            ...kept.map((name) => ({
              key: name,
              cells: [
                say(`page.kept.${name}.what`, nouns),
                say(`page.kept.${name}.whose`),
                say(`page.kept.${name}.why`, nouns),
                say(`page.kept.${name}.howLong`),
              ],
            })),
            ...told.map(({ name, what, whose, why, howLong, link }) => ({
              key: name,
              cells: [
                what,
                whose,
                why,
                <>
                  {howLong}
                  {link && (
                    <>
                      {' '}
                      <a href={link.path}>{link.label}</a>
                    </>
                  )}
                </>,
              ],
            })),
          ]}
        />
      </Section>
      <Section id="droits" title={say('page.rightsTitle')}>
        <Prose>
          <p>{say('page.rights')}</p>
          <p>{say('page.cookie')}</p>
          <p>{say('page.complaint')}</p>
        </Prose>
        <Buttons>
          <ButtonLink kind="second" href={privacyPaths.myData}>
            {say('page.seeMyData')}
          </ButtonLink>
        </Buttons>
      </Section>
      <Section id="responsable" title={say('page.responsibleTitle')} cloth="linen">
        {responsible ? (
          <>
            <p>
              {say('page.responsible', { name: responsible.name, federation: federation.name })}
            </p>
            <Facts
              facts={[
                {
                  term: responsible.name,
                  children: (
                    <>
                      <a href={`mailto:${responsible.email}`}>{responsible.email}</a>
                      <br />
                      <a href={`tel:${responsible.telephone.replace(/[^\d+]/g, '')}`}>
                        {responsible.telephone}
                      </a>
                    </>
                  ),
                },
              ]}
            />
          </>
        ) : (
          <p>{say('page.noResponsible')}</p>
        )}
      </Section>
    </Page>
  )
}
