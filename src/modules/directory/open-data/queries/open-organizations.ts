import { type SqlBool, sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import { byName } from '../../queries/by-name.ts'
import type { OpenPage } from '../tables.ts'
import { type ServiceFilter, searched } from './open-services.ts'
import { inOrder, type Window } from './window.ts'

export type OrganizationFilter = Omit<ServiceFilter, 'organization'>

export async function countOrganizations(
  tx: Transaction,
  filter: OrganizationFilter,
): Promise<number> {
  const { count } = await openOrganizations(tx, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Ids in the order asked for: best match first for a search, else by id. */
export async function listOrganizationIds(
  tx: Transaction,
  filter: OrganizationFilter,
  window: Window,
): Promise<readonly string[]> {
  const ids = openOrganizations(tx, filter).select('g.member_id as id')
  const ranked =
    filter.search !== '' && 'offset' in window
      ? ids.orderBy(sql`ts_rank(f.document, ${searched(filter.search)})`, 'desc')
      : ids
  const rows = await inOrder(ranked, 'g.member_id', window).execute()
  return rows.map(({ id }) => id)
}

/** The open pages of these members, by id. One that is not open is not there. */
export async function pagesOf(
  tx: Transaction,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, OpenPage>> {
  const rows = await tx
    .selectFrom('directory.open_pages')
    .where(sql<SqlBool>`id = any (${memberIds}::uuid[])`)
    .selectAll()
    .execute()
  return new Map(rows.map((page) => [page.id, page]))
}

/** Every open page, by name: what a spreadsheet or a map holds. Without the long descriptions. */
export async function listPages(tx: Transaction) {
  return tx
    .selectFrom('directory.open_pages')
    .select([
      'id',
      'slug',
      'name',
      'summary',
      'region',
      'health_region',
      'locality',
      'street',
      'postal_code',
      'latitude',
      'longitude',
      'is_exact',
      'telephone',
      'toll_free',
      'mailbox',
      'website',
      'how_to_come',
      'practices',
      'languages',
      'is_free',
      'verified_on',
      'changed_at',
    ])
    .orderBy(byName('name'))
    .orderBy('id')
    .execute()
}
export type ListedPage = Awaited<ReturnType<typeof listPages>>[number]

function openOrganizations(tx: Transaction, filter: OrganizationFilter) {
  const { search, practice, modifiedAfter } = filter
  let query = tx
    .selectFrom('directory.open_organizations as g')
    .innerJoin('directory.public_search as f', 'f.member_id', 'g.member_id')
  if (search !== '') query = query.where(sql<SqlBool>`f.document @@ ${searched(search)}`)
  if (practice !== null) query = query.where(sql<SqlBool>`f.practices @> array[${practice}]`)
  if (modifiedAfter !== null) query = query.where('g.changed_at', '>=', modifiedAfter)
  return query
}
