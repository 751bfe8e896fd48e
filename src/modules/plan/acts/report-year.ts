import type { Transaction } from '../../../platform/database/database.ts'

type Year = { readonly memberId: string; readonly exercise: string }

/** Puts what a member carried of the plan in a year in its own report. */
export async function reportYear(
  tx: Transaction,
  person: { readonly id: string },
  { memberId, exercise }: Year,
): Promise<{ outcome: 'reported' }> {
  await tx
    .insertInto('plan.reported')
    .values({ member_id: memberId, exercise, added_by: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { outcome: 'reported' }
}

/** Takes it out again. */
export async function takeYearOut(
  tx: Transaction,
  { memberId, exercise }: Year,
): Promise<{ outcome: 'taken-out' }> {
  await tx
    .deleteFrom('plan.reported')
    .where('member_id', '=', memberId)
    .where('exercise', '=', exercise)
    .execute()
  return { outcome: 'taken-out' }
}
