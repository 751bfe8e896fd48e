import type { Generated } from 'kysely'

/* What follows the means of a published text. Migration 0041 says the rules. */

export const followUpKinds = ['done', 'answered'] as const
export type FollowUpKind = (typeof followUpKinds)[number]

type FollowUps = {
  id: Generated<string>
  document_id: string
  block_id: string
  added_at: Generated<Date>
  added_by: string
  withdrawn_at: Date | null
  withdrawn_by: string | null
  withdrawal_reason: string | null
}

type FollowUpVersions = {
  follow_up_id: string
  version: number
  kind: FollowUpKind
  /** An organisation or an office. */
  by_whom: string
  happened_on: string
  text: string
  /** '' for none. */
  source_url: Generated<string>
  /** What a correction mends; '' of the first. */
  why: Generated<string>
  written_at: Generated<Date>
  written_by: string
}

declare module '../../platform/database/database.ts' {
  interface Database {
    'demands.follow_ups': FollowUps
    'demands.follow_up_versions': FollowUpVersions
  }
}
