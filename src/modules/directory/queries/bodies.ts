import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Federation } from '../../../platform/federation/federation.ts'
import { type Composition, parseRules } from '../rules/composition.ts'
import { compareSeats } from '../rules/seat-order.ts'
import { parseRegionKey } from '../territory/regions.ts'
import { listAssemblySeats } from './assembly-seats.ts'
import { versionOf } from './find-own-page.ts'

type Where = Pick<Federation, 'regionScheme' | 'timeZone'>

/**
 * Every body that stands, the assembly first, its offices before its other seats, with what its rules are checked on. The assembly has the seats of the members
 * beside the terms it records of its own.
 */
export async function listBodies(tx: Transaction, { regionScheme: scheme, timeZone }: Where) {
  const bodies = await tx
    .selectFrom('directory.bodies as b')
    .leftJoin('directory.people as p', 'p.id', 'b.changed_by')
    .where('b.ended_on', 'is', null)
    .select(['b.id', 'b.slug', 'b.name', 'b.kind', 'b.purpose', 'b.rules', 'b.created_at'])
    .select(['b.changed_at', 'p.name as changed_by_name'])
    .select((eb) => versionOf(eb.ref('b.changed_at')).as('version'))
    .orderBy(sql`case b.kind when 'assembly' then 1 when 'board' then 2 else 3 end`)
    .orderBy(sql`b.name collate "fr-x-icu"`)
    .execute()
  if (bodies.length === 0) return []
  const ids = bodies.map(({ id }) => id)
  const terms = await listTerms(tx, ids)
  const hasAssembly = bodies.some(({ kind }) => kind === 'assembly')
  const seatsOfMembers = hasAssembly ? await listAssemblySeats(tx, timeZone) : []
  const declarations = await tx
    .selectFrom('directory.body_declarations')
    .where('body_id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .select(['id', 'body_id', 'users', 'declared_on'])
    .orderBy('declared_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  return bodies.map(({ rules, ...body }) => {
    const recorded = terms.filter(({ body_id }) => body_id === body.id)
    const own = recorded
      .filter(({ removed_at }) => removed_at === null)
      .sort((a, b) => compareSeats(a.seat, b.seat))
    const removed = recorded.filter(({ removed_at }) => removed_at !== null)
    const seats = body.kind === 'assembly' ? seatsOfMembers : []
    const declared = declarations.filter(({ body_id }) => body_id === body.id)
    const composition: Composition = {
      rules: parseRules(rules),
      terms: [...own, ...seats].map((term) => ({
        holder: term.holder_name,
        member: term.member_name,
        region: regionName(scheme === 'ra' ? term.region : term.health_region),
        startsOn: term.starts_on,
        endsOn: term.ends_on,
      })),
      // The oldest first: of two declarations of one day the last one holds.
      declarations: declared
        .map(({ users, declared_on }) => ({ users, declaredOn: declared_on }))
        .reverse(),
      since: body.created_at.toISOString().slice(0, 10),
    }
    return { ...body, terms: own, seats, removed, declarations: declared, composition }
  })
}
export type TeamBody = Awaited<ReturnType<typeof listBodies>>[number]

export async function findBody(
  tx: Transaction,
  slug: string,
  where: Where,
): Promise<TeamBody | undefined> {
  return (await listBodies(tx, where)).find((body) => body.slug === slug)
}

function listTerms(tx: Transaction, bodyIds: readonly string[]) {
  return tx
    .selectFrom('directory.body_terms as t')
    .leftJoin('directory.members as m', 'm.id', 't.member_id')
    .leftJoin('directory.people as holder', 'holder.id', 't.person_id')
    .leftJoin('directory.people as p', 'p.id', 't.changed_by')
    .where('t.body_id', 'in', [...bodyIds])
    .select(['t.id', 't.body_id', 't.seat', 't.holder_name', 't.starts_on', 't.ends_on'])
    .select(['t.member_id', 'm.name as member_name', 'm.slug as member_slug'])
    .select(['m.region', 'm.health_region'])
    .select(['t.person_id', 'holder.name as person_name'])
    .select(['t.changed_at', 'p.name as changed_by_name', 't.removed_at'])
    .select((eb) => versionOf(eb.ref('t.changed_at')).as('version'))
    .orderBy(sql`t.holder_name collate "fr-x-icu"`)
    .orderBy('t.starts_on')
    .execute()
}
export type TermOfTeamBody = TeamBody['terms'][number]

/** Where a member is today; a term of before is read with the region of today. */
function regionName(key: string | null): string | null {
  if (key === null) return null
  const region = parseRegionKey(key)
  return region.outcome === 'known' ? region.region.name : key
}
