import type { PlaceCoverage } from './consolidate.ts'
import type { ZoneOf } from './place-index.ts'
import { mostUntold } from './thresholds.ts'

/** Whether so few could answer that nothing may be said of how many did. */
export function isTooFewToTell({ members }: Pick<PlaceCoverage, 'members'>): boolean {
  return members <= mostUntold
}

type Known = Pick<PlaceCoverage, 'level' | 'place' | 'members'>

/**
 * The places of which a release does not say how many answered: those of three members or fewer, and as many others as it takes for a
 * subtraction not to say it (a zone less the regions that are told). Keys are `level place`, as `placeKey` writes them.
 */
export function untoldPlaces(coverage: readonly Known[], zoneOf: ZoneOf): ReadonlySet<string> {
  const places = coverage.filter(({ members }) => members > 0)
  const untold = new Set(places.filter(isTooFewToTell).map(placeKey))
  const sums = places
    .filter(({ level }) => level !== 'region')
    .map((whole) => ({ whole, parts: places.filter((one) => isPartOf(one, whole, zoneOf)) }))
  for (let before = -1; before < untold.size; ) {
    before = untold.size
    for (const { whole, parts } of sums) {
      const next = smallest(parts.filter((one) => !untold.has(placeKey(one))))
      if (next && isGivenAway(whole, parts, untold)) untold.add(placeKey(next))
    }
  }
  return untold
}

export function placeKey({ level, place }: Pick<Known, 'level' | 'place'>): string {
  return `${level} ${place}`
}

function isPartOf(one: Known, whole: Known, zoneOf: ZoneOf): boolean {
  if (one.level === 'region') {
    const zone = zoneOf.get(one.place)
    return whole.level === 'zone' ? zone === whole.place : zone === undefined
  }
  return one.level === 'zone' && whole.level === 'network'
}

/** What is told of a sum and of its parts says how many answered among three members or fewer, or of a sum left untold. */
function isGivenAway(whole: Known, parts: readonly Known[], untold: ReadonlySet<string>): boolean {
  const left = parts.filter((one) => untold.has(placeKey(one)))
  if (untold.has(placeKey(whole))) return left.length === 0
  const members = left.reduce((sum, one) => sum + one.members, 0)
  return members > 0 && members <= mostUntold
}

/** By name where two have as many: the same one every year. */
function smallest(places: readonly Known[]): Known | undefined {
  return places.toSorted((a, b) => a.members - b.members || (placeKey(a) < placeKey(b) ? -1 : 1))[0]
}
