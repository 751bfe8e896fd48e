import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

type Signing = { readonly id: string }

/** The word in a sentence of practice; once, however many times it is sent. Call it holding the terms. */
export async function addExample(
  tx: Transaction,
  person: Signing,
  termId: string,
  example: { readonly words: string; readonly memberId: string | null },
): Promise<{ outcome: 'added' }> {
  const there = await tx
    .selectFrom('lexicon.examples')
    .select('id')
    .where('term_id', '=', termId)
    .where('words', '=', example.words)
    .where('member_id', 'is not distinct from', example.memberId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (there) return { outcome: 'added' }
  await tx
    .insertInto('lexicon.examples')
    .values({
      term_id: termId,
      words: example.words,
      member_id: example.memberId,
      written_by: person.id,
    })
    .execute()
  return { outcome: 'added' }
}

/**
 * Takes it out: by who leads, who may still read it; by the member whose it is, and its words are gone, even where who leads had
 * taken it out before.
 */
export async function removeExample(
  tx: Transaction,
  person: Signing,
  termId: string,
  id: string,
): Promise<{ outcome: 'removed' } | { outcome: 'not-found' }> {
  const { numUpdatedRows } = await tx
    .updateTable('lexicon.examples')
    .set({ removed_at: sql`now()`, removed_by: person.id })
    .where(sql<boolean>`(removed_at is null or (words <> '' and lexicon.is_own(member_id)))`)
    .where('id', '=', id)
    .where('term_id', '=', termId)
    .executeTakeFirst()
  return { outcome: numUpdatedRows > 0n ? 'removed' : 'not-found' }
}
