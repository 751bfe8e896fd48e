import type { Transaction } from '../../../platform/database/database.ts'
import { exerciseOf } from '../../../platform/federation/exercise-of.ts'
import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { todayIn } from '../../../platform/words/today.ts'
import { figuresPaths } from '../paths.ts'
import { ownReportWords } from '../words/own-report.ts'

/** The returns that a member deposited during an exercise, of whichever year they are. */
export async function memberYear(
  tx: Transaction,
  { language, federation }: MenuReader,
  { id, slug }: { readonly id: string; readonly slug: string },
  exercise: string,
): Promise<readonly MenuLink[]> {
  const deposits = await tx
    .selectFrom('figures.deposits as d')
    .innerJoin('figures.returns as r', 'r.id', 'd.return_id')
    .where('r.member_id', '=', id)
    .select(['r.exercise', 'd.deposited_at'])
    .orderBy('d.deposited_at')
    .execute()
  const { fiscalYearStart, timeZone } = federation
  const years = deposits
    .filter(
      ({ deposited_at }) =>
        exerciseOf(todayIn(timeZone, deposited_at), fiscalYearStart) === exercise,
    )
    .map((deposit) => deposit.exercise)
  return [...new Set(years)].map((year) => ({
    path: figuresPaths.ownReturn(slug, year),
    label: ownReportWords.in(language)('ownYear', { exercise: year }),
  }))
}
