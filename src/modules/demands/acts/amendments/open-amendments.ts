import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'

/** Opens a document as it stands to amendments, until the end of an ISO day of the federation. */
export async function openAmendments(
  tx: Transaction,
  documentId: string,
  closesOn: string,
): Promise<{ outcome: 'opened'; number: number } | { outcome: 'not-now' }> {
  const { rows } = await sql<{ number: number | null }>`
    select demands.open_amendments(${documentId}::uuid, ${closesOn}::date) as number`.execute(tx)
  const number = rows[0]?.number ?? null
  return number === null ? { outcome: 'not-now' } : { outcome: 'opened', number }
}

/** Closes it before its day: what was proposed stays, nothing more is. */
export async function closeAmendments(
  tx: Transaction,
  person: { readonly id: string },
  documentId: string,
): Promise<{ outcome: 'closed' | 'not-now' }> {
  const { numUpdatedRows } = await tx
    .updateTable('demands.openings')
    .set({ closed_at: sql<Date>`now()`, closed_by: person.id })
    .where('document_id', '=', documentId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return { outcome: numUpdatedRows === 0n ? 'not-now' : 'closed' }
}
