import type { Transaction } from '../../../platform/database/database.ts'
import { namesOfMembers } from '../../directory/index.ts'

export type Quote = { readonly question: string; readonly name: string; readonly words: string }

/** What members agreed to be quoted with in a release, by name; to one question, or to all of them. */
export async function listQuotes(
  tx: Transaction,
  release: string,
  question: string | null = null,
): Promise<readonly Quote[]> {
  let asked = tx
    .selectFrom('figures.release_words')
    .where('release_id', '=', release)
    .select(['question', 'member_id', 'words'])
  if (question !== null) asked = asked.where('question', '=', question)
  const rows = await asked.execute()
  const names = await namesOfMembers(
    tx,
    rows.map(({ member_id }) => member_id),
  )
  return rows
    .flatMap(({ question, member_id, words }) => {
      const name = names.get(member_id)
      return name === undefined ? [] : [{ question, name, words }]
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'))
}
