import type { Transaction } from '../../../platform/database/database.ts'
import { keptUntilChanged } from '../../../platform/database/kept-until-changed.ts'
import type { SiteContext } from '../../../platform/http/request.ts'
import { namesOfMembers } from '../../directory/index.ts'

const namesOfAll = keptUntilChanged('directory', (tx) => namesOfMembers(tx, 'all'))

/**
 * Names of members that pages may say, these at least, by id. For pages read as the public: those that stand are known without
 * asking; of members that left since, names are asked for.
 */
export async function namesSaid(
  tx: Transaction,
  { var: { versions } }: SiteContext,
  said: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const names = await namesOfAll(tx, versions)
  const left = [...new Set(said)].flatMap((id) => (id === null || names.has(id) ? [] : [id]))
  return left.length === 0 ? names : new Map([...names, ...(await namesOfMembers(tx, left))])
}
