import type { Threat } from './attackers.ts'
import type { LinearProgram, Row, Solver, StopSignal } from './solver.ts'
import { Stopped } from './solver.ts'
import type { Table } from './table.ts'

/** One question: can this attacker push this cell less than `level` from its value, in this direction? */
export interface Query {
  readonly threat: Threat
  readonly cell: number
  /** +1: believe it higher (UPL). −1: believe it lower (LPL). */
  readonly direction: 1 | -1
  readonly level: number
}

/** Σ coefficient · x ≥ 1 over free cells: a pattern breaking it lets somebody learn too much. */
export interface Cut {
  readonly cells: readonly number[]
  readonly coefficients: readonly number[]
  readonly query: Query
}

/** A level counts as reached within this share of itself. */
const LEVEL_TOLERANCE = 1e-6
/** A deviation proves safety only if it stays within bounds up to this share of the level. */
const BOUND_TOLERANCE = 1e-9
/** How much of an unhidden cell the cut-finding LP imagines hidden, to prefer cuts with few terms. */
const INTERIOR = 1e-3
const POOL_SIZE = 40

/** A sparse deviation d with d_k = ±1, or a sparse vector of reduced costs. */
interface SparseVector {
  readonly cells: Int32Array
  readonly values: Float64Array
}

export function queriesOf(threats: readonly Threat[]): Query[] {
  return threats.flatMap((threat) =>
    threat.needs.flatMap(({ cell, lower, upper }): Query[] => [
      ...(upper > 0 ? [{ threat, cell, direction: 1 as const, level: upper }] : []),
      ...(lower > 0 ? [{ threat, cell, direction: -1 as const, level: lower }] : []),
    ]),
  )
}

/**
 * Answers queries about a pattern x (0 shown, 1 hidden, fractions allowed) and turns each
 * unsatisfied one into a cut (Fischetti and Salazar-González, 2001, section 3).
 *
 * The attacker's LP: max ±d_k, M d = 0, −L_i x_i ≤ d_i ≤ U_i x_i. Two pools spare most LPs: a
 * deviation found for one attacker proves the safety of every other whose bounds it fits, and the
 * dual prices found for one give a valid cut for every other.
 */
export class AttackProblem implements Disposable {
  readonly #table: Table
  readonly #solver: Solver
  readonly #relationsOf: readonly (readonly { row: number; coefficient: number }[])[]
  readonly #safeMoves = new Map<number, SparseVector[]>()
  readonly #reducedCosts = new Map<number, SparseVector[]>()
  readonly #whole: LinearProgram
  linearPrograms = 0

  constructor(table: Table, solver: Solver) {
    this.#table = table
    this.#solver = solver
    const relationsOf: { row: number; coefficient: number }[][] = table.cells.map(() => [])
    for (const [row, relation] of table.relations.entries()) {
      for (const { cell, coefficient } of relation) relationsOf[cell]?.push({ row, coefficient })
    }
    this.#relationsOf = relationsOf
    const cells = table.cells.length
    this.#whole = solver.linear({
      cost: new Float64Array(cells),
      lower: new Float64Array(cells),
      upper: new Float64Array(cells),
      rows: table.relations.map((relation) => ({
        columns: relation.map((term) => term.cell),
        values: relation.map((term) => term.coefficient),
        lower: 0,
        upper: 0,
      })),
    })
  }

  [Symbol.dispose](): void {
    this.#whole[Symbol.dispose]()
  }

  /**
   * Cuts broken by x, at most `perCell` for each cell and direction; none means x is safe for all
   * the queries. Queries are visited in order, so the order decides which cuts come first.
   */
  brokenCuts(
    queries: readonly Query[],
    x: Float64Array,
    perCell: number,
    stop?: StopSignal,
  ): Cut[] {
    const cuts: Cut[] = []
    const found = new Map<number, number>()
    using hidden = new HiddenParts(this.#table, x, this.#solver)
    for (const query of queries) {
      if (stop?.aborted) throw new Stopped('The search for cuts was asked to stop.')
      const place = placeOf(query)
      const already = found.get(place) ?? 0
      if (already >= perCell) continue
      const cut = this.#answer(query, x, hidden)
      if (cut === 'safe') continue
      cuts.push(cut)
      found.set(place, already + 1)
    }
    return cuts
  }

  #answer(query: Query, x: Float64Array, hidden: HiddenParts): Cut | 'safe' {
    const place = placeOf(query)
    const moves = this.#safeMoves.get(place) ?? []
    const fitting = moves.findIndex((move) => fits(move, query, x))
    if (fitting >= 0) {
      moveToFront(moves, fitting)
      return 'safe'
    }
    const known = this.#worstKnownCut(query, x)
    if (known) return known
    const move = hidden.strongestMove(query)
    this.linearPrograms += 1
    if (move) {
      remember(this.#safeMoves, place, move)
      return 'safe'
    }
    return this.#newCut(query, x)
  }

  #worstKnownCut(query: Query, x: Float64Array): Cut | undefined {
    const prices = this.#reducedCosts.get(placeOf(query)) ?? []
    let worst: { at: number; value: number } | undefined
    for (const [at, reduced] of prices.entries()) {
      const value = reachable(reduced, query, x)
      if (value < 0.999 * query.level && (!worst || value < worst.value)) worst = { at, value }
    }
    if (!worst) return undefined
    const reduced = prices[worst.at]
    if (!reduced) return undefined
    moveToFront(prices, worst.at)
    return this.#cutFrom(reduced, query)
  }

  /** Two attempts: prices that favour short cuts, then the plain LP, whose cut is always broken. */
  #newCut(query: Query, x: Float64Array): Cut {
    let reduced = this.#prices(query, x, INTERIOR)
    if (reachable(reduced, query, x) >= query.level * (1 - LEVEL_TOLERANCE / 2)) {
      reduced = this.#prices(query, x, 0)
    }
    remember(this.#reducedCosts, placeOf(query), reduced)
    return this.#cutFrom(reduced, query)
  }

  /** Reduced costs ±e_k − Mᵀπ of the attacker's LP, exact for the π kept whatever the solver's rounding. */
  #prices(query: Query, x: Float64Array, interior: number): SparseVector {
    const { threat, level, cell: target, direction } = query
    const cells = this.#table.cells.length
    const lower = new Float64Array(cells)
    const upper = new Float64Array(cells)
    for (let i = 0; i < cells; i += 1) {
      const share = x[i] ?? 0
      const below = (threat.below[i] ?? 0) / level
      const above = (threat.above[i] ?? 0) / level
      // In units of the level; beyond a million levels a bound never matters and only hurts precision.
      lower[i] = -Math.max(Math.min(below, 1e6) * share, Math.min(below, 1) * interior)
      upper[i] = Math.max(Math.min(above, 1e6) * share, Math.min(above, 1) * interior)
    }
    this.#whole.setBounds(lower, upper)
    this.#whole.setCost(target, -direction)
    const solution = this.#whole.minimise()
    this.#whole.setCost(target, 0)
    this.linearPrograms += 1
    const prices = Array.from(solution?.rowDuals ?? [], (dual) => simplestNear(-dual))
    const reduced = new Map<number, number>([[target, direction]])
    for (const [row, price] of prices.entries()) {
      if (price === 0) continue
      for (const { cell, coefficient } of this.#table.relations[row] ?? []) {
        reduced.set(cell, (reduced.get(cell) ?? 0) - price * coefficient)
      }
    }
    const entries = [...reduced].filter(([, value]) => Math.abs(value) > 1e-12)
    entries.sort(([a], [b]) => a - b)
    return {
      cells: Int32Array.from(entries, ([cell]) => cell),
      values: Float64Array.from(entries, ([, value]) => value),
    }
  }

  /** Σ min{level, α_i U_i + β_i L_i} x_i ≥ level, cells hidden anyway moved to the right. */
  #cutFrom(reduced: SparseVector, query: Query): Cut {
    const { level } = query
    let demand = level
    const terms: { cell: number; coefficient: number }[] = []
    for (const [at, cell] of reduced.cells.entries()) {
      const coefficient = Math.min(level, reachOf(query.threat, cell, reduced.values[at] ?? 0))
      if (coefficient <= 0) continue
      const status = this.#table.cells[cell]?.status
      if (status === 'free') terms.push({ cell, coefficient })
      else demand -= coefficient
    }
    // Cells hidden anyway suffice: nothing to ask of the others.
    if (demand <= LEVEL_TOLERANCE * level) return { query, cells: [], coefficients: [] }
    return {
      query,
      cells: terms.map((term) => term.cell),
      // Rounding up keeps the cut valid and its numbers short.
      coefficients: terms.map(({ coefficient }) => roundUp(Math.min(1, coefficient / demand))),
    }
  }

  /** Starting cuts: in every relation of an unsafe cell, what the other cells can compensate. */
  relationCuts(queries: readonly Query[]): Cut[] {
    const cuts: Cut[] = []
    for (const query of queries) {
      for (const { row, coefficient } of this.#relationsOf[query.cell] ?? []) {
        const relation = this.#table.relations[row] ?? []
        const others = relation.filter((term) => term.cell !== query.cell)
        cuts.push(
          this.#cutFrom(
            {
              cells: Int32Array.from(others, (term) => term.cell),
              values: Float64Array.from(
                others,
                (term) => (-query.direction * term.coefficient) / coefficient,
              ),
            },
            query,
          ),
        )
      }
    }
    return cuts.filter((cut) => cut.cells.length > 0)
  }
}

/** The LPs over hidden cells only, one for each part of the pattern that relations hold together. */
class HiddenParts implements Disposable {
  readonly #partOf: Int32Array
  readonly #x: Float64Array
  readonly #parts: HiddenPart[] = []

  constructor(table: Table, x: Float64Array, solver: Solver) {
    this.#x = x
    const groups = hiddenGroups(table, x)
    this.#partOf = new Int32Array(table.cells.length).fill(-1)
    for (const [index, cells] of groups.entries()) {
      for (const cell of cells) this.#partOf[cell] = index
      this.#parts.push(new HiddenPart(cells, solver))
    }
    for (const relation of table.relations) {
      const terms = relation.filter((term) => (this.#partOf[term.cell] ?? -1) >= 0)
      const [first] = terms
      if (first) this.#parts[this.#partOf[first.cell] ?? -1]?.relations.push(terms)
    }
  }

  [Symbol.dispose](): void {
    for (const part of this.#parts) part.dispose()
  }

  /** A deviation that reaches the level, scaled so that d_k = ±1, or `undefined` if none does. */
  strongestMove(query: Query): SparseVector | undefined {
    return this.#parts[this.#partOf[query.cell] ?? -1]?.strongestMove(query, this.#x)
  }
}

class HiddenPart implements Disposable {
  readonly relations: (readonly { cell: number; coefficient: number }[])[] = []
  readonly #cells: readonly number[]
  readonly #local: ReadonlyMap<number, number>
  readonly #solver: Solver
  #program: LinearProgram | undefined
  #boundsOf: Threat | undefined
  #lower: Float64Array
  #upper: Float64Array

  constructor(cells: readonly number[], solver: Solver) {
    this.#cells = cells
    this.#local = new Map(cells.map((cell, index) => [cell, index]))
    this.#solver = solver
    this.#lower = new Float64Array(cells.length)
    this.#upper = new Float64Array(cells.length)
  }

  dispose(): void {
    this.#program?.[Symbol.dispose]()
  }

  [Symbol.dispose](): void {
    this.dispose()
  }

  strongestMove(query: Query, x: Float64Array): SparseVector | undefined {
    const { threat, cell, direction, level } = query
    const column = this.#local.get(cell)
    if (column === undefined) return undefined
    const program = this.#prepared(threat, x)
    const lower = this.#lower[column] ?? 0
    const upper = this.#upper[column] ?? 0
    if ((direction > 0 ? upper : -lower) < level * (1 - LEVEL_TOLERANCE)) return undefined
    // Stopping at the level ends the simplex early and keeps the deviation small, hence reusable.
    program.setColumnBounds(column, direction > 0 ? 0 : -level, direction > 0 ? level : 0)
    program.setCost(column, -direction)
    const solution = program.minimise()
    program.setCost(column, 0)
    program.setColumnBounds(column, lower, upper)
    const reached = direction * (solution?.columns[column] ?? 0)
    if (!solution || reached < level * (1 - LEVEL_TOLERANCE)) return undefined
    const cells: number[] = []
    const values: number[] = []
    for (const [index, deviation] of solution.columns.entries()) {
      if (Math.abs(deviation) <= 1e-9 * level) continue
      cells.push(this.#cells[index] ?? -1)
      values.push(deviation / reached)
    }
    return { cells: Int32Array.from(cells), values: Float64Array.from(values) }
  }

  #prepared(threat: Threat, x: Float64Array): LinearProgram {
    if (!this.#program) {
      this.#program = this.#solver.linear({
        cost: new Float64Array(this.#cells.length),
        lower: this.#lower,
        upper: this.#upper,
        rows: this.relations.map(
          (relation): Row => ({
            columns: relation.map((term) => this.#local.get(term.cell) ?? -1),
            values: relation.map((term) => term.coefficient),
            lower: 0,
            upper: 0,
          }),
        ),
      })
    }
    if (this.#boundsOf !== threat) {
      for (const [index, cell] of this.#cells.entries()) {
        this.#lower[index] = -(threat.below[cell] ?? 0) * (x[cell] ?? 0)
        this.#upper[index] = (threat.above[cell] ?? 0) * (x[cell] ?? 0)
      }
      this.#program.setBounds(this.#lower, this.#upper)
      this.#boundsOf = threat
    }
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

function placeOf(query: Query): number {
  return query.cell * 2 + (query.direction > 0 ? 1 : 0)
}

function fits(move: SparseVector, query: Query, x: Float64Array): boolean {
  const { threat, level } = query
  const slack = BOUND_TOLERANCE * level
  for (let at = 0; at < move.cells.length; at += 1) {
    const cell = move.cells[at] ?? 0
    const deviation = (move.values[at] ?? 0) * level
    const share = x[cell] ?? 0
    const room = deviation > 0 ? (threat.above[cell] ?? 0) : (threat.below[cell] ?? 0)
    if (Math.abs(deviation) > room * share + slack) return false
  }
  return true
}

function reachOf(threat: Threat, cell: number, reducedCost: number): number {
  return reducedCost > 0
    ? reducedCost * (threat.above[cell] ?? 0)
    : -reducedCost * (threat.below[cell] ?? 0)
}

/** Left side of the cut at x, in the units of the cell: an upper bound of how far the attacker can go. */
function reachable(reduced: SparseVector, query: Query, x: Float64Array): number {
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

/** Dual prices of ±1 systems are small fractions; the nearest twelfth removes the solver's noise. */
function simplestNear(price: number): number {
  const twelfths = Math.round(price * 12)
  if (Math.abs(price * 12 - twelfths) < 1e-5) return twelfths / 12
  return price
}

function roundUp(coefficient: number): number {
  return Math.ceil(coefficient * 1e6 - 1e-6) / 1e6
}

function moveToFront<T>(list: T[], at: number): void {
  if (at <= 0) return
  const [entry] = list.splice(at, 1)
  if (entry !== undefined) list.unshift(entry)
}

function remember(pool: Map<number, SparseVector[]>, place: number, entry: SparseVector): void {
  const known = pool.get(place)
  if (!known) pool.set(place, [entry])
  else {
    known.unshift(entry)
    if (known.length > POOL_SIZE) known.pop()
  }
}
