import type { Transaction } from '../../../platform/database/database.ts'

/**
 * What someone of the network says of a word while it is made, for her member; null for the team. Said twice for one
 * member, it stands once. Call it holding the terms.
 */
export async function discussTerm(
  tx: Transaction,
  person: { readonly id: string },
  termId: string,
  { words, memberId }: { readonly words: string; readonly memberId: string | null },
): Promise<{ outcome: 'said' }> {
  const there = await tx
    .selectFrom('lexicon.remarks')
    .select('id')
    .where('term_id', '=', termId)
    .where('words', '=', words)
    .where('member_id', 'is not distinct from', memberId)
    .executeTakeFirst()
  if (there) return { outcome: 'said' }
  await tx
    .insertInto('lexicon.remarks')
    .values({ term_id: termId, member_id: memberId, words, written_by: person.id })
    .execute()
  return { outcome: 'said' }
}
