import type { Transaction } from '../../../platform/database/database.ts'

type Which = { readonly exercise: string; readonly memberId: string }

/** A member asks not to be reminded any more this year. */
export async function stopReminders(
  tx: Transaction,
  person: { readonly id: string },
  { exercise, memberId }: Which,
): Promise<{ outcome: 'stopped' }> {
  await tx
    .insertInto('figures.reminder_stops')
    .values({ exercise, member_id: memberId, stopped_by: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { outcome: 'stopped' }
}

/** It may be reminded again. */
export async function takeRemindersAgain(
  tx: Transaction,
  { exercise, memberId }: Which,
): Promise<{ outcome: 'taken-again' }> {
  await tx
    .deleteFrom('figures.reminder_stops')
    .where('exercise', '=', exercise)
    .where('member_id', '=', memberId)
    .execute()
  return { outcome: 'taken-again' }
}
