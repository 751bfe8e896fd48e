import type { Transaction } from '../../../platform/database/database.ts'

export type TypedNote = {
  readonly words: string
  /** ISO day. */
  readonly heldOn: string
  readonly memberId: string | null
  readonly people: number | null
}

/** What a workshop wrote on paper, typed by whoever led it. */
export async function typeNote(
  tx: Transaction,
  person: { readonly id: string },
  termId: string,
  { words, heldOn, memberId, people }: TypedNote,
): Promise<{ outcome: 'typed' }> {
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
