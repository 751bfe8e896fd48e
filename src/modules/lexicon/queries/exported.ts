import type { Transaction } from '../../../platform/database/database.ts'
import type { ExportedTerm } from '../formats/exported-term.ts'
import { frenchForms } from '../lexicon-words.ts'
import { listTerms } from './terms.ts'
import { listTies } from './ties.ts'

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
    .where('removed_at', 'is', null)
    .select(['term_id', 'words'])
    .orderBy('written_at')
    .orderBy('id')
    .execute()
  const ties = await listTies(tx)
  return terms.map((term) => {
    const own = <T extends { term_id: string }>(rows: readonly T[]) =>
      rows.filter(({ term_id }) => term_id === term.id)
    const goesWith = ties.flatMap(({ kind, from, to }) => {
      if (kind !== 'related') return []
      return from === term.slug ? [to] : to === term.slug ? [from] : []
    })
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
      broader: ties
        .filter(({ kind, from }) => kind === 'broader' && from === term.slug)
        .map(({ to }) => to)
        .sort(),
      related: goesWith.sort(),
      firstAdoptedOn: term.firstAdoptedOn ?? '',
      adoptedOn: term.adoptedOn ?? '',
    }
  })
}
