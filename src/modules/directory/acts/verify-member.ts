import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** « Tout est encore juste », said from the member's own space. Once a day: said again, it says the same. */
export async function verifyMember(
  tx: Transaction,
  person: { readonly id: string },
  { memberId, today }: { memberId: string; today: string },
): Promise<{ outcome: 'verified' }> {
  await tx
    .insertInto('directory.verifications')
    .values({ member_id: memberId, verified_on: today, verified_by: person.id, through: 'space' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { outcome: 'verified' }
}

/**
 * The same, said by whoever opened the link sent to the member's mailbox: `tx` holds that link (holdLinkOf). No account, so
 * nobody is written down. A member that left meanwhile has no page any more.
 */
export async function verifyMemberByMailbox(
  tx: Transaction,
  today: string,
): Promise<{ outcome: 'verified' } | { outcome: 'not-found' }> {
  const { rows } = await sql<{ verified: boolean }>`
    select directory.verify_by_mailbox(${today}) as verified`.execute(tx)
  return { outcome: rows[0]?.verified ? 'verified' : 'not-found' }
}
