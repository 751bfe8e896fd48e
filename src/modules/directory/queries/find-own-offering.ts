import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { versionOf } from './find-own-page.ts'
import { hoursOf } from './hours-of.ts'

/** One offering of a member, ended or not, as its own people edit it. */
export async function findOwnOffering(
  tx: Transaction,
  { memberId, offeringId }: { memberId: string; offeringId: string },
) {
  return ownOfferings(tx, memberId).where('o.id', '=', offeringId).executeTakeFirst()
}

/** Every offering of a member: today's in its order, then those that ended, the latest first. */
export async function listOwnOfferings(tx: Transaction, memberId: string) {
  return ownOfferings(tx, memberId)
    .orderBy(sql`o.ended_on desc nulls first`)
    .orderBy('o.position')
    .orderBy('o.created_at')
    .orderBy('o.id')
    .execute()
}

function ownOfferings(tx: Transaction, memberId: string) {
  return tx
    .selectFrom('directory.offerings as o')
    .innerJoin('directory.practices as practice', 'practice.code', 'o.practice_code')
    .leftJoin('directory.places as place', 'place.geonames_id', 'o.place_id')
    .leftJoin('directory.people as p', 'p.id', 'o.changed_by')
    .where('o.member_id', '=', memberId)
    .selectAll('o')
    .select(['practice.name_fr', 'practice.name_en', 'place.name as place_name'])
    .select('p.name as changed_by_name')
    .select((eb) => versionOf(eb.ref('o.changed_at')).as('version'))
    .select((eb) => hoursOf(eb.ref('o.id')).as('hours'))
}
export type OwnOffering = NonNullable<Awaited<ReturnType<typeof findOwnOffering>>>
