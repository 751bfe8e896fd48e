import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { findMember } from './find-member.ts'

/** For the rest of this transaction, that of who holds the link sent to this member. The handler has checked its signature. */
export async function holdLinkOf(tx: Transaction, memberId: string): Promise<void> {
  await sql`select set_config('app.member_of_link', ${memberId}, true)`.execute(tx)
}

/**
 * The member that a link sent to its mailbox is about, whoever may read its page. The handler has checked the signature;
 * the policy `members_are_seen_by_who_holds_their_link` shows it, and what it offers, for the rest of this transaction.
 */
export async function findMemberOfLink(tx: Transaction, memberId: string) {
  await holdLinkOf(tx, memberId)
  const member = await tx
    .selectFrom('directory.members')
    .select('slug')
    .where('id', '=', memberId)
    .executeTakeFirst()
  return member && findMember(tx, member.slug)
}
