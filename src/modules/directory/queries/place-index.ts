import { as } from '../../../platform/database/database.ts'
import { indexPlaces, type PlaceIndex } from '../territory/find-place.ts'
import type { PlaceRow } from '../territory/place.ts'
import { administrativeKey, regionsOf } from '../territory/regions.ts'

let known: Promise<PlaceIndex> | null = null

/** The places people may type. Facts that change only when a new version of the site starts: read once a process. */
export function placeIndex(): Promise<PlaceIndex> {
  known ??= readPlaces().then((places) => indexPlaces(places, regionsOf('ra')))
  known.catch(() => {
    known = null
  })
  return known
}

/** Every recorded locality. */
export async function readPlaces(): Promise<readonly PlaceRow[]> {
  const rows = await as(null, (tx) => tx.selectFrom('directory.places').selectAll().execute())
  return rows.flatMap((row) => {
    const region = administrativeKey(row.region)
    if (region === null) return []
    return [
      {
        geonamesId: row.geonames_id,
        name: row.name,
        region,
        censusDivision: row.census_division,
        latitude: row.latitude,
        longitude: row.longitude,
        population: row.population,
        kind: row.kind,
        folded: row.folded,
      },
    ]
  })
}
