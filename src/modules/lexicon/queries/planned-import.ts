import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { ReadTerm } from '../formats/read-term.ts'
import { type ImportPlan, planImport } from '../rules/plan-import.ts'
import { listTies } from './ties.ts'

/** What a file of words would do now, of the words that this reader sees. */
export async function plannedImport(
  tx: Transaction,
  terms: readonly ReadTerm[],
): Promise<ImportPlan> {
  const { rows: words } = await sql<{ folded: string; slug: string; word: string }>`
    select folded, slug, word from lexicon.terms`.execute(tx)
  const names = [
    ...new Set(terms.flatMap(({ word, broader, related }) => [word, ...broader, ...related])),
  ]
  const { rows: folds } = await sql<{ name: string; folded: string }>`
    select name, platform.fold(name) as folded from unnest(${names}::text[]) as name`.execute(tx)
  const folded = new Map(folds.map(({ name, folded: as }) => [name, as]))
  return planImport(terms, {
    known: new Map(words.map(({ folded: as, slug, word }) => [as, { slug, word }])),
    ties: await listTies(tx),
    fold: (word) => folded.get(word) ?? word,
  })
}
