import type { Transaction } from '../../../platform/database/database.ts'
import { namesOfMembers, regionsOf } from '../../directory/index.ts'
import type { Examined } from '../rules/health/remark.ts'

/** The names that the health of a document knows: of the members, as the directory writes them, and of the regions. */
export async function namesExamined(
  tx: Transaction,
): Promise<Pick<Examined, 'memberNames' | 'regionNames'>> {
  return {
    memberNames: [...(await namesOfMembers(tx, 'all')).values()],
    regionNames: regionsOf('ra').map(({ name }) => name),
  }
}
