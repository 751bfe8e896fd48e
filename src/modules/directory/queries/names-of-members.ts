import type { Transaction } from '../../../platform/database/database.ts'

/** The names of these members, or of all that stand, of those that the reader may know: id → name, in alphabetical order. */
export async function namesOfMembers(
  tx: Transaction,
  ids: readonly string[] | 'all',
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const members = tx
    .selectFrom('directory.members')
    .select(['id', 'name'])
    .orderBy((eb) => eb.fn('lower', ['name']))
  const rows = await (ids === 'all'
    ? members.where('left_on', 'is', null)
    : members.where('id', 'in', ids)
  ).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
