import {
  ADDITIVITY_TOLERANCE,
  type Cell,
  type CellStatus,
  type Contributions,
  type Relation,
  type Table,
} from './table.ts'

/**
 * Several tables as one, their common cells being those of the same key (administrative regions,
 * health regions and zones of the same figures; one total in two breakdowns). Tables protected
 * apart can undo each other: protect and audit the linked table instead.
 *
 * A common cell is the strictest of its versions: unsafe if any says so, shown by force if any says
 * so, the narrower bounds, the larger levels and cost. A member named by one table is named in all.
 * @throws RangeError when two versions differ in value or in who contributed what, or are unsafe
 * here and forced there.
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
    contributions: linkContributions(tables),
    consenting: new Set(tables.flatMap((table) => [...table.consenting])),
    named: linkNames(tables),
    members: new Set(tables.flatMap((table) => [...(table.members ?? [])])),
  }
}

function linkContributions(tables: readonly Table[]): Map<string, Contributions> {
  const linked = new Map<string, Contributions>()
  for (const [key, own] of tables.flatMap((table) => [...table.contributions])) {
    const known = linked.get(key) ?? own
    for (const member of new Set([...known.keys(), ...own.keys()])) {
      const [here, there] = [known.get(member), own.get(member)]
      if (here !== undefined && there !== undefined && isNear(here, there)) continue
      throw new RangeError(
        `${member} gives ${here ?? 'nothing'} to ${key} in one table and ${there ?? 'nothing'} in another.`,
      )
    }
    linked.set(key, known)
  }
  return linked
}

function linkNames(tables: readonly Table[]): Map<string, ReadonlySet<string>> {
  const linked = new Map<string, ReadonlySet<string>>()
  for (const [key, names] of tables.flatMap((table) => [...(table.named ?? [])])) {
    linked.set(key, new Set([...(linked.get(key) ?? []), ...names]))
  }
  return linked
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= ADDITIVITY_TOLERANCE * Math.max(1, Math.abs(a))
}

function strictest(a: Cell, b: Cell): Cell {
  if (!isNear(a.value, b.value)) {
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
