import type { Transaction } from '../../../platform/database/database.ts'

/** Where a member is and what it offers today: what a figure of a region or of a practice is added up by. */
export async function regionAndPractices(
  tx: Transaction,
  memberId: string,
): Promise<{ readonly region: string; readonly practices: readonly string[] }> {
  const { region } = await tx
    .selectFrom('directory.members')
    .where('id', '=', memberId)
    .select('region')
    .executeTakeFirstOrThrow()
  const offered = await tx
    .selectFrom('directory.offerings')
    .where('member_id', '=', memberId)
    .where('ended_on', 'is', null)
    .select('practice_code')
    .distinct()
    .orderBy('practice_code')
    .execute()
  return { region, practices: offered.map(({ practice_code }) => practice_code) }
}
