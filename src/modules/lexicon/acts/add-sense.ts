import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

type Signing = { readonly id: string }

export type NewSense = {
  readonly words: string
  /** One of both. */
  readonly memberId: string | null
  readonly bodyId: string | null
  /** What it is called. */
  readonly holder: string
  /** ISO day. */
  readonly since: string
}

/** A meaning that a member or a body holds beside the one adopted; once, however many times it is sent. Call it holding the terms. */
export async function addSense(
  tx: Transaction,
  person: Signing,
  termId: string,
  { words, memberId, bodyId, holder, since }: NewSense,
): Promise<{ outcome: 'added' }> {
  const there = await tx
    .selectFrom('lexicon.senses')
    .select('id')
    .where('term_id', '=', termId)
    .where('words', '=', words)
    .where('held_by_member', 'is not distinct from', memberId)
    .where('held_by_body', 'is not distinct from', bodyId)
    .where('held_until', 'is', null)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (there) return { outcome: 'added' }
  await tx
    .insertInto('lexicon.senses')
    .values({
      term_id: termId,
      words,
      held_by_member: memberId,
      held_by_body: bodyId,
      holder_name: holder,
      held_since: since,
      written_by: person.id,
    })
    .execute()
  return { outcome: 'added' }
}

/** It is held no more, from this day: it stays in the history. */
export async function endSense(
  tx: Transaction,
  termId: string,
  id: string,
  today: string,
): Promise<{ outcome: 'ended' } | { outcome: 'not-found' }> {
  const { numUpdatedRows } = await tx
    .updateTable('lexicon.senses')
    .set({ held_until: sql<string>`greatest(held_since, ${today}::date)` })
    .where('id', '=', id)
    .where('term_id', '=', termId)
    .where('held_until', 'is', null)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return { outcome: numUpdatedRows > 0n ? 'ended' : 'not-found' }
}

/**
 * Takes it out: by who leads, who may still read it; by the member whose it is, and its words are gone, even where who leads had
 * taken it out before.
 */
export async function removeSense(
  tx: Transaction,
  person: Signing,
  termId: string,
  id: string,
): Promise<{ outcome: 'removed' } | { outcome: 'not-found' }> {
  const { numUpdatedRows } = await tx
    .updateTable('lexicon.senses')
    .set({ removed_at: sql`now()`, removed_by: person.id })
    .where(sql<boolean>`(removed_at is null or (words <> '' and lexicon.is_own(held_by_member)))`)
    .where('id', '=', id)
    .where('term_id', '=', termId)
    .executeTakeFirst()
  return { outcome: numUpdatedRows > 0n ? 'removed' : 'not-found' }
}
