import type { Threat } from './attackers.ts'
import { largestCoefficient, type Table } from './table.ts'

export interface Canonical {
  readonly table: Table
  readonly threats: readonly Threat[]
  /** Index in the original table of each cell of the canonical one. */
  readonly original: readonly number[]
}

/**
 * The same table and attackers whatever order they were given in: cells by key, relations by
 * cells and divided by their largest coefficient, attackers by name. Equal inputs then follow the same path to the same optimum.
 */
export function canonicalOrder(table: Table, threats: readonly Threat[]): Canonical {
  const original = [...table.cells.keys()].sort((a, b) =>
    compare(table.cells[a]?.key ?? '', table.cells[b]?.key ?? ''),
  )
  const position = new Int32Array(original.length)
  for (const [at, index] of original.entries()) position[index] = at
  const place = (cell: number) => position[cell] ?? -1
  const reorder = (values: Float64Array) =>
    Float64Array.from(original, (index) => values[index] ?? 0)
  const relations = table.relations.map((relation) => {
    const unit = largestCoefficient(relation)
    return relation
      .map(({ cell, coefficient }) => ({ cell: place(cell), coefficient: coefficient / unit }))
      .sort((a, b) => a.cell - b.cell)
  })
  relations.sort(
    (a, b) =>
      compareLists(
        a.map((t) => t.cell),
        b.map((t) => t.cell),
      ) ||
      compareLists(
        a.map((t) => t.coefficient),
        b.map((t) => t.coefficient),
      ),
  )
  return {
    original,
    table: {
      ...table,
      cells: original.flatMap((index) => table.cells[index] ?? []),
      relations,
    },
    threats: threats
      .map((threat) => ({
        smallestPart: smallestPartOf(table, threat),
        attacker: threat.attacker,
        below: reorder(threat.below),
        above: reorder(threat.above),
        needs: threat.needs
          .map((need) => ({ ...need, cell: place(need.cell) }))
          .sort((a, b) => a.cell - b.cell),
      }))
      .sort(
        (a, b) =>
          rank(a) - rank(b) ||
          compare(a.smallestPart, b.smallestPart) ||
          compare(a.attacker.name, b.attacker.name),
      ),
  }
}

/** The outsider first: what it lacks, everybody lacks, and its cuts serve the others. */
function rank(threat: Threat): number {
  return threat.attacker.kind === 'outsider' ? 0 : 1
}

/** The cell with the fewest contributors where they have a part: neighbours know the same cells. */
function smallestPartOf(table: Table, { attacker }: Threat): string {
  const [member] = attacker.members
  if (member === undefined) return ''
  let smallestPart = ''
  let fewest = Infinity
  for (const [key, contributions] of table.contributions) {
    if (!contributions.has(member)) continue
    if (contributions.size > fewest || (contributions.size === fewest && key > smallestPart))
      continue
    smallestPart = key
    fewest = contributions.size
  }
  return smallestPart
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const other = b[at]
    if (other === undefined) return 1
    if (value !== other) return value - other
  }
  return a.length - b.length
}
