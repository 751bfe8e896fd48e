import type { Transaction } from '../../../platform/database/database.ts'

/** The names of these members, of those that the reader may know: id → name. */
export async function namesOfMembers(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('directory.members')
    .where('id', 'in', ids)
    .select(['id', 'name'])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
