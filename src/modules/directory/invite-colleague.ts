import type { Transaction } from '../../platform/database/database.ts'
import { hashOfInvitation, newInvitationToken } from './invitation-token.ts'

export const invitationDays = 14

export type InviteColleagueResult =
  /** The token goes into the mail and nowhere else. */
  | { readonly outcome: 'invited'; readonly token: string; readonly expiresAt: Date }
  | { readonly outcome: 'already-invited' }

/** Invites someone to serve a member. An address is invited once at a time; after fourteen days, again. */
export async function inviteColleague(
  tx: Transaction,
  person: { readonly id: string },
  { memberId, email, name }: { memberId: string; email: string; name: string },
): Promise<InviteColleagueResult> {
  const pending = await pendingInvitations(tx, memberId)
    .where('email', '=', email)
    .executeTakeFirst()
  if (pending) return { outcome: 'already-invited' }

  const token = newInvitationToken()
  const expiresAt = new Date(Date.now() + invitationDays * 24 * 3_600_000)
  await tx
    .insertInto('directory.invitations')
    .values({
      email,
      name,
      member_id: memberId,
      role: 'worker',
      token_hash: hashOfInvitation(token),
      invited_by: person.id,
      expires_at: expiresAt,
    })
    .execute()
  return { outcome: 'invited', token, expiresAt }
}

/** Closes an invitation before it is answered: its link opens nothing any more. */
export async function cancelInvitation(
  tx: Transaction,
  { memberId, invitationId }: { memberId: string; invitationId: string },
): Promise<{ outcome: 'cancelled' } | { outcome: 'not-found' }> {
  const cancelled = await tx
    .updateTable('directory.invitations')
    .set({ cancelled_at: new Date() })
    .where('id', '=', invitationId)
    .where('member_id', '=', memberId)
    .where('accepted_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst()
  return { outcome: cancelled.numUpdatedRows > 0n ? 'cancelled' : 'not-found' }
}

/** Invitations to serve a member that still wait, the latest first. */
export async function listPendingInvitations(tx: Transaction, memberId: string) {
  return pendingInvitations(tx, memberId).orderBy('invited_at', 'desc').execute()
}
export type PendingInvitation = Awaited<ReturnType<typeof listPendingInvitations>>[number]

function pendingInvitations(tx: Transaction, memberId: string) {
  return tx
    .selectFrom('directory.invitations')
    .where('member_id', '=', memberId)
    .where('role', '=', 'worker')
    .where('accepted_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('expires_at', '>', new Date())
    .select(['id', 'email', 'name', 'invited_at', 'expires_at'])
}
