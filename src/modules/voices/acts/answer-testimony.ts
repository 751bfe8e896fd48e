import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { TestimonyUse } from '../tables.ts'

export type AnsweredTestimony = {
  readonly call: string
  readonly memberId: string
  readonly words: string
  readonly uses: readonly TestimonyUse[]
}

/** What a member says in its own name. Answered again, it is a new version, and the last one stands. Its id, for the ledger. */
export async function answerTestimony(
  tx: Transaction,
  { call, memberId, words, uses }: AnsweredTestimony,
): Promise<{ outcome: 'answered'; testimony: string } | { outcome: 'revoked' }> {
  await oneActAtATime(tx, { call, memberId })
  const known = await tx
    .selectFrom('voices.testimonies')
    .select(['id', 'revoked_at'])
    .where('call_id', '=', call)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  if (known?.revoked_at) return { outcome: 'revoked' }
  const { id } =
    known ??
    (await tx
      .insertInto('voices.testimonies')
      .values({
        call_id: call,
        member_id: memberId,
        public_code: sql`voices.short_code()`,
        revoked_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow())
  const last = await tx
    .selectFrom('voices.testimony_versions')
    .select('version')
    .where('testimony_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  await tx
    .insertInto('voices.testimony_versions')
    .values({ testimony_id: id, version, words, uses: [...uses] })
    .execute()
  return { outcome: 'answered', testimony: id }
}

/** Takes a testimony back: every version is erased, its short code answers « withdrawn ». Its id, for the ledger. */
export async function revokeTestimony(
  tx: Transaction,
  { call, memberId }: Pick<AnsweredTestimony, 'call' | 'memberId'>,
): Promise<{ outcome: 'revoked'; testimony: string } | { outcome: 'not-found' }> {
  await oneActAtATime(tx, { call, memberId })
  const revoked = await tx
    .updateTable('voices.testimonies')
    .set({ revoked_at: sql`now()` })
    .where('call_id', '=', call)
    .where('member_id', '=', memberId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return revoked ? { outcome: 'revoked', testimony: revoked.id } : { outcome: 'not-found' }
}

/** A delegate and her substitute who act at once: one waits, and hers comes after. */
async function oneActAtATime(
  tx: Transaction,
  { call, memberId }: Pick<AnsweredTestimony, 'call' | 'memberId'>,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${call} ${memberId}`}, 6))`.execute(tx)
}
