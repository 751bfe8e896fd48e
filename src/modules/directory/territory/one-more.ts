import type { Reach } from './coverage.ts'
import type { CoveringRequest } from './covering-problem.ts'
import { distanceInKilometres } from './distance.ts'
import { isCounted, type PlaceRow } from './place.ts'

/** The people that one more here would newly reach. */
export type Gain = { readonly place: PlaceRow; readonly population: number }

/**
 * What one more would newly reach from each counted locality, the most first; between equals the most
 * peopled locality, then the lowest identifier. The first is the maximal covering of one site, in closed
 * form: every locality is compared. Localities that would reach nobody new are left out.
 */
export function gainsOf(places: readonly PlaceRow[], reach: Reach): Gain[] {
  const far = new Set(reach.far.map(({ place }) => place.geonamesId))
  return [...neighbourhoodsOf(places, reach.kilometres)]
    .map(([place, near]) => ({
      place,
      population: near.reduce(
        (sum, home) => (far.has(home.geonamesId) ? sum + home.population : sum),
        0,
      ),
    }))
    .filter(({ population }) => population > 0)
    .sort(
      (a, b) =>
        b.population - a.population ||
        b.place.population - a.place.population ||
        a.place.geonamesId - b.place.geonamesId,
    )
}

type Neighbourhoods = ReadonlyMap<PlaceRow, readonly PlaceRow[]>

/** Fifty thousand distances: kept as long as the list of places they were computed from. */
const known = new WeakMap<readonly PlaceRow[], Map<number, Neighbourhoods>>()

/** For each counted locality, those within so many kilometres of it that have people, itself included. */
function neighbourhoodsOf(places: readonly PlaceRow[], kilometres: number): Neighbourhoods {
  const byDistance = known.get(places) ?? new Map<number, Neighbourhoods>()
  known.set(places, byDistance)
  const kept = byDistance.get(kilometres)
  if (kept) return kept
  const counted = places.filter(isCounted)
  const homes = counted.filter(({ population }) => population > 0)
  const found = new Map(
    counted.map((place) => [
      place,
      homes.filter((home) => distanceInKilometres(place, home) <= kilometres),
    ]),
  )
  byDistance.set(kilometres, found)
  return found
}

/** The same question for several at once, as the solver takes it. */
export function coveringRequestOf(
  places: readonly PlaceRow[],
  reach: Reach,
  count: number,
): CoveringRequest {
  const far = new Set(reach.far.map(({ place }) => place.geonamesId))
  const sites = places.filter(isCounted).map(({ geonamesId, latitude, longitude, population }) => ({
    id: geonamesId,
    latitude,
    longitude,
    population,
  }))
  const reached = sites.flatMap(({ id }) => (far.has(id) ? [] : id))
  return { sites, reached, kilometres: reach.kilometres, count }
}
