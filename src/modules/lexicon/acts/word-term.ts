import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Term } from '../queries/terms.ts'
import type { TermKind, Wording } from '../tables.ts'

export type Reworded = Wording & { readonly word: string; readonly kind: TermKind }

export type WordTermResult =
  | { outcome: 'worded'; version: number }
  /** Its version is before the seats: it does not change under them. */
  | { outcome: 'submitted' }
  | { outcome: 'already-known'; slug: string; word: string }

/** Words a term anew. What was adopted stays: another version begins, which everyone reads once it is adopted in its turn. */
export async function wordTerm(
  tx: Transaction,
  person: { readonly id: string },
  term: Term,
  { word, kind, ...wording }: Reworded,
): Promise<WordTermResult> {
  if (term.step === 'submitted') return { outcome: 'submitted' }
  if (term.adoptedVersion === null && (word !== term.word || kind !== term.kind)) {
    const known = await tx
      .selectFrom('lexicon.terms')
      .select(['slug', 'word'])
      .where('folded', '=', sql<string>`platform.fold(${word})`)
      .where('id', '<>', term.id)
      .executeTakeFirst()
    if (known) return { outcome: 'already-known', ...known }
    await tx.updateTable('lexicon.terms').set({ word, kind }).where('id', '=', term.id).execute()
  }
  const columns = { ...wording, forms: [...wording.forms], written_by: person.id }
  const wasAdopted = await sql<{ was: boolean }>`
    select lexicon.was_adopted(${term.id}, ${term.version}) as was`.execute(tx)
  if (wasAdopted.rows[0]?.was) {
    const version = term.version + 1
    await tx
      .insertInto('lexicon.versions')
      .values({ ...columns, term_id: term.id, version })
      .execute()
    return { outcome: 'worded', version }
  }
  await tx
    .updateTable('lexicon.versions')
    .set(columns)
    .where('term_id', '=', term.id)
    .where('version', '=', term.version)
    .execute()
  return { outcome: 'worded', version: term.version }
}
