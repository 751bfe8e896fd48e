import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Columns, Narrow, Prose, Section } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { type Drawings, DrawnOnce } from '../../../../platform/http/drawn-once.tsx'
import { Page } from '../../../../platform/http/layout.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import type { PracticeName } from '../../amounts.ts'
import { figuresPaths } from '../../paths.ts'
import type { PublishedNetwork } from '../../queries/kept-figures.ts'
import type { Year } from '../../queries/read-year.ts'
import { headlineCodes } from '../../rules/published/headlines.ts'
import { seriesOf } from '../../rules/published/network-series.ts'
import type { PublishedRelease } from '../../rules/releasing/standing-releases.ts'
import { publishedWords } from '../../words/published.ts'
import { ChangesList } from './changes-list.tsx'
import { useFrozenDay } from './citation.tsx'
import { Headlines, toldFigures } from './headlines.tsx'
import { Limits } from './limits.tsx'
import { PartsFigure } from './parts-figure.tsx'
import { PressContact } from './press-contact.tsx'
import { RetractedSentence } from './retracted-page.tsx'
import { StatusLine } from './status-line.tsx'
import { TrendFigure } from './trend-figure.tsx'

type OverviewProps = {
  network: PublishedNetwork
  practices: readonly PracticeName[]
}

const drawnYears: Drawings = new WeakMap()

/** What a year was, in sentences; then where each figure comes from. */
export function OverviewPage({ network, practices }: OverviewProps) {
  const { releases, years } = network
  const say = useWords(publishedWords)
  const nouns = useNouns()
  const { federation } = useReading()
  const [year] = years
  return (
    <Page
      title={say('overview.title')}
      description={say('overview.description', { ...nouns, federation: federation.name })}
      part={figuresPaths.published}
    >
      <PageHead
        cloth="goldenrod"
        edge="en-chiffres"
        title={say('overview.title')}
        lead={say('overview.lead', nouns)}
      >
        {year && <StatusLine release={year.release} />}
      </PageHead>
      {year ? (
        <DrawnOnce
          in={drawnYears}
          from={network}
          with={[practices]}
          draw={() => <YearInFigures year={year} {...network} practices={practices} />}
        />
      ) : (
        <Narrow>
          <EmptyState title={say('overview.empty')}>
            <p>{say('overview.emptyText', nouns)}</p>
          </EmptyState>
          {releases.map((release) => (
            <RetractedSentence key={release.id} release={release} />
          ))}
        </Narrow>
      )}
    </Page>
  )
}

type YearProps = PublishedNetwork & { year: Year; practices: readonly PracticeName[] }

function YearInFigures({ year, years, releases, practices }: YearProps) {
  const say = useWords(publishedWords)
  const { exercise } = year.release
  const codes = toldFigures(year, [...year.questions.keys()]).map(({ question }) => question.code)
  const headlines = headlineCodes(codes, 4)
  const drawn = headlines[1] ?? headlines[0]
  const question = drawn === undefined ? undefined : year.questions.get(drawn)
  return (
    <>
      <Section id="phrases" title={say('overview.sentences', { exercise })} small>
        <Headlines year={year} codes={headlines} />
      </Section>
      {question && (
        <Section id="annees" title={say('overview.trends')} cloth="linen" cut small>
          <div class="figures__charts">
            <TrendFigure
              question={question}
              points={seriesOf(question.code, { years, releases })}
            />
            <PartsFigure year={year} question={question} practices={practices} />
          </div>
        </Section>
      )}
      <Columns aside={<PressContact />} asideLabel={say('press.title')}>
        <h2 id="sens">{say('overview.meaning')}</h2>
        <Limits year={year} codes={headlines} />
        <h2 id="suite">{say('overview.further')}</h2>
        <Further year={year} />
        <Years releases={releases} />
        <Changes year={year} years={years} releases={releases} />
      </Columns>
    </>
  )
}

function Further({ year }: { year: Year }) {
  const say = useWords(publishedWords)
  const { exercise } = year.release
  const all = { count: year.questions.size, exercise }
  return (
    <ul class="figures__links">
      <li>
        <a class="more" href={figuresPaths.publishedExercise(exercise)}>
          {say('overview.all', all)}
        </a>
      </li>
      <li>
        <a class="more" href={figuresPaths.funding}>
          {say('overview.funding')}
        </a>
      </li>
      <li>
        <a class="more" href={figuresPaths.openData}>
          {say('overview.data')}
        </a>
      </li>
    </ul>
  )
}

/** What the last release changed of the one before, and what was taken back since. */
function Changes({ year, years, releases }: Omit<YearProps, 'practices'>) {
  const say = useWords(publishedWords)
  const before = years
    .filter(({ release }) => release.number < year.release.number)
    .sort((a, b) => b.release.number - a.release.number)[0]
  const retracted = releases.filter(({ retracted_at }) => retracted_at !== null)
  if (!before && retracted.length === 0) return null
  return (
    <>
      {before && (
        <>
          <h2 id="change">{say('changes.title', { number: before.release.number })}</h2>
          <Prose>
            <ChangesList before={before} now={year} />
          </Prose>
        </>
      )}
      {year.release.note !== '' && <Note>{year.release.note}</Note>}
      {retracted.map((release) => (
        <RetractedSentence key={release.id} release={release} />
      ))}
    </>
  )
}

/** Each exercise that was ever published, by its last release. */
function Years({ releases }: { releases: readonly PublishedRelease[] }) {
  const say = useWords(publishedWords)
  const formats = useFormats()
  const frozenDay = useFrozenDay()
  const { federation } = useReading()
  const exercises = [...new Set(releases.map(({ exercise }) => exercise))].sort().reverse()
  return (
    <>
      <h2 id="toutes">{say('overview.years')}</h2>
      <ul class="figures__years">
        {exercises.map((exercise) => {
          const ofExercise = releases.filter((release) => release.exercise === exercise)
          const release =
            ofExercise.find(({ retracted_at }) => retracted_at === null) ?? ofExercise[0]
          if (!release) return null
          const { number, retracted_at } = release
          const date = retracted_at
            ? formats.day(frozenDay({ frozen_at: retracted_at }))
            : formats.day(frozenDay(release))
          return (
            <li key={exercise}>
              <a href={figuresPaths.publishedExercise(exercise)}>{exercise}</a>{' '}
              <span>
                {say(retracted_at ? 'overview.yearRetracted' : 'overview.yearRow', {
                  number,
                  date,
                  federation: federation.name,
                })}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
