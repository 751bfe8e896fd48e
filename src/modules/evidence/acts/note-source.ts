import type { Transaction } from '../../../platform/database/database.ts'

/** Notes something of a source, for the team. */
export async function noteSource(
  tx: Transaction,
  person: { readonly id: string },
  sourceId: string,
  words: string,
): Promise<{ readonly outcome: 'noted' }> {
  await tx
    .insertInto('evidence.source_notes')
    .values({ source_id: sourceId, words, written_by: person.id })
    .execute()
  return { outcome: 'noted' }
}

export async function removeNote(
  tx: Transaction,
  sourceId: string,
  id: string,
): Promise<{ readonly outcome: 'removed' | 'not-found' }> {
  const { numDeletedRows } = await tx
    .deleteFrom('evidence.source_notes')
    .where('source_id', '=', sourceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return { outcome: numDeletedRows === 0n ? 'not-found' : 'removed' }
}
