import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { minutesHeld } from '../rules/locks.ts'
import { mostBlocks } from '../rules/most-blocks.ts'

/** The blocks that stand, in order, locked in the same order by whoever arranges them: two moves at once follow each other. */
export async function orderOf(tx: Transaction, documentId: string) {
  await sql`select pg_advisory_xact_lock(hashtext('demands.blocks ' || ${documentId}::text))`.execute(
    tx,
  )
  return tx
    .selectFrom('demands.blocks as b')
    .leftJoin('demands.locks as l', (join) =>
      join
        .onRef('l.block_id', '=', 'b.id')
        .on('l.renewed_at', '>', sql<Date>`now() - make_interval(mins => ${minutesHeld}::int)`),
    )
    .where('b.document_id', '=', documentId)
    .where('b.removed_at', 'is', null)
    .select(['b.id', 'b.code', sql<string>`b.place::text`.as('place'), 'l.person_id as holder'])
    .orderBy('b.place')
    .orderBy('b.id')
    .execute()
}

/** Whether so many more may stand in a document. Who arranges it waits until the transaction ends. */
export async function hasRoomFor(
  tx: Transaction,
  documentId: string,
  many: number,
): Promise<boolean> {
  return (await orderOf(tx, documentId)).length + many <= mostBlocks
}

/** Halfway between two places; one further than the last, or one before the first. */
export function between(before: string | null, next: string | null) {
  if (before === null && next === null) return sql<string>`1`
  if (next === null) return sql<string>`trunc(${before}::numeric) + 1`
  if (before === null) return sql<string>`trunc(${next}::numeric) - 1`
  return sql<string>`demands.between(${before}::numeric, ${next}::numeric)`
}
