import { sql } from 'kysely'
import type { Invitation, People } from '../../platform/accounts/people.ts'
import { as, asPublic } from '../../platform/database/database.ts'
import { acceptInvitation } from './acts/accept-invitation.ts'
import { changeIdentity } from './acts/change-identity.ts'
import { foundFederation } from './acts/found-federation.ts'
import { hashOfInvitation } from './mail/invitation-token.ts'
import { findSignedInPerson } from './queries/find-signed-in-person.ts'
import { isFounded } from './queries/is-founded.ts'
import type { InvitationRole } from './tables.ts'

/** What the directory answers to accounts, which know addresses and no person. */
export const people: People = {
  findSignedInPerson,

  findIdentity: (id) =>
    as({ id }, async (tx) => {
      const found = await tx
        .selectFrom('directory.people')
        .select(['name', 'language'])
        .where('id', '=', id)
        .where('erased_at', 'is', null)
        .executeTakeFirst()
      return found?.name ? { name: found.name, language: found.language } : null
    }),

  findLiving: (ids) =>
    asPublic(async (tx) => {
      const { rows } = await sql<{ id: string }>`
        select id from directory.living_among(${ids}::uuid[]) as id`.execute(tx)
      return new Set(rows.map(({ id }) => id))
    }),

  changeIdentity: (id, identity) => as({ id }, (tx) => changeIdentity(tx, id, identity)),

  findInvitation: (token) =>
    asPublic(async (tx) => {
      const { rows } = await sql<InvitationRow>`
        select email, name, role, state, member_name, invited_by_name, accepted_by
        from directory.find_invitation(${hashOfInvitation(token)})`.execute(tx)
      return rows[0] ? invitationFrom(rows[0]) : null
    }),

  acceptInvitation: (acceptance) => asPublic((tx) => acceptInvitation(tx, acceptance)),
  isFounded: () => asPublic(isFounded),
  foundFederation: (founding) => as({ id: founding.person }, (tx) => foundFederation(tx, founding)),
}

type InvitationRow = {
  email: string
  name: string
  role: InvitationRole
  state: Invitation['state']
  member_name: string | null
  invited_by_name: string | null
  accepted_by: string | null
}

function invitationFrom(row: InvitationRow): Invitation {
  const { email, name, role, state } = row
  return {
    ...{ email, role, state },
    // The name of who closed her account meanwhile was erased.
    name: name === '—' ? '' : name,
    memberName: row.member_name,
    invitedBy: row.invited_by_name,
    acceptedBy: row.accepted_by,
  }
}
