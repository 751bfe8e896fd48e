import type { ComponentChildren } from 'preact'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Narrow, Section } from '../../../../design/layout/layout.tsx'
import { Piece, Pieces } from '../../../../design/piece/piece.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Telling, TellingNumber, type Told } from '../../../../design/telling/telling.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { questionAddress } from '../../forms/territory-question.ts'
import { directoryPaths } from '../../paths.ts'
import type { PracticeCoverage } from '../../territory/coverage.ts'
import { type Region, regionsOf } from '../../territory/regions.ts'
import { territoryWords } from '../../words/territory.ts'
import { CoverageTable } from './coverage-table.tsx'
import { useCoverageSentence } from './coverage-words.ts'
import { inRegion, practiceName } from './practice-and-region-names.ts'
import { type Asked, TerritoryFrame } from './territory-frame.tsx'

type TerritoryPageProps = {
  asked: Asked
  coverage: readonly PracticeCoverage[]
  /** Public members in all. */
  count: number
  /** ISO day of the directory it is read from. */
  today: string
}

/** Every practice in every region: in sentences, by practice, by region, then the whole table. */
export function TerritoryPage({ asked, coverage, count, today }: TerritoryPageProps) {
  const say = useWords(territoryWords)
  const nouns = useNouns()
  const { question, practices } = asked
  const regions = regionsOf(question.scheme)
  return (
    <TerritoryFrame
      asked={asked}
      path={directoryPaths.territory}
      title={say('overview.title')}
      description={say('overview.description', nouns)}
      lead={say('overview.lead', {
        practices: practices.length,
        regions: regions.length,
        members: count,
        noun: nouns.member,
        nouns: nouns.members,
      })}
    >
      {practices.length === 0 ? (
        <Narrow>
          <EmptyState title={say('overview.none')}>
            <p>{say('overview.noneTodo', nouns)}</p>
          </EmptyState>
        </Narrow>
      ) : (
        <>
          <Section id="dire" title={say('overview.told')} small>
            <Telling stepped told={useTold(asked, coverage, today)} />
          </Section>
          <Section id="pratiques" title={say('overview.byPractice')} cloth="linen" cut>
            <ByPractice asked={asked} coverage={coverage} />
          </Section>
          <Section id="regions" title={say('overview.byRegion')}>
            <p>{say('overview.byRegionNote')}</p>
            <ByRegion asked={asked} coverage={coverage} />
          </Section>
          <Section id="tableau" title={say('overview.table')} cloth="linen" cut>
            <p>{say('overview.tableNote', nouns)}</p>
            <CoverageTable question={question} practices={practices} coverage={coverage} />
          </Section>
        </>
      )}
    </TerritoryFrame>
  )
}

/** What is everywhere, the practice that lacks in the most regions, the region that lacks the most practices. */
function useTold(asked: Asked, coverage: readonly PracticeCoverage[], today: string): Told[] {
  const say = useWords(territoryWords)
  const formats = useFormats()
  const { language } = useReading()
  const { question, practices } = asked
  const regions = regionsOf(question.scheme)
  const source = say('source', { date: formats.day(today) })
  const nameOf = new Map(practices.map((one) => [one.code, practiceName(one, language)]))
  const number = { b: (chunk: string) => <TellingNumber>{chunk}</TellingNumber> }
  const told: Told[] = []

  const everywhere = coverage.filter(({ missing }) => missing.length === 0)
  if (everywhere.length === coverage.length) {
    return [{ key: 'complete', sentence: say.rich('overview.complete', {}, number), source }]
  }
  if (everywhere.length > 0) {
    const list = formats.list(everywhere.map(({ practice }) => nameOf.get(practice) ?? practice))
    const values = { count: everywhere.length, list }
    told.push({
      key: 'everywhere',
      sentence: say.rich('overview.everywhere', values, number),
      source,
    })
  }
  const [scarcest] = [...coverage].sort((a, b) => b.missing.length - a.missing.length)
  const practice = practices.find(({ code }) => code === scarcest?.practice)
  if (scarcest && practice) {
    const href = questionAddress(directoryPaths.territory, { ...question, practice })
    const values = {
      count: scarcest.missing.length,
      regions: regions.length,
      practice: practiceName(practice, language),
    }
    told.push({
      key: 'scarcest',
      sentence: say.rich('overview.nowhereElse', values, {
        b: (chunk) => <TellingNumber href={href}>{chunk}</TellingNumber>,
      }),
      source,
    })
  }
  const [region] = regions
    .map((one) => ({ one, missing: missingIn(one, coverage) }))
    .sort((a, b) => b.missing.length - a.missing.length)
  if (region) {
    const values = {
      where: inRegion(region.one, language),
      count: region.missing.length,
      practices: practices.length,
    }
    told.push({
      key: 'region',
      sentence: say.rich('overview.region', values, {
        b: (chunk) => <TellingNumber href="#regions">{chunk}</TellingNumber>,
      }),
      source,
    })
  }
  return told
}

function ByPractice({
  asked: { question, practices },
  coverage,
}: Pick<TerritoryPageProps, 'asked' | 'coverage'>) {
  const { language } = useReading()
  const sentence = useCoverageSentence()
  const coverageOf = new Map(coverage.map((one) => [one.practice, one]))
  return (
    <Pieces wide>
      {practices.map((practice) => {
        const found = coverageOf.get(practice.code)
        return (
          <Piece
            key={practice.code}
            title={practiceName(practice, language)}
            href={questionAddress(directoryPaths.territory, { ...question, practice })}
            text={found && sentence(found)}
          />
        )
      })}
    </Pieces>
  )
}

function ByRegion({
  asked: { question, practices },
  coverage,
}: Pick<TerritoryPageProps, 'asked' | 'coverage'>) {
  const say = useWords(territoryWords)
  const formats = useFormats()
  const { language } = useReading()
  const nameOf = new Map(practices.map((one) => [one.code, practiceName(one, language)]))
  const row = (region: Region): { key: string; cells: ComponentChildren[] } => {
    const missing = missingIn(region, coverage)
    const offered = practices.length - missing.length
    return {
      key: region.key,
      cells: [
        region.name,
        say('overview.offeredOf', { count: offered, practices: practices.length }),
        missing.length === 0
          ? say('overview.nothingMissing')
          : formats.list(missing.map((code) => nameOf.get(code) ?? code)),
      ],
    }
  }
  return (
    <Table
      id="regions-table"
      stack
      caption={say('overview.byRegion')}
      captionUnseen
      columns={[
        { label: say('overview.regionColumn') },
        { label: say('overview.offeredColumn'), numeric: true },
        { label: say('overview.missingColumn') },
      ]}
      rows={regionsOf(question.scheme).map(row)}
    />
  )
}

/** Codes of the practices that nobody offers in a region. */
function missingIn({ key }: Region, coverage: readonly PracticeCoverage[]): string[] {
  return coverage.filter(({ missing }) => missing.includes(key)).map(({ practice }) => practice)
}
