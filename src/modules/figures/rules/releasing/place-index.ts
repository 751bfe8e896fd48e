import type { CellLevel } from '../published/published-cell.ts'

export type Place = {
  readonly level: CellLevel
  /** Code of the zone, key of the region; '' for the network. */
  readonly place: string
}

/** Zone of each region that lies in one. */
export type ZoneOf = ReadonlyMap<string, string>

/** Every place where members are, numbered: the network first, then zones and regions as they are met. */
export type PlaceIndex = {
  readonly places: readonly Place[]
  /** The numbers of the places one region counts in: the network, its zone if any, itself. */
  readonly within: ReadonlyMap<string, readonly number[]>
}

export function indexPlaces(
  members: readonly { readonly region: string }[],
  zoneOf: ZoneOf,
): PlaceIndex {
  const places: Place[] = [{ level: 'network', place: '' }]
  const numbers = new Map<string, number>()
  const within = new Map<string, readonly number[]>()
  const numberOf = (level: CellLevel, place: string) => {
    const known = numbers.get(`${level} ${place}`)
    if (known !== undefined) return known
    numbers.set(`${level} ${place}`, places.length)
    return places.push({ level, place }) - 1
  }
  for (const { region } of members) {
    if (within.has(region)) continue
    const zone = zoneOf.get(region)
    const ofZone = zone === undefined ? [] : [numberOf('zone', zone)]
    within.set(region, [0, ...ofZone, numberOf('region', region)])
  }
  return { places, within }
}
