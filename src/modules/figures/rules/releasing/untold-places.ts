import type { PlaceCoverage } from './consolidate.ts'
import type { ZoneOf } from './place-index.ts'
import { mostUntold } from './thresholds.ts'

/** Whether so few could answer that nothing may be said of how many did. */
export function isTooFewToTell({ members }: Pick<PlaceCoverage, 'members'>): boolean {
  return members <= mostUntold
}

type Known = Pick<PlaceCoverage, 'level' | 'place' | 'members'>

/** Of which places a release for everybody said how many answered, and of which it did not: see `placeKey`. */
export type CountsTold = {
  readonly zoneOf: ZoneOf
  readonly told: ReadonlySet<string>
  readonly untold: ReadonlySet<string>
}

/** Of which places the cells of a release say how many answered: of one question at least. */
export function countsToldIn(
  cells: readonly (Pick<Known, 'level' | 'place'> & { readonly respondents: number | null })[],
): Pick<CountsTold, 'told' | 'untold'> {
  const told = new Set(cells.filter(({ respondents }) => respondents !== null).map(placeKey))
  const all = new Set(cells.map(placeKey))
  return { told, untold: new Set([...all].filter((key) => !told.has(key))) }
}

/**
 * The places of which a release does not say how many answered: those of three members or fewer, those of which an earlier release of the
 * year did not say it, and as many others as it takes for no sum and difference of all that is told, in this release and the earlier
 * ones, to say it of three members or fewer. Who answered may have changed between two releases; it is taken not to have.
 */
export function untoldPlaces(
  coverage: readonly Known[],
  zoneOf: ZoneOf,
  earlier: readonly CountsTold[] = [],
): ReadonlySet<string> {
  const places = coverage.filter(({ members }) => members > 0)
  const untold = new Set(
    places
      .filter(
        (one) => isTooFewToTell(one) || earlier.some((past) => past.untold.has(placeKey(one))),
      )
      .map(placeKey),
  )
  const regions = [
    ...new Set([
      ...places.flatMap(({ level, place }) => (level === 'region' ? [place] : [])),
      ...earlier.flatMap((past) => (past.zoneOf.size > 0 ? [...past.zoneOf.keys()] : [])),
    ]),
  ].sort()
  const few = setsOfFew(places)
  const before = earlier.flatMap((past) =>
    [...past.told].map((key): Sum<Known> => ({ regions: regionsOf(key, regions, past.zoneOf) })),
  )
  for (;;) {
    // What was told before first: only what is still to be told can be left out. Then the largest, so that the smallest give way.
    const now = places
      .filter((one) => !untold.has(placeKey(one)))
      .toSorted(bySize)
      .toReversed()
      .map((place): Sum<Known> => ({ regions: regionsOf(placeKey(place), regions, zoneOf), place }))
    const sums = new TellingSums([...before, ...now], regions)
    const telling = few.map((set) => sums.telling(set)).find((told) => told.length > 0)
    const [smallest] = telling?.toSorted(bySize) ?? []
    if (!smallest) return untold
    untold.add(placeKey(smallest))
  }
}

export function placeKey({ level, place }: Pick<Known, 'level' | 'place'>): string {
  return `${level} ${place}`
}

function regionsOf(key: string, all: readonly string[], zoneOf: ZoneOf): ReadonlySet<string> {
  const [level, ...rest] = key.split(' ')
  const place = rest.join(' ')
  if (level === 'network') return new Set(all)
  if (level === 'region') return new Set([place])
  return new Set(all.filter((region) => zoneOf.get(region) === place))
}

/** Every set of regions where three members or fewer could answer, all together. */
function setsOfFew(places: readonly Known[]): readonly ReadonlySet<string>[] {
  const small = places.filter((one) => one.level === 'region' && isTooFewToTell(one))
  let sets: { members: number; regions: readonly string[] }[] = [{ members: 0, regions: [] }]
  for (const { place, members } of small) {
    const larger = sets
      .map((set) => ({ members: set.members + members, regions: [...set.regions, place] }))
      .filter(isTooFewToTell)
    sets = [...sets, ...larger]
  }
  return sets.flatMap(({ regions }) => (regions.length > 0 ? [new Set(regions)] : []))
}

/** By name where two have as many: the same one every year. */
function bySize(a: Known, b: Known): number {
  return a.members - b.members || (placeKey(a) < placeKey(b) ? -1 : 1)
}

/** How many answered in all these regions is told; `place` where this release would tell it. */
type Sum<P> = { readonly regions: ReadonlySet<string>; readonly place?: P }

/** Sums that are told, brought to independent ones in the order given. */
class TellingSums<P> {
  readonly #sums: readonly Sum<P>[]
  readonly #regions: readonly string[]
  readonly #basis: { readonly row: number[]; readonly from: number[]; readonly pivot: number }[] =
    []

  constructor(sums: readonly Sum<P>[], regions: readonly string[]) {
    this.#sums = sums
    this.#regions = regions
    for (const [at, sum] of sums.entries()) {
      const { row, from } = this.#reduced(sum.regions)
      from[at] = (from[at] ?? 0) + 1
      const pivot = row.findIndex((value) => Math.abs(value) > 1e-9)
      if (pivot >= 0) this.#basis.push({ row, from, pivot })
    }
  }

  /** The places this release would tell that, added and taken off, say how many answered in these regions; none where nothing says it. */
  telling(regions: ReadonlySet<string>): readonly P[] {
    const { row, from } = this.#reduced(regions)
    if (row.some((value) => Math.abs(value) > 1e-9)) return []
    return this.#sums.flatMap(({ place }, at) =>
      place !== undefined && Math.abs(from[at] ?? 0) > 1e-9 ? [place] : [],
    )
  }

  /** What is left of a sum of regions once those told are taken off, and how much of each was. */
  #reduced(regions: ReadonlySet<string>): { row: number[]; from: number[] } {
    const row = this.#regions.map((region): number => (regions.has(region) ? 1 : 0))
    const from: number[] = this.#sums.map(() => 0)
    for (const known of this.#basis) {
      const factor = (row[known.pivot] ?? 0) / (known.row[known.pivot] ?? 1)
      if (factor === 0) continue
      for (const [at, value] of known.row.entries()) row[at] = (row[at] ?? 0) - factor * value
      for (const [at, value] of known.from.entries()) from[at] = (from[at] ?? 0) - factor * value
    }
    return { row, from }
  }
}
