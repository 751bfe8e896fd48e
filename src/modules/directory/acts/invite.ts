import { type SqlBool, sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { hashOfInvitation, newInvitationToken } from '../mail/invitation-token.ts'
import type { TeamRole } from '../tables.ts'

export const invitationDays = 14

/** Nobody accepted it, nobody cancelled it; its time may be over. */
export const isUnanswered = sql<SqlBool>`(accepted_at is null and cancelled_at is null)`
/** Its link still opens. */
export const isOpen = sql<SqlBool>`(${isUnanswered} and expires_at > now())`

type Person = { readonly id: string }
type Member = { readonly id: string; readonly name: string }

/** To serve a member, or to a role of the team. */
export type Invited = { readonly email: string; readonly name: string } & (
  | { readonly role: 'worker'; readonly member: Member }
  | { readonly role: TeamRole }
)

export type InviteResult =
  /** The token goes into the mail and nowhere else. */
  | { readonly outcome: 'invited'; readonly token: string; readonly expiresAt: Date }
  | { readonly outcome: 'already-invited' }

/** Invites someone. An address is invited to one thing once at a time; after fourteen days, again. */
export async function invite(
  tx: Transaction,
  person: Person,
  invited: Invited,
): Promise<InviteResult> {
  const { email, name, role } = invited
  const member = invited.role === 'worker' ? invited.member : null
  // Two that invite one address at once: the second waits here, then finds the first.
  await sql`select pg_advisory_xact_lock(hashtext('directory.invitations'), hashtext(${email}))`.execute(
    tx,
  )
  const open = await tx
    .selectFrom('directory.invitations')
    .where(isOpen)
    .where('email', '=', email)
    .where('role', '=', role)
    .where('member_id', 'is not distinct from', member?.id ?? null)
    .select('id')
    .executeTakeFirst()
  if (open) return { outcome: 'already-invited' }

  await tx
    .updateTable('directory.invitations')
    .set({ cancelled_at: new Date() })
    .where(isUnanswered)
    .where('email', '=', email)
    .where('role', '=', role)
    .where('member_id', 'is not distinct from', member?.id ?? null)
    .execute()
  const token = newInvitationToken()
  const expiresAt = new Date(Date.now() + invitationDays * 86_400_000)
  await tx
    .insertInto('directory.invitations')
    .values({
      email,
      name,
      role,
      member_id: member?.id ?? null,
      token_hash: hashOfInvitation(token),
      invited_by: person.id,
      expires_at: expiresAt,
    })
    .execute()
  if (member) {
    await recordAct(tx, person, 'invite-worker', { member: member.id, name: member.name })
  } else await recordAct(tx, person, 'invite-to-team', { role })
  return { outcome: 'invited', token, expiresAt }
}

type Cancelling = {
  readonly id: string
  /** In the space of one member, its own invitations alone. */
  readonly memberId?: string
}

/**
 * The link of the mail opens nothing any more. Closed: it was answered or cancelled already, or it is not the viewer's to
 * cancel.
 */
export async function cancelInvitation(
  tx: Transaction,
  person: Person,
  { id, memberId }: Cancelling,
): Promise<{ outcome: 'cancelled' } | { outcome: 'closed' }> {
  let cancelling = tx
    .updateTable('directory.invitations')
    .set({ cancelled_at: new Date() })
    .where('id', '=', id)
    .where(isUnanswered)
  if (memberId !== undefined) cancelling = cancelling.where('member_id', '=', memberId)
  const cancelled = await cancelling.returning(['role', 'member_id']).executeTakeFirst()
  if (!cancelled) return { outcome: 'closed' }
  const { role, member_id: member } = cancelled
  await recordAct(tx, person, 'cancel-invitation', { role, ...(member && { member }) })
  return { outcome: 'cancelled' }
}

/** Invitations to serve a member that still wait, the latest first. */
export async function listOpenInvitations(tx: Transaction, memberId: string) {
  return tx
    .selectFrom('directory.invitations')
    .where('member_id', '=', memberId)
    .where(isOpen)
    .select(['id', 'email', 'name', 'invited_at', 'expires_at'])
    .orderBy('invited_at', 'desc')
    .execute()
}
export type OpenInvitation = Awaited<ReturnType<typeof listOpenInvitations>>[number]
