import type { Transaction } from '../../../platform/database/database.ts'

/** What someone of the network says of a word while it is made, for her member; null for the team. */
export async function discussTerm(
  tx: Transaction,
  person: { readonly id: string },
  termId: string,
  { words, memberId }: { readonly words: string; readonly memberId: string | null },
): Promise<{ outcome: 'said' }> {
  await tx
    .insertInto('lexicon.remarks')
    .values({ term_id: termId, member_id: memberId, words, written_by: person.id })
    .execute()
  return { outcome: 'said' }
}

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
