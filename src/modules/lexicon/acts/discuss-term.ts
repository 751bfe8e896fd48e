import type { Transaction } from '../../../platform/database/database.ts'

/**
 * What someone of the network says of a word while it is made, for her member; null for the team. Call it
 * holding the terms.
 */
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
