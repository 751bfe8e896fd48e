import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { demandsPaths } from '../../paths.ts'
import type { ShownEndorsement } from '../../queries/endorsements/endorsements.ts'
import { endorsementsWords } from '../../words/endorsements.ts'

/** Organisations that stand with a text, each with its site where it gave one. */
export function Organisations({ standing }: { standing: readonly ShownEndorsement[] }) {
  return (
    <ul class="organisations">
      {standing.map(({ id, organisation, website }) => (
        <li key={id}>
          {website === '' ? (
            organisation
          ) : (
            <a href={website} rel="nofollow noreferrer">
              {organisation}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

type StandingProps = { slug: string; standing: readonly ShownEndorsement[]; isTeam?: boolean }

/** Under a text that everyone reads: who stands with it, and the way to join them. */
export function Standing({ slug, standing, isTeam }: StandingProps) {
  const say = useWords(endorsementsWords)
  return (
    <section aria-labelledby="appuis" class="carried">
      <h2 id="appuis">{say('standing.title')}</h2>
      {standing.length === 0 ? (
        <p>{say('standing.none')}</p>
      ) : (
        <>
          <p>{say('page.lead', { count: standing.length })}</p>
          <Organisations standing={standing} />
        </>
      )}
      <Buttons>
        <ButtonLink href={demandsPaths.endorsements(slug)} kind="second">
          {say('standing.join')}
        </ButtonLink>
        {isTeam && (
          <ButtonLink href={demandsPaths.teamEndorsements} kind="plain">
            {say('team.link')}
          </ButtonLink>
        )}
      </Buttons>
    </section>
  )
}
