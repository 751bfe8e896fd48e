import type { FrozenReading, Indicator, Sense } from './readings.ts'
import { senseOf } from './readings.ts'
import type { PlanItem, Tree } from './tree.ts'

/** One indicator and what became of it. */
export type Watched = {
  readonly outcome: PlanItem
  readonly indicator: Indicator
  readonly sense: Sense
}

/** Where a plan stands for an exercise: what is followed, and what nobody looks at. Nothing is added up. */
export type Standing = {
  readonly watched: readonly Watched[]
  /** Outcomes that no indicator follows. */
  readonly unfollowed: readonly PlanItem[]
  /** Outcomes whose strategy has no activity that exercise. */
  readonly withoutActivity: readonly PlanItem[]
  /** Activities of that exercise that serve no outcome: tied to no strategy, or to one without any. */
  readonly withoutOutcome: readonly PlanItem[]
}

export function standingOf(
  tree: Tree,
  indicators: readonly Indicator[],
  readings: readonly FrozenReading[],
  { exercise, today }: { readonly exercise: string; readonly today: string },
): Standing {
  const outcomes = tree.items.filter(({ kind }) => kind === 'outcome')
  const followed = indicators.filter(({ isRetired }) => !isRetired)
  const isOfYear = (activity: PlanItem) =>
    activity.exercise === exercise && activity.stage !== 'dropped'
  return {
    watched: outcomes.flatMap((outcome) =>
      followed
        .filter(({ outcomeId }) => outcomeId === outcome.id)
        .map((indicator) => ({
          outcome,
          indicator,
          sense: senseOf(indicator, readings, exercise, today),
        })),
    ),
    unfollowed: outcomes.filter(({ id }) => !followed.some(({ outcomeId }) => outcomeId === id)),
    withoutActivity: outcomes.filter(
      ({ parentId }) => parentId !== null && !tree.activitiesOf(parentId).some(isOfYear),
    ),
    withoutOutcome: tree
      .under(null, 'activity')
      .filter(isOfYear)
      .filter(({ strategies }) => !strategies.some((id) => tree.under(id, 'outcome').length > 0)),
  }
}
