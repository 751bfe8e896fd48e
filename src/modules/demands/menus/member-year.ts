import type { Transaction } from '../../../platform/database/database.ts'
import { exerciseOf } from '../../../platform/federation/exercise-of.ts'
import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { todayIn } from '../../../platform/words/today.ts'
import { demandsPaths } from '../paths.ts'
import { practicesWords } from '../words/practices.ts'

/** What a member wrote in an exercise that it does of a text, and shows: its drafts are told nowhere. */
export async function memberYear(
  tx: Transaction,
  { language, federation }: MenuReader,
  { id, slug }: { readonly id: string; readonly slug: string },
  exercise: string,
): Promise<readonly MenuLink[]> {
  const { fiscalYearStart, timeZone } = federation
  const say = practicesWords.in(language)
  const practices = await tx
    .selectFrom('demands.practices as p')
    .innerJoin('demands.practice_publications as shown', (join) =>
      join.onRef('shown.practice_id', '=', 'p.id').on('shown.withdrawn_at', 'is', null),
    )
    .where('p.member_id', '=', id)
    .select(['p.title', 'p.written_at'])
    .orderBy('p.written_at')
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
