import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Method, Outcome, Stage } from '../tables.ts'
import { stageOf } from './find-decision.ts'

export type Registered = {
  readonly id: string
  readonly slug: string
  readonly question: string
  readonly method: Method
  readonly reference: string | null
  readonly is_secret: boolean
  readonly audience: 'members' | 'public'
  readonly ends_on: string | null
  readonly stage: Stage
  readonly outcome: Outcome | null
  readonly entitled: number | null
  readonly answered: number | null
  readonly decided_on: string | null
  readonly review_on: string | null
  readonly has_minutes: boolean
}

/** Every decision this reader may see: drafts and live ones first, then the last decided first. */
export async function listDecisions(tx: Transaction): Promise<readonly Registered[]> {
  return tx
    .selectFrom('decisions.decisions as d')
    .leftJoin('decisions.outcomes as o', 'o.decision_id', 'd.id')
    .select(['d.id', 'd.slug', 'd.question', 'd.method', 'd.reference', 'd.is_secret'])
    .select(['d.audience', 'd.ends_on'])
    .select(['o.outcome', 'o.entitled', 'o.answered', 'o.decided_on'])
    .select([stageOf(sql.ref('d.id')).as('stage')])
    .select((eb) => [
      eb
        .selectFrom('decisions.reviews as r')
        .whereRef('r.decision_id', '=', 'd.id')
        .select('r.review_on')
        .orderBy('r.number', 'desc')
        .limit(1)
        .as('review_on'),
      eb
        .exists(
          eb
            .selectFrom('decisions.frozen_minutes as f')
            .whereRef('f.decision_id', '=', 'd.id')
            .select('f.decision_id'),
        )
        .$castTo<boolean>()
        .as('has_minutes'),
    ])
    .orderBy(sql`o.decided_on desc nulls first`)
    .orderBy('d.created_at', 'desc')
    .orderBy('d.id')
    .execute()
}
