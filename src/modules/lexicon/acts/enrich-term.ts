import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { RelationKind } from '../tables.ts'

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

/** A meaning that a member or a body holds beside the one adopted. */
export async function addSense(
  tx: Transaction,
  person: Signing,
  termId: string,
  { words, memberId, bodyId, holder, since }: NewSense,
): Promise<{ outcome: 'added' }> {
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
    .executeTakeFirst()
  return { outcome: numUpdatedRows > 0n ? 'ended' : 'not-found' }
}

/** The word in a sentence of practice. */
export async function addExample(
  tx: Transaction,
  person: Signing,
  termId: string,
  example: { readonly words: string; readonly memberId: string | null },
): Promise<{ outcome: 'added' }> {
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

export async function removeExample(
  tx: Transaction,
  termId: string,
  id: string,
): Promise<{ outcome: 'removed' } | { outcome: 'not-found' }> {
  const { numDeletedRows } = await tx
    .deleteFrom('lexicon.examples')
    .where('id', '=', id)
    .where('term_id', '=', termId)
    .executeTakeFirst()
  return { outcome: numDeletedRows > 0n ? 'removed' : 'not-found' }
}

/** How the word is said in another language; '' takes it out. */
export async function translate(
  tx: Transaction,
  person: Signing,
  termId: string,
  { language, word }: { readonly language: string; readonly word: string },
): Promise<{ outcome: 'translated' }> {
  if (word === '') {
    await tx
      .deleteFrom('lexicon.translations')
      .where('term_id', '=', termId)
      .where('language', '=', language)
      .execute()
    return { outcome: 'translated' }
  }
  await tx
    .insertInto('lexicon.translations')
    .values({ term_id: termId, language, word, written_by: person.id })
    .onConflict((conflict) =>
      conflict.columns(['term_id', 'language']).doUpdateSet({ word, written_by: person.id }),
    )
    .execute()
  return { outcome: 'translated' }
}

/** Ties two words. A word is never broader than itself, however long the way round. */
export async function relate(
  tx: Transaction,
  person: Signing,
  {
    termId,
    otherId,
    kind,
  }: { readonly termId: string; readonly otherId: string; readonly kind: RelationKind },
): Promise<{ outcome: 'related' } | { outcome: 'circle' } | { outcome: 'itself' }> {
  if (termId === otherId) return { outcome: 'itself' }
  const [first, second] =
    kind === 'related' && termId > otherId ? [otherId, termId] : [termId, otherId]
  if (kind === 'broader' && (await isAbove(tx, otherId, termId))) return { outcome: 'circle' }
  await tx
    .deleteFrom('lexicon.relations')
    .where((eb) =>
      eb.or([
        eb.and([eb('term_id', '=', termId), eb('other_id', '=', otherId)]),
        eb.and([eb('term_id', '=', otherId), eb('other_id', '=', termId)]),
      ]),
    )
    .execute()
  await tx
    .insertInto('lexicon.relations')
    .values({ term_id: first, other_id: second, kind, written_by: person.id })
    .execute()
  return { outcome: 'related' }
}

/** Whether `above` is one of the words broader than `from`, near or far. */
async function isAbove(tx: Transaction, from: string, above: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('lexicon.relations'))`.execute(tx)
  const { rows } = await sql<object>`
    with recursive above as (
      select r.other_id from lexicon.relations r where r.term_id = ${from} and r.kind = 'broader'
      union
      select r.other_id from lexicon.relations r join above a on r.term_id = a.other_id where r.kind = 'broader')
    select 1 from above where other_id = ${above}`.execute(tx)
  return rows.length > 0
}

export async function untie(
  tx: Transaction,
  termId: string,
  otherId: string,
): Promise<{ outcome: 'untied' } | { outcome: 'not-found' }> {
  const { numDeletedRows } = await tx
    .deleteFrom('lexicon.relations')
    .where((eb) =>
      eb.or([
        eb.and([eb('term_id', '=', termId), eb('other_id', '=', otherId)]),
        eb.and([eb('term_id', '=', otherId), eb('other_id', '=', termId)]),
      ]),
    )
    .executeTakeFirst()
  return { outcome: numDeletedRows > 0n ? 'untied' : 'not-found' }
}
