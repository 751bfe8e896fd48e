import type { Boundary, LonLat, Ring } from './boundaries.ts'
import { RemovalQueue } from './removal-queue.ts'

/** A position of a ring and, by their ranks in it, the two that still stand beside it. */
type Corner = {
  readonly key: string
  readonly at: LonLat
  readonly pinned: boolean
  previous: number
  next: number
  area: number
  removed: boolean
}

const kilometresPerDegree = 111.195
/** Québec lies from 45° to 62° north: areas are weighed where most of its limits are drawn. */
const middleLatitude = 49

/**
 * Keeps about `positions` positions in all, those that matter most to the shapes. A limit that two
 * regions share stays one line: what is dropped of it is dropped from both. Islands too small to
 * keep three corners go, except the largest ring of a region.
 *
 * Source: M. Visvalingam and J. D. Whyatt, « Line generalisation by repeated elimination of points »,
 * The Cartographic Journal 30 (1993), p. 46–51; junctions of three limits are never dropped.
 */
export function simplifyBoundaries(
  boundaries: readonly Boundary[],
  { positions }: { positions: number },
): Boundary[] {
  const rings = boundaries.flatMap(({ polygons }) => polygons.flat())
  const pinned = junctionsOf(rings)
  const significance = new Map<Ring, readonly number[]>(
    rings.map((ring) => [ring, effectiveAreas(ring, pinned)]),
  )
  const areas = [...significance.values()].flat().sort((a, b) => b - a)
  const threshold = areas[Math.min(positions, areas.length) - 1] ?? 0

  return boundaries.map(({ region, polygons }) => {
    const largest = polygons.flat().reduce((a, b) => (spanOf(b) > spanOf(a) ? b : a))
    const reduce = (ring: Ring): Ring[] => {
      const weights = significance.get(ring) ?? []
      const kept = ring.filter((_, i) => (weights[i] ?? 0) >= threshold)
      if (kept.length >= 3) return [kept]
      return ring === largest ? [mostSignificant(ring, weights, 3)] : []
    }
    const reduced = polygons.flatMap(([outer, ...holes]) => {
      const [kept] = outer ? reduce(outer) : []
      return kept ? [[kept, ...holes.flatMap(reduce)]] : []
    })
    return { region, polygons: reduced }
  })
}

/** Positions where limits part: their neighbours along the lines are not the same two everywhere. */
function junctionsOf(rings: readonly Ring[]): Set<string> {
  const neighbours = new Map<string, Set<string>>()
  for (const ring of rings) {
    for (const [index, at] of ring.entries()) {
      const known = neighbours.get(keyOf(at)) ?? new Set()
      for (const beside of [ring.at(index - 1), ring[(index + 1) % ring.length]]) {
        if (beside) known.add(keyOf(beside))
      }
      neighbours.set(keyOf(at), known)
    }
  }
  return new Set([...neighbours].filter(([, beside]) => beside.size > 2).map(([key]) => key))
}

/**
 * The area (km²) whose loss removing each position would be, once lesser ones are gone; infinite for
 * pinned ones. Equal areas go in the order of their coordinates, whichever way the ring turns.
 */
function effectiveAreas(ring: Ring, pinned: ReadonlySet<string>): number[] {
  const corners = ring.map((at, index): Corner => {
    const key = keyOf(at)
    const previous = (index + ring.length - 1) % ring.length
    const next = (index + 1) % ring.length
    return { key, at, pinned: pinned.has(key), previous, next, area: Infinity, removed: false }
  })
  const weigh = (corner: Corner) => {
    const [before, after] = [corners[corner.previous], corners[corner.next]]
    if (before && after) corner.area = triangleArea(before, corner, after)
  }
  const removable = corners.filter((corner) => !corner.pinned)
  for (const corner of removable) weigh(corner)

  const queue = new RemovalQueue(removable)
  let least = 0
  for (let corner = queue.pop(); corner; corner = queue.pop()) {
    least = Math.max(least, corner.area)
    corner.area = least
    corner.removed = true
    const [before, after] = [corners[corner.previous], corners[corner.next]]
    if (!before || !after) break
    before.next = corner.next
    after.previous = corner.previous
    for (const beside of new Set([before, after])) {
      if (beside.pinned || beside.removed) continue
      weigh(beside)
      queue.push(beside)
    }
  }
  return corners.map(({ area }) => area)
}

/** The same to the last bit whichever way the three are read, or a shared limit would part. */
function triangleArea(before: Corner, corner: Corner, after: Corner): number {
  const [a, c] = before.key < after.key ? [before.at, after.at] : [after.at, before.at]
  const [ax, ay] = inKilometres(a)
  const [bx, by] = inKilometres(corner.at)
  const [cx, cy] = inKilometres(c)
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
}

function inKilometres([longitude, latitude]: LonLat): LonLat {
  const narrowing = Math.cos((middleLatitude * Math.PI) / 180)
  return [longitude * narrowing * kilometresPerDegree, latitude * kilometresPerDegree]
}

function spanOf(ring: Ring): number {
  const area = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(area)
}

function mostSignificant(ring: Ring, weights: readonly number[], count: number): Ring {
  const kept = new Set(
    [...ring.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b).slice(0, count),
  )
  return ring.filter((_, index) => kept.has(index))
}

function keyOf([longitude, latitude]: LonLat): string {
  return `${longitude},${latitude}`
}
