import { type SqlBool, sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import type { OpeningHour } from '../../queries/find-member.ts'
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

/** Best match first for a search, else in the order of their ids, which no change of words disturbs. */
export async function listServices(tx: Transaction, filter: ServiceFilter, window: Window) {
  const ids = openServices(tx, filter).select('s.offering_id as id')
  const ranked =
    filter.search !== '' && 'offset' in window
      ? ids.orderBy(sql`ts_rank(s.document, ${searched(filter.search)})`, 'desc')
      : ids
  const page = inOrder(ranked, 's.offering_id', window).as('page')
  return tx
    .selectFrom(page)
    .innerJoin('directory.open_services as s', 's.offering_id', 'page.id')
    .innerJoin('directory.offerings as o', 'o.id', 'page.id')
    .innerJoin('directory.practices as p', 'p.code', 'o.practice_code')
    .select(serviceColumns)
    .$if(filter.search !== '' && 'offset' in window, (query) =>
      query.orderBy(sql`ts_rank(s.document, ${searched(filter.search)})`, 'desc'),
    )
    .orderBy('page.id')
    .execute()
}
export type OpenService = Awaited<ReturnType<typeof listServices>>[number]

/** Only what tells a copy which of its rows are stale or gone. */
export async function listServiceDates(tx: Transaction, filter: ServiceFilter, window: Window) {
  const dates = openServices(tx, filter).select(['s.offering_id as id', 's.changed_at'])
  return inOrder(dates, 's.offering_id', window).execute()
}

/** Those of these ids that are open, in no order. */
export async function findServices(tx: Transaction, ids: readonly string[]) {
  return tx
    .selectFrom('directory.open_services as s')
    .innerJoin('directory.offerings as o', 'o.id', 's.offering_id')
    .innerJoin('directory.practices as p', 'p.code', 'o.practice_code')
    .where(sql<SqlBool>`s.offering_id = any (${ids}::uuid[])`)
    .select(serviceColumns)
    .execute()
}

/** Services of these members, in the order each member gave them. */
export async function listServicesOf(tx: Transaction, memberIds: readonly string[]) {
  return tx
    .selectFrom('directory.open_services as s')
    .innerJoin('directory.offerings as o', 'o.id', 's.offering_id')
    .innerJoin('directory.practices as p', 'p.code', 'o.practice_code')
    .where(sql<SqlBool>`s.member_id = any (${memberIds}::uuid[])`)
    .select(serviceColumns)
    .orderBy('o.position')
    .orderBy('o.id')
    .execute()
}

const serviceColumns = [
  'o.id',
  'o.member_id',
  'p.code',
  'o.title',
  'o.description',
  'o.for_whom',
  'o.minimum_age',
  'o.maximum_age',
  'o.languages',
  'o.is_free',
  'o.cost',
  'o.ways',
  'o.how_to_join',
  's.changed_at',
  'p.name_fr',
  'p.name_en',
  'p.definition_fr',
  'p.definition_en',
] as const

/** Opening hours by service, in the order of the week. */
export async function hoursOf(
  tx: Transaction,
  serviceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly OpeningHour[]>> {
  const rows = await tx
    .selectFrom('directory.opening_hours as h')
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

function openServices(tx: Transaction, filter: ServiceFilter) {
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
