import { AttackProblem, type Cut } from './attack.ts'
import { type Query, queriesOf } from './attacker-query.ts'
import type { Attacker, Threat } from './attackers.ts'
import { canonicalOrder } from './canonical-order.ts'
import { costUnit } from './cost-unit.ts'
import type { Program, Row, Solver, StopSignal } from './solver.ts'
import { SolverFailure, Stopped } from './solver.ts'
import { isHiddenAnyway, type Table } from './table.ts'

export interface SuppressionProgress {
  readonly step: 'relaxation' | 'pattern'
  readonly round: number
  readonly cuts: number
  /** Cost of the current pattern; no safe pattern costs less. */
  readonly bound: number
}

export interface SuppressionOptions {
  readonly stop?: StopSignal
  readonly onProgress?: (progress: SuppressionProgress) => void
}

export interface Protected {
  readonly outcome: 'protected'
  /** Indices of the cells hidden although safe by themselves, proved the cheapest possible. */
  readonly secondary: readonly number[]
  readonly cost: number
  readonly rounds: number
  readonly cuts: number
  readonly linearPrograms: number
}

export interface Infeasible {
  readonly outcome: 'infeasible'
  /** Index of a cell that stays exposed even when everything that may be hidden is. */
  readonly cell: number
  readonly attacker: Attacker
  readonly direction: 'above' | 'below'
}

export type Suppression = Protected | Infeasible

/**
 * The cheapest set of secondary suppressions that leaves every attacker in enough doubt about
 * every unsafe cell (Fischetti and Salazar-González, *Solving the cell suppression problem on
 * tabular data with linear constraints*, 2001; several attackers after Salazar-González, 2004).
 *
 * min Σ w_i x_i subject to cuts found by playing the attackers, first on the linear relaxation,
 * then on whole patterns. A pattern that no attacker breaks is optimal, since the cuts it satisfies
 * are satisfied by every safe pattern. Throws `Stopped` when asked to stop.
 */
export function suppress(
  table: Table,
  threats: readonly Threat[],
  solver: Solver,
  options: SuppressionOptions = {},
): Suppression {
  const canonical = canonicalOrder(table, threats)
  const queries = queriesOf(canonical.threats)
  using attack = new AttackProblem(canonical.table, solver)
  const exposed = attack.brokenCuts(queries, everythingHidden(canonical.table), 1, options.stop)[0]
  if (exposed) {
    return {
      outcome: 'infeasible',
      cell: canonical.original[exposed.query.cell] ?? -1,
      attacker: exposed.query.threat.attacker,
      direction: exposed.query.direction > 0 ? 'above' : 'below',
    }
  }
  const found = new CutLoop(canonical.table, queries, attack, solver, options).solve()
  const secondary = found.secondary.map((cell) => canonical.original[cell] ?? -1)
  return { ...found, secondary: secondary.sort((a, b) => a - b) }
}

class CutLoop {
  readonly #table: Table
  readonly #queries: readonly Query[]
  readonly #attack: AttackProblem
  readonly #solver: Solver
  readonly #options: SuppressionOptions
  /** Cells the pattern decides, and where each cell stands among them. */
  readonly #free: readonly number[]
  readonly #columnOf: ReadonlyMap<number, number>
  readonly #costs: readonly number[]
  /** 1 for a cell that may be hidden, 0 for one that costs more than a safe pattern found. */
  readonly #most: Float64Array
  #unit: number
  readonly #cuts = new Map<string, Row>()
  #rounds = 0

  constructor(
    table: Table,
    queries: readonly Query[],
    attack: AttackProblem,
    solver: Solver,
    options: SuppressionOptions,
  ) {
    this.#table = table
    this.#queries = queries
    this.#attack = attack
    this.#solver = solver
    this.#options = options
    const cells = [...table.cells.entries()].filter(([, cell]) => cell.status === 'free')
    this.#free = cells.map(([index]) => index)
    this.#columnOf = new Map(this.#free.map((cell, column) => [cell, column]))
    this.#costs = cells.map(([, cell]) => cell.cost)
    this.#most = new Float64Array(cells.length).fill(1)
    this.#unit = costUnit(this.#costs)
  }

  solve(): Protected {
    this.#add(this.#attack.relationCuts(this.#queries))
    this.#relax()
    const x = this.#findPattern()
    const chosen = this.#free.filter((cell) => x[cell] === 1)
    const secondary = this.#withoutIdleZeros(chosen)
    return {
      outcome: 'protected',
      secondary,
      cost: secondary.reduce((sum, cell) => sum + (this.#table.cells[cell]?.cost ?? 0), 0),
      rounds: this.#rounds,
      cuts: this.#cuts.size,
      linearPrograms: this.#attack.linearPrograms,
    }
  }

  /** Strengthens the relaxation until it stops rising: each cut found here spares whole patterns. */
  #relax(): void {
    const { lower, upper, cost } = this.#program([])
    using relaxation = this.#solver.linear({ cost, lower, upper, rows: [...this.#cuts.values()] })
    let bound = 0
    let still = 0
    for (;;) {
      const solution = relaxation.minimise()
      if (!solution) throw new SolverFailure('A feasible suppression lost its relaxation.')
      this.#report('relaxation', solution.objective)
      still = solution.objective > bound * 1.002 + 1e-9 ? 0 : still + 1
      bound = solution.objective
      if (still > 3) return
      const x = this.#pattern(solution.columns, (share) => (share < 1e-6 ? 0 : Math.min(1, share)))
      const rows = this.#add(this.#attack.brokenCuts(this.#queries, x, 2, this.#options.stop))
      const broken = rows.filter((row) => activity(row, solution.columns) < 1 - 1e-3)
      if (broken.length === 0) return
      relaxation.addRows(rows)
    }
  }

  /** Whole patterns: coarse while cuts are still coming, then to proved optimality. */
  #findPattern(): Float64Array {
    let gap = 0.05
    for (;;) {
      const program = this.#program([...this.#cuts.values()])
      const solution = this.#solver.integer(program, this.#options.stop, gap)
      if (solution.outcome === 'infeasible') {
        throw new SolverFailure('A feasible suppression lost its patterns.')
      }
      const columns = solution.columns.map((share) => (share > 0.5 ? 1 : 0))
      const x = this.#pattern(columns, (share) => share)
      this.#report('pattern', solution.objective)
      const cuts = this.#attack.brokenCuts(this.#queries, x, 3, this.#options.stop)
      if (cuts.length === 0) {
        if (gap === 0 && !this.#sharpen(columns)) return x
        gap = 0
        continue
      }
      const rows = this.#add(cuts)
      if (!rows.some((row) => activity(row, columns) < 1 - 1e-6)) this.#forbid(columns)
    }
  }

  /**
   * A cell that costs more than a safe pattern is in no cheaper one. Leaving such cells out, the
   * others may be weighed more finely; says whether they are, and the search must go on.
   */
  #sharpen(safe: Float64Array): boolean {
    const paid = this.#costs.reduce((sum, cost, column) => sum + cost * (safe[column] ?? 0), 0)
    const left = this.#costs.filter((cost, column) => {
      if (cost > paid * (1 + 1e-9)) this.#most[column] = 0
      return this.#most[column] === 1
    })
    const unit = costUnit(left)
    // An exact unit only grows when fewer costs share it: nothing is gained.
    const isFiner = unit < this.#unit
    if (isFiner) this.#unit = unit
    return isFiner
  }

  /** Hiding more never exposes: a pattern that fails needs at least one more hidden cell. */
  #forbid(columns: Float64Array): void {
    const shown = [...columns.keys()].filter((column) => columns[column] === 0)
    const row = { columns: shown, values: shown.map(() => 1), lower: 1, upper: Infinity }
    this.#cuts.set(signature(row), row)
  }

  /** A cell that costs nothing to hide may sit in the optimum for no reason: show it again. */
  #withoutIdleZeros(chosen: readonly number[]): number[] {
    let kept = [...chosen]
    for (const cell of chosen) {
      if ((this.#table.cells[cell]?.cost ?? 0) > 0) continue
      const fewer = kept.filter((other) => other !== cell)
      const x = hiddenAnyway(this.#table)
      for (const other of fewer) x[other] = 1
      if (this.#attack.brokenCuts(this.#queries, x, 1, this.#options.stop).length === 0)
        kept = fewer
    }
    return kept
  }

  #program(rows: readonly Row[]): Program {
    // What costs something never weighs nothing.
    const weigh = (cost: number) => (cost > 0 ? Math.max(1, Math.round(cost / this.#unit)) : 0)
    return {
      cost: Float64Array.from(this.#costs, (cost, at) => (this.#most[at] ? weigh(cost) : 0)),
      lower: new Float64Array(this.#free.length),
      upper: this.#most,
      rows,
    }
  }

  /** Keeps the cuts not known yet, as rows over the free cells. */
  #add(cuts: readonly Cut[]): Row[] {
    const rows: Row[] = []
    for (const cut of cuts) {
      if (cut.cells.length === 0) continue
      const terms = cut.cells
        .map((cell, at) => ({
          column: this.#columnOf.get(cell) ?? -1,
          coefficient: cut.coefficients[at] ?? 0,
        }))
        .sort((a, b) => a.column - b.column)
      const row: Row = {
        columns: terms.map((term) => term.column),
        values: terms.map((term) => term.coefficient),
        lower: 1,
        upper: Infinity,
      }
      const name = signature(row)
      if (this.#cuts.has(name)) continue
      this.#cuts.set(name, row)
      rows.push(row)
    }
    return rows
  }

  #pattern(columns: Float64Array, share: (column: number) => number): Float64Array {
    const x = hiddenAnyway(this.#table)
    for (const [column, cell] of this.#free.entries()) x[cell] = share(columns[column] ?? 0)
    return x
  }

  #report(step: SuppressionProgress['step'], objective: number): void {
    this.#rounds += 1
    if (this.#options.stop?.aborted) throw new Stopped('Suppression was asked to stop.')
    this.#options.onProgress?.({
      step,
      round: this.#rounds,
      cuts: this.#cuts.size,
      bound: objective * this.#unit,
    })
  }
}

function signature(row: Row): string {
  return row.columns.map((column, at) => `${column}:${row.values[at]}`).join(' ')
}

function activity(row: Row, columns: Float64Array): number {
  let sum = 0
  for (const [at, column] of row.columns.entries())
    sum += (row.values[at] ?? 0) * (columns[column] ?? 0)
  return sum
}

function hiddenAnyway(table: Table): Float64Array {
  return Float64Array.from(table.cells, (cell) => (isHiddenAnyway(cell) ? 1 : 0))
}

function everythingHidden(table: Table): Float64Array {
  return Float64Array.from(table.cells, ({ status }) => (status === 'published' ? 0 : 1))
}
