import type { ColumnType, Generated } from 'kysely'

/*
 * Rows of schema figures. Column names carry their unit or kind: `…_at` an instant, `…_on` a day (ISO string), `…_by` a
 * person. Migration 0007 says the rules.
 */

type Exercises = {
  /** `2025-2026`, or `2026` where the fiscal year is the calendar's. */
  key: string
  starts_on: string
  ends_on: string
  due_on: string | null
  created_at: Generated<Date>
  created_by: string | null
  opened_at: Date | null
  opened_by: string | null
  closed_at: Date | null
  closed_by: string | null
}

type QuestionGroups = {
  id: Generated<string>
  exercise: string
  code: string
  title: string
  title_en: Generated<string>
  introduction: Generated<string>
  introduction_en: Generated<string>
  position: number
}

/** What a number counts. */
export const countedUnits = [
  'persons',
  'participations',
  'interventions',
  'activities',
  'hours',
  'evenings',
  'days',
  'kilometres',
  'dollars',
  'positions',
] as const
/** What a number counts, or the shape of what is not a number. */
export const units = [...countedUnits, 'yes-no', 'choice', 'own-words'] as const
export type Unit = (typeof units)[number]

export const breakdowns = ['none', 'practice', 'age', 'language'] as const
export type Breakdown = (typeof breakdowns)[number]

export type Choice = { readonly code: string; readonly label: string; readonly label_en: string }

type Questions = {
  id: Generated<string>
  exercise: string
  group_id: string
  code: string
  label: string
  label_en: Generated<string>
  definition: Generated<string>
  definition_en: Generated<string>
  example: Generated<string>
  example_en: Generated<string>
  meaning: Generated<string>
  meaning_en: Generated<string>
  unit: Unit
  is_required: Generated<boolean>
  breakdown: Generated<Breakdown>
  /** Written as JSON text, read as a list. */
  choices: ColumnType<readonly Choice[], string | undefined, string>
  least_ratio: number | null
  most_ratio: number | null
  position: number
}

type Checks = {
  id: Generated<string>
  exercise: string
  code: string
  left_side: string
  operator: '=' | '<>' | '<' | '<=' | '>' | '>='
  right_side: string
  missing: Generated<'skip-if-any' | 'skip-if-all' | 'never-skip'>
  severity: Generated<'soft' | 'hard'>
  message: string
  message_en: Generated<string>
  position: number
}

type Zones = { code: string; name: string; name_en: Generated<string>; position: number }
type ZoneRegions = { region: string; zone: string }

type Returns = {
  id: Generated<string>
  exercise: string
  member_id: string
  started_at: Generated<Date>
  started_by: string | null
}

export const answerKinds = [
  'number',
  'zero',
  'not-applicable',
  'unknown',
  'choice',
  'words',
] as const
export type AnswerKind = (typeof answerKinds)[number]

type Answers = {
  return_id: string
  question_id: string
  /** Practice, age band or language of a question broken down; '' otherwise. */
  part: Generated<string>
  kind: AnswerKind
  amount: number | null
  words: Generated<string>
  comment: Generated<string>
  changed_at: Generated<Date>
  changed_by: string | null
}

type Deposits = {
  id: Generated<string>
  return_id: string
  version: number
  deposited_at: Generated<Date>
  deposited_by: string | null
  region: string
  practices: Generated<readonly string[]>
}

type DepositedAnswers = {
  deposit_id: string
  question_id: string
  part: Generated<string>
  kind: AnswerKind
  amount: number | null
  words: Generated<string>
  comment: Generated<string>
}

type SharingChoices = {
  id: Generated<string>
  return_id: string
  seen_by: 'team' | 'totals'
  /** Codes of questions. */
  named_questions: Generated<readonly string[]>
  chosen_at: Generated<Date>
  chosen_by: string | null
  replaced_at: Date | null
}

type Extensions = {
  id: Generated<string>
  exercise: string
  member_id: string
  until_on: string
  reason: Generated<string>
  asked_at: Generated<Date>
  asked_by: string | null
  decided_at: Date | null
  decided_by: string | null
  is_granted: boolean | null
}

type Reminders = {
  id: Generated<string>
  exercise: string
  member_id: string
  sent_at: Generated<Date>
  sent_by: string | null
  left_at: Generated<Date | null>
}

type ReminderStops = {
  exercise: string
  member_id: string
  stopped_at: Generated<Date>
  stopped_by: string | null
}

type Releases = {
  id: Generated<string>
  exercise: string
  audience: 'team' | 'public'
  number: number | null
  title: Generated<string>
  note: Generated<string>
  /** What was asked for: see rules/releasing/release-choices.ts. */
  choices: Generated<unknown>
  created_at: Generated<Date>
  created_by: string | null
  built_at: Date | null
  passed: boolean | null
  /** What each kind of curious person could deduce: see rules/releasing/release-audit.ts. */
  audit: unknown
  frozen_at: Date | null
  frozen_by: string | null
  retracted_at: Date | null
  retracted_by: string | null
  retraction_reason: string | null
}

type Builds = {
  id: Generated<string>
  release_id: string
  asked_at: Generated<Date>
  asked_by: string | null
  /** The process that does it, and when it last said so. */
  claimed_by: string | null
  beat_at: Date | null
  attempts: Generated<number>
  step: Generated<'waiting' | 'reading' | 'protecting' | 'done'>
  done: Generated<number>
  total: Generated<number>
  finished_at: Date | null
  outcome: 'passed' | 'refused' | 'failed' | 'stopped' | null
  details: Generated<unknown>
}

type ReleaseCells = {
  release_id: string
  /** Code of the question. */
  question: string
  part: Generated<string>
  level: 'network' | 'zone' | 'region'
  /** Code of the zone, key of the region; '' for the network. */
  place: Generated<string>
  kind: Generated<'observed' | 'estimated' | 'at-least'>
  is_hidden: boolean
  value: number | null
  least: number | null
  most: number | null
  respondents: number | null
  members: number | null
  coverage_band: 'at least 95' | '80 to 95' | 'under 80' | null
  /** Share from 0 to 1. */
  coverage: number | null
}

type ReleaseNamed = {
  release_id: string
  question: string
  part: Generated<string>
  member_id: string
  value: number
}

type ReleaseContributions = {
  release_id: string
  question: string
  part: Generated<string>
  member_id: string
  region: string
  kind: 'observed' | 'estimated'
  value: number
}

type WorkbookImports = {
  id: Generated<string>
  exercise: string
  uploaded_at: Generated<Date>
  uploaded_by: string
  claimed_by: Generated<string | null>
  beat_at: Generated<Date | null>
  attempts: Generated<number>
  read_at: Generated<Date | null>
  failed_at: Generated<Date | null>
  accepted_at: Generated<Date | null>
  accepted_by: Generated<string | null>
  /** How many drafts it made. */
  brought: Generated<number | null>
}

type ReceivedWorkbooks = {
  id: Generated<string>
  import_id: string
  position: number
  file_name: string
  /** The file, until it is read. */
  content: Uint8Array | null
  read_at: Generated<Date | null>
  /** See workbook/verdict.ts. */
  refusal: Generated<string | null>
  other_exercise: Generated<string | null>
  member_id: Generated<string | null>
  /** Cells that do not fit: see workbook/verdict.ts. Written as JSON text. */
  problems: Generated<unknown>
  /** Read by nobody but the database. Written as JSON text. */
  answers: Generated<unknown>
  answered: Generated<number>
}

/** What a member agreed to be quoted with in a release. */
type ReleaseWords = {
  release_id: string
  question: string
  member_id: string
  words: string
}

declare module '../../platform/database/database.ts' {
  interface Database {
    'figures.exercises': Exercises
    'figures.question_groups': QuestionGroups
    'figures.questions': Questions
    'figures.checks': Checks
    'figures.zones': Zones
    'figures.zone_regions': ZoneRegions
    'figures.returns': Returns
    'figures.answers': Answers
    'figures.deposits': Deposits
    'figures.deposited_answers': DepositedAnswers
    'figures.sharing_choices': SharingChoices
    'figures.extensions': Extensions
    'figures.reminders': Reminders
    'figures.reminder_stops': ReminderStops
    'figures.workbook_imports': WorkbookImports
    'figures.received_workbooks': ReceivedWorkbooks
    'figures.releases': Releases
    'figures.builds': Builds
    'figures.release_cells': ReleaseCells
    'figures.release_named': ReleaseNamed
    'figures.release_contributions': ReleaseContributions
    'figures.release_words': ReleaseWords
  }
}
