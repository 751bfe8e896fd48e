import { Finder, ResultsCount } from '../../../../design/find/finder.tsx'
import { MoreLink } from '../../../../design/link/link.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { RegionMap } from '../../../../design/region-map/region-map.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { questionAddress } from '../../forms/territory-question.ts'
import { directoryPaths } from '../../paths.ts'
import type { Practice } from '../../queries/list-practices.ts'
import type { OfferingMember } from '../../queries/territory.ts'
import type { PracticeCoverage } from '../../territory/coverage.ts'
import { type RegionKey, regionOf, regionsOf } from '../../territory/regions.ts'
import { territoryWords } from '../../words/territory.ts'
import { practiceName, regionAnchor } from './practice-and-region-names.ts'
import { type Asked, TerritoryFrame } from './territory-frame.tsx'

type PracticePageProps = {
  asked: Asked
  practice: Practice
  coverage: PracticeCoverage
  /** Who offers it, by region. */
  offering: ReadonlyMap<RegionKey, readonly OfferingMember[]>
}

/** One practice in every region: who offers it, where nobody does, and the same on the map. */
export function PracticePage({ asked, practice, coverage, offering }: PracticePageProps) {
  const say = useWords(territoryWords)
  const formats = useFormats()
  const { language } = useReading()
  const name = practiceName(practice, language)
  const { missing, members } = coverage
  const counts = { have: members.length - missing.length, regions: members.length }
  return (
    <TerritoryFrame
      asked={asked}
      path={directoryPaths.territory}
      title={name}
      description={say('practice.description', { practice: name })}
      lead={language === 'fr' ? practice.definition_fr : practice.definition_en}
    >
      <Finder
        map={
          <>
            <OnTheMap asked={asked} name={name} offering={offering} />
            <Next asked={asked} />
          </>
        }
      >
        <ResultsCount id="regions">
          {say.rich('practice.count', counts, { b: (chunk) => <b>{chunk}</b> })}
        </ResultsCount>
        <p>
          {missing.length === 0
            ? say('practice.everywhere')
            : counts.have > 0 &&
              say('practice.missing', {
                count: missing.length,
                list: formats.list(missing.map((key) => regionOf(key).name)),
              })}
        </p>
        <Table
          id="liste"
          caption={say('practice.list')}
          captionUnseen
          stack
          columns={[{ label: say('overview.regionColumn') }, { label: say('practice.who') }]}
          rows={regionsOf(asked.question.scheme).map((region) => ({
            key: region.key,
            cells: [
              <span key="region" id={regionAnchor(region)}>
                {region.name}
              </span>,
              <Offering key="members" members={offering.get(region.key) ?? []} />,
            ],
          }))}
        />
      </Finder>
    </TerritoryFrame>
  )
}

function Offering({ members }: { members: readonly OfferingMember[] }) {
  const say = useWords(territoryWords)
  if (members.length === 0) return say('practice.nobody')
  return (
    <ul class="offering-members">
      {members.map(({ id, slug, name }) => (
        <li key={id}>
          <a href={directoryPaths.member(slug)}>{name}</a>
        </li>
      ))}
    </ul>
  )
}

function OnTheMap({
  asked,
  name,
  offering,
}: { name: string } & Pick<PracticePageProps, 'asked' | 'offering'>) {
  const say = useWords(territoryWords)
  const formats = useFormats()
  const nouns = useNouns()
  const tiles = regionsOf(asked.question.scheme).map((region) => {
    const members = offering.get(region.key) ?? []
    return {
      code: region.code,
      name: region.name,
      ...region.tile,
      members: members.map(({ id }) => id),
      count: formats.number(members.length),
      heard: say('practice.heard', {
        ...nouns,
        code: region.code,
        region: region.name,
        count: members.length,
      }),
      href: `#${regionAnchor(region)}`,
    }
  })
  return (
    <section aria-labelledby="carte-titre">
      <h2 id="carte-titre">{say('practice.map')}</h2>
      <RegionMap
        label={say('practice.mapLabel', { count: tiles.length, practice: name })}
        regions={tiles}
      />
      <p>{say('practice.mapNote', nouns)}</p>
    </section>
  )
}

function Next({ asked }: { asked: Asked }) {
  const say = useWords(territoryWords)
  const nouns = useNouns()
  return (
    <Part id="ensuite" title={say('practice.next')}>
      <p>
        <MoreLink href={questionAddress(directoryPaths.territoryReach, asked.question)}>
          {say('practice.nextReach')}
        </MoreLink>
      </p>
      <p>
        <MoreLink href={questionAddress(directoryPaths.territoryOneMore, asked.question)}>
          {say('practice.nextOneMore', nouns)}
        </MoreLink>
      </p>
    </Part>
  )
}
