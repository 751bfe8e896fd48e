import type { Generated } from 'kysely'

/*
 * Rows of schema decisions. `…_on` is an ISO day. The migrations `…_decisions…` say the rules. The table of an open secret vote has
 * no name here: nothing but functions of the database reads it.
 */

export const methods = ['vote', 'consent'] as const
export type Method = (typeof methods)[number]

/** '' is a draft: it entered no stage yet. */
export const stages = [
  'open',
  'clarify',
  'react',
  'amend',
  'consent',
  'integrate',
  'closed',
] as const
export type EnteredStage = (typeof stages)[number]
export type Stage = '' | EnteredStage

export type Choice = 'for' | 'against' | 'abstain'

export type Position = 'consent' | 'objection'

/** `too-few`: a secret vote had too few ballots, of which nothing is told. `partly`: some of its blocks passed. */
const outcomes = [
  'adopted',
  'partly',
  'rejected',
  'no-quorum',
  'too-few',
  'consented',
  'objected',
] as const
export type Outcome = (typeof outcomes)[number]

export const mandates = ['for', 'against', 'delegate'] as const
export type Mandate = (typeof mandates)[number]
export const consultationReaders = ['own', 'members'] as const

export const majorities = ['simple', 'two-thirds', 'three-quarters', 'unanimity'] as const
export type MajorityCode = (typeof majorities)[number]

type Majorities = {
  code: MajorityCode
  numerator: number
  denominator: number
  is_more_than: boolean
  position: number
}
type Moves = { method: Method; from_stage: Stage; to_stage: EnteredStage }

type Decisions = {
  id: Generated<string>
  slug: string
  question: string
  method: Method
  /** As platform/references writes it: `document:plateforme`. */
  reference: string | null
  is_secret: Generated<boolean>
  majority: MajorityCode | null
  /** How many members must answer; 0 for no quorum. */
  quorum: Generated<number>
  body_id: string | null
  ends_on: string | null
  audience: Generated<'members' | 'public'>
  created_at: Generated<Date>
  created_by: string | null
}
type Texts = {
  decision_id: string
  version: number
  text: string
  why: Generated<string>
  written_at: Generated<Date>
  written_by: string | null
}
type Blocks = { id: Generated<string>; decision_id: string; position: number; title: string }
type Propositions = { id: Generated<string>; block_id: string; position: number; text: string }
type Stages = {
  decision_id: string
  /** Given by the database. */
  number: Generated<number>
  stage: EnteredStage
  why: Generated<string>
  entered_at: Generated<Date>
  entered_by: string | null
}
type Seats = { decision_id: string; member_id: string; round: Generated<number> }
type Ballots = {
  decision_id: string
  member_id: string
  version: number
  cast_at: Generated<Date>
  cast_by: string | null
}
type Choices = {
  decision_id: string
  member_id: string
  block_id: string
  choice: Choice
  proposition_id: string | null
}
type UnlinkedBallots = {
  id: Generated<string>
  block_id: string
  choice: Choice
  proposition_id: string | null
}
type Urns = { decision_id: string; remade_at: Date | null }
type Outcomes = {
  decision_id: string
  outcome: Outcome
  entitled: number
  answered: number | null
  decided_on: string
}
type Tallies = {
  proposition_id: string
  decision_id: string
  in_favour: number
  against: number
  abstained: number
  has_passed: boolean
}
type Reviews = {
  decision_id: string
  number: number
  review_on: string | null
  note: Generated<string>
  set_at: Generated<Date>
  set_by: string | null
}
type Notices = {
  decision_id: string
  stage_number: number
  member_id: string
  sent_at: Generated<Date>
  sent_by: string | null
  left_at: Date | null
}
type MailStops = { member_id: string; stopped_at: Generated<Date>; stopped_by: string | null }
type Contributions = {
  id: Generated<string>
  decision_id: string
  stage: 'clarify' | 'react'
  member_id: string | null
  words: string
  written_at: Generated<Date>
  written_by: string | null
}
type Positions = {
  decision_id: string
  round: number
  member_id: string
  version: number
  position: Position
  reason: Generated<string>
  taken_at: Generated<Date>
  taken_by: string | null
}
type Consultations = {
  decision_id: string
  member_id: string
  version: Generated<number>
  how: string
  mandate: Mandate
  readers: (typeof consultationReaders)[number]
  recorded_at: Generated<Date>
  recorded_by: string | null
}
type Minutes = {
  decision_id: string
  version: number
  text: string
  written_at: Generated<Date>
  written_by: string | null
}
type FrozenMinutes = {
  decision_id: string
  version: number
  frozen_at: Generated<Date>
  frozen_by: string | null
}

declare module '../../platform/database/database.ts' {
  interface Database {
    'decisions.majorities': Majorities
    'decisions.moves': Moves
    'decisions.decisions': Decisions
    'decisions.texts': Texts
    'decisions.blocks': Blocks
    'decisions.propositions': Propositions
    'decisions.stages': Stages
    'decisions.seats': Seats
    'decisions.ballots': Ballots
    'decisions.choices': Choices
    'decisions.unlinked_ballots': UnlinkedBallots
    'decisions.urns': Urns
    'decisions.outcomes': Outcomes
    'decisions.tallies': Tallies
    'decisions.reviews': Reviews
    'decisions.notices': Notices
    'decisions.mail_stops': MailStops
    'decisions.contributions': Contributions
    'decisions.positions': Positions
    'decisions.consultations': Consultations
    'decisions.minutes': Minutes
    'decisions.frozen_minutes': FrozenMinutes
  }
}
