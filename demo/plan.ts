import type { ItemKind, Stage } from '../src/modules/plan/tables.ts'
import { exerciseOf } from '../src/platform/federation/exercise-of.ts'
import { daysFrom } from '../src/platform/words/days.ts'
import { slugOf } from '../src/platform/words/slug.ts'
import { castPerson } from './cast.ts'
import { type Era, exercisesAsOf } from './exercises.ts'
import { federation } from './federation.ts'
import { identifierOf } from './identifiers.ts'
import type { TableRows } from './insert-rows.ts'
import { memberId } from './member-rows.ts'
import { type DemonstrationIndicator, demonstrationPlan, untiedActivity } from './plan-pieces.ts'

const yearsOfPlan = 5

/** The plan of La Courtepointe, as of a day: five exercises, two of them read. In the order in which tables refer to each other. */
export function planRows(today: string): readonly TableRows[] {
  const by = castPerson('Maude Delisière').id
  const exercises = exercisesAsOf(today)
  const first = Number(exercises.before.key.slice(0, 4))
  const year = (at: number) => `${first + at}-${first + at + 1}`
  const running = exerciseOf(today, federation.fiscalYearStart)
  const at = (daysAgo: number) => `${daysFrom(today, -daysAgo)}T15:00:00Z`
  const planId = identifierOf('plan')
  const items: Record<string, unknown>[] = []
  const versions: Record<string, unknown>[] = []
  const strategies: Record<string, unknown>[] = []
  const members: Record<string, unknown>[] = []
  const stages: Record<string, unknown>[] = []
  const indicators: Record<string, unknown>[] = []
  const readings: Record<string, unknown>[] = []

  const add = (
    kind: ItemKind,
    text: string,
    more: { parent?: string; because?: string; carriedBy?: string; partners?: string } = {},
  ): string => {
    const id = identifierOf('plan-item', text)
    const ofYear = kind === 'priority' || kind === 'activity'
    items.push({
      id,
      plan_id: planId,
      kind,
      parent_id: more.parent ?? null,
      exercise: ofYear ? running : null,
      position: items.length,
      slug: ['orientation', 'outcome'].includes(kind) ? slugOf(text) : null,
      added_at: at(700),
      added_by: by,
    })
    versions.push({
      item_id: id,
      version: 1,
      text,
      because: more.because ?? '',
      carried_by: more.carriedBy ?? '',
      partners: more.partners ?? '',
      written_at: at(700),
      written_by: by,
    })
    return id
  }

  const follow = (outcomeId: string, indicator: DemonstrationIndicator, position: number) => {
    const id = identifierOf('plan-indicator', indicator.label)
    const { kind } = indicator
    indicators.push({
      id,
      outcome_id: outcomeId,
      position,
      kind,
      label: indicator.label,
      measure: kind === 'metric' ? indicator.measure : null,
      unit: kind === 'typed' ? (indicator.unit ?? '') : '',
      baseline: kind === 'typed' ? (indicator.baseline ?? null) : null,
      baseline_note: '',
      target: kind === 'typed' ? (indicator.target ?? null) : null,
      direction: kind === 'typed' || kind === 'metric' ? (indicator.direction ?? null) : null,
      due_on: kind === 'milestone' ? daysFrom(`${first + indicator.dueInYear}-04-01`, -1) : null,
      method: indicator.method ?? '',
      added_at: at(690),
      added_by: by,
    })
    for (const era of ['before', 'last'] as const) {
      const read = readingOf(indicator, era, exercises[era])
      if (!read) continue
      readings.push({
        id: identifierOf('plan-reading', indicator.label, era),
        indicator_id: id,
        exercise: exercises[era].key,
        version: 1,
        value: null,
        out_of: null,
        phrase: '',
        reference: null,
        counted: [],
        source: '',
        reached_on: null,
        spread: {},
        frozen_at: `${daysFrom(exercises[era].endsOn, 200)}T15:00:00Z`,
        frozen_by: by,
        ...read,
      })
    }
  }

  const act = (
    { text, carriedBy, partners, stage, members: carriers = [] }: Activity,
    strategy: string | null,
  ) => {
    const id = add('activity', text, { carriedBy, ...(partners && { partners }) })
    if (strategy) strategies.push({ activity_id: id, strategy_id: strategy })
    for (const name of carriers) members.push({ activity_id: id, member_id: memberId(name) })
    if (stage === 'planned') return
    stages.push({
      id: identifierOf('plan-stage', text),
      activity_id: id,
      stage,
      since: daysFrom(today, -40),
      set_at: at(40),
      set_by: by,
    })
  }

  add('vision', demonstrationPlan.vision)
  for (const principle of demonstrationPlan.principles) add('principle', principle)
  for (const orientation of demonstrationPlan.orientations) {
    const { because } = orientation
    const parent = add('orientation', orientation.text, { because })
    for (const finding of orientation.findings) add('finding', finding, { parent })
    for (const challenge of orientation.challenges) add('challenge', challenge, { parent })
    for (const strategy of orientation.strategies) {
      const strategyId = add('strategy', strategy.text, { parent })
      for (const { text, note, indicators: ways } of strategy.outcomes) {
        const outcome = add('outcome', text, { parent: strategyId })
        if (note) add('note', note, { parent: outcome })
        ways.forEach((way, position) => {
          follow(outcome, way, position)
        })
      }
      for (const priority of strategy.priorities) add('priority', priority, { parent: strategyId })
      for (const activity of strategy.activities) act(activity, strategyId)
    }
  }
  act(untiedActivity, null)

  return [
    {
      table: 'plan.plans',
      rows: [
        {
          id: planId,
          slug: slugOf(demonstrationPlan.title),
          title: demonstrationPlan.title,
          first_exercise: year(0),
          last_exercise: year(yearsOfPlan - 1),
          created_at: at(710),
          created_by: by,
          published_at: at(680),
          published_by: by,
        },
      ],
    },
    { table: 'plan.items', rows: items },
    { table: 'plan.item_versions', rows: versions },
    { table: 'plan.activity_strategies', rows: strategies },
    { table: 'plan.activity_members', rows: members },
    { table: 'plan.activity_stages', rows: stages },
    { table: 'plan.indicators', rows: indicators },
    { table: 'plan.readings', rows: readings },
  ]
}

type Activity = {
  readonly text: string
  readonly carriedBy: string
  readonly partners?: string
  readonly members?: readonly string[]
  readonly stage: Stage
}

/** What this kind of reading has of its own. */
function readingOf(
  indicator: DemonstrationIndicator,
  era: Exclude<Era, 'current'>,
  { key, startsOn }: { readonly key: string; readonly startsOn: string },
): Record<string, unknown> | null {
  switch (indicator.kind) {
    case 'typed': {
      const read = indicator.readings[era]
      return (
        read && {
          value: read.value,
          out_of: read.outOf ?? null,
          source: read.source,
          sentence: read.sentence,
        }
      )
    }
    case 'metric': {
      const read = indicator.readings[era]
      const question = indicator.measure.split('.')[1] ?? ''
      return (
        read && {
          value: read.value,
          phrase: read.phrase,
          reference: `figure:${question}@${key}`,
          sentence: read.sentence,
        }
      )
    }
    case 'milestone': {
      const read = indicator.readings[era]
      return (
        read && {
          reached_on: read.reachedDaysIn === null ? null : daysFrom(startsOn, read.reachedDaysIn),
          sentence: read.sentence,
        }
      )
    }
    case 'judgement': {
      const read = indicator.readings[era]
      return read && { spread: read.spread, sentence: read.sentence }
    }
  }
}
