import { type SqlBool, sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import { kilometresBetween } from '../../queries/kilometres-between.ts'
import { boundingBox, type Position } from '../../territory/distance.ts'
import { openServices, type ServiceFilter } from './open-services.ts'
import { inOrder, type Window } from './window.ts'

/** Where, and how far from it. Without `metres`: whatever serves the regions of that place. */
export type Around =
  | { readonly kind: 'point'; readonly position: Position; readonly metres: number }
  | { readonly kind: 'regions'; readonly regions: readonly string[] }

export type ServiceAtLocationFilter = ServiceFilter & { readonly around: Around | null }

export async function countServiceAtLocations(
  tx: Transaction,
  filter: ServiceAtLocationFilter,
): Promise<number> {
  const { count } = await openServiceAtLocations(tx, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export async function listServiceAtLocations(
  tx: Transaction,
  filter: ServiceAtLocationFilter,
  window: Window,
): Promise<readonly ServiceAtLocation[]> {
  const page = inOrder(openServiceAtLocations(tx, filter), 'l.id', window)
  return page
    .leftJoin('directory.places as p', 'p.geonames_id', 'l.place_id')
    .select(columns)
    .execute()
}

export async function findServiceAtLocation(
  tx: Transaction,
  id: string,
): Promise<ServiceAtLocation | undefined> {
  return tx
    .selectFrom('directory.open_service_at_locations as l')
    .leftJoin('directory.places as p', 'p.geonames_id', 'l.place_id')
    .where('l.id', '=', id)
    .select(columns)
    .executeTakeFirst()
}

/** Where these services may be had, those at a place before those online. */
export async function locationsOf(
  tx: Transaction,
  serviceIds: readonly string[],
): Promise<readonly ServiceAtLocation[]> {
  return tx
    .selectFrom('directory.open_service_at_locations as l')
    .leftJoin('directory.places as p', 'p.geonames_id', 'l.place_id')
    .where(sql<SqlBool>`l.offering_id = any (${serviceIds}::uuid[])`)
    .select(columns)
    .orderBy('l.is_virtual')
    .orderBy('l.id')
    .execute()
}

const columns = [
  'l.id',
  'l.offering_id',
  'l.member_id',
  'l.is_virtual',
  'l.place_id',
  'l.latitude',
  'l.longitude',
  'p.name as place_name',
] as const

export type ServiceAtLocation = {
  readonly id: string
  readonly offering_id: string
  readonly member_id: string
  readonly is_virtual: boolean
  readonly place_id: number | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly place_name: string | null
}

/**
 * What the open pages know of a postal area, the first three characters of a code: the middle of their points and their
 * regions. Undefined when none is there: no table of postal codes may be copied freely.
 */
export async function findPostalArea(tx: Transaction, area: string) {
  const found = await tx
    .selectFrom('directory.open_pages')
    .where(sql<string>`upper(left(postal_code, 3))`, '=', area)
    .select([
      sql<number | null>`avg(latitude)`.as('latitude'),
      sql<number | null>`avg(longitude)`.as('longitude'),
      sql<string[] | null>`array_agg(distinct region)`.as('regions'),
    ])
    .executeTakeFirstOrThrow()
  const { latitude, longitude, regions } = found
  if (latitude === null || longitude === null || regions === null) return undefined
  return { position: { latitude, longitude }, regions }
}

function openServiceAtLocations(tx: Transaction, filter: ServiceAtLocationFilter) {
  const { around, organization, ...ofService } = filter
  let query = tx.selectFrom('directory.open_service_at_locations as l')
  const { search, practice, modifiedAfter } = ofService
  const asksOfService = search !== '' || practice !== null || modifiedAfter !== null
  if (organization !== null) query = query.where('l.member_id', '=', organization)
  if (asksOfService) {
    const services = openServices(tx, { ...ofService, organization }).select('s.offering_id')
    query = query.where('l.offering_id', 'in', services)
  }
  if (around?.kind === 'point') query = query.where(isWithin(around))
  if (around?.kind === 'regions') query = query.where(servesOneOf(around.regions))
  return query
}

/** A box first, which costs little; then the great-circle distance. */
function isWithin({ position, metres }: Extract<Around, { kind: 'point' }>) {
  const kilometres = metres / 1000
  const { south, north } = boundingBox(position, kilometres)
  const distance = kilometresBetween(position, {
    latitude: sql`l.latitude`,
    longitude: sql`l.longitude`,
  })
  return sql<SqlBool>`l.latitude between ${south} and ${north} and ${distance} <= ${kilometres}`
}

function servesOneOf(regions: readonly string[]) {
  return sql<SqlBool>`exists (
    select from directory.public_search f where f.member_id = l.member_id and f.region = any (${regions}::text[]))`
}
