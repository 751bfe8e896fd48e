import type { Transaction } from '../../platform/database/database.ts'
import { recordAct } from '../../platform/journal/record-act.ts'
import { hashOfInvitation, newInvitationToken } from './invitation-token.ts'
import { invitationDays } from './invite-colleague.ts'
import type { TeamRole } from './tables.ts'

export type InviteToTeamResult =
  /** The token goes into the mail and nowhere else. */
  { readonly outcome: 'invited'; readonly token: string } | { readonly outcome: 'already-invited' }

/** Invites someone to a role of the team. An address is invited to a role once at a time. */
export async function inviteToTeam(
  tx: Transaction,
  inviter: { readonly id: string },
  { email, name, role }: { email: string; name: string; role: TeamRole },
): Promise<InviteToTeamResult> {
  const pending = await tx
    .selectFrom('directory.invitations')
    .where('email', '=', email)
    .where('role', '=', role)
    .where('accepted_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('expires_at', '>', new Date())
    .select('id')
    .executeTakeFirst()
  if (pending) return { outcome: 'already-invited' }

  const token = newInvitationToken()
  await tx
    .insertInto('directory.invitations')
    .values({
      email,
      name,
      role,
      token_hash: hashOfInvitation(token),
      invited_by: inviter.id,
      expires_at: new Date(Date.now() + invitationDays * 86_400_000),
    })
    .execute()
  await recordAct(tx, inviter, 'invite-to-team', { role })
  return { outcome: 'invited', token }
}

/**
 * The link of the mail opens nothing any more, whether it led to the team or to a member. Closed: it was answered already,
 * or it is not the viewer's to cancel.
 */
export async function cancelUnanswered(
  tx: Transaction,
  person: { readonly id: string },
  id: string,
): Promise<{ outcome: 'cancelled' } | { outcome: 'closed' }> {
  const cancelled = await tx
    .updateTable('directory.invitations')
    .set({ cancelled_at: new Date() })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .returning(['role', 'member_id'])
    .executeTakeFirst()
  if (!cancelled) return { outcome: 'closed' }
  const { role, member_id: member } = cancelled
  await recordAct(tx, person, 'cancel-invitation', { role, ...(member && { member }) })
  return { outcome: 'cancelled' }
}
