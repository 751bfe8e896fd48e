import { type Attacker, threatOf } from './attackers.ts'
import { assessCell, type PrimaryRules } from './primary-rules.ts'
import type { Solver, StopSignal } from './solver.ts'
import { suppress } from './suppression.ts'
import { type Cell, type Relation, secretContributions, type Table } from './table.ts'

/** What would make a table that cannot be protected protectable. */
export type Remedy =
  /** Hide these cells, which were to be shown whatever happens: no cheaper set is enough. */
  | { readonly kind: 'unlock'; readonly cells: readonly string[] }
  /** Merge the exposed cell with this neighbour in one of its sums: together they are safe to show. */
  | { readonly kind: 'merge'; readonly cells: readonly [exposed: string, neighbour: string] }

export interface ExposedCell {
  /** Index of a cell that stays exposed when everything that may be hidden is. */
  readonly cell: number
  readonly attackers: readonly Attacker[]
  readonly rules: PrimaryRules
}

/**
 * Ways out of an infeasible table. The set to unlock is itself a suppression problem in which only
 * the cells shown by force cost something; zones to merge are read from the relations.
 */
export function remediesFor(
  table: Table,
  exposed: ExposedCell,
  solver: Solver,
  stop?: StopSignal,
): Remedy[] {
  return [
    ...unlocking(table, exposed, solver, stop),
    ...mergesFor(table, exposed.cell, exposed.rules),
  ]
}

function unlocking(
  table: Table,
  exposed: ExposedCell,
  solver: Solver,
  stop: StopSignal | undefined,
): Remedy[] {
  const unlocked: Table = {
    ...table,
    cells: table.cells.map((cell): Cell => {
      if (cell.status === 'free') return { ...cell, cost: 0 }
      const locked = cell.status === 'published' && !isStructuralEmpty(table, cell)
      return locked ? { ...cell, status: 'free', cost: Math.max(1, cell.cost) } : cell
    }),
  }
  const threats = exposed.attackers.map((attacker) =>
    threatOf(unlocked, attacker, exposed.rules.pPercent),
  )
  const cheapest = suppress(unlocked, threats, solver, stop ? { stop } : {})
  if (cheapest.outcome === 'infeasible') return []
  const cells = cheapest.secondary.flatMap((index) => {
    const cell = table.cells[index]
    return cell?.status === 'published' ? [cell.key] : []
  })
  return cells.length > 0 ? [{ kind: 'unlock', cells }] : []
}

/** Nobody contributed: everybody knows this zero, and hiding it would protect nothing. */
function isStructuralEmpty(table: Table, cell: Cell): boolean {
  if (cell.value !== 0) return false
  return (table.contributions.get(cell.key)?.size ?? 0) === 0
}

function mergesFor(table: Table, exposed: number, rules: PrimaryRules): Remedy[] {
  const cell = table.cells[exposed]
  const contributions = cell && secretContributions(table, cell.key)
  if (!cell || !contributions) return []
  const neighbours = new Set(
    table.relations
      .filter((relation) => isPart(relation, exposed))
      .flatMap((relation) => relation.filter((term) => isPart(relation, term.cell)))
      .map((term) => term.cell)
      .filter((index) => index !== exposed),
  )
  const merges: { neighbour: Cell; remedy: Remedy }[] = []
  for (const index of neighbours) {
    const neighbour = table.cells[index]
    const theirs = neighbour && secretContributions(table, neighbour.key)
    if (!neighbour || !theirs) continue
    const merged = new Map(contributions)
    for (const [member, x] of theirs) merged.set(member, (merged.get(member) ?? 0) + x)
    const { reasons } = assessCell([...merged.values()], rules)
    if (reasons.length > 0) continue
    merges.push({ neighbour, remedy: { kind: 'merge', cells: [cell.key, neighbour.key] } })
  }
  merges.sort((a, b) => a.neighbour.value - b.neighbour.value)
  return merges.map(({ remedy }) => remedy)
}

function isPart(relation: Relation, cell: number): boolean {
  return relation.some((term) => term.cell === cell && term.coefficient > 0)
}
