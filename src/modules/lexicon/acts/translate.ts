import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

type Signing = { readonly id: string }

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
      conflict
        .columns(['term_id', 'language'])
        .doUpdateSet({ word, written_by: person.id, written_at: sql`now()` }),
    )
    .execute()
  return { outcome: 'translated' }
}
