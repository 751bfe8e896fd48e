import type { VNode } from 'preact'
import { Doors } from '../../../design/doors/doors.tsx'
import { Find } from '../../../design/find/find.tsx'
import { Section } from '../../../design/layout/layout.tsx'
import { Hero } from '../../../design/quilt/hero.tsx'
import { Page } from '../../../platform/http/layout.tsx'
import { useNouns, useReading, useWords } from '../../../platform/http/page.tsx'
import { directoryPaths } from '../paths.ts'
import type { RegionCount } from '../queries/search-members.ts'
import { regionsOf } from '../territory/regions.ts'
import { directoryWords } from '../words/directory.ts'

type HomePageProps = {
  byRegion: readonly RegionCount[]
  /** What the other parts show here. */
  sections: readonly (VNode | null)[]
}

/** Who we are in one sentence, and what can be done here. */
export function HomePage({ byRegion, sections }: HomePageProps) {
  const say = useWords(directoryWords)
  const { federation, language } = useReading()
  const nouns = useNouns()
  const count = byRegion.reduce((sum, region) => sum + region.members, 0)
  const ids = new Map(byRegion.map((region) => [region.region, region.ids]))
  const blocks = regionsOf(federation.regionScheme).map(({ key, tile }) => ({
    key,
    ...tile,
    members: ids.get(key) ?? [],
  }))
  const named = { ...nouns, federation: federation.name, count }
  return (
    <Page description={say('home.description', named)}>
      <Hero
        title={say.rich('home.title', named, { b: (chunk) => <b>{chunk}</b> })}
        lead={federation.introduction[language]}
        blocks={blocks}
        caption={
          <>
            {say('home.quilt', nouns)}{' '}
            <a href={`${directoryPaths.members}#carte`}>{say('home.seeMap')}</a>
          </>
        }
      >
        <Find
          action={directoryPaths.answers}
          label={say('home.findLabel', nouns)}
          name="lieu"
          button={say('home.findButton')}
          hint={say('home.findHint')}
        />
      </Hero>
      {sections}
      <Section id="portes" title={say('home.doors')}>
        <Doors
          doors={[
            {
              href: directoryPaths.members,
              title: say('home.doorFind', nouns),
              text: say('home.doorFindText'),
              cloth: 'spruce',
            },
            {
              href: directoryPaths.territory,
              title: say('home.doorTerritory'),
              text: say('home.doorTerritoryText'),
              cloth: 'goldenrod',
            },
            {
              href: directoryPaths.space,
              title: say('home.doorWork'),
              text: say('home.doorWorkText', nouns),
              cloth: 'blueberry',
            },
          ]}
        />
      </Section>
    </Page>
  )
}
