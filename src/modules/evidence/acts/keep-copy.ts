import { createHash } from 'node:crypto'
import type { Transaction } from '../../../platform/database/database.ts'

export type KeptCopy = {
  readonly fileName: string
  readonly mediaType: 'application/pdf' | 'text/html'
  readonly content: Uint8Array
}

/** Keeps a copy of what a source said, for the team. The same bytes are kept once. */
export async function keepCopy(
  tx: Transaction,
  person: { readonly id: string },
  sourceId: string,
  { fileName, mediaType, content }: KeptCopy,
): Promise<{ readonly outcome: 'kept' | 'kept-already' }> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('evidence.archived_copies')
    .values({
      source_id: sourceId,
      file_name: fileName,
      media_type: mediaType,
      content: Buffer.from(content),
      sha256: createHash('sha256').update(content).digest(),
      added_by: person.id,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return { outcome: numInsertedOrUpdatedRows === 0n ? 'kept-already' : 'kept' }
}

export async function removeCopy(
  tx: Transaction,
  sourceId: string,
  id: string,
): Promise<{ readonly outcome: 'removed' | 'not-found' }> {
  const { numDeletedRows } = await tx
    .deleteFrom('evidence.archived_copies')
    .where('source_id', '=', sourceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return { outcome: numDeletedRows === 0n ? 'not-found' : 'removed' }
}
