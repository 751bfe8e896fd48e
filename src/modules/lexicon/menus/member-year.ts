import type { Transaction } from '../../../platform/database/database.ts'
import { exerciseOf } from '../../../platform/federation/exercise-of.ts'
import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { todayIn } from '../../../platform/words/today.ts'
import { lexiconPaths } from '../paths.ts'
import { listTerms } from '../queries/terms.ts'
import { referenceWords } from '../words/reference.ts'

/** The words that a member proposed in an exercise. */
export async function memberYear(
  tx: Transaction,
  { language, federation }: MenuReader,
  { id }: { readonly id: string },
  exercise: string,
): Promise<readonly MenuLink[]> {
  const { fiscalYearStart, timeZone } = federation
  const say = referenceWords.in(language)
  return (await listTerms(tx, 'last'))
    .filter(
      ({ proposedFor, proposedAt }) =>
        proposedFor === id &&
        exerciseOf(todayIn(timeZone, proposedAt), fiscalYearStart) === exercise,
    )
    .map(({ slug, word }) => ({ path: lexiconPaths.make(slug), label: say('ownYear', { word }) }))
}
