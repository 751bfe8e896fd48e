import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { firstFree } from '../../../platform/words/slug.ts'
import { pagesUnderHome } from '../paths.ts'
import { slugOfWord } from '../rules/slug-of-word.ts'
import { visibleWord } from '../rules/visible-word.ts'
import type { TermKind, Wording } from '../tables.ts'
import { holdTerms } from './hold-terms.ts'

export type ProposedTerm = {
  readonly word: string
  readonly kind: TermKind
  readonly why: string
  readonly meaning: string
  /** The rest of what is said of it, where that is known already. */
  readonly rest?: Partial<Omit<Wording, 'meaning' | 'forms'>> & { readonly forms?: string[] }
  /** Null for the team and the facilitators. */
  readonly memberId: string | null
}

export type ProposeTermResult =
  | { outcome: 'proposed'; slug: string; id: string }
  | { outcome: 'already-known'; slug: string; word: string }

/** Adds a word to those the network makes. A word is known once, whatever its case or accents. */
export async function proposeTerm(
  tx: Transaction,
  person: { readonly id: string },
  { word: typed, kind, why, meaning, rest, memberId }: ProposedTerm,
): Promise<ProposeTermResult> {
  const word = visibleWord(typed)
  await holdTerms(tx)
  const known = await tx
    .selectFrom('lexicon.terms')
    .select(['slug', 'word'])
    .where('folded', '=', sql<string>`platform.fold(${word})`)
    .executeTakeFirst()
  if (known) return { outcome: 'already-known', ...known }

  const wanted = slugOfWord(word)
  const alike = await tx
    .selectFrom('lexicon.terms')
    .where('slug', 'like', `${wanted}%`)
    .select('slug')
    .execute()
  const slug = firstFree(wanted, new Set([...pagesUnderHome, ...alike.map(({ slug }) => slug)]))
  const { id } = await tx
    .insertInto('lexicon.terms')
    .values({ slug, word, kind, why, proposed_by: person.id, proposed_for: memberId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('lexicon.versions')
    .values({ term_id: id, version: 1, meaning, ...rest, written_by: person.id })
    .execute()
  return { outcome: 'proposed', slug, id }
}
