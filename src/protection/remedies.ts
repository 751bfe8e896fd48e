import { type Attacker, coalitions, threatOf } from './attackers.ts'
import { assessCell, type PrimaryRules } from './primary-rules.ts'
import type { Solver, StopSignal } from './solver.ts'
import { suppress } from './suppression.ts'
import { type Cell, type Relation, secretContributions, type Table } from './table.ts'

/** What would make a table that cannot be protected protectable. */
export type Remedy =
  /** Hide these cells, which were to be shown whatever happens: those with levels are unsafe, the others may then be hidden. */
  | { readonly kind: 'unlock'; readonly cells: readonly string[] }
  /** Merge the exposed cell with these other parts of one of its sums: together they are safe by themselves. */
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
 * the cells shown by force cost something, and once it is unlocked the table can be protected. Zones to merge are parts of a
 * same sum, two by two or, where no two are enough, three by three: each is judged by itself, and the table so drawn must be
 * protected anew. What earlier releases showed is in neither. None may be known. Leaving out a whole breakdown is no
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

/**
 * A cell with levels of its own is unsafe once it is no longer forced: it must then be protected too, and the set is looked for
 * again with it, until it asks for no other such cell.
 */
function unlocking(
  table: Table,
  exposed: ExposedCell,
  solver: Solver,
  stop: StopSignal | undefined,
): Remedy[] {
  const unsafe = new Set<string>()
  for (;;) {
    const unlocked = withoutLocks(table, unsafe)
    const threats = attackersOf(unlocked, exposed).map((attacker) =>
      threatOf(unlocked, attacker, exposed.rules.pPercent),
    )
    const cheapest = suppress(unlocked, threats, solver, stop ? { stop } : {})
    if (cheapest.outcome === 'infeasible') return []
    const asked = cheapest.secondary.flatMap((index) => {
      const cell = table.cells[index]
      return cell?.status === 'published' ? [cell] : []
    })
    const more = asked.filter(hasLevels)
    if (more.length === 0) {
      const keys = new Set([...unsafe, ...asked.map(({ key }) => key)])
      const cells = table.cells.map(({ key }) => key).filter((key) => keys.has(key))
      return cells.length > 0 ? [{ kind: 'unlock', cells }] : []
    }
    for (const { key } of more) unsafe.add(key)
  }
}

/** Every forced cell free at its cost, those found unsafe hidden and protected, and whatever else may be hidden for nothing. */
function withoutLocks(table: Table, unsafe: ReadonlySet<string>): Table {
  return {
    ...table,
    cells: table.cells.map((cell): Cell => {
      if (cell.status === 'free') return { ...cell, cost: 0 }
      if (unsafe.has(cell.key)) return { ...cell, status: 'primary' }
      const isLocked =
        cell.status === 'published' && !cell.isPast && !isStructuralEmpty(table, cell)
      return isLocked ? { ...cell, status: 'free', cost: Math.max(1, cell.cost) } : cell
    }),
  }
}

/** A cell that becomes unsafe brings the coalitions of its own members, where members are played. */
function attackersOf(table: Table, { attackers, rules }: ExposedCell): readonly Attacker[] {
  if (!attackers.some(({ kind }) => kind === 'member')) return attackers
  const known = new Set(attackers.map(({ members }) => JSON.stringify([...members].sort())))
  const more = coalitions(table, rules.minimumFrequency).filter(
    ({ members }) => !known.has(JSON.stringify(members)),
  )
  return [...attackers, ...more]
}

function hasLevels({ lowerProtection, upperProtection, leastDoubt = 0 }: Cell): boolean {
  return lowerProtection + upperProtection + leastDoubt > 0
}

/** Whether the coming release may still be drawn otherwise here. */
function isOpen(cell: Cell): boolean {
  return !cell.isPast && !cell.signed
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
    if (!cell || !isOpen(cell) || !isPart(relation, exposed.cell)) continue
    const siblings = relation
      .filter((term) => term.coefficient > 0 && term.cell !== exposed.cell)
      .flatMap((term) => table.cells[term.cell] ?? [])
      .filter(isOpen)
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
