import { randomUUID } from 'node:crypto'
import type { Transaction } from '../../../platform/database/database.ts'
import { slugOf } from '../../../platform/words/slug.ts'
import { reservedSlugs } from '../paths.ts'
import type { DocumentKind } from '../tables.ts'

export type BegunDocument = {
  /** '' for one made from the title. */
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
): Promise<{ outcome: 'begun'; slug: string } | { outcome: 'slug-taken' }> {
  if (document.slug !== '') return beginAt(tx, person, document)
  const made = slugOf(document.title, { longest: 60 })
  const wanted =
    made.length < 2 || reservedSlugs.includes(made) ? `texte-${made}`.replace(/-$/, '') : made
  for (let at = 1; ; at += 1) {
    const slug = at === 1 ? wanted : `${wanted}-${at}`
    const begun = await beginAt(tx, person, { ...document, slug })
    if (begun.outcome === 'begun') return begun
  }
}

async function beginAt(
  tx: Transaction,
  person: { readonly id: string },
  document: BegunDocument,
): Promise<{ outcome: 'begun'; slug: string } | { outcome: 'slug-taken' }> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('demands.documents')
    // Without RETURNING: who began it writes it from the trigger that follows.
    .values({ id: randomUUID(), ...document, created_by: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 0n
    ? { outcome: 'slug-taken' }
    : { outcome: 'begun', slug: document.slug }
}
