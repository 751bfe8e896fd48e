import type { SignedInPerson } from '../../platform/accounts/signed-in-person.ts'
import type { Transaction } from '../../platform/database/database.ts'

/** What the directory keeps about a person: her name, the spaces she serves, her mandates, roles and seats. */
export async function personalData(
  tx: Transaction,
  { id }: SignedInPerson,
): Promise<Readonly<Record<string, readonly object[]>>> {
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
      .select(['b.name as body', 't.seat', 't.holder_name', 't.starts_on', 't.ends_on'])
      .orderBy('t.starts_on')
      .execute(),
  }
}
