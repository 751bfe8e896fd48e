import type { Reach } from './coverage.ts'
import { healthRegionOf } from './health-region-of.ts'
import { isCounted, type PlaceRow } from './place.ts'
import { type RegionKey, type RegionScheme, regionsOf } from './regions.ts'

export type RegionReach = {
  readonly region: RegionKey
  /** People of its recorded localities. */
  readonly recorded: number
  /** Those of them who are out of reach. */
  readonly far: number
  /** Part out of reach, 0 to 1; null where nobody is recorded. */
  readonly share: number | null
}

export function regionKeyOf(place: PlaceRow, scheme: RegionScheme): RegionKey {
  return scheme === 'ra' ? place.region : healthRegionOf(place)
}

/** The same reach in each region of a scheme, in the order of the codes. */
export function reachByRegion(
  places: readonly PlaceRow[],
  reach: Reach,
  scheme: RegionScheme,
): RegionReach[] {
  const recorded = peopleByRegion(places.filter(isCounted), scheme)
  const far = peopleByRegion(
    reach.far.map(({ place }) => place),
    scheme,
  )
  return regionsOf(scheme).map(({ key }) => {
    const people = recorded.get(key) ?? 0
    const away = far.get(key) ?? 0
    return { region: key, recorded: people, far: away, share: people === 0 ? null : away / people }
  })
}

function peopleByRegion(
  places: readonly PlaceRow[],
  scheme: RegionScheme,
): ReadonlyMap<RegionKey, number> {
  const people = new Map<RegionKey, number>()
  for (const place of places) {
    const key = regionKeyOf(place, scheme)
    people.set(key, (people.get(key) ?? 0) + place.population)
  }
  return people
}
