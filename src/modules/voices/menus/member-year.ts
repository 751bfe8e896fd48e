import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { exerciseOf } from '../../../platform/federation/exercise-of.ts'
import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { voicesPaths } from '../paths.ts'
import { referenceWords } from '../words/reference.ts'

/** How many voices a member gathered in an exercise, of the collections it may read. */
export async function memberYear(
  tx: Transaction,
  { language, federation }: MenuReader,
  { id, slug }: { readonly id: string; readonly slug: string },
  exercise: string,
): Promise<readonly MenuLink[]> {
  const { rows } = await sql<{ week: string }>`
    select v.week from voices.collections c cross join lateral voices.own_voices(c.id) v where c.member_id = ${id}`.execute(
    tx,
  )
  const count = rows.filter(
    ({ week }) => exerciseOf(week, federation.fiscalYearStart) === exercise,
  ).length
  if (count === 0) return []
  const label = referenceWords.in(language)('ownYear', { count })
  return [{ path: voicesPaths.ownVoices(slug), label }]
}
