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
  return {
    ...ofNames([...(await namesOfMembers(tx, 'all')).values()]),
    regionNames: regionsOf('ra').map(({ name }) => name),
    lexicon: await publicGlossary(tx, versions, language),
  }
}

type OfNames = Pick<Examined, 'memberNames' | 'memberGlossary'>

/** Names seldom change, and differ by who reads them: those of the last reader are prepared once for all who read the same. */
let last: OfNames | null = null

function ofNames(memberNames: readonly string[]): OfNames {
  if (last?.memberNames.join('\n') === memberNames.join('\n')) return last
  last = {
    memberNames,
    memberGlossary: glossaryOf(memberNames.map((name) => ({ id: name, forms: [name] }))),
  }
  return last
}
