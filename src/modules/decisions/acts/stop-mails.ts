import type { Transaction } from '../../../platform/database/database.ts'

/** A member asks for no more mails about decisions. */
export async function stopMails(
  tx: Transaction,
  person: { readonly id: string },
  member: string,
): Promise<{ outcome: 'stopped' }> {
  await tx
    .insertInto('decisions.mail_stops')
    .values({ member_id: member, stopped_by: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { outcome: 'stopped' }
}

/** It may be written to again. */
export async function takeMailsAgain(
  tx: Transaction,
  member: string,
): Promise<{ outcome: 'taken-again' }> {
  await tx.deleteFrom('decisions.mail_stops').where('member_id', '=', member).execute()
  return { outcome: 'taken-again' }
}
