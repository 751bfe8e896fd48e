import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** Says something of a block, to its writers and to its readers who have an account. */
export async function comment(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, blockId }: { readonly documentId: string; readonly blockId: string },
  text: string,
): Promise<{ outcome: 'commented' }> {
  await tx
    .insertInto('demands.comments')
    .values({ document_id: documentId, block_id: blockId, text, written_by: person.id })
    .execute()
  return { outcome: 'commented' }
}

/** Marks a comment as settled, or open again. Its author and the writers may. */
export async function settleComment(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, id }: { readonly documentId: string; readonly id: string },
  isSettled: boolean,
): Promise<{ outcome: 'settled' | 'not-found' }> {
  const { numUpdatedRows } = await tx
    .updateTable('demands.comments')
    .set(
      isSettled
        ? { resolved_at: sql<Date>`now()`, resolved_by: person.id }
        : { resolved_at: null, resolved_by: null },
    )
    .where('id', '=', id)
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  return { outcome: numUpdatedRows === 0n ? 'not-found' : 'settled' }
}
