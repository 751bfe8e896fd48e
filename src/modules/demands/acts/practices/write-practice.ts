import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'

export type WrittenPractice = {
  readonly title: string
  readonly text: string
  /** Ids of blocks that are means. */
  readonly means: readonly string[]
}

type Of = {
  readonly memberId: string
  /** Null for a new one. */
  readonly id: string | null
}

export type WritePracticeResult =
  | { outcome: 'written'; id: string }
  | { outcome: 'not-found' }
  /** One of them is no means, or of a text that does not circulate in the network. */
  | { outcome: 'unknown-means' }

/** Writes what a member does, and ties it to the means it carries. What is shown already changes where it is shown. */
export async function writePractice(
  tx: Transaction,
  person: { readonly id: string },
  { memberId, id }: Of,
  { title, text, means }: WrittenPractice,
): Promise<WritePracticeResult> {
  const ties = await tiesTo(tx, means)
  if (ties.length !== new Set(means).size) return { outcome: 'unknown-means' }
  const written = { title, text, written_by: person.id }
  const row = await (id === null
    ? tx
        .insertInto('demands.practices')
        .values({ ...written, member_id: memberId })
        .returning('id')
    : tx
        .updateTable('demands.practices')
        .set({ ...written, written_at: sql<Date>`now()` })
        .where('id', '=', id)
        .where('member_id', '=', memberId)
        .returning('id')
  ).executeTakeFirst()
  if (!row) return { outcome: 'not-found' }
  await tx.deleteFrom('demands.practice_means').where('practice_id', '=', row.id).execute()
  if (ties.length > 0) {
    await tx
      .insertInto('demands.practice_means')
      .values(ties.map((tie) => ({ ...tie, practice_id: row.id })))
      .execute()
  }
  return { outcome: 'written', id: row.id }
}

async function tiesTo(tx: Transaction, means: readonly string[]) {
  const ids = means.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
  if (ids.length === 0) return []
  return tx
    .selectFrom('demands.blocks as b')
    .innerJoin('demands.documents as d', 'd.id', 'b.document_id')
    .where('b.id', 'in', ids)
    .where('b.kind', '=', 'means')
    .where('b.removed_at', 'is', null)
    .where('d.audience', 'in', ['members', 'public'])
    .where((eb) => eb.or([eb('d.embargo', 'is', null), eb('d.embargo', '<=', sql<Date>`now()`)]))
    .select(['b.id as block_id', 'b.document_id'])
    .execute()
}
