import type { Cell, CellStatus, Relation, Table } from './table.ts'

/**
 * Several tables as one, their common cells being those of the same key (administrative regions,
 * health regions and zones of the same figures; one total in two breakdowns). Tables protected
 * apart can undo each other: protect and audit the linked table instead.
 *
 * A common cell is the strictest of its versions: unsafe if any says so, shown by force if any says
 * so, the narrower bounds, the larger levels and cost. `RangeError` when two versions differ in
 * value, or are unsafe here and forced there.
 */
export function linkTables(tables: readonly Table[]): Table {
  const cells: Cell[] = []
  const indexOf = new Map<string, number>()
  for (const { cells: own } of tables) {
    for (const cell of own) {
      const index = indexOf.get(cell.key)
      const known = index === undefined ? undefined : cells[index]
      if (index === undefined || !known) {
        indexOf.set(cell.key, cells.length)
        cells.push(cell)
      } else cells[index] = strictest(known, cell)
    }
  }
  const relations = new Map<string, Relation>()
  for (const table of tables) {
    for (const relation of table.relations) {
      const linked = relation
        .map(({ cell, coefficient }) => ({
          cell: indexOf.get(table.cells[cell]?.key ?? '') ?? -1,
          coefficient,
        }))
        .sort((a, b) => a.cell - b.cell)
      relations.set(JSON.stringify(linked), linked)
    }
  }
  return {
    cells,
    relations: [...relations.values()],
    contributions: new Map(tables.flatMap((table) => [...table.contributions])),
    consenting: new Set(tables.flatMap((table) => [...table.consenting])),
  }
}

function strictest(a: Cell, b: Cell): Cell {
  if (Math.abs(a.value - b.value) > 1e-6 * Math.max(1, Math.abs(a.value))) {
    throw new RangeError(`Cell ${a.key} is ${a.value} in one table and ${b.value} in another.`)
  }
  const leastDoubt = Math.max(a.leastDoubt ?? 0, b.leastDoubt ?? 0)
  return {
    ...a,
    cost: Math.max(a.cost, b.cost),
    lower: Math.max(a.lower, b.lower),
    upper: Math.min(a.upper, b.upper),
    status: strictestStatus(a, b),
    lowerProtection: Math.max(a.lowerProtection, b.lowerProtection),
    upperProtection: Math.max(a.upperProtection, b.upperProtection),
    ...(leastDoubt > 0 ? { leastDoubt } : {}),
  }
}

function strictestStatus(a: Cell, b: Cell): CellStatus {
  const statuses = [a.status, b.status]
  if (statuses.includes('published') && statuses.some((s) => s === 'primary' || s === 'withheld')) {
    throw new RangeError(`Cell ${a.key} is shown by force in one table and hidden in another.`)
  }
  const order: readonly CellStatus[] = ['primary', 'withheld', 'published', 'free']
  return order.find((status) => statuses.includes(status)) ?? 'free'
}
