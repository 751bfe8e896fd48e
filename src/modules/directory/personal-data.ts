import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/database.ts'
import type { DataSubject, PersonalData } from '../../platform/module.ts'

/**
 * What the directory keeps about a person: her name, the spaces she serves, her mandates, roles and seats, the invitations
 * she received, and the key of each row she signed, whether or not she may still see it.
 */
export async function personalData(tx: Transaction, { id }: DataSubject): Promise<PersonalData> {
  const invitations = await sql<object>`
    select * from directory.invitations_of_current_person()`.execute(tx)
  const signed = await sql<object>`
    select * from directory.signed_by_current_person()`.execute(tx)
  return {
    person: await tx
      .selectFrom('directory.people')
      .where('id', '=', id)
      .select(['name', 'language', 'created_at'])
      .execute(),
    spaces: await tx
      .selectFrom('directory.member_workers as w')
      .innerJoin('directory.members as m', 'm.id', 'w.member_id')
      .where('w.person_id', '=', id)
      .select(['m.name as member', 'w.added_at', 'w.ended_at'])
      .orderBy('w.added_at')
      .execute(),
    mandates: await tx
      .selectFrom('directory.mandates as x')
      .innerJoin('directory.members as m', 'm.id', 'x.member_id')
      .where('x.person_id', '=', id)
      .select(['m.name as member', 'x.kind', 'x.starts_on', 'x.ends_on', 'x.revoked_at'])
      .orderBy('x.starts_on')
      .execute(),
    roles: await tx
      .selectFrom('directory.team_roles')
      .where('person_id', '=', id)
      .select(['role', 'granted_at', 'ended_at'])
      .orderBy('granted_at')
      .execute(),
    seats: await tx
      .selectFrom('directory.body_terms as t')
      .innerJoin('directory.bodies as b', 'b.id', 't.body_id')
      .where('t.person_id', '=', id)
      .select([
        'b.name as body',
        't.seat',
        't.holder_name',
        't.starts_on',
        't.ends_on',
        't.removed_at',
      ])
      .orderBy('t.starts_on')
      .execute(),
    invitations: invitations.rows,
    signed: signed.rows,
  }
}
