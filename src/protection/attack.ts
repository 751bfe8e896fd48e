import {
  byPlace,
  fits,
  LEVEL_TOLERANCE,
  MOST_LEVELS,
  placeOf,
  type Query,
  reachable,
  reachOf,
  type SparseVector,
} from './attacker-query.ts'
import { HiddenProgrammes } from './hidden-programmes.ts'
import type { LinearProgram, Solver, StopSignal } from './solver.ts'
import { Stopped } from './solver.ts'
import type { Table } from './table.ts'

/** Σ coefficient · x ≥ 1 over free cells: a pattern breaking it lets somebody learn too much. */
export interface Cut {
  readonly cells: readonly number[]
  readonly coefficients: readonly number[]
  readonly query: Query
}

/** How much of an unhidden cell the cut-finding LP imagines hidden, to prefer cuts with few terms. */
const INTERIOR = 1e-3
const POOL_SIZE = 40

/**
 * Answers queries about a pattern x (0 shown, 1 hidden, fractions allowed) and turns each
 * unsatisfied one into a cut (Fischetti and Salazar-González, 2001, section 3).
 *
 * The attacker's LP: max ±d_k, M d = 0, −L_i x_i ≤ d_i ≤ U_i x_i. Three things spare most LPs: a
 * deviation found for one attacker proves the safety of every other whose bounds it fits; one LP
 * under the narrowest bounds of many attackers proves them all safe at once; and the dual prices
 * found for one give a valid cut for every other.
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
    using hidden = new HiddenProgrammes(this.#table, x, this.#solver)
    const cuts: Cut[] = []
    for (const same of byPlace(queries).values()) {
      if (stop?.aborted) throw new Stopped('The search for cuts was asked to stop.')
      cuts.push(...this.#brokenAt(same, x, perCell, hidden))
    }
    this.linearPrograms += hidden.linearPrograms
    return cuts
  }

  /** Cuts for one cell and direction: from what is known already, then by asking the LPs. */
  #brokenAt(
    queries: readonly Query[],
    x: Float64Array,
    most: number,
    hidden: HiddenProgrammes,
  ): Cut[] {
    const cuts: Cut[] = []
    const unsure: Query[] = []
    for (const query of queries) {
      if (cuts.length >= most) return cuts
      if (this.#isKnownSafe(query, x)) continue
      const known = this.#worstKnownCut(query, x)
      if (known) cuts.push(known)
      else unsure.push(query)
    }
    const ask = (group: readonly Query[]): void => {
      const [first] = group
      if (!first || cuts.length >= most) return
      const move = hidden.moveForAll(group)
      if (move) remember(this.#safeMoves, placeOf(first), move)
      else if (group.length === 1) cuts.push(this.#newCut(first, x))
      else {
        const half = Math.ceil(group.length / 2)
        ask(group.slice(0, half))
        ask(group.slice(half))
      }
    }
    // The first attacker alone: an outsider who learns too much makes the cut all the others need.
    ask(unsure.slice(0, 1))
    ask(unsure.slice(1).filter((query) => !this.#isKnownSafe(query, x)))
    return cuts
  }

  #isKnownSafe(query: Query, x: Float64Array): boolean {
    const moves = this.#safeMoves.get(placeOf(query)) ?? []
    const fitting = moves.findIndex((move) => fits(move, query, x))
    moveToFront(moves, fitting)
    return fitting >= 0
  }

  #worstKnownCut(query: Query, x: Float64Array): Cut | undefined {
    const prices = this.#reducedCosts.get(placeOf(query)) ?? []
    let worst: { at: number; value: number } | undefined
    for (const [at, reduced] of prices.entries()) {
      const value = reachable(reduced, query, x)
      if (value < 0.999 * query.level && (!worst || value < worst.value)) worst = { at, value }
    }
    const reduced = worst && prices[worst.at]
    if (!worst || !reduced) return undefined
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
      lower[i] = -Math.max(Math.min(below, MOST_LEVELS) * share, Math.min(below, 1) * interior)
      upper[i] = Math.max(Math.min(above, MOST_LEVELS) * share, Math.min(above, 1) * interior)
    }
    this.#whole.setBounds(lower, upper)
    this.#whole.setCost(target, -direction)
    const solution = this.#whole.minimise()
    this.#whole.setCost(target, 0)
    this.linearPrograms += 1
    const reduced = new Map<number, number>([[target, direction]])
    for (const [row, dual] of (solution?.rowDuals ?? []).entries()) {
      const price = simplestNear(-dual)
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
      if (this.#table.cells[cell]?.status === 'free') terms.push({ cell, coefficient })
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
        const others = (this.#table.relations[row] ?? []).filter(({ cell }) => cell !== query.cell)
        const prices = others.map((term) => (-query.direction * term.coefficient) / coefficient)
        const reduced = {
          cells: Int32Array.from(others, (term) => term.cell),
          values: Float64Array.from(prices),
        }
        cuts.push(this.#cutFrom(reduced, query))
      }
    }
    return cuts.filter((cut) => cut.cells.length > 0)
  }
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
