import { asPublic, type Transaction } from '../../../platform/database/database.ts'
import type { LocatedOffering } from '../territory/coverage.ts'
import type { Position } from '../territory/distance.ts'
import { healthRegionOf } from '../territory/health-region-of.ts'
import type { PlaceRow } from '../territory/place.ts'
import { parseRegionKey, type RegionKey, type RegionScheme } from '../territory/regions.ts'
import { listPractices, type Practice } from './list-practices.ts'
import { readPlaces } from './place-index.ts'

/** A practice as one public member offers it, located in both schemes. */
export type PublicOffering = Omit<LocatedOffering, 'region'> & {
  readonly regions: Readonly<Record<RegionScheme, RegionKey>>
}
export type OfferingMember = { readonly id: string; readonly slug: string; readonly name: string }

/** What the pages about the territory are made from: all of it is public, and the same for everyone. */
export type Territory = {
  readonly places: readonly PlaceRow[]
  readonly practices: readonly Practice[]
  readonly offerings: readonly PublicOffering[]
  /** Every public member, by id. */
  readonly members: ReadonlyMap<string, OfferingMember>
}

export async function readTerritory(): Promise<Territory> {
  const places = await readPlaces()
  const byNumber = new Map(places.map((place) => [place.geonamesId, place]))
  const placeNumbered = (id: number | null) => (id === null ? undefined : byNumber.get(id))
  return asPublic(async (tx) => {
    const rows = await listPublicOfferings(tx)
    const members = await tx
      .selectFrom('directory.public_search')
      .select(['member_id as id', 'slug', 'name'])
      .execute()
    return {
      places,
      practices: await listPractices(tx),
      offerings: rows.map((row) => located(row, placeNumbered(row.place_id))),
      members: new Map(members.map((member) => [member.id, member])),
    }
  })
}

// public_search, and not members: the point of a member that hides its address is there its locality's.
async function listPublicOfferings(tx: Transaction) {
  return tx
    .selectFrom('directory.offerings as o')
    .innerJoin('directory.public_search as m', 'm.member_id', 'o.member_id')
    .where('o.ended_on', 'is', null)
    .select(['o.practice_code', 'o.member_id', 'o.place_id', 'o.ways'])
    .select(['m.region', 'm.health_region', 'm.latitude', 'm.longitude'])
    .execute()
}
type OfferingRow = Awaited<ReturnType<typeof listPublicOfferings>>[number]

/** An offering that says its own place is there; any other is where its member is. */
function located(row: OfferingRow, place: PlaceRow | undefined): PublicOffering {
  return {
    practice: row.practice_code,
    member: row.member_id,
    regions: place
      ? { ra: place.region, rss: healthRegionOf(place) }
      : { ra: known(row.region), rss: known(row.health_region) },
    position: positionOf(row, place),
  }
}

/** Where people go for it. Nowhere for what is given by telephone, online, at home or in changing places. */
function positionOf(row: OfferingRow, place: PlaceRow | undefined): Position | null {
  const isSomewhere = row.ways.includes('on-site') || (place && row.ways.includes('elsewhere'))
  if (!isSomewhere) return null
  if (place) return { latitude: place.latitude, longitude: place.longitude }
  const { latitude, longitude } = row
  return latitude === null || longitude === null ? null : { latitude, longitude }
}

function known(key: string): RegionKey {
  const parsed = parseRegionKey(key)
  if (parsed.outcome === 'unknown') throw new Error(`the directory holds the region ${key}`)
  return parsed.region.key
}
