import { Columns } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { type Drawings, DrawnOnce } from '../../../../platform/http/drawn-once.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import type { Use } from '../../../../platform/references/threads.ts'
import { Uses } from '../../../../platform/references/uses.tsx'
import { capitalised, type PracticeName } from '../../amounts.ts'
import { figuresPaths } from '../../paths.ts'
import type { ReadQuestion } from '../../queries/kept-figures.ts'
import type { AskedQuestion } from '../../queries/published.ts'
import type { Year } from '../../queries/read-year.ts'
import { seriesOf } from '../../rules/published/network-series.ts'
import { speakingCell } from '../../rules/published/published-cell.ts'
import type { PublishedRelease } from '../../rules/releasing/standing-releases.ts'
import { publishedWords } from '../../words/published.ts'
import { Citation } from './citation.tsx'
import { Downloads } from './downloads.tsx'
import { OlderRelease } from './exercise-page.tsx'
import { PartsFigure, partsOfNetwork } from './parts-figure.tsx'
import { type Place, PlacesTable } from './places-table.tsx'
import { PressContact } from './press-contact.tsx'
import { NamedMembers, WhatIsCounted, WhoAnswered, WhyHoles } from './question-parts.tsx'
import { StatusLine } from './status-line.tsx'
import { TrendFigure } from './trend-figure.tsx'
import { useAmounts } from './use-amounts.ts'

export type QuestionPageProps = {
  /** The cells of this question alone, in the release read as in the others. */
  read: ReadQuestion
  releases: readonly PublishedRelease[]
  newer: PublishedRelease | null
  regions: readonly Place[]
  practices: readonly PracticeName[]
  named: readonly { name: string; value: number }[]
  /** Sentences of the site that rest on this figure. */
  uses: readonly Use[]
}

const drawnQuestions: Drawings = new WeakMap()

/** One figure, whole: what it counts, where, since when, who answered, and how to cite it. */
export function QuestionPage(props: QuestionPageProps) {
  const { read, releases, newer, practices, regions } = props
  const { question, year, years } = read
  const say = useWords(publishedWords)
  const amounts = useAmounts()
  const name = amounts.name(question)
  const { release, cells } = year
  const { exercise } = release
  const cell = speakingCell(cells, { question: question.code })
  const phrase = cell ? amounts.phrase(cell, question.unit) : ''
  return (
    <Page
      title={`${name}, ${exercise}`}
      description={say('question.description', { name, exercise, phrase })}
      part={figuresPaths.published}
    >
      <PageHead
        cloth="goldenrod"
        edge={question.code}
        title={name}
        lead={cell && `${capitalised(phrase)}.`}
        breadcrumb={useBreadcrumb([
          { href: figuresPaths.published, label: say('menu') },
          { href: figuresPaths.publishedExercise(exercise), label: exercise },
        ])}
      >
        <StatusLine release={release} />
      </PageHead>
      <Columns
        asideLabel={say('question.coverage')}
        aside={
          <>
            <WhoAnswered year={year} question={question} cell={cell} />
            {cell && (
              <div id="citer">
                <h2>{say('cite.title')}</h2>
                <Citation release={release} figure={{ question, cell }} />
              </div>
            )}
            <Downloads release={release.number} question={question.code} />
            <PressContact />
          </>
        }
      >
        {newer && <OlderRelease release={release} newer={newer} question={question.code} />}
        <DrawnOnce
          in={drawnQuestions}
          from={read}
          with={[releases, practices, regions]}
          draw={() => (
            <>
              <WhatIsCounted question={question} />
              <Trends question={question} points={seriesOf(question.code, { years, releases })} />
              {partsOfNetwork(year, question).length > 0 && (
                <PartsFigure year={year} question={question} practices={practices} />
              )}
              <Places {...read} regions={regions} />
            </>
          )}
        />
        <NamedMembers question={question} named={props.named} />
        {props.uses.length > 0 && (
          <section aria-labelledby="sert">
            <h2 id="sert">{say('question.usedIn')}</h2>
            <Uses uses={props.uses} none="" />
          </section>
        )}
        <p>
          <a class="more" href={figuresPaths.publishedExercise(exercise)}>
            {say('question.back', { exercise })}
          </a>
        </p>
      </Columns>
    </Page>
  )
}

type TrendsProps = Parameters<typeof TrendFigure>[0]

/** One year alone has no trend. */
function Trends(props: TrendsProps) {
  return props.points.length > 1 ? <TrendFigure {...props} /> : null
}

type PlacesProps = ReadQuestion & { regions: readonly Place[] }

function Places({ question, year, years, regions, zones }: PlacesProps) {
  const say = useWords(publishedWords)
  const { language } = useReading()
  const amounts = useAmounts()
  const name = amounts.name(question)
  const { exercise } = year.release
  const cellOf = (place: string) => speakingCell(year.cells, { question: question.code, place })
  const before = comparableBefore(question, year, years)
  const beforeCellOf = (place: string) =>
    before && speakingCell(before.cells, { question: question.code, place })
  const whole = { cell: cellOf(''), before: beforeCellOf('') }
  const shared = {
    question,
    exercise,
    cellOf,
    before: before && { exercise: before.release.exercise, cellOf: beforeCellOf },
    whole,
  }
  const hasRegions = regions.some(({ key }) => cellOf(key))
  const namedZones = zones.map(({ code, name: fr, name_en }) => ({
    key: code,
    name: language === 'en' && name_en !== '' ? name_en : fr,
  }))
  return (
    <>
      <h2 id="regions">{say('question.regions')}</h2>
      {hasRegions ? (
        <>
          <PlacesTable
            id="regions-tableau"
            caption={say('question.regionsCaption', { name, exercise })}
            heading={say('question.region')}
            places={regions}
            {...shared}
          />
          <WhyHoles holes={regions.filter(({ key }) => cellOf(key)?.is_hidden)} />
        </>
      ) : (
        <p>{say('question.noRegions')}</p>
      )}
      {namedZones.some(({ key }) => cellOf(key)) && (
        <>
          <h2 id="zones">{say('question.zones')}</h2>
          <PlacesTable
            id="zones-tableau"
            caption={say('question.zonesCaption', { name, exercise })}
            heading={say('question.zone')}
            places={namedZones}
            {...shared}
          />
        </>
      )}
    </>
  )
}

/** The exercise just before, where nothing keeps its figures from standing beside these. */
function comparableBefore(
  question: AskedQuestion,
  year: Year,
  years: readonly Year[],
): Year | undefined {
  const points = seriesOf(question.code, { years, releases: [] })
  const here = points.findIndex(({ exercise }) => exercise === year.release.exercise)
  const before = points[here - 1]
  if (!before || points[here]?.breaks.length !== 0) return undefined
  return years.find(({ release }) => release.exercise === before.exercise)
}
