import type { Transaction } from '../../../platform/database/database.ts'
import { namesOfMembers } from '../../directory/index.ts'

/** The names of these members that the reader may know: id → name. */
export async function namesAround(
  tx: Transaction,
  members: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(members.filter((id) => id !== null))]
  return namesOfMembers(tx, ids)
}
