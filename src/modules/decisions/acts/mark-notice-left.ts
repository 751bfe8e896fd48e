import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** The mail of a notice was taken. One that never is, its process killed, is offered again. */
export async function markNoticeLeft(
  tx: Transaction,
  {
    decision,
    stage,
    member,
  }: { readonly decision: string; readonly stage: number; readonly member: string },
): Promise<{ outcome: 'marked' }> {
  await tx
    .updateTable('decisions.notices')
    .set({ left_at: sql<Date>`clock_timestamp()` })
    .where('decision_id', '=', decision)
    .where('stage_number', '=', stage)
    .where('member_id', '=', member)
    .execute()
  return { outcome: 'marked' }
}
