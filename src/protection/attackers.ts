import type { Cell, Table } from './table.ts'
import { membersOf } from './table.ts'

/** Somebody who tries to deduce a member's figure from the release and from what they already know. */
export interface Attacker {
  readonly kind: 'outsider' | 'member' | 'coalition' | 'viewer'
  /** Unique among the attackers of one release: the audit's intervals go by it. */
  readonly name: string
  /** Members whose contributions to every cell they know. */
  readonly members: readonly string[]
  /** Cells whose value they know already. */
  readonly cells: readonly string[]
}

/** What one attacker must not be able to deduce about one cell. */
export interface Need {
  /** Index of the cell. */
  readonly cell: number
  readonly lower: number
  readonly upper: number
  /** Whose figure is at stake; absent when only the cell's own levels are known. */
  readonly victim?: string
}

/** An attacker seen from the table: how far each value may lie from the truth, as far as they know. */
export interface Threat {
  readonly attacker: Attacker
  /** L = a − lb and U = ub − a for each cell, narrowed by what the attacker knows. */
  readonly below: Float64Array
  readonly above: Float64Array
  readonly needs: readonly Need[]
}

export const OUTSIDER: Attacker = { kind: 'outsider', name: 'outsider', members: [], cells: [] }

export function memberAttacker(member: string): Attacker {
  return { kind: 'member', name: member, members: [member], cells: [] }
}

/** Somebody with an account: the members and cells already shown to them are their knowledge. */
export function viewer(
  name: string,
  knowledge: { readonly members?: readonly string[]; readonly cells?: readonly string[] },
): Attacker {
  return {
    kind: 'viewer',
    name,
    members: knowledge.members ?? [],
    cells: knowledge.cells ?? [],
  }
}

/**
 * All but one of the contributors of an unsafe cell that has exactly `minimumFrequency` of them:
 * pairs in cells of three. Together they would learn the last one's figure.
 */
export function coalitions(table: Table, minimumFrequency = 3): Attacker[] {
  const found = new Map<string, Attacker>()
  for (const cell of table.cells) {
    const contributors = [...(table.contributions.get(cell.key)?.keys() ?? [])].sort()
    if (cell.status !== 'primary' || contributors.length !== minimumFrequency) continue
    for (const absent of contributors) {
      const members = contributors.filter((member) => member !== absent)
      if (members.length < 2) continue
      const name = members.join(' + ')
      found.set(name, { kind: 'coalition', name, members, cells: [] })
    }
  }
  return [...found.values()]
}

/** The outsider, every member, and the coalitions in unsafe cells. */
export function insiders(table: Table, minimumFrequency = 3): Attacker[] {
  return [OUTSIDER, ...membersOf(table).map(memberAttacker), ...coalitions(table, minimumFrequency)]
}

/**
 * The attacker's own bounds and needs, in deviations from the true values.
 *
 * Bounds: L = a − max(lb, c), U = ub − a, where c is what they know to be in the cell; both are 0
 * in a cell they know wholly. Needs, for an attacker with contributions of their own (after
 * Fischetti and Salazar-González, 2003, and the p %-rule):
 * p/100·x_j − (X − c − x_j), j the largest contributor they do not know, where positive; one unit
 * upwards where x_j is zero. The outsider's needs, and those of a viewer who knows no member, are
 * the cell's protection levels. A small count of persons keeps everybody at least a unit away.
 */
export function threatOf(table: Table, attacker: Attacker, pPercent: number): Threat {
  const known = new Set([...attacker.members, ...table.consenting])
  const seen = new Set(attacker.cells)
  const below = new Float64Array(table.cells.length)
  const above = new Float64Array(table.cells.length)
  const needs: Need[] = []
  for (const [index, cell] of table.cells.entries()) {
    const contributions = table.contributions.get(cell.key)
    let own = 0
    let others = 0
    let victim: string | undefined
    let largest = -1
    for (const [member, contribution] of contributions ?? []) {
      if (known.has(member)) {
        own += contribution
        continue
      }
      const size = Math.abs(contribution)
      others += size
      if (size > largest) {
        largest = size
        victim = member
      }
    }
    const wholly = seen.has(cell.key) || (contributions !== undefined && victim === undefined)
    if (wholly || cell.status === 'published') continue
    // In a difference between releases others may have gone down: one's own part bounds nothing.
    const floor = contributions && !cell.signed ? Math.max(cell.lower, own) : cell.lower
    below[index] = Math.max(0, cell.value - floor)
    above[index] = Math.max(0, cell.upper - cell.value)
    if (cell.status !== 'primary') continue
    const level = levelAgainst(cell, attacker, pPercent, { others, largest })
    if (level.lower === 0 && level.upper === 0) continue
    needs.push({ cell: index, ...level, ...(victim === undefined ? {} : { victim }) })
  }
  return { attacker, below, above, needs }
}

function levelAgainst(
  cell: Cell,
  attacker: Attacker,
  pPercent: number,
  unknown: { readonly others: number; readonly largest: number },
): { lower: number; upper: number } {
  const doubt = cell.leastDoubt ?? 0
  const least = { lower: Math.min(doubt, unknown.others), upper: doubt }
  if (attacker.members.length === 0) {
    return {
      lower: Math.max(least.lower, cell.lowerProtection),
      upper: Math.max(least.upper, cell.upperProtection),
    }
  }
  // No percentage of zero leaves a doubt: that everybody else has zero must not be certain either.
  if (unknown.largest === 0) return { ...least, upper: Math.max(least.upper, 1) }
  const need = (pPercent / 100) * unknown.largest - (unknown.others - unknown.largest)
  if (!(need > 1e-9 * Math.max(1, unknown.largest))) return least
  return { lower: Math.max(least.lower, need), upper: Math.max(least.upper, need) }
}
