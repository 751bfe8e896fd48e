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
    .where('held_on', '=', heldOn)
    .where('member_id', 'is not distinct from', memberId)
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
