import { type Expression, sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/**
 * Tells one state of a row from the next, to the microsecond that a Date would lose. The forms carry it, and an act refuses
 * to write over a state that its author has not seen.
 */
export function versionOf(changedAt: Expression<Date>) {
  return sql<string>`extract(epoch from ${changedAt})::text`
}

/** The columns of a page that its own member decides. Its name, and the days it joined and left, are the team's. */
const ownColumns = [
  'summary',
  'description',
  'locality',
  'place_id',
  'region',
  'health_region',
  'latitude',
  'longitude',
  'street',
  'postal_code',
  'shows_address',
  'how_to_come',
  'telephone',
  'toll_free',
  'mailbox',
  'shows_mailbox',
  'website',
  'founded_in',
  'audience',
] as const

/** What a member says of itself as it stands, and who changed it last. */
export async function findOwnPage(tx: Transaction, memberId: string) {
  return tx
    .selectFrom('directory.members as m')
    .leftJoin('directory.people as p', 'p.id', 'm.changed_by')
    .where('m.id', '=', memberId)
    .select(['m.id', 'm.slug', 'm.name', 'm.changed_at', 'p.name as changed_by_name'])
    .select((eb) => versionOf(eb.ref('m.changed_at')).as('version'))
    .select(ownColumns.map((column) => `m.${column}` as const))
    .executeTakeFirst()
}
export type OwnPage = NonNullable<Awaited<ReturnType<typeof findOwnPage>>>
