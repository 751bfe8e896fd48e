import { randomUUID } from 'node:crypto'
import type { Transaction } from '../../../../platform/database/database.ts'

/** Says something of an amendment, to everyone who reads the document with an account. */
export async function discussAmendment(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, amendment }: { readonly documentId: string; readonly amendment: string },
  text: string,
): Promise<{ outcome: 'said' }> {
  await tx
    .insertInto('demands.amendment_comments')
    .values({
      id: randomUUID(),
      amendment_id: amendment,
      document_id: documentId,
      text,
      written_by: person.id,
    })
    .execute()
  return { outcome: 'said' }
}
