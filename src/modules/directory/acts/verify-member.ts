import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** « Tout est encore juste », said from the member's own space. */
export async function verifyMember(
  tx: Transaction,
  person: { readonly id: string },
  { memberId, today }: { memberId: string; today: string },
): Promise<{ outcome: 'verified' }> {
  await tx
    .insertInto('directory.verifications')
    .values({ member_id: memberId, verified_on: today, verified_by: person.id, through: 'space' })
    .execute()
  return { outcome: 'verified' }
}

/**
 * The same, said by whoever opened the link sent to the member's mailbox: its signature was checked. No account, so nobody
 * is written down. A member that left meanwhile has no page any more.
 */
export async function verifyByMailbox(
  tx: Transaction,
  { memberId, today }: { memberId: string; today: string },
): Promise<{ outcome: 'verified' } | { outcome: 'not-found' }> {
  const { rows } = await sql<{ verified: boolean }>`
    select directory.verify_by_mailbox(${memberId}, ${today}) as verified`.execute(tx)
  return { outcome: rows[0]?.verified ? 'verified' : 'not-found' }
}
