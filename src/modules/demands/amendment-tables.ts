import type { Generated } from 'kysely'

/*
 * Rows of the amendments. `…_at` an instant, `…_on` a day (ISO string), `…_by` a person. The migration of amendments says the rules.
 */

export const amendmentKinds = ['replace', 'insert', 'delete', 'move'] as const
export type AmendmentKind = (typeof amendmentKinds)[number]

/** The kinds of blocks that one may propose to insert. */
export const insertedKinds = [
  'paragraph',
  'means',
  'demand',
  'list',
  'heading',
  'note',
  'quotation',
  'pull-quote',
] as const
export type InsertedKind = (typeof insertedKinds)[number]

export const amendmentStates = [
  'proposed',
  'submitted',
  'accepted',
  'partly',
  'refused',
  'applied',
  'withdrawn',
] as const
export type AmendmentState = (typeof amendmentStates)[number]

export const recommendations = ['accept', 'part', 'refuse'] as const
export type Recommendation = (typeof recommendations)[number]

export type Placed = 'before' | 'after'

type Openings = {
  id: Generated<string>
  document_id: string
  number: number
  closes_on: string
  opened_at: Generated<Date>
  opened_by: string
  closed_at: Date | null
  closed_by: string | null
}

type OpenedBlocks = {
  opening_id: string
  block_id: string
  document_id: string
  version: number
  place: string
}

type Amendments = {
  id: Generated<string>
  document_id: string
  number: number
  opening_id: string
  block_id: string
  kind: AmendmentKind
  member_id: string
  proposed_at: Generated<Date>
  proposed_by: string
}

type Wordings = {
  amendment_id: string
  document_id: string
  number: number
  /** The version of its block that it was written on. */
  base_version: number
  /** Of what is inserted. */
  block_kind: InsertedKind | null
  title: string
  text: string
  /** Of what is inserted, beside its block; of what moves, beside `destination_id`. */
  placed: Placed | null
  destination_id: string | null
  reason: string
  written_at: Generated<Date>
  written_by: string
}

type AmendmentStates = {
  amendment_id: string
  document_id: string
  /** Given by the database. */
  number: Generated<number>
  state: AmendmentState
  decision: string | null
  as_proposed: string | null
  as_reworded: string | null
  /** Of what was submitted: the number of the wording that was. */
  wording: number | null
  /** Kept by the database: the number of the recommendation that stood. */
  recommendation: Generated<number | null>
  entered_at: Generated<Date>
  entered_by: string
}

type Recommendations = {
  amendment_id: string
  document_id: string
  number: number
  recommendation: Recommendation
  reason: string
  title: Generated<string>
  text: Generated<string>
  wording: number
  given_at: Generated<Date>
  given_by: string
}

type AmendmentSupports = {
  amendment_id: string
  document_id: string
  member_id: string
  supported_at: Generated<Date>
  supported_by: string
}

type AmendmentComments = {
  id: Generated<string>
  amendment_id: string
  document_id: string
  text: string
  written_at: Generated<Date>
  written_by: string
}

declare module '../../platform/database/database.ts' {
  interface Database {
    'demands.openings': Openings
    'demands.opened_blocks': OpenedBlocks
    'demands.amendments': Amendments
    'demands.wordings': Wordings
    'demands.amendment_states': AmendmentStates
    'demands.recommendations': Recommendations
    'demands.amendment_supports': AmendmentSupports
    'demands.amendment_comments': AmendmentComments
  }
}
