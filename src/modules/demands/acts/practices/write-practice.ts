import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import { textsWithMeans } from '../../queries/practices/means.ts'

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
  if (means.length === 0) return []
  return (await textsWithMeans(tx)).flatMap(({ text, means: offered }) =>
    offered.flatMap(({ blockId }) =>
      means.includes(blockId) ? [{ block_id: blockId, document_id: text.id }] : [],
    ),
  )
}
