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
  const homes = reach.far.map(({ place }) => place).filter(({ population }) => population > 0)
  return places
    .filter(isCounted)
    .map((place) => ({
      place,
      population: homes
        .filter((home) => distanceInKilometres(place, home) <= reach.kilometres)
        .reduce((sum, home) => sum + home.population, 0),
    }))
    .filter(({ population }) => population > 0)
    .sort(
      (a, b) =>
        b.population - a.population ||
        b.place.population - a.place.population ||
        a.place.geonamesId - b.place.geonamesId,
    )
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
