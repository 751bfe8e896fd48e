import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { judgementsOf } from '../queries/indicators.ts'
import { judgementSeen } from '../rules/seen.ts'
import type { Stand } from '../tables.ts'

export type Judgement = {
  readonly indicatorId: string
  readonly exercise: string
  readonly memberId: string
  readonly stand: Stand
  readonly words: string
  /** What the seat had said, as `judgementSeen` writes it, when who answers read it. */
  readonly seen: string
}

/**
 * A seat says where it finds that we are, or says it anew: what another of its people said meanwhile is read first. Once the
 * exercise is frozen it is told as it was.
 */
export async function judge(
  tx: Transaction,
  person: { readonly id: string },
  { indicatorId, exercise, memberId, stand, words, seen }: Judgement,
): Promise<{ readonly outcome: 'judged' | 'frozen' | 'changed-meanwhile' }> {
  // Whoever freezes waits for who is answering: an answer is told in what is frozen, or told that it came late.
  await sql`select pg_advisory_xact_lock_shared(hashtext('plan.readings'))`.execute(tx)
  const { rows } = await sql<{ frozen: boolean }>`
    select plan.is_frozen(${indicatorId}, ${exercise}) as frozen`.execute(tx)
  if (rows[0]?.frozen) return { outcome: 'frozen' }
  // Two people of one seat, one at a time.
  await sql`select pg_advisory_xact_lock(hashtext('plan.judgements'), hashtext(${`${memberId} ${indicatorId}`}))`.execute(
    tx,
  )
  const said = (await judgementsOf(tx, memberId, exercise)).get(indicatorId)
  if (judgementSeen(said) !== seen) return { outcome: 'changed-meanwhile' }
  await tx
    .insertInto('plan.judgements')
    .values({
      indicator_id: indicatorId,
      exercise,
      member_id: memberId,
      stand,
      words,
      given_by: person.id,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['indicator_id', 'exercise', 'member_id'])
        .doUpdateSet({ stand, words, given_at: sql`clock_timestamp()`, given_by: person.id }),
    )
    .execute()
  return { outcome: 'judged' }
}
