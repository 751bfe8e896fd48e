import type { Transaction } from '../../../platform/database/database.ts'

/** The years a member put in its own report, the last one first. For its people. */
export async function reportedYears(tx: Transaction, memberId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('plan.reported')
    .where('member_id', '=', memberId)
    .select('exercise')
    .orderBy('exercise', 'desc')
    .execute()
  return rows.map(({ exercise }) => exercise)
}
