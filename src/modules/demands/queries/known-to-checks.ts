import type { Transaction } from '../../../platform/database/database.ts'
import type { Versions } from '../../../platform/database/versions.ts'
import { glossaryOf } from '../../../platform/glossary/glossary.ts'
import type { Language } from '../../../platform/words/language.ts'
import { namesOfMembers, regionsOf } from '../../directory/index.ts'
import { publicGlossary } from '../../lexicon/index.ts'
import type { Examined } from '../rules/health/remark.ts'

/** What the health of a document in this language knows: the members' and regions' names, and the federation's words. */
export async function knownToChecks(
  tx: Transaction,
  versions: Versions,
  language: Language,
): Promise<Pick<Examined, 'memberNames' | 'memberGlossary' | 'regionNames' | 'lexicon'>> {
  const memberNames = [...(await namesOfMembers(tx, 'all')).values()]
  return {
    memberNames,
    memberGlossary: glossaryOf(memberNames.map((name) => ({ id: name, forms: [name] }))),
    regionNames: regionsOf('ra').map(({ name }) => name),
    lexicon: await publicGlossary(tx, versions, language),
  }
}
