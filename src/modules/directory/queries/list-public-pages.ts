import type { Transaction } from '../../../platform/database/database.ts'
import { directoryPaths } from '../paths.ts'

/** The page of each public member, and those of the territory: what no menu leads to. */
export async function listPublicPages(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('directory.public_search')
    .select('slug')
    .orderBy('slug')
    .execute()
  return [
    directoryPaths.territoryReach,
    directoryPaths.territoryOneMore,
    ...rows.map(({ slug }) => directoryPaths.member(slug)),
  ]
}
