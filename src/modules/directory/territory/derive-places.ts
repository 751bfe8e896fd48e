import { distanceInKilometres } from './distance.ts'
import { foldName } from './fold-name.ts'
import { type GeonamesErratum, geonamesErrata } from './geonames-errata.ts'
import { type GeonamesRow, quebecRows, readCitiesFile } from './geonames-file.ts'
import type { PlaceKind, PlaceRow } from './place.ts'
import { type AdministrativeKey, administrativeRegionOfDivision } from './regions.ts'
import { type UnlistedPlace, unlistedPlaces } from './unlisted-places.ts'

const errataById: ReadonlyMap<number, GeonamesErratum> = new Map(
  geonamesErrata.map((erratum) => [erratum.geonamesId, erratum]),
)

/**
 * The localities of Québec that people may name: those of GeoNames (CC BY 4.0), and those it leaves out. Sorted by
 * identifier: the same file gives the same rows. The region is that of the census division, the first two digits of the municipal
 * code; see decisions/041 for rows without a code and for people counted twice.
 * Throws when the file is not the GeoNames export or names a division that no region holds.
 */
export function derivePlaces(file: Buffer = readCitiesFile()): PlaceRow[] {
  return [...unlistedPlaces.map(rowOf), ...recordedPlaces(file)].sort(
    (a, b) => a.geonamesId - b.geonamesId,
  )
}

/** Those of the export. */
export function recordedPlaces(file: Buffer): PlaceRow[] {
  const rows = [...quebecRows(file)].sort((a, b) => a.geonamesId - b.geonamesId)
  const mostPeopled = mostPeopledByMunicipality(rows)
  const coded = rows.filter((row) => row.municipalCode !== '')
  return rows.map((row) => {
    const erratum = errataById.get(row.geonamesId)
    const censusDivision = erratum?.censusDivision ?? divisionOf(row, coded)
    return {
      geonamesId: row.geonamesId,
      // The export types apostrophes straight; the site writes names as one prints them.
      name: (erratum?.name ?? row.name).replaceAll("'", '’'),
      region: regionHolding(censusDivision, row.name),
      censusDivision,
      latitude: row.latitude,
      longitude: row.longitude,
      population: row.population,
      kind: erratum?.kind ?? kindOf(row, mostPeopled),
      folded: spellings(row, erratum?.name ?? row.name).join('|'),
    }
  })
}

/** A place that no count of people may use: see unlisted-places.ts. It is also found with the name of its city. */
function rowOf({
  id,
  name,
  partOf,
  alsoCalled,
  censusDivision,
  ...point
}: UnlistedPlace): PlaceRow {
  const withItsCity = partOf === null ? [] : [`${name} ${partOf}`, `${partOf} ${name}`]
  return {
    geonamesId: id,
    name,
    region: regionHolding(censusDivision, name),
    censusDivision,
    ...point,
    population: 0,
    kind: 'locality',
    folded: [...new Set([name, ...alsoCalled, ...withItsCity].map(foldName))].join('|'),
  }
}

function regionHolding(censusDivision: string, name: string): AdministrativeKey {
  const region = administrativeRegionOfDivision(censusDivision)
  if (!region) throw new Error(`No region holds the division ${censusDivision} of ${name}`)
  return region
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
