import type { Transaction } from '../../../platform/database/database.ts'
import type { Status } from '../tables.ts'

/** Says where a document stands. */
export async function setStatus(
  tx: Transaction,
  person: { readonly id: string },
  documentId: string,
  status: Status,
): Promise<{ outcome: 'set' }> {
  await tx
    .insertInto('demands.statuses')
    .values({ document_id: documentId, status, set_by: person.id })
    .execute()
  return { outcome: 'set' }
}
