import type { Transaction } from '../../../platform/database/database.ts'

/** Those of these ids that are of a member today. */
export async function standingMembers(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx
    .selectFrom('directory.members')
    .where('id', 'in', ids)
    .where('left_on', 'is', null)
    .select('id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}
