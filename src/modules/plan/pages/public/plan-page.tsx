import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Narrow, Prose, Wrap } from '../../../../design/layout/layout.tsx'
import { LineBreaks } from '../../../../design/layout/typed-text.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { LinkedWords } from '../../../../platform/http/linked-words.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import type { Resolved } from '../../../../platform/references/resolve-references.ts'
import { planPaths } from '../../paths.ts'
import type { Plan } from '../../queries/plans.ts'
import type { Review } from '../../queries/reviews.ts'
import { type FrozenReading, type Indicator, standingReadings } from '../../rules/readings.ts'
import type { PlanItem, Tree } from '../../rules/tree.ts'
import { readingWords } from '../../words/reading.ts'
import { ActivityList } from '../activity-list.tsx'
import { Notes } from '../footnotes.tsx'
import { useReadingSaid } from '../said.tsx'
import { useFrench } from '../use-french.ts'
import { PlanMesh } from './mesh.tsx'
import { useYearTitle, Years } from './years.tsx'

export type PlanShown = {
  readonly plan: Plan
  readonly tree: Tree
  readonly indicators: readonly Indicator[]
  readonly readings: readonly FrozenReading[]
  /** What readings cite, as it stands now. */
  readonly origins: ReadonlyMap<string, Resolved>
  /** The exercise that is told: the one that was asked, else the one that runs, or the last of a plan that is over. */
  readonly exercise: string
  /** Whether that is the one told to who asks for none. */
  readonly isOfToday: boolean
  /** Whether it is the plan of today. */
  readonly isStanding: boolean
  /** Whether none of its years has begun. */
  readonly isToCome: boolean
  /** Beside it and the plan of today: those before, the last first, and those to come, the next first. */
  readonly earlier: readonly Plan[]
  readonly toCome: readonly Plan[]
  /** Of each year that has one, its published review. */
  readonly reviews: readonly Review[]
}

/** Nothing is published yet. */
export function NoPlanPage() {
  const say = useWords(readingWords)
  return (
    <Page title={say('plan.title')}>
      <PageHead cloth="goldenrod" edge="plan" title={say('plan.title')} />
      <Narrow>
        <EmptyState title={say('plan.none')}>
          <p>{say('plan.noneText')}</p>
        </EmptyState>
      </Narrow>
    </Page>
  )
}

/** A whole plan on one page, which prints on two sheets. */
export function PlanPage({ shown }: { shown: PlanShown }) {
  const { plan, tree, exercise, isStanding, isToCome, earlier, toCome, reviews } = shown
  const say = useWords(readingWords)
  const lang = useFrench()
  const span = { first: plan.exercises[0] ?? '', last: plan.exercises.at(-1) ?? '' }
  const breadcrumb = useBreadcrumb([{ href: planPaths.plan, label: say('plan.title') }])
  const principles = tree.under(null, 'principle')
  return (
    <Page
      title={useYearTitle(shown)(plan.title)}
      description={say('plan.description', span)}
      part={planPaths.plan}
    >
      <PageHead
        cloth="goldenrod"
        edge={plan.slug}
        title={<span lang={lang}>{plan.title}</span>}
        lead={say('plan.span', span)}
        {...(!isStanding && { breadcrumb })}
      />
      <Wrap>
        <div class="plan-sheet">
          {(!isStanding || isToCome) && (
            <Note kind="care">
              <p>
                {isToCome ? say('plan.isToCome', { first: span.first }) : say('plan.isEarlier')}{' '}
                {!isStanding && <a href={planPaths.plan}>{say('plan.seeNow')}</a>}
              </p>
            </Note>
          )}
          {isStanding && <Plans title={say('plan.toCome')} plans={toCome} />}
          <div class="plan-strategies">
            <div lang={lang}>
              <LinkedWords lang={lang}>
                {tree.under(null, 'vision').map((vision) => (
                  <p key={vision.id} class="heading--4">
                    {vision.text}
                    <Notes tree={tree} of={vision} />
                  </p>
                ))}
                {principles.length > 0 && (
                  <>
                    <h2 class="plan-label">{say('plan.principles')}</h2>
                    <ul class="plan-principles">
                      {principles.map((principle) => (
                        <li key={principle.id}>
                          {principle.text}
                          <Notes tree={tree} of={principle} />
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </LinkedWords>
            </div>
            <PlanMesh tree={tree} />
          </div>
          <Years shown={shown} path={isStanding ? planPaths.plan : planPaths.earlier(plan.slug)} />
          {tree.under(null, 'orientation').map((orientation) => (
            <Orientation key={orientation.id} shown={shown} orientation={orientation} />
          ))}
          <Untied tree={tree} exercise={exercise} />
          {reviews.length > 0 && (
            <nav class="no-print" aria-label={say('plan.reviews')}>
              <h2 class="plan-label">{say('plan.reviews')}</h2>
              <ul>
                {reviews.map((review) => (
                  <li key={review.exercise}>
                    <a href={review.href}>{say('plan.review', { exercise: review.exercise })}</a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          {!isStanding && <Plans title={say('plan.toCome')} plans={toCome} />}
          <Plans title={say('plan.earlier')} plans={earlier} />
        </div>
      </Wrap>
    </Page>
  )
}

/** Plans beside the one that is read: those to come, those before. */
function Plans({ title, plans }: { title: string; plans: readonly Plan[] }) {
  const say = useWords(readingWords)
  const lang = useFrench()
  if (plans.length === 0) return null
  return (
    <nav class="no-print" aria-label={title}>
      <h2 class="plan-label">{title}</h2>
      <ul>
        {plans.map((plan) => (
          <li key={plan.slug}>
            <a href={planPaths.earlier(plan.slug)} lang={lang}>
              {plan.title}
            </a>
            {', '}
            {say('plan.fromTo', {
              first: plan.exercises[0] ?? '',
              last: plan.exercises.at(-1) ?? '',
            })}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Orientation({ shown, orientation }: { shown: PlanShown; orientation: PlanItem }) {
  const { tree } = shown
  const say = useWords(readingWords)
  const lang = useFrench()
  const number = tree.numberOf(orientation)
  return (
    <section class="plan-orientation" aria-labelledby={`o-${number}`}>
      <h2 id={`o-${number}`} class="heading--3">
        <span class="plan-small">{say('plan.orientation', { number })}</span>{' '}
        <a href={planPaths.orientation(orientation.slug ?? '')} lang={lang}>
          {orientation.text}
        </a>
      </h2>
      {orientation.because !== '' && (
        <Prose>
          <LinkedWords lang={lang}>
            <p lang={lang}>
              <LineBreaks lines={orientation.because.split('\n')} />
            </p>
          </LinkedWords>
        </Prose>
      )}
      <Notes tree={tree} of={orientation} />
      <div class="plan-strategies">
        {tree.under(orientation.id, 'strategy').map((strategy) => (
          <Strategy key={strategy.id} shown={shown} strategy={strategy} />
        ))}
      </div>
    </section>
  )
}

/** A strategy: what it heads for, with its last reading, and what is done of it this year. */
export function Strategy({ shown, strategy }: { shown: PlanShown; strategy: PlanItem }) {
  const { plan, tree, indicators, readings, exercise } = shown
  const say = useWords(readingWords)
  const lang = useFrench()
  const outcomes = tree.under(strategy.id, 'outcome')
  // « On a… » is not announced twice.
  const isWhole = outcomes.some(({ text }) =>
    /^(?:on|nous|il y) (?:a|aura|avons|aurons)\b/i.test(text),
  )
  const priorities = tree.under(strategy.id, 'priority').filter((one) => one.exercise === exercise)
  const activities = tree.activitiesOf(strategy.id).filter((one) => one.exercise === exercise)
  const number = tree.numberOf(strategy)
  return (
    <div class="plan-strategy">
      <h3 class="heading--4">
        <span class="plan-small">{say('plan.strategy', { number })}</span>{' '}
        <span lang={lang}>{strategy.text}</span>
      </h3>
      <Notes tree={tree} of={strategy} />
      <p class="plan-label">
        {say(isWhole ? 'plan.outcomesWhole' : 'plan.outcomes', { years: plan.exercises.length })}
      </p>
      {outcomes.length === 0 ? (
        <p>{say('plan.noOutcome')}</p>
      ) : (
        <ul class="spaced">
          {outcomes.map((outcome) => {
            const own = indicators.filter((one) => one.outcomeId === outcome.id)
            const followed = own.filter(({ isRetired }) => !isRetired)
            const named = followed.length > 1 ? followed.map(({ label }) => label) : []
            return (
              <li key={outcome.id}>
                <a href={planPaths.outcome(outcome.slug ?? '')} lang={lang}>
                  {outcome.text}
                </a>
                <LastReading indicators={followed} readings={readings} />
                <Notes
                  tree={tree}
                  of={outcome}
                  told={[outcome.text, ...named]}
                  elsewhere={own.map(({ label }) => label)}
                />
              </li>
            )
          })}
        </ul>
      )}
      {priorities.length > 0 && (
        <>
          <p class="plan-label">{say('plan.priorities', { exercise })}</p>
          <ol class="spaced" lang={lang}>
            {priorities.map((priority) => (
              <li key={priority.id}>
                {priority.text}
                <Notes tree={tree} of={priority} />
              </li>
            ))}
          </ol>
        </>
      )}
      {activities.length > 0 && (
        <>
          <p class="plan-label">{say('plan.activities', { exercise })}</p>
          <ActivityList tree={tree} activities={activities} />
        </>
      )}
    </div>
  )
}

type LastReadingProps = { indicators: readonly Indicator[]; readings: readonly FrozenReading[] }

/** What was read last of an outcome, indicator by indicator, each named where there are several: nothing is added up. */
function LastReading({ indicators, readings }: LastReadingProps) {
  const say = useWords(readingWords)
  const said = useReadingSaid()
  const lang = useFrench()
  if (indicators.length === 0) return <p class="plan-small">{say('plan.notFollowed')}</p>
  return (
    <>
      {indicators.map((indicator) => {
        const last = standingReadings(readings, indicator.id).at(-1)
        const told = last
          ? say('plan.lastRead', { exercise: last.exercise, said: said(indicator, last) })
          : say('plan.notRead')
        return (
          <p key={indicator.id} class="plan-small">
            {indicators.length === 1
              ? told
              : say.rich(
                  'plan.readOf',
                  { label: indicator.label, told },
                  { span: (text) => <span lang={lang}>{text}</span> },
                )}
          </p>
        )
      })}
    </>
  )
}

function Untied({ tree, exercise }: { tree: Tree; exercise: string }) {
  const say = useWords(readingWords)
  const untied = tree
    .under(null, 'activity')
    .filter((one) => one.exercise === exercise && one.strategies.length === 0)
  const notes = tree.under(null, 'note')
  const lang = useFrench()
  return (
    <>
      {untied.length > 0 && (
        <>
          <h2 class="plan-label">{say('plan.otherActivities', { exercise })}</h2>
          <ActivityList tree={tree} activities={untied} />
        </>
      )}
      {notes.length > 0 && (
        <>
          <h2 class="plan-label">{say('plan.notes')}</h2>
          <ul lang={lang}>
            {notes.map((note) => (
              <li key={note.id}>{note.text}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
