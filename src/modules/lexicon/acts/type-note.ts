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
  const there = await tx
    .selectFrom('lexicon.workshop_notes')
    .select('id')
    .where('term_id', '=', termId)
    .where('words', '=', words)
    .executeTakeFirst()
  if (there) return { outcome: 'typed' }
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

/** Puts it right, by who typed it; what it said before is gone. */
export async function correctNote(
  tx: Transaction,
  { termId, id }: Named,
  words: string,
): Promise<{ outcome: 'corrected' }> {
  await tx
    .updateTable('lexicon.workshop_notes')
    .set({ words })
    .where('id', '=', id)
    .where('term_id', '=', termId)
    .execute()
  return { outcome: 'corrected' }
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
