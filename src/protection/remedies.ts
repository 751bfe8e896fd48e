import { type Attacker, threatOf } from './attackers.ts'
import { assessCell, type PrimaryRules } from './primary-rules.ts'
import type { Solver, StopSignal } from './solver.ts'
import { suppress } from './suppression.ts'
import { type Cell, type Relation, secretContributions, type Table } from './table.ts'

/** What would make a table that cannot be protected protectable. */
export type Remedy =
  /** Hide these cells, which were to be shown whatever happens: no cheaper set is enough. */
  | { readonly kind: 'unlock'; readonly cells: readonly string[] }
  /** Merge the exposed cell with these other parts of one of its sums: together they are safe to show. */
  | {
      readonly kind: 'merge'
      readonly cells: readonly [exposed: string, neighbour: string, ...others: string[]]
    }

export interface ExposedCell {
  /** Index of a cell that stays exposed when everything that may be hidden is. */
  readonly cell: number
  readonly attackers: readonly Attacker[]
  readonly rules: PrimaryRules
}

/**
 * Ways out of an infeasible table. The set to unlock is itself a suppression problem in which only
 * the cells shown by force cost something; zones to merge are parts of a same sum, two by two or,
 * where no two are enough, three by three. None may be known. Leaving out a whole breakdown is no
 * way out by itself: what is not shown is deduced from what is left as if it were hidden.
 */
export function remediesFor(
  table: Table,
  exposed: ExposedCell,
  solver: Solver,
  stop?: StopSignal,
): Remedy[] {
  const pairs = mergesFor(table, exposed, 1)
  return [
    ...unlocking(table, exposed, solver, stop),
    // Three together only where no two are enough.
    ...(pairs.length > 0 ? pairs : mergesFor(table, exposed, 2)),
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

/** Merges of the exposed cell with one or two other parts of a same sum; `most` says how many. */
function mergesFor(table: Table, exposed: ExposedCell, most: 1 | 2): Remedy[] {
  const cell = table.cells[exposed.cell]
  const merges = new Map<string, { value: number; remedy: Remedy }>()
  for (const relation of table.relations) {
    if (!cell || !isPart(relation, exposed.cell)) continue
    const siblings = relation
      .filter((term) => term.coefficient > 0 && term.cell !== exposed.cell)
      .flatMap((term) => table.cells[term.cell] ?? [])
    for (const [at, first] of siblings.entries()) {
      const seconds: (Cell | undefined)[] = most === 1 ? [undefined] : siblings.slice(at + 1)
      for (const second of seconds) {
        const others = second ? [second] : []
        if (!isSafeTogether(table, [cell, first, ...others], exposed.rules)) continue
        const cells = [cell.key, first.key, ...others.map(({ key }) => key)] as const
        const value = first.value + (second?.value ?? 0)
        merges.set(JSON.stringify(cells), { value, remedy: { kind: 'merge', cells } })
      }
    }
  }
  return [...merges.values()].sort((a, b) => a.value - b.value).map(({ remedy }) => remedy)
}

function isSafeTogether(table: Table, cells: readonly Cell[], rules: PrimaryRules): boolean {
  const merged = new Map<string, number>()
  for (const { key } of cells) {
    const contributions = secretContributions(table, key)
    if (!contributions) return false
    for (const [member, x] of contributions) merged.set(member, (merged.get(member) ?? 0) + x)
  }
  return assessCell([...merged.values()], rules).reasons.length === 0
}

function isPart(relation: Relation, cell: number): boolean {
  return relation.some((term) => term.cell === cell && term.coefficient > 0)
}
