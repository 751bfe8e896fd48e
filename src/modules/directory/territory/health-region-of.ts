import { foldName } from './fold-name.ts'
import { healthRegions } from './health-regions.ts'
import type { PlaceRow } from './place.ts'
import type { AdministrativeKey, HealthKey } from './regions.ts'

/** The nine communities served by the Cree Board of Health (Terres-Cries-de-la-Baie-James), folded. */
const creeCommunities: ReadonlySet<string> = new Set([
  'chisasibi',
  'eastmain',
  'mistissini',
  'nemaska',
  'ouje bougoumou',
  'waskaganish',
  'waswanipi',
  'wemindji',
  'whapmagoostui',
])

/** Nunavik lies north of the 55th parallel (Loi sur les villages nordiques, RLRQ, c. V-6.1). */
const southOfNunavik = 55

/** The health regions that lie within an administrative region: one, or three for Nord-du-Québec. */
export function healthRegionsWithin(region: AdministrativeKey): HealthKey[] {
  return healthRegions
    .filter(({ within }) => within.some((code) => `ra:${code}` === region))
    .map(({ code }) => `rss:${code}` as const)
}

/**
 * The health region of a place. Its census division settles it everywhere but in Nord-du-Québec, one
 * division that three health regions share: there a Cree community is known by its name, a village of
 * Nunavik by its latitude, and the rest is Baie-James.
 */
export function healthRegionOf(place: Pick<PlaceRow, 'name' | 'region' | 'latitude'>): HealthKey {
  if (place.region === 'ra:10') {
    if (creeCommunities.has(foldName(place.name))) return 'rss:18'
    return place.latitude >= southOfNunavik ? 'rss:17' : 'rss:10'
  }
  const [only] = healthRegionsWithin(place.region)
  if (!only) throw new Error(`No health region lies within ${place.region}`)
  return only
}
