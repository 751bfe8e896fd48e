import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

export type TypedNote = {
  readonly words: string
  /** ISO day. */
  readonly heldOn: string
  readonly memberId: string | null
  readonly people: number | null
}

/** What a workshop wrote on paper, typed by whoever led it; once, however many times it is sent. Call it holding the terms. */
export async function typeNote(
  tx: Transaction,
  person: { readonly id: string },
  termId: string,
  { words, heldOn, memberId, people }: TypedNote,
): Promise<{ outcome: 'typed' }> {
  const { rows } = await sql<{ there: boolean }>`
    select lexicon.has_note(${termId}, ${words}, ${heldOn}, ${memberId}, ${people}) as there`.execute(
    tx,
  )
  if (rows[0]?.there) return { outcome: 'typed' }
  await tx
    .insertInto('lexicon.workshop_notes')
    .values({
      term_id: termId,
      words,
      held_on: heldOn,
      member_id: memberId,
      people_count: people,
      written_by: person.id,
    })
    .execute()
  return { outcome: 'typed' }
}

type Named = { readonly termId: string; readonly id: string }

/** Puts it right, by who typed it; what it said before is gone. Nothing to put right once it is taken out. */
export async function correctNote(
  tx: Transaction,
  { termId, id }: Named,
  words: string,
): Promise<{ outcome: 'corrected' | 'gone' }> {
  const { numUpdatedRows } = await tx
    .updateTable('lexicon.workshop_notes')
    .set({ words })
    .where('id', '=', id)
    .where('term_id', '=', termId)
    .executeTakeFirstOrThrow()
  return { outcome: numUpdatedRows > 0n ? 'corrected' : 'gone' }
}

/** Takes it out, for its member or the team: its words are gone, and one reads that there was a note. */
export async function removeNote(
  tx: Transaction,
  person: { readonly id: string },
  { termId, id }: Named,
): Promise<{ outcome: 'removed' }> {
  await tx
    .updateTable('lexicon.workshop_notes')
    .set({ words: '', removed_at: new Date(), removed_by: person.id })
    .where('id', '=', id)
    .where('term_id', '=', termId)
    .execute()
  return { outcome: 'removed' }
}
