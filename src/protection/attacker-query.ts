import type { Threat } from './attackers.ts'

/** One question: can this attacker push this cell less than `level` from its value, in this direction? */
export interface Query {
  readonly threat: Threat
  readonly cell: number
  /** +1: believe it higher (UPL). −1: believe it lower (LPL). */
  readonly direction: 1 | -1
  readonly level: number
}

/** Entries of a vector over the cells that are not zero. */
export interface SparseVector {
  readonly cells: Int32Array
  readonly values: Float64Array
}

/** A level counts as reached within this share of itself. */
export const LEVEL_TOLERANCE = 1e-6
/** Beyond this many levels a bound never matters, and only hurts the solver's precision. */
export const MOST_LEVELS = 1e6
/** A deviation proves safety only if it stays within bounds up to this share of the level. */
const BOUND_TOLERANCE = 1e-9

export function queriesOf(threats: readonly Threat[]): Query[] {
  return threats.flatMap((threat) =>
    threat.needs.flatMap(({ cell, lower, upper }): Query[] => [
      ...(upper > 0 ? [{ threat, cell, direction: 1 as const, level: upper }] : []),
      ...(lower > 0 ? [{ threat, cell, direction: -1 as const, level: lower }] : []),
    ]),
  )
}

/** Queries about the same cell in the same direction, in the order of their attackers. */
export function byPlace(queries: readonly Query[]): Map<number, Query[]> {
  const places = new Map<number, Query[]>()
  for (const query of queries) {
    const place = placeOf(query)
    const same = places.get(place)
    if (same) same.push(query)
    else places.set(place, [query])
  }
  return places
}

/** A number for each cell and direction. */
export function placeOf({ cell, direction }: Query): number {
  return cell * 2 + (direction > 0 ? 1 : 0)
}

/** Whether a deviation with d_k = ±1, scaled to the level, is one the attacker can believe. */
export function fits(move: SparseVector, { threat, level }: Query, x: Float64Array): boolean {
  const slack = BOUND_TOLERANCE * level
  for (let at = 0; at < move.cells.length; at += 1) {
    const cell = move.cells[at] ?? 0
    const deviation = (move.values[at] ?? 0) * level
    const share = x[cell] ?? 0
    const bound = (deviation > 0 ? threat.above[cell] : threat.below[cell]) ?? 0
    // A bound may be infinite, and nothing of it is still nothing.
    const room = share > 0 ? bound * share : 0
    if (Math.abs(deviation) > room + slack) return false
  }
  return true
}

/** α U + β L of one cell, for a reduced cost α (positive) or −β (negative). */
export function reachOf(threat: Threat, cell: number, reducedCost: number): number {
  return reducedCost > 0
    ? reducedCost * (threat.above[cell] ?? 0)
    : -reducedCost * (threat.below[cell] ?? 0)
}

/** Left side of a cut at x, in the units of the cell: no attacker's deviation goes further. */
export function reachable(reduced: SparseVector, query: Query, x: Float64Array): number {
  let sum = 0
  for (let at = 0; at < reduced.cells.length; at += 1) {
    const cell = reduced.cells[at] ?? 0
    const share = x[cell] ?? 0
    if (share > 0) {
      sum += Math.min(query.level, reachOf(query.threat, cell, reduced.values[at] ?? 0)) * share
    }
  }
  return sum
}
