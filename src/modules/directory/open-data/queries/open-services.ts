import { type SqlBool, sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import type { OpeningHour } from '../../queries/find-member.ts'
import type { OpenPage, OpenService } from '../tables.ts'
import { inOrder, type Window } from './window.ts'

/** Which open services are asked for; null for any. */
export type ServiceFilter = {
  /** Free words; '' for none. */
  readonly search: string
  /** A code; one that no practice has finds nothing. */
  readonly practice: string | null
  readonly organization: string | null
  /** This instant or later. */
  readonly modifiedAfter: Date | null
}

export async function countServices(tx: Transaction, filter: ServiceFilter): Promise<number> {
  const { count } = await openServices(tx, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/**
 * Services, with what a list says of their members. Best match first for a search, else in the order of their ids, which
 * no change of words disturbs.
 */
export async function listServices(
  tx: Transaction,
  filter: ServiceFilter,
  window: Window,
): Promise<readonly { service: OpenService; member: BriefMember }[]> {
  const isRanked = filter.search !== '' && 'offset' in window
  const rank = isRanked
    ? sql<number>`ts_rank(s.document, ${searched(filter.search)})`
    : sql<number>`0::real`
  const ids = openServices(tx, filter).select(['s.offering_id as id', rank.as('rank')])
  const best = isRanked ? ids.orderBy('rank', 'desc') : ids
  // An id at a time (offset 0 keeps it so): joined, a view that keeps its rows behind a barrier is made whole first.
  const rows = await tx
    .selectFrom(inOrder(best, 's.offering_id', window).as('found'))
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('directory.open_offerings as v')
          .whereRef('v.id', '=', 'found.id')
          .selectAll()
          .offset(0)
          .as('o'),
      (join) => join.onTrue(),
    )
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('directory.open_pages as w')
          .whereRef('w.id', '=', 'o.member_id')
          .selectAll()
          .offset(0)
          .as('m'),
      (join) => join.onTrue(),
    )
    .selectAll('o')
    .select([
      'm.slug',
      'm.name',
      sql<string>`coalesce(nullif(m.summary, ''), m.description)`.as('summary'),
      'm.mailbox',
      'm.website',
      'm.founded_in',
      'm.verified_on',
    ])
    .orderBy('found.rank', 'desc')
    .orderBy('found.id')
    .execute()
  return rows.map(
    ({ slug, name, summary, mailbox, website, founded_in, verified_on, ...service }) => {
      const told = { slug, name, summary, mailbox, website, founded_in, verified_on }
      return { service, member: { id: service.member_id, ...told } }
    },
  )
}

/** What a service says of its member. `summary` is its description where it wrote no summary. */
export type BriefMember = Pick<
  OpenPage,
  'id' | 'slug' | 'name' | 'summary' | 'mailbox' | 'website' | 'founded_in' | 'verified_on'
>
/** Only what tells a copy which of its rows are stale or gone. */
export async function listServiceDates(tx: Transaction, filter: ServiceFilter, window: Window) {
  const dates = openServices(tx, filter).select(['s.offering_id as id', 's.changed_at'])
  return inOrder(dates, 's.offering_id', window).execute()
}

/** Those of these ids that are open, in no order. */
export async function findServices(
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly OpenService[]> {
  return tx
    .selectFrom('directory.open_offerings')
    .where(sql<SqlBool>`id = any (${ids}::uuid[])`)
    .selectAll()
    .execute()
}

/** Services of these members, in the order each member gave them. */
export async function listServicesOf(
  tx: Transaction,
  memberIds: readonly string[],
): Promise<readonly OpenService[]> {
  return tx
    .selectFrom('directory.open_offerings')
    .where(sql<SqlBool>`member_id = any (${memberIds}::uuid[])`)
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** Opening hours by service, in the order of the week. */
export async function hoursOf(
  tx: Transaction,
  serviceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly OpeningHour[]>> {
  const rows = await tx
    .selectFrom('directory.open_hours as h')
    .where(sql<SqlBool>`h.offering_id = any (${serviceIds}::uuid[])`)
    .select(['h.offering_id', 'h.weekday', 'h.opens', 'h.closes'])
    .orderBy('h.offering_id')
    .orderBy('h.weekday')
    .orderBy('h.opens')
    .execute()
  const hours = new Map<string, OpeningHour[]>()
  for (const { offering_id, weekday, opens, closes } of rows) {
    const ofService = hours.get(offering_id) ?? []
    ofService.push({ weekday, opens: opens.slice(0, 5), closes: closes.slice(0, 5) })
    hours.set(offering_id, ofService)
  }
  return hours
}

/** The rows a filter leaves, for a list or a condition. */
export function openServices(tx: Transaction, filter: ServiceFilter) {
  let query = tx.selectFrom('directory.open_services as s')
  const { search, practice, organization, modifiedAfter } = filter
  if (search !== '') query = query.where(sql<SqlBool>`s.document @@ ${searched(search)}`)
  if (practice !== null) query = query.where('s.practice_code', '=', practice)
  if (organization !== null) query = query.where('s.member_id', '=', organization)
  if (modifiedAfter !== null) query = query.where('s.changed_at', '>=', modifiedAfter)
  return query
}

/** French stems, accents and inclusive forms folded; every word must be there. */
export function searched(words: string) {
  return sql`websearch_to_tsquery('platform.french', platform.fold_inclusive(${words}))`
}
