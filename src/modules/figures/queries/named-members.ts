import type { Transaction } from '../../../platform/database/database.ts'
import { namesOfMembers } from '../../directory/index.ts'

/** The members that agreed to be named with this figure, by name, and what each counted. */
export async function listNamedMembers(
  tx: Transaction,
  release: string,
  question: string,
): Promise<readonly { name: string; value: number }[]> {
  const rows = await tx
    .selectFrom('figures.release_named')
    .where('release_id', '=', release)
    .where('question', '=', question)
    .where('part', '=', '')
    .select(['member_id', 'value'])
    .execute()
  const names = await namesOfMembers(
    tx,
    rows.map(({ member_id }) => member_id),
  )
  return rows
    .flatMap(({ member_id, value }) => {
      const name = names.get(member_id)
      return name === undefined ? [] : [{ name, value }]
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'))
}
