import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { EnteredStage, Method } from '../tables.ts'
import { stageOf } from './find-decision.ts'

/**
 * `unknown`: a secret vote, whose ballots only who carries the seat may know of. `clarify`, `react`: no seat answers, and its people may ask or say
 * something. `later`: not even that.
 */
export type SeatState = 'said' | 'silent' | 'unknown' | 'clarify' | 'react' | 'later' | 'no-seat'

export type OwnDecision = {
  readonly slug: string
  readonly question: string
  readonly method: Method
  readonly ends_on: string | null
  readonly stage: EnteredStage
  readonly seat: SeatState
  /** How many questions were asked, or reactions said, at the stage it is in. */
  readonly contributions: number
}

/** The decisions that live, and whether the seat of a member has answered, as far as this reader may know. */
export async function listOwnDecisions(
  tx: Transaction,
  { member, isCarried }: { readonly member: string; readonly isCarried: boolean },
): Promise<readonly OwnDecision[]> {
  const { rows } = await sql<OwnDecision>`
    select d.slug, d.question, d.method, d.ends_on, d.stage,
      (select count(*)::integer from decisions.contributions c where c.decision_id = d.id and c.stage = d.stage and c.member_id is not null) as contributions,
      case when d.stage in ('clarify', 'react') then d.stage when d.stage not in ('open', 'consent') then 'later'
        when not exists (select from decisions.seats s where s.decision_id = d.id and s.member_id = ${member}
          and s.round = decisions.round_of(d.id)) then 'no-seat'
        when d.stage = 'consent' then case when exists (
          select from decisions.positions p
          where p.decision_id = d.id and p.member_id = ${member} and p.round = decisions.round_of(d.id)) then 'said' else 'silent' end
        when d.is_secret and not ${isCarried} then 'unknown'
        when d.is_secret then case when exists (select from decisions.own_ballot(d.id, ${member})) then 'said' else 'silent' end
        when exists (select from decisions.ballots b where b.decision_id = d.id and b.member_id = ${member}) then 'said'
        else 'silent' end as seat
    from (select id, slug, question, method, is_secret, ends_on, created_at, ${stageOf(sql.ref('id'))} as stage from decisions.decisions) as d
    where d.stage not in ('', 'closed')
    order by d.ends_on nulls last, d.created_at`.execute(tx)
  return rows
}
