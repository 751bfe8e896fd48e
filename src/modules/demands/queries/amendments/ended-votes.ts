import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import { findVoteResult } from '../../../decisions/index.ts'

/** How many amendments of a document were put to a vote that has ended since, and whose result is not written down yet. */
export async function countEndedVotes(tx: Transaction, documentId: string): Promise<number> {
  const { rows } = await sql<{ decision: string; many: number }>`
    select s.decision, count(*)::integer as many
    from demands.amendments a
    cross join lateral (
      select state, decision from demands.amendment_states where amendment_id = a.id order by number desc limit 1
    ) as s
    where a.document_id = ${documentId}::uuid and s.state = 'submitted' and s.decision is not null
    group by s.decision`.execute(tx)
  let ended = 0
  for (const { decision, many } of rows) {
    if ((await findVoteResult(tx, decision))?.stage === 'closed') ended += many
  }
  return ended
}
