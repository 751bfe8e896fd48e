import type { ComponentChildren } from 'preact'
import { ChartFrame } from '../../../../design/chart-frame/chart-frame.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { ThreadLink } from '../../../../design/link/link.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Trend } from '../../../../design/trend/trend.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import type { Resolved } from '../../../../platform/references/resolve-references.ts'
import { type Living, livingOf, namedOf } from '../../living.ts'
import { planPaths } from '../../paths.ts'
import { notesOfLabel } from '../../rules/footnotes.ts'
import { type FrozenReading, type Indicator, standingReadings } from '../../rules/readings.ts'
import type { PlanItem } from '../../rules/tree.ts'
import { readingWords } from '../../words/reading.ts'
import { ActivityList } from '../activity-list.tsx'
import { CountedList } from '../counted-list.tsx'
import { NoteLines, Notes } from '../footnotes.tsx'
import { LineUnder } from '../line-under.tsx'
import { useIndicatorFacts, useReadingSaid } from '../said.tsx'
import { useFrench } from '../use-french.ts'
import type { PlanShown } from './plan-page.tsx'

type OutcomePageProps = {
  shown: PlanShown
  outcome: PlanItem
  living: Living
}

/** One outcome: how it is known, its readings over the years, what is done to get there. */
export function OutcomePage({ shown, outcome, living }: OutcomePageProps) {
  const { plan, tree, indicators } = shown
  const say = useWords(readingWords)
  const lang = useFrench()
  const strategy = tree.byId.get(outcome.parentId ?? '')
  const orientation = tree.byId.get(strategy?.parentId ?? '')
  const activities = strategy ? tree.activitiesOf(strategy.id) : []
  const crumbs = [
    { href: planPaths.earlier(plan.slug), label: plan.title },
    ...(orientation
      ? [{ href: planPaths.orientation(orientation.slug ?? ''), label: orientation.text }]
      : []),
  ]
  const own = indicators.filter(({ outcomeId }) => outcomeId === outcome.id)
  return (
    <Page title={outcome.text} part={planPaths.plan}>
      <PageHead
        cloth="goldenrod"
        edge={outcome.slug ?? ''}
        title={<span lang={lang}>{outcome.text}</span>}
        lead={say('outcome.under', { strategy: strategy?.text ?? '' })}
        breadcrumb={useBreadcrumb(crumbs)}
      />
      <Narrow>
        <Notes tree={tree} of={outcome} elsewhere={own.map(({ label }) => label)} />
        {own.length === 0 && <p>{say('outcome.none')}</p>}
        {own.map((indicator) => (
          <Followed key={indicator.id} {...{ indicator, outcome, shown, living }} />
        ))}
        <h2>{say('outcome.activities')}</h2>
        {activities.length === 0 ? (
          <p>{say('outcome.noActivity')}</p>
        ) : (
          <ActivityList tree={tree} activities={activities} withYears />
        )}
      </Narrow>
    </Page>
  )
}

type FollowedProps = OutcomePageProps & {
  indicator: Indicator
}

/** One indicator: its method, what was frozen each year, what it says today, and the way back to what it counts. */
function Followed({ indicator, outcome, shown, living }: FollowedProps) {
  const say = useWords(readingWords)
  const factsOf = useIndicatorFacts()
  const lang = useFrench()
  const { plan, tree, readings, origins } = shown
  const { id, label, kind, isRetired } = indicator
  const measure = living.measures.get(indicator.measure ?? '')
  // A percentage is no number of things: what it counts is told, not how many of them are hidden.
  const isCount = kind === 'metric' && measure !== undefined && measure.unit !== 'percent'
  const frozen = standingReadings(readings, id)
  const years = plan.exercises.filter(
    (year) =>
      frozen.some(({ exercise }) => exercise === year) ||
      livingOf(living, indicator, year) !== undefined,
  )
  const method = [measure?.counts, indicator.method].filter(Boolean).join(' ')
  return (
    <Part id={`i-${id}`} title={<span lang={lang}>{label}</span>}>
      <LineUnder>
        {say(`kind.${kind}`)}
        {isRetired && ` · ${say('form.retired')}`}
      </LineUnder>
      <LineUnder>{factsOf(indicator)}</LineUnder>
      <NoteLines notes={notesOfLabel(tree.under(outcome.id, 'note'), label, outcome.text)} />
      {method !== '' && (
        <p lang={indicator.method === '' ? undefined : lang}>
          {say('outcome.method')} : {method}
        </p>
      )}
      {years.length === 0 ? (
        <p>{kind === 'metric' ? say('outcome.livingNone') : say('plan.notRead')}</p>
      ) : (
        <Table
          id={`t-${id}`}
          caption={say('outcome.caption', { label })}
          captionUnseen
          stack
          columns={[
            { label: say('outcome.year') },
            { label: say('outcome.reading') },
            ...(kind === 'metric' ? [{ label: say('outcome.living') }] : []),
            { label: say('outcome.sentence') },
          ]}
          rows={years.map((year) => {
            const reading = frozen.find((one) => one.exercise === year)
            const today = livingOf(living, indicator, year)
            return {
              key: year,
              cells: [
                year,
                reading ? (
                  <Frozen key="r" indicator={indicator} reading={reading} all={readings}>
                    <Origin
                      origin={origins.get(reading.reference ?? '')}
                      isTakenBack={reading.isTakenBack}
                    />
                    <CountedList
                      counted={namedOf(living, indicator, reading.counted)}
                      value={isCount ? reading.value : null}
                      then={reading.counted.length}
                    />
                  </Frozen>
                ) : (
                  say('plan.notRead')
                ),
                ...(kind === 'metric'
                  ? [
                      today && today.value !== null ? (
                        <div key="t">
                          {today.phrase}
                          <CountedList
                            counted={today.counted ?? []}
                            value={isCount ? today.value : null}
                          />
                        </div>
                      ) : (
                        say('outcome.livingYear')
                      ),
                    ]
                  : []),
                <span key="s" lang={lang}>
                  {reading?.sentence}
                </span>,
              ],
            }
          })}
        />
      )}
      <OverTheYears indicator={indicator} frozen={frozen} />
    </Part>
  )
}

type FrozenProps = {
  indicator: Indicator
  reading: FrozenReading
  /** Of every version. */
  all: readonly FrozenReading[]
  children: ComponentChildren
}

/** What was frozen of a year; where it was read again, what was typed first too. */
function Frozen({ indicator, reading, all, children }: FrozenProps) {
  const say = useWords(readingWords)
  const said = useReadingSaid()
  const { indicatorId, exercise, version, source } = reading
  const first = all.find(
    (one) => one.indicatorId === indicatorId && one.exercise === exercise && one.version === 1,
  )
  return (
    <div>
      <strong>{said(indicator, reading)}</strong>
      <LineUnder>{source !== '' && say('outcome.source', { source })}</LineUnder>
      {version > 1 && (
        <LineUnder>
          {first && indicator.kind !== 'metric'
            ? say('outcome.version', { version, before: said(indicator, first) })
            : say('outcome.again', { version })}
        </LineUnder>
      )}
      {children}
    </div>
  )
}

type OriginProps = { origin: Resolved | undefined; isTakenBack: boolean }

function Origin({ origin, isTakenBack }: OriginProps) {
  const say = useWords(readingWords)
  return origin?.href ? (
    <LineUnder>
      <ThreadLink href={origin.href}>
        {say(isTakenBack ? 'outcome.whyTakenBack' : 'outcome.origin')}
      </ThreadLink>
    </LineUnder>
  ) : null
}

type OverTheYearsProps = { indicator: Indicator; frozen: readonly FrozenReading[] }

/** A line, once two years are known; a year that is not is a hole in it. */
function OverTheYears({ indicator, frozen }: OverTheYearsProps) {
  const say = useWords(readingWords)
  const formats = useFormats()
  const known = frozen.filter(({ value }) => value !== null)
  if (known.length < 2) return null
  const label = say('outcome.trend', { label: indicator.label })
  const shown = (value: number | null) =>
    value === null ? say('outcome.missing') : formats.number(value)
  return (
    <ChartFrame
      id={`c-${indicator.id}`}
      title={label}
      note={say('outcome.trendNote')}
      table={
        <Table
          id={`ct-${indicator.id}`}
          caption={label}
          columns={[
            { label: say('outcome.year') },
            { label: say('outcome.reading'), numeric: true },
          ]}
          rows={frozen.map(({ exercise, value }) => ({
            key: exercise,
            cells: [exercise, shown(value)],
          }))}
        />
      }
    >
      <Trend
        label={label}
        points={frozen.map(({ exercise, value, apart }, at) => ({
          key: exercise,
          label: splitYear(exercise),
          value,
          shown: shown(value),
          isBroken: at > 0 && (apart !== null || frozen[at - 1]?.apart === 'from-all'),
        }))}
        written={formats.short}
      />
    </ChartFrame>
  )
}

function splitYear(exercise: string): readonly [string, string?] {
  const [first = '', second] = exercise.split('-')
  return second === undefined ? [first] : [`${first}-`, second]
}
