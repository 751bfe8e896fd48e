import type { Transaction } from '../../../platform/database/database.ts'
import type { ReadReferences } from '../formats/reading.ts'

/** Keeps what was read in a file until it is accepted or forgotten. */
export async function holdImport(
  tx: Transaction,
  person: { readonly id: string },
  fileName: string,
  { format, good, broken }: Extract<ReadReferences, { outcome: 'read' }>,
): Promise<{ readonly outcome: 'held'; readonly id: string }> {
  const { id } = await tx
    .insertInto('evidence.imports')
    .values({
      file_name: fileName,
      format,
      entries: JSON.stringify({ good, broken }),
      uploaded_by: person.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { outcome: 'held', id }
}

export async function forgetImport(
  tx: Transaction,
  id: string,
): Promise<{ readonly outcome: 'forgotten' | 'not-found' }> {
  const { numDeletedRows } = await tx
    .deleteFrom('evidence.imports')
    .where('id', '=', id)
    .executeTakeFirst()
  return { outcome: numDeletedRows === 0n ? 'not-found' : 'forgotten' }
}
