import type { Transaction } from '../../../platform/database/database.ts'
import { hoursOf } from './hours-of.ts'

export type { OpeningHour } from './hours-of.ts'

/** A member's page as its reader may see it, or undefined: it does not exist for her. */
export async function findMember(tx: Transaction, slug: string) {
  const member = await tx
    .selectFrom('directory.members as m')
    .innerJoin('directory.regions as r', 'r.key', 'm.region')
    .where('m.slug', '=', slug)
    .selectAll('m')
    .select('r.name as region_name')
    .select('r.slug as region_slug')
    .select((eb) =>
      eb
        .selectFrom('directory.verifications as v')
        .whereRef('v.member_id', '=', 'm.id')
        .select((v) => v.fn.max('v.verified_on').as('verified_on'))
        .as('verified_on'),
    )
    .executeTakeFirst()
  return member
}
export type Member = NonNullable<Awaited<ReturnType<typeof findMember>>>

/** Today's offerings of a member, in the order it gave them. */
export async function listOfferings(tx: Transaction, memberId: string) {
  return tx
    .selectFrom('directory.offerings as o')
    .innerJoin('directory.practices as p', 'p.code', 'o.practice_code')
    .leftJoin('directory.places as place', 'place.geonames_id', 'o.place_id')
    .where('o.member_id', '=', memberId)
    .where('o.ended_on', 'is', null)
    .selectAll('o')
    .select(['p.name_fr', 'p.name_en', 'place.name as place_name'])
    .select((eb) => hoursOf(eb.ref('o.id')).as('hours'))
    .orderBy('o.position')
    .orderBy('o.created_at')
    .orderBy('o.id')
    .execute()
}
export type Offering = Awaited<ReturnType<typeof listOfferings>>[number]

/** Where an address that a member had before leads now. */
export async function findBySlugOfBefore(
  tx: Transaction,
  slug: string,
): Promise<string | undefined> {
  const former = await tx
    .selectFrom('directory.former_slugs as f')
    .innerJoin('directory.members as m', 'm.id', 'f.member_id')
    .where('f.slug', '=', slug)
    .select('m.slug')
    .executeTakeFirst()
  return former?.slug
}
