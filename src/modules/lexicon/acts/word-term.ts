import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Term } from '../queries/terms.ts'
import { visibleWord } from '../rules/visible-word.ts'
import type { TermKind, Wording } from '../tables.ts'

export type Reworded = Wording & { readonly word: string; readonly kind: TermKind }

export type WordTermResult =
  | { outcome: 'worded'; version: number }
  /** Its version is before the seats: it does not change under them. */
  | { outcome: 'submitted' }
  /** She proposed it, and who leads writes it by now. */
  | { outcome: 'led-by-others' }
  /** It was adopted once: another name or kind makes another word, to propose. */
  | { outcome: 'named-for-good'; word: string; kind: TermKind }
  /** Someone worded it meanwhile. */
  | { outcome: 'changed-since' }
  | { outcome: 'already-known'; slug: string; word: string }

type Rewording = {
  readonly reworded: Reworded
  /** The version one began from. */
  readonly seen: number
  /** Whether this person leads, or proposed it and may still word it herself. */
  readonly mayWord: boolean
}

/**
 * Words a term anew: another version begins, and those before stay with who wrote them. Everyone reads it once it is adopted. Call it holding
 * the terms.
 */
export async function wordTerm(
  tx: Transaction,
  person: { readonly id: string },
  term: Term,
  { reworded, seen, mayWord }: Rewording,
): Promise<WordTermResult> {
  const { word: typed, kind, ...wording } = reworded
  const word = visibleWord(typed)
  if (term.round?.isOpen) return { outcome: 'submitted' }
  if (!mayWord) return { outcome: 'led-by-others' }
  const isOther = word !== term.word || kind !== term.kind
  if (isOther && term.firstAdoptedOn !== null) {
    return { outcome: 'named-for-good', word: term.word, kind: term.kind }
  }
  if (!isOther && saysTheSame(wording, term)) return { outcome: 'worded', version: term.version }
  if (seen !== term.version) return { outcome: 'changed-since' }
  if (isOther) {
    const known = await tx
      .selectFrom('lexicon.terms')
      .select(['slug', 'word'])
      .where('folded', '=', sql<string>`platform.fold(${word})`)
      .where('id', '<>', term.id)
      .executeTakeFirst()
    if (known) return { outcome: 'already-known', ...known }
    await tx.updateTable('lexicon.terms').set({ word, kind }).where('id', '=', term.id).execute()
  }
  const version = term.version + 1
  await tx
    .insertInto('lexicon.versions')
    .values({
      ...wording,
      forms: [...wording.forms],
      word,
      kind,
      term_id: term.id,
      version,
      written_by: person.id,
    })
    .execute()
  return { outcome: 'worded', version }
}

function saysTheSame(one: Wording, other: Wording): boolean {
  const said = ({ forms, ...texts }: Wording) => [
    texts.meaning,
    texts.meaning_en,
    texts.origin,
    texts.tensions,
    texts.effect,
    texts.instead,
    texts.right_when,
    texts.inflection,
    ...forms,
  ]
  return JSON.stringify(said(one)) === JSON.stringify(said(other))
}
