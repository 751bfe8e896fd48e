import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Decision } from '../queries/find-decision.ts'
import { listUntold, type Untold } from '../queries/untold.ts'
import { isAnswered } from '../rules/moves.ts'

/** The most mails that leave at once: a network of thousands is told in several times. */
const mostNotices = 200

export type TellMembersResult =
  | { readonly outcome: 'told'; readonly members: readonly Untold[]; readonly stage: number }
  /** All were, or asked for no mails. */
  | { readonly outcome: 'nobody' }
  | { readonly outcome: 'closed' }

/** Writes down which members are told that their seat is waited for; each once an opening. The mails leave afterwards. */
export async function tellMembers(
  tx: Transaction,
  person: { readonly id: string },
  decision: Decision,
): Promise<TellMembersResult> {
  const stage = decision.stages.at(-1)
  if (!stage || !isAnswered(decision.stage)) return { outcome: 'closed' }
  // Two people of the team who press at once take turns.
  await sql`select pg_advisory_xact_lock(hashtext('decisions.told ' || ${decision.id}::text))`.execute(
    tx,
  )
  const members = (await listUntold(tx, decision.id, stage.number)).slice(0, mostNotices)
  if (members.length === 0) return { outcome: 'nobody' }
  await tx
    .insertInto('decisions.notices')
    .values(
      members.map(({ id }) => ({
        decision_id: decision.id,
        stage_number: stage.number,
        member_id: id,
        sent_by: person.id,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['decision_id', 'stage_number', 'member_id'])
        .doUpdateSet({ sent_at: sql<Date>`clock_timestamp()` }),
    )
    .execute()
  return { outcome: 'told', members, stage: stage.number }
}
