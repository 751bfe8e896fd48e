import type { Transaction } from '../../../platform/database/database.ts'
import type { Versions } from '../../../platform/database/versions.ts'
import type { Language } from '../../../platform/words/language.ts'
import { namesOfMembers, regionsOf } from '../../directory/index.ts'
import { publicGlossary } from '../../lexicon/index.ts'
import type { Examined } from '../rules/health/remark.ts'

/** What the health of a document in this language knows: the members' and regions' names, and the federation's words. */
export async function knownToChecks(
  tx: Transaction,
  versions: Versions,
  language: Language,
): Promise<Pick<Examined, 'memberNames' | 'regionNames' | 'lexicon'>> {
  return {
    memberNames: [...(await namesOfMembers(tx, 'all')).values()],
    regionNames: regionsOf('ra').map(({ name }) => name),
    lexicon: await publicGlossary(tx, versions, language),
  }
}
