import type { Transaction } from '../../../platform/database/database.ts'
import { exerciseOf } from '../../../platform/federation/exercise-of.ts'
import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { todayIn } from '../../../platform/words/today.ts'
import { demandsPaths } from '../paths.ts'
import { practicesWords } from '../words/practices.ts'

/** What a member wrote in an exercise that it does of a text. */
export async function memberYear(
  tx: Transaction,
  { language, federation }: MenuReader,
  { id, slug }: { readonly id: string; readonly slug: string },
  exercise: string,
): Promise<readonly MenuLink[]> {
  const { fiscalYearStart, timeZone } = federation
  const say = practicesWords.in(language)
  const practices = await tx
    .selectFrom('demands.practices')
    .where('member_id', '=', id)
    .select(['title', 'written_at'])
    .orderBy('written_at')
    .execute()
  return practices
    .filter(
      ({ written_at }) => exerciseOf(todayIn(timeZone, written_at), fiscalYearStart) === exercise,
    )
    .map(({ title }) => ({
      path: demandsPaths.ownPractices(slug),
      label: say('ownYear', { title }),
    }))
}
