import type { ColumnType, Generated } from 'kysely'
import type { Apart } from '../../platform/measures/measures.ts'

/* Rows of schema plan. `…_on` an ISO day, `exercise` a fiscal year as `2025-2026`. Its migration says the rules. */

/** Read with zod, written as text. */
type Json = ColumnType<unknown, string, string>

export const itemKinds = [
  'vision',
  'principle',
  'orientation',
  'finding',
  'challenge',
  'strategy',
  'outcome',
  'priority',
  'activity',
  'note',
] as const
export type ItemKind = (typeof itemKinds)[number]

export const stages = ['planned', 'underway', 'done', 'dropped'] as const
export type Stage = (typeof stages)[number]

export const indicatorKinds = ['metric', 'typed', 'milestone', 'judgement'] as const
export type IndicatorKind = (typeof indicatorKinds)[number]

export const directions = ['up', 'down', 'hold'] as const
export type Direction = (typeof directions)[number]

export const stands = ['not-begun', 'first-steps', 'on-the-way', 'there', 'other-way'] as const
export type Stand = (typeof stands)[number]

type Plans = {
  id: Generated<string>
  slug: string
  title: string
  first_exercise: string
  last_exercise: string
  created_at: Generated<Date>
  created_by: string | null
  published_at: Date | null
  published_by: string | null
}

type Items = {
  id: Generated<string>
  plan_id: string
  kind: ItemKind
  parent_id: string | null
  exercise: string | null
  position: number
  slug: string | null
  added_at: Generated<Date>
  added_by: string | null
  removed_at: Date | null
  removed_by: string | null
}

type ItemVersions = {
  item_id: string
  version: number
  text: string
  because: Generated<string>
  carried_by: Generated<string>
  partners: Generated<string>
  starts_on: string | null
  ends_on: string | null
  written_at: Generated<Date>
  written_by: string | null
}

type Moves = {
  id: Generated<string>
  item_id: string
  from_parent: string | null
  to_parent: string | null
  from_position: number
  to_position: number
  moved_at: Generated<Date>
  moved_by: string | null
}

type TieChanges = {
  id: Generated<string>
  activity_id: string
  /** One of both. */
  strategy_id: string | null
  member_id: string | null
  is_tied: boolean
  changed_at: Generated<Date>
  changed_by: string | null
}

type Removals = {
  id: Generated<string>
  item_id: string
  is_removed: boolean
  changed_at: Generated<Date>
  changed_by: string | null
}

type Reviews = {
  plan_id: string
  exercise: string
  /** A reference: `document:revue-2024-2025`. */
  document: string
  made_at: Generated<Date>
  made_by: string | null
}

type ActivityStrategies = { activity_id: string; strategy_id: string }
type ActivityMembers = { activity_id: string; member_id: string }

type ActivityStages = {
  id: Generated<string>
  activity_id: string
  stage: Stage
  since: string
  set_at: Generated<Date>
  set_by: string | null
}

type Indicators = {
  id: Generated<string>
  outcome_id: string
  position: number
  kind: IndicatorKind
  label: string
  measure: string | null
  unit: Generated<string>
  baseline: number | null
  baseline_note: Generated<string>
  target: number | null
  direction: Direction | null
  due_on: string | null
  method: Generated<string>
  added_at: Generated<Date>
  added_by: string | null
  retired_at: Date | null
  retired_by: string | null
}

type Readings = {
  id: Generated<string>
  indicator_id: string
  exercise: string
  version: number
  value: number | null
  out_of: number | null
  apart: Apart | null
  phrase: Generated<string>
  reference: string | null
  counted: Json
  for_team: Generated<boolean>
  source: Generated<string>
  reached_on: string | null
  spread: Json
  sentence: string
  frozen_at: Generated<Date>
  frozen_by: string | null
}

type Judgements = {
  indicator_id: string
  exercise: string
  member_id: string
  stand: Stand
  words: Generated<string>
  given_at: Generated<Date>
  given_by: string | null
}

type Reported = {
  member_id: string
  exercise: string
  added_at: Generated<Date>
  added_by: string | null
}

declare module '../../platform/database/database.ts' {
  interface Database {
    'plan.plans': Plans
    'plan.items': Items
    'plan.item_versions': ItemVersions
    'plan.moves': Moves
    'plan.tie_changes': TieChanges
    'plan.removals': Removals
    'plan.reviews': Reviews
    'plan.activity_strategies': ActivityStrategies
    'plan.activity_members': ActivityMembers
    'plan.activity_stages': ActivityStages
    'plan.indicators': Indicators
    'plan.readings': Readings
    'plan.judgements': Judgements
    'plan.reported': Reported
  }
}
