import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

export type NamedVersion = {
  readonly slug: string
  readonly word: string
  readonly version: number
  /** Whether everyone reads it, now or in the history of the word. */
  readonly isTold: boolean
}

/** Of these words, every version that this reader may see: the public, those that were adopted. */
export async function namedVersions(
  tx: Transaction,
  slugs: readonly string[],
): Promise<readonly NamedVersion[]> {
  if (slugs.length === 0) return []
  const { rows } = await sql<NamedVersion>`
    select t.slug, t.word, v.version,
      lexicon.adopted_version(t.id) is not null and lexicon.was_adopted(t.id, v.version) as "isTold"
    from lexicon.terms t join lexicon.versions v on v.term_id = t.id
    where t.slug = any (${[...slugs]}::text[])`.execute(tx)
  return rows
}
