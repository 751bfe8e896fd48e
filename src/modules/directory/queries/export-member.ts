import type { Transaction } from '../../../platform/database/database.ts'
import { hoursOf, type OpeningHour } from './hours-of.ts'

/** All that a member ever entered or that is kept about it: what it leaves with. Instants are UTC, days are ISO. */
export async function exportMember(tx: Transaction, memberId: string) {
  return {
    member: await tx
      .selectFrom('directory.members')
      .selectAll()
      .where('id', '=', memberId)
      .executeTakeFirstOrThrow(),
    offerings: await listEveryOffering(tx, memberId),
    history: await tx
      .selectFrom('directory.member_history')
      .select(['what', 'what_id', 'was', 'replaced_at'])
      .where('member_id', '=', memberId)
      .orderBy('id')
      .execute(),
    verifications: await tx
      .selectFrom('directory.verifications')
      .select(['verified_on', 'through'])
      .where('member_id', '=', memberId)
      .orderBy('verified_on')
      .execute(),
    open_data_agreements: await tx
      .selectFrom('directory.open_data_agreements')
      .select(['agreed_on', 'withdrawn_on'])
      .where('member_id', '=', memberId)
      .orderBy('agreed_on')
      .execute(),
    former_addresses: await tx
      .selectFrom('directory.former_slugs')
      .select(['slug', 'name', 'until_on'])
      .where('member_id', '=', memberId)
      .orderBy('until_on')
      .execute(),
    moves: await tx
      .selectFrom('directory.moves')
      .select(['from_region', 'to_region', 'moved_on'])
      .where('member_id', '=', memberId)
      .orderBy('moved_on')
      .execute(),
    people: await tx
      .selectFrom('directory.member_workers as w')
      .innerJoin('directory.people as p', 'p.id', 'w.person_id')
      .select(['p.name', 'w.added_at', 'w.ended_at'])
      .where('w.member_id', '=', memberId)
      .orderBy('w.added_at')
      .execute(),
    mandates: await tx
      .selectFrom('directory.mandates as m')
      .innerJoin('directory.people as p', 'p.id', 'm.person_id')
      .select(['p.name', 'm.kind', 'm.starts_on', 'm.ends_on', 'm.named_at', 'm.revoked_at'])
      .where('m.member_id', '=', memberId)
      .orderBy('m.starts_on')
      .execute(),
  }
}

/** Every offering of a member, those that ended too, for a table. */
export async function listEveryOffering(tx: Transaction, memberId: string) {
  return tx
    .selectFrom('directory.offerings as o')
    .innerJoin('directory.practices as p', 'p.code', 'o.practice_code')
    .leftJoin('directory.places as place', 'place.geonames_id', 'o.place_id')
    .where('o.member_id', '=', memberId)
    .select(['o.id', 'o.practice_code', 'p.name_fr', 'p.name_en', 'o.title', 'o.description'])
    .select(['o.for_whom', 'o.minimum_age', 'o.maximum_age', 'o.languages', 'o.is_free', 'o.cost'])
    .select(['o.ways', 'o.how_to_join', 'place.name as place', 'o.created_at', 'o.ended_on'])
    .select((eb) => hoursOf(eb.ref('o.id')).as('hours'))
    .orderBy('o.position')
    .orderBy('o.id')
    .execute()
}

/** `mon 09:00-17:00; tue 18:30-21:00`, as one cell of a table. */
export function hoursInACell(hours: readonly OpeningHour[]): string {
  const days = ['', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
  return hours.map(({ weekday, opens, closes }) => `${days[weekday]} ${opens}-${closes}`).join('; ')
}
