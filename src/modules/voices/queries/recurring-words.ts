import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { plainLetters } from '../rules/suggest-themes.ts'

export type RecurringWord = {
  /** As the dictionary cuts it, without accents: « parol », « loyer ». */
  readonly stem: string
  readonly voices: number
}

/** Of so many public voices, taken at random: enough to know what recurs, whatever their number. */
const mostRead = 5000
const leastVoices = 5
const mostWords = 24

/**
 * French stems that recur in public voices and that no theme has yet, the most frequent first: what a theme might be made of.
 * `stems`: those of every theme.
 */
export async function recurringWords(
  tx: Transaction,
  stems: readonly string[],
): Promise<readonly RecurringWord[]> {
  const { rows } = await sql<RecurringWord>`
    select word as stem, ndoc as voices from ts_stat(${`
      select document from voices.public_search where language = 'fr' order by chance limit ${mostRead}`})
    where ndoc >= ${leastVoices} and length(word) >= 4 and word ~ '^[a-z]+$'
    order by ndoc desc, word limit 200`.execute(tx)
  const known = stems.map(plainLetters)
  return rows.filter(({ stem }) => !known.some((one) => stem.startsWith(one))).slice(0, mostWords)
}
