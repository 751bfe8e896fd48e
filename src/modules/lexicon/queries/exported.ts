import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { ExportedTerm } from '../formats/exported-term.ts'
import { frenchForms } from '../lexicon-words.ts'
import { listTerms } from './terms.ts'

/** Every word that everyone reads, with what goes with it. Read as the public. */
export async function exportedTerms(tx: Transaction): Promise<readonly ExportedTerm[]> {
  const terms = await listTerms(tx, 'adopted')
  const translations = await tx
    .selectFrom('lexicon.translations')
    .select(['term_id', 'language', 'word'])
    .orderBy('language')
    .execute()
  const examples = await tx
    .selectFrom('lexicon.examples')
    .select(['term_id', 'words'])
    .orderBy('written_at')
    .orderBy('id')
    .execute()
  const { rows: ties } = await sql<{ from: string; to: string; kind: string }>`
    select r.term_id as from, o.slug as to, r.kind from lexicon.relations r join lexicon.terms o on o.id = r.other_id
    union all
    select r.other_id, o.slug, r.kind from lexicon.relations r join lexicon.terms o on o.id = r.term_id where r.kind = 'related'
    order by 2`.execute(tx)
  return terms.map((term) => {
    const own = <T extends { term_id: string }>(rows: readonly T[]) =>
      rows.filter(({ term_id }) => term_id === term.id)
    const tied = (kind: string) =>
      ties.filter((tie) => tie.from === term.id && tie.kind === kind).map(({ to }) => to)
    return {
      slug: term.slug,
      word: term.word,
      kind: term.kind,
      definition: term.meaning,
      definitionEn: term.meaning_en,
      effect: term.effect,
      instead: term.instead,
      rightWhen: term.right_when,
      origin: term.origin,
      forms: frenchForms(term),
      translations: own(translations).map(({ language, word }) => ({ language, word })),
      examples: own(examples).map(({ words }) => words),
      broader: tied('broader'),
      related: tied('related'),
      firstAdoptedOn: term.firstAdoptedOn ?? '',
      adoptedOn: term.adoptedOn ?? '',
    }
  })
}
