import { healthRegionOf } from '../territory/health-region-of.ts'
import type { PlaceRow } from '../territory/place.ts'
import type { AdministrativeKey, HealthKey } from '../territory/regions.ts'

/** Where a member is: a recorded place, or a name alone with its region. */
export type Town = {
  readonly placeId: number | null
  readonly locality: string
  readonly region: AdministrativeKey
  readonly healthRegion: HealthKey
}

export function townOf(place: PlaceRow): Town {
  const { geonamesId, name, region } = place
  return { placeId: geonamesId, locality: name, region, healthRegion: healthRegionOf(place) }
}

/**
 * A village that is not in the list, as typed. Nord-du-Québec has three health regions: a Cree community is known by its
 * name; else, without a latitude to tell Nunavik by, Baie-James.
 */
export function unrecordedTown(locality: string, region: AdministrativeKey): Town {
  const healthRegion = healthRegionOf({ name: locality, region, latitude: 0 })
  return { placeId: null, locality, region, healthRegion }
}

/** Where a member is, as its row says it. The point of an old town is not that of the new one: the town's own serves. */
export function columnsOfTown({ locality, placeId, region, healthRegion }: Town) {
  return {
    locality,
    region,
    place_id: placeId,
    health_region: healthRegion,
    latitude: null,
    longitude: null,
  }
}
