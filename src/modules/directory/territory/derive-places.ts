import { administrativeRegions } from './administrative-regions.ts'
import { distanceInKilometres } from './distance.ts'
import { foldName } from './fold-name.ts'
import { type GeonamesErratum, geonamesErrata } from './geonames-errata.ts'
import { type GeonamesRow, quebecRows, readCitiesFile } from './geonames-file.ts'
import type { PlaceKind, PlaceRow } from './place.ts'
import type { AdministrativeKey } from './regions.ts'

const regionsByDivision: ReadonlyMap<string, AdministrativeKey> = new Map(
  administrativeRegions.flatMap(({ code, censusDivisions }) =>
    censusDivisions.map((division) => [division, `ra:${code}`] as const),
  ),
)

const errataById: ReadonlyMap<number, GeonamesErratum> = new Map(
  geonamesErrata.map((erratum) => [erratum.geonamesId, erratum]),
)

/**
 * The recorded localities of Québec (GeoNames, CC BY 4.0), sorted by identifier: the same file gives
 * the same rows. The region is that of the census division, the first two digits of the municipal
 * code; see decisions/041 for rows without a code and for people counted twice.
 * Throws when the file is not the GeoNames export or names a division that no region holds.
 */
export function derivePlaces(file: Buffer = readCitiesFile()): PlaceRow[] {
  const rows = [...quebecRows(file)].sort((a, b) => a.geonamesId - b.geonamesId)
  const mostPeopled = mostPeopledByMunicipality(rows)
  const coded = rows.filter((row) => row.municipalCode !== '')
  return rows.map((row) => {
    const erratum = errataById.get(row.geonamesId)
    const censusDivision = erratum?.censusDivision ?? divisionOf(row, coded)
    const region = regionsByDivision.get(censusDivision)
    if (!region) throw new Error(`No region holds the division ${censusDivision} of ${row.name}`)
    return {
      geonamesId: row.geonamesId,
      name: erratum?.name ?? row.name,
      region,
      censusDivision,
      latitude: row.latitude,
      longitude: row.longitude,
      population: row.population,
      kind: erratum?.kind ?? kindOf(row, mostPeopled),
      folded: spellings(row, erratum?.name ?? row.name).join('|'),
    }
  })
}

/** The census divisions of Québec in which no locality is recorded: their people are in no count. */
export function divisionsWithoutPlace(places: readonly PlaceRow[]): string[] {
  const recorded = new Set(places.map((place) => place.censusDivision))
  return [...regionsByDivision.keys()].filter((division) => !recorded.has(division)).sort()
}

function divisionOf(row: GeonamesRow, coded: readonly GeonamesRow[]): string {
  if (row.municipalCode) return row.municipalCode.slice(0, 2)
  // The north is one division that never changed region, and its villages are far from any coded town.
  if (row.region === '10' || row.region === '18') return '99'
  let nearest: GeonamesRow | undefined
  let shortest = Number.POSITIVE_INFINITY
  for (const town of coded) {
    const kilometres = distanceInKilometres(row, town)
    if (kilometres < shortest) [nearest, shortest] = [town, kilometres]
  }
  if (!nearest) throw new Error('No row carries a municipal code')
  return nearest.municipalCode.slice(0, 2)
}

function kindOf(row: GeonamesRow, mostPeopled: ReadonlyMap<string, GeonamesRow>): PlaceKind {
  // PPLX: section of a populated place.
  if (row.featureCode === 'PPLX') return 'borough'
  if (row.municipalCode === '') return row.region === '' ? 'locality' : 'municipality'
  return mostPeopled.get(row.municipalCode) === row ? 'municipality' : 'locality'
}

function mostPeopledByMunicipality(rows: readonly GeonamesRow[]): Map<string, GeonamesRow> {
  const best = new Map<string, GeonamesRow>()
  for (const row of rows) {
    // A row that errata set apart must not take the place of the city whose code it carries.
    if (row.featureCode === 'PPLX' || errataById.get(row.geonamesId)?.kind) continue
    const other = best.get(row.municipalCode)
    if (!other || row.population > other.population) best.set(row.municipalCode, row)
  }
  return best
}

/** GeoNames mixes spellings of every language; those of the Latin alphabet that read as a name are kept. */
function spellings(row: GeonamesRow, name: string): string[] {
  const alternates = row.alternateNames.filter(
    (alternate) =>
      /^[\p{Script=Latin} .'’-]+$/u.test(alternate) && /^\p{Lu}.*\p{Ll}/u.test(alternate),
  )
  return [...new Set([name, row.name, ...alternates].map(foldName))]
}
