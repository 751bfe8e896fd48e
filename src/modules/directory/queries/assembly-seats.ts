import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { daysFrom } from '../../../platform/words/days.ts'
import { byName } from './by-name.ts'

/**
 * The seats of the assembly: each member has one, and says in its own space who carries it. From the first day to the last
 * that the delegate carries it: not the day she was revoked, nor one after the member left.
 */
export async function listAssemblySeats(tx: Transaction, timeZone: string) {
  const mandates = await tx
    .selectFrom('directory.mandates as d')
    .innerJoin('directory.members as m', 'm.id', 'd.member_id')
    .innerJoin('directory.people as p', 'p.id', 'd.person_id')
    .where('d.kind', '=', 'delegate')
    .select(['d.id', 'd.starts_on', 'd.ends_on', 'm.left_on'])
    .select((eb) => eb.fn.coalesce('p.name', sql<string>`'—'`).as('holder_name'))
    .select(['m.name as member_name', 'm.slug as member_slug', 'm.region', 'm.health_region'])
    .select(
      sql<string | null>`(d.revoked_at at time zone ${timeZone})::date::text`.as('revoked_on'),
    )
    .orderBy(byName('m.name'))
    .orderBy('d.starts_on')
    .execute()
  return mandates
    .map(({ left_on, revoked_on, ...seat }) => ({
      ...seat,
      ends_on: [seat.ends_on, left_on, revoked_on && daysFrom(revoked_on, -1)].reduce(
        (first: string, day) => (day && day < first ? day : first),
        seat.ends_on,
      ),
    }))
    .filter(({ starts_on, ends_on }) => starts_on <= ends_on)
}
export type AssemblySeat = Awaited<ReturnType<typeof listAssemblySeats>>[number]
