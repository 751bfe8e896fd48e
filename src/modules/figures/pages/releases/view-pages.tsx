import type { ComponentChildren } from 'preact'
import { Button, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { TeamSpacePage } from '../../../../platform/spaces/team-space-page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { capitalised } from '../../amounts.ts'
import { figuresPaths } from '../../paths.ts'
import type { ConsolidatedView } from '../../queries/consolidated-view.ts'
import type { AskedQuestion } from '../../queries/published.ts'
import { stateOfRelease, type TeamRelease } from '../../queries/releases.ts'
import { type PublishedCell, speakingCell } from '../../rules/published/published-cell.ts'
import { readReleaseAudit } from '../../rules/releasing/release-audit.ts'
import { builderWords } from '../../words/builder.ts'
import { releaseWords } from '../../words/releases.ts'
import { useAmounts } from '../published/use-amounts.ts'
import { BuildProgress } from './build-progress.tsx'
import { FiguresTable, QuestionTables } from './figures-tables.tsx'
import type { Names } from './names.ts'

type ViewPageProps = {
  exercise: string
  view: ConsolidatedView | undefined
  /** The one being made, or that ended without an answer. */
  next: TeamRelease | undefined
  news: { deposits: number; choices: number }
  cells: readonly PublishedCell[]
  names: Names
}

/** Everything that was deposited, added up, as the team may read it. */
export function ViewPage({ exercise, view, next, news, cells, names }: ViewPageProps) {
  const say = useWords(releaseWords)
  const nouns = useNouns()
  const state = next && stateOfRelease(next)
  return (
    <ViewFrame
      exercise={exercise}
      title={say('view.title', { exercise })}
      lead={say('view.lead', nouns)}
      isBuilding={state === 'building'}
    >
      <Narrow>
        {next && state === 'building' && (
          <BuildProgress
            build={next.build}
            here={figuresPaths.consolidation(exercise)}
            stop={figuresPaths.consolidationStop(exercise)}
          />
        )}
        {(state === 'failed' || state === 'stopped') && (
          <Note kind="care">
            <p>{say('view.interrupted')}</p>
          </Note>
        )}
        {view ? (
          <Made view={view} news={news} />
        ) : (
          state !== 'building' && (
            <EmptyState title={say('view.first')}>
              <p>{say('view.firstText', { deposits: news.deposits })}</p>
            </EmptyState>
          )
        )}
        {state !== 'building' && (view !== undefined || news.deposits > 0) && (
          <form method="post" action={figuresPaths.consolidation(exercise)}>
            <p>{say('view.makeText')}</p>
            <Buttons>
              <Button kind={view ? 'second' : 'main'}>
                {say(view ? 'view.makeAgain' : 'view.make')}
              </Button>
            </Buttons>
          </form>
        )}
        {view && (
          <FiguresTable
            cells={cells}
            names={names}
            exercise={exercise}
            pathTo={(question) => figuresPaths.consolidatedQuestion(exercise, question)}
          />
        )}
      </Narrow>
    </ViewFrame>
  )
}

function Made({ view, news }: { view: ConsolidatedView; news: ViewPageProps['news'] }) {
  const say = useWords(releaseWords)
  const nouns = useNouns()
  const formats = useFormats()
  const { federation } = useReading()
  const audit = readReleaseAudit(view.audit)
  const waiting = audit?.questions.reduce((most, one) => Math.max(most, one.waiting), 0) ?? 0
  const day = view.built_at ? formats.day(todayIn(federation.timeZone, view.built_at)) : ''
  return (
    <>
      <p>
        {say('view.made', { number: view.number ?? 0, day })} {say('view.news', news)}
      </p>
      {audit && <p>{say('view.known', { ...nouns, read: audit.readByTeam })}</p>}
      {waiting > 0 && (
        <Note kind="care">
          <p>{say('view.waiting', { count: waiting })}</p>
        </Note>
      )}
    </>
  )
}

type ViewQuestionPageProps = {
  exercise: string
  question: AskedQuestion
  cells: readonly PublishedCell[]
  names: Names
}

/** One question of it, by zone and by region. */
export function ViewQuestionPage(props: ViewQuestionPageProps) {
  const { exercise, question, cells } = props
  const say = useWords(releaseWords)
  const amounts = useAmounts()
  const cell = speakingCell(cells, { question: question.code })
  return (
    <ViewFrame
      exercise={exercise}
      title={amounts.name(question)}
      lead={cell && `${capitalised(amounts.phrase(cell, question.unit))}.`}
      isBelow
    >
      <Narrow>
        <QuestionTables {...props} named={[]} />
        <p>
          <a class="more" href={figuresPaths.consolidation(exercise)}>
            {say('view.back', { exercise })}
          </a>
        </p>
      </Narrow>
    </ViewFrame>
  )
}

type ViewFrameProps = {
  exercise: string
  title: string
  lead?: ComponentChildren
  isBuilding?: boolean
  /** Below the view itself. */
  isBelow?: boolean
  children: ComponentChildren
}

function ViewFrame({ exercise, title, lead, isBuilding, isBelow, children }: ViewFrameProps) {
  const say = useWords(releaseWords)
  const sayOf = useWords(builderWords)
  const crumbs = [
    { href: figuresPaths.portraits, label: sayOf('title') },
    { href: figuresPaths.portrait(exercise), label: sayOf('exercise', { exercise }) },
    ...(isBelow ? [{ href: figuresPaths.consolidation(exercise), label: say('view.link') }] : []),
  ]
  return (
    <TeamSpacePage
      title={title}
      lead={lead}
      crumbs={crumbs}
      islands={isBuilding ? ['build-progress'] : []}
      done={{ words: releaseWords }}
    >
      {children}
    </TeamSpacePage>
  )
}
