import { distanceInKilometres, type Position } from './distance.ts'
import { isCounted, type PlaceRow } from './place.ts'
import type { RegionKey } from './regions.ts'

/** A practice as one member offers it, here. */
export type LocatedOffering = {
  readonly practice: string
  readonly member: string
  /** In the scheme that the table is in. */
  readonly region: RegionKey
  /** Unknown for an offering given at home, by telephone, or not yet placed. */
  readonly position: Position | null
}

export type PracticeCoverage = {
  readonly practice: string
  /** Members that offer it in each region, 0 included, in the order given. */
  readonly members: readonly { readonly region: RegionKey; readonly count: number }[]
  /** Members that offer it anywhere; one that offers it in two regions is one. */
  readonly total: number
  readonly missing: readonly RegionKey[]
}

/** Practice × region: how many members offer each practice in each region, and where nobody does. */
export function coverageByRegion(
  practices: readonly string[],
  regions: readonly RegionKey[],
  offerings: readonly LocatedOffering[],
): PracticeCoverage[] {
  const membersOf = new Map<string, Set<string>>()
  for (const { practice, region, member } of offerings) {
    for (const cell of [practice, `${practice} ${region}`]) {
      const members = membersOf.get(cell) ?? new Set()
      membersOf.set(cell, members.add(member))
    }
  }
  return practices.map((practice) => {
    const members = regions.map((region) => ({
      region,
      count: membersOf.get(`${practice} ${region}`)?.size ?? 0,
    }))
    return {
      practice,
      members,
      total: membersOf.get(practice)?.size ?? 0,
      missing: members.filter(({ count }) => count === 0).map(({ region }) => region),
    }
  })
}

export type FarPlace = {
  readonly place: PlaceRow
  /** Kilometres in a straight line; null when the practice is offered nowhere. */
  readonly nearest: number | null
}

export type Reach = {
  readonly kilometres: number
  /** People of the recorded localities, boroughs and sectors not counted again. */
  readonly recorded: { readonly places: number; readonly population: number }
  readonly outOfReach: { readonly places: number; readonly population: number }
  /** Part of the recorded population that is out of reach, 0 to 1; null when nobody is recorded. */
  readonly share: number | null
  /** The localities out of reach, the most peopled first. */
  readonly far: readonly FarPlace[]
  /** What this cannot know: localities whose population is unknown, offerings that have no place. */
  readonly placesWithoutPopulation: number
  readonly offerings: number
  readonly offeringsWithoutPosition: number
}

/** Who lives farther than `kilometres`, in a straight line, from every one of these offerings. */
export function reachOf(
  places: readonly PlaceRow[],
  offerings: readonly Pick<LocatedOffering, 'position'>[],
  kilometres: number,
): Reach {
  const counted = places.filter(isCounted)
  const positions = offerings.flatMap(({ position }) => position ?? [])
  const far = counted
    .map((place) => ({ place, nearest: nearestOf(place, positions) }))
    .filter(({ nearest }) => nearest === null || nearest > kilometres)
    .sort(byPeople)
  const recorded = sumOf(counted)
  const outOfReach = sumOf(far.map(({ place }) => place))
  return {
    kilometres,
    recorded,
    outOfReach,
    share: recorded.population === 0 ? null : outOfReach.population / recorded.population,
    far,
    placesWithoutPopulation: counted.filter(({ population }) => population === 0).length,
    offerings: offerings.length,
    offeringsWithoutPosition: offerings.length - positions.length,
  }
}

/** Whether it is offered, but only by telephone, online or at home: distance then says nothing of it. */
export function isWithoutPlace({ offerings, offeringsWithoutPosition }: Reach): boolean {
  return offerings > 0 && offeringsWithoutPosition === offerings
}

function nearestOf(place: PlaceRow, positions: readonly Position[]): number | null {
  if (positions.length === 0) return null
  return Math.min(...positions.map((position) => distanceInKilometres(place, position)))
}

function sumOf(places: readonly PlaceRow[]): { places: number; population: number } {
  const population = places.reduce((sum, place) => sum + place.population, 0)
  return { places: places.length, population }
}

function byPeople(a: FarPlace, b: FarPlace): number {
  return b.place.population - a.place.population || a.place.geonamesId - b.place.geonamesId
}
