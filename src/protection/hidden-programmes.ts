import { LEVEL_TOLERANCE, MOST_LEVELS, type Query, type SparseVector } from './attacker-query.ts'
import type { LinearProgram, Row, Solver } from './solver.ts'
import type { Table, Term } from './table.ts'

/** The attackers' LPs over hidden cells only, one for each part that relations hold together. */
export class HiddenProgrammes implements Disposable {
  readonly #partOf: Int32Array
  readonly #parts: HiddenProgramme[]
  linearPrograms = 0

  constructor(table: Table, x: Float64Array, solver: Solver) {
    const groups = hiddenGroups(table, x)
    this.#partOf = new Int32Array(table.cells.length).fill(-1)
    for (const [index, cells] of groups.entries()) {
      for (const cell of cells) this.#partOf[cell] = index
    }
    const relations: Term[][][] = groups.map(() => [])
    for (const relation of table.relations) {
      const terms = relation.filter((term) => (this.#partOf[term.cell] ?? -1) >= 0)
      const [first] = terms
      if (first) relations[this.#partOf[first.cell] ?? -1]?.push(terms)
    }
    this.#parts = groups.map(
      (cells, index) => new HiddenProgramme(cells, relations[index] ?? [], x, solver),
    )
  }

  [Symbol.dispose](): void {
    for (const part of this.#parts) part[Symbol.dispose]()
  }

  /**
   * A deviation with d_k = ±1 that all these attackers can believe at their level, or `undefined`
   * if no single one suits them all. All queries must be about the same cell and direction.
   */
  moveForAll(queries: readonly Query[]): SparseVector | undefined {
    const [first] = queries
    const part = first && this.#parts[this.#partOf[first.cell] ?? -1]
    if (!part) return undefined
    this.linearPrograms += 1
    return part.moveForAll(first, queries)
  }
}

class HiddenProgramme implements Disposable {
  readonly #cells: readonly number[]
  readonly #relations: readonly (readonly Term[])[]
  readonly #local: ReadonlyMap<number, number>
  readonly #x: Float64Array
  readonly #solver: Solver
  readonly #lower: Float64Array
  readonly #upper: Float64Array
  #program: LinearProgram | undefined

  constructor(
    cells: readonly number[],
    relations: readonly (readonly Term[])[],
    x: Float64Array,
    solver: Solver,
  ) {
    this.#cells = cells
    this.#relations = relations
    this.#local = new Map(cells.map((cell, index) => [cell, index]))
    this.#x = x
    this.#solver = solver
    this.#lower = new Float64Array(cells.length)
    this.#upper = new Float64Array(cells.length)
  }

  [Symbol.dispose](): void {
    this.#program?.[Symbol.dispose]()
  }

  moveForAll({ cell, direction }: Query, queries: readonly Query[]): SparseVector | undefined {
    const column = this.#local.get(cell) ?? -1
    let level = 0
    for (const query of queries) {
      const room = (direction > 0 ? query.threat.above[cell] : query.threat.below[cell]) ?? 0
      if (room * (this.#x[cell] ?? 0) < query.level * (1 - LEVEL_TOLERANCE)) return undefined
      level = Math.max(level, query.level)
    }
    this.#boundByAll(queries, level)
    // Stopping at the level ends the simplex early and keeps the deviation small, hence reusable.
    this.#lower[column] = direction > 0 ? 0 : -1
    this.#upper[column] = direction > 0 ? 1 : 0
    const program = this.#opened()
    program.setBounds(this.#lower, this.#upper)
    program.setCost(column, -direction)
    const solution = program.minimise()
    program.setCost(column, 0)
    const reached = direction * (solution?.columns[column] ?? 0)
    if (!solution || reached < 1 - LEVEL_TOLERANCE) return undefined
    const cells: number[] = []
    const values: number[] = []
    for (const [index, deviation] of solution.columns.entries()) {
      if (Math.abs(deviation) <= 1e-9) continue
      cells.push(this.#cells[index] ?? -1)
      values.push(deviation / reached)
    }
    return { cells: Int32Array.from(cells), values: Float64Array.from(values) }
  }

  /** What every one of them can believe, in levels: the narrowest of their bounds. */
  #boundByAll(queries: readonly Query[], level: number): void {
    for (const [index, cell] of this.#cells.entries()) {
      let below = Infinity
      let above = Infinity
      for (const { threat } of queries) {
        below = Math.min(below, threat.below[cell] ?? 0)
        above = Math.min(above, threat.above[cell] ?? 0)
      }
      const share = this.#x[cell] ?? 0
      this.#lower[index] = -Math.min(below / level, MOST_LEVELS) * share
      this.#upper[index] = Math.min(above / level, MOST_LEVELS) * share
    }
  }

  #opened(): LinearProgram {
    this.#program ??= this.#solver.linear({
      cost: new Float64Array(this.#cells.length),
      lower: this.#lower,
      upper: this.#upper,
      rows: this.#relations.map(
        (terms): Row => ({
          columns: terms.map((term) => this.#local.get(term.cell) ?? -1),
          values: terms.map((term) => term.coefficient),
          lower: 0,
          upper: 0,
        }),
      ),
    })
    return this.#program
  }
}

/** Hidden cells grouped so that two cells of one relation are in the same group. */
function hiddenGroups(table: Table, x: Float64Array): number[][] {
  const parent = Int32Array.from(table.cells, (_, index) => index)
  const find = (cell: number): number => {
    let root = cell
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root
    parent[cell] = root
    return root
  }
  for (const relation of table.relations) {
    let first: number | undefined
    for (const { cell } of relation) {
      if ((x[cell] ?? 0) <= 0) continue
      if (first === undefined) first = cell
      else parent[find(cell)] = find(first)
    }
  }
  const groups = new Map<number, number[]>()
  for (const index of table.cells.keys()) {
    if ((x[index] ?? 0) <= 0) continue
    const root = find(index)
    const group = groups.get(root)
    if (group) group.push(index)
    else groups.set(root, [index])
  }
  return [...groups.values()]
}
