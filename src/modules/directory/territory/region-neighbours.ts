import { healthRegions } from './health-regions.ts'
import type { AdministrativeCode, HealthCode, RegionKey } from './regions.ts'

/**
 * How two regions touch: a limit on land, or one that runs in the middle of a river, an estuary or a lake.
 * Montréal and Laval are islands: they touch others by water only.
 */
export type Contact = 'land' | 'water'
export type Neighbour = { readonly region: RegionKey; readonly contact: Contact }

/**
 * Every pair of administrative regions whose limits touch. Read off the official limits
 * (Découpages administratifs du Québec, 1:100 000 and 1:1 000 000, which agree on all 38 pairs).
 */
const contacts: readonly (readonly [AdministrativeCode, AdministrativeCode, Contact])[] = [
  ['01', '03', 'water'],
  ['01', '09', 'water'],
  ['01', '11', 'land'],
  ['01', '12', 'land'],
  ['02', '03', 'land'],
  ['02', '04', 'land'],
  ['02', '09', 'land'],
  ['02', '10', 'land'],
  ['03', '04', 'land'],
  ['03', '09', 'water'],
  ['03', '12', 'water'],
  ['03', '17', 'water'],
  ['04', '07', 'land'],
  ['04', '08', 'land'],
  ['04', '10', 'land'],
  ['04', '14', 'land'],
  ['04', '15', 'land'],
  ['04', '17', 'water'],
  ['05', '12', 'land'],
  ['05', '16', 'land'],
  ['05', '17', 'land'],
  ['06', '13', 'water'],
  ['06', '14', 'water'],
  ['06', '15', 'water'],
  ['06', '16', 'water'],
  ['07', '08', 'land'],
  ['07', '15', 'land'],
  ['08', '10', 'land'],
  ['09', '10', 'land'],
  ['09', '11', 'water'],
  ['12', '17', 'land'],
  ['13', '14', 'water'],
  ['13', '15', 'water'],
  ['14', '15', 'land'],
  ['14', '16', 'water'],
  ['14', '17', 'water'],
  ['15', '16', 'water'],
  ['16', '17', 'land'],
]

/**
 * Contacts inside Nord-du-Québec and over its limits. The Cree lands are enclaves: of Baie-James
 * (`rss:10`), and of Nunavik at Whapmagoostui.
 */
const northernContacts: readonly (readonly [HealthCode, HealthCode, Contact])[] = [
  ['02', '10', 'land'],
  ['04', '10', 'land'],
  ['08', '10', 'land'],
  ['09', '10', 'land'],
  ['09', '17', 'land'],
  ['10', '17', 'land'],
  ['10', '18', 'land'],
  ['17', '18', 'land'],
]

const neighbours = new Map<RegionKey, Map<RegionKey, Contact>>()
for (const [a, b, contact] of contacts) join(`ra:${a}`, `ra:${b}`, contact)
for (const [a, b, contact] of northernContacts) join(`rss:${a}`, `rss:${b}`, contact)
for (const [a, b, contact] of contacts) {
  if (a === '10' || b === '10') continue
  const [one, other] = [healthRegionWithin(a), healthRegionWithin(b)]
  if (one !== other) join(one, other, contact)
}

/** The regions of the same scheme that touch this one, in the order of their codes; never itself. */
export function neighboursOf(region: RegionKey): Neighbour[] {
  return [...(neighbours.get(region) ?? [])]
    .map(([key, contact]) => ({ region: key, contact }))
    .sort((a, b) => (a.region < b.region ? -1 : 1))
}

function join(a: RegionKey, b: RegionKey, contact: Contact): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = neighbours.get(from) ?? new Map<RegionKey, Contact>()
    // Two regions merged into one may touch a third both ways: land is the closer contact.
    if (known.get(to) !== 'land') known.set(to, contact)
    neighbours.set(from, known)
  }
}

function healthRegionWithin(code: AdministrativeCode): RegionKey {
  const region = healthRegions.find(({ within }) => within.some((other) => other === code))
  if (!region) throw new Error(`No health region lies within ra:${code}`)
  return `rss:${region.code}`
}
