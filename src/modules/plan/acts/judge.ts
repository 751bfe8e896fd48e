import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Stand } from '../tables.ts'

export type Judgement = {
  readonly indicatorId: string
  readonly exercise: string
  readonly memberId: string
  readonly stand: Stand
  readonly words: string
}

/** A seat says where it finds that we are, or says it anew. Once the exercise is frozen it is told as it was. */
export async function judge(
  tx: Transaction,
  person: { readonly id: string },
  { indicatorId, exercise, memberId, stand, words }: Judgement,
): Promise<{ readonly outcome: 'judged' | 'frozen' }> {
  const { rows } = await sql<{ frozen: boolean }>`
    select plan.is_frozen(${indicatorId}, ${exercise}) as frozen`.execute(tx)
  if (rows[0]?.frozen) return { outcome: 'frozen' }
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
