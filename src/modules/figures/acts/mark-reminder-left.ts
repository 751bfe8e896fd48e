import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** The mail of a reminder was taken. One that never is, its process killed, is offered again: see may_be_reminded. */
export async function markReminderLeft(
  tx: Transaction,
  reminder: string,
): Promise<{ outcome: 'marked' }> {
  await tx
    .updateTable('figures.reminders')
    .set({ left_at: sql<Date>`now()` })
    .where('id', '=', reminder)
    .execute()
  return { outcome: 'marked' }
}
