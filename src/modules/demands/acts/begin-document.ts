import { randomUUID } from 'node:crypto'
import type { Transaction } from '../../../platform/database/database.ts'
import type { DocumentKind } from '../tables.ts'

export type BegunDocument = {
  readonly slug: string
  readonly title: string
  readonly kind: DocumentKind
  readonly language: 'fr' | 'en'
}

/** Begins a document: a draft that its author alone reads. An address is given once. */
export async function beginDocument(
  tx: Transaction,
  person: { readonly id: string },
  document: BegunDocument,
): Promise<{ outcome: 'begun' } | { outcome: 'slug-taken' }> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('demands.documents')
    // Without RETURNING: who began it writes it from the trigger that follows.
    .values({ id: randomUUID(), ...document, created_by: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 0n ? { outcome: 'slug-taken' } : { outcome: 'begun' }
}
