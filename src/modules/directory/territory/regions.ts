import { slugOf } from '../../../platform/words/slug.ts'
import { administrativeRegions } from './administrative-regions.ts'
import { healthRegions } from './health-regions.ts'

export type AdministrativeCode = (typeof administrativeRegions)[number]['code']
export type HealthCode = (typeof healthRegions)[number]['code']
export type RegionScheme = 'ra' | 'rss'

/** Always scheme and code: `ra:10` is the whole north, `rss:10` only a part of it. */
export type RegionKey = `ra:${AdministrativeCode}` | `rss:${HealthCode}`
export type AdministrativeKey = `ra:${AdministrativeCode}`
export type HealthKey = `rss:${HealthCode}`

/** Where a region stands on the schematic map: whole columns and rows, counted from the north-west. */
export type TilePosition = { readonly column: number; readonly row: number }

export type Region = {
  readonly key: RegionKey
  readonly scheme: RegionScheme
  readonly code: AdministrativeCode | HealthCode
  /** Official name, with its en dash. The same in every language of the site. */
  readonly name: string
  /** The name as French says « where »: « en Estrie », « au Nunavik ». */
  readonly locative: string
  /** Unique within its scheme, for addresses. */
  readonly slug: string
  readonly tile: TilePosition
}

export type ParseRegionResult =
  | { outcome: 'known'; region: Region }
  | { outcome: 'unknown'; text: string }

const administrative: readonly Region[] = administrativeRegions.map((region) => ({
  key: `ra:${region.code}` as const,
  scheme: 'ra' as const,
  code: region.code,
  name: region.name,
  locative: region.locative,
  slug: slugOf(region.name),
  tile: region.tile,
}))

const health: readonly Region[] = healthRegions.map((region) => ({
  key: `rss:${region.code}` as const,
  scheme: 'rss' as const,
  code: region.code,
  name: region.name,
  locative: region.locative,
  slug: slugOf(region.name),
  tile: region.tile,
}))

/** The regions of both schemes, each in the order of its codes. */
export const everyRegion: readonly Region[] = [...administrative, ...health]

const regionsByKey: ReadonlyMap<string, Region> = new Map(
  everyRegion.map((region) => [region.key, region]),
)
const regionsByAddress: ReadonlyMap<string, Region> = new Map(
  everyRegion.map((region) => [`${region.scheme}/${region.slug}`, region]),
)

/** The regions of one scheme in the order of their codes: 17 administrative, 18 health. */
export function regionsOf(scheme: RegionScheme): readonly Region[] {
  return scheme === 'ra' ? administrative : health
}

/** The region of a key already parsed. */
export function regionOf(key: RegionKey): Region {
  const region = regionsByKey.get(key)
  if (!region) throw new Error(`No region carries the key ${key}`)
  return region
}

/** Reads a key as stored or typed (`ra:06`). A bare code is refused: it names two regions. */
export function parseRegionKey(text: string): ParseRegionResult {
  const region = regionsByKey.get(text.trim())
  return region ? { outcome: 'known', region } : { outcome: 'unknown', text }
}

/** Reads the part of an address that names a region of this scheme (`gaspesie-iles-de-la-madeleine`). */
export function parseRegionSlug(scheme: RegionScheme, slug: string): ParseRegionResult {
  const region = regionsByAddress.get(`${scheme}/${slug}`)
  return region ? { outcome: 'known', region } : { outcome: 'unknown', text: slug }
}

/** The administrative region that holds a census division (two digits). */
export function administrativeRegionOfDivision(division: string): AdministrativeKey | undefined {
  const region = administrativeRegions.find(({ censusDivisions }) =>
    censusDivisions.some((held) => held === division),
  )
  return region && `ra:${region.code}`
}

export function isAdministrative(key: string): key is AdministrativeKey {
  return regionsByKey.get(key)?.scheme === 'ra'
}

/** The administrative region of a key as a form sends it; null for '' and for what is none. */
export function administrativeKey(typed: string): AdministrativeKey | null {
  return isAdministrative(typed) ? typed : null
}

/** The key that a filter's address asks for: null for none, and one that no member bears for a region that is none. */
export function regionAsked(scheme: RegionScheme, slug: string): string | null {
  if (slug === '') return null
  const asked = parseRegionSlug(scheme, slug)
  return asked.outcome === 'known' ? asked.region.key : `${scheme}:??`
}
