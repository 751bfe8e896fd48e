import loadHighs, { type Highs, type InitOptions, type Model } from 'highs'

/** Something that may be asked to stop: an `AbortSignal`, or a flag shared between threads. */
export interface StopSignal {
  readonly aborted: boolean
}

/** Thrown when the work was asked to stop; every model has been disposed by then. */
export class Stopped extends Error {
  override name = 'Stopped'
}

/** Thrown when the solver ends in a state that no valid programme can lead to. */
export class SolverFailure extends Error {
  override name = 'SolverFailure'
}

export interface Row {
  readonly columns: readonly number[]
  readonly values: readonly number[]
  readonly lower: number
  readonly upper: number
}

/** A linear programme: minimise cost·x with lower ≤ x ≤ upper and bounds on each row. */
export interface Program {
  readonly cost: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly rows: readonly Row[]
}

export interface LinearSolution {
  readonly objective: number
  readonly columns: Float64Array
  /** Shadow price of each row, for the minimisation. */
  readonly rowDuals: Float64Array
}

export type IntegerSolution =
  | { readonly outcome: 'optimal'; readonly objective: number; readonly columns: Float64Array }
  | { readonly outcome: 'infeasible' }

function isLoader(loader: unknown): loader is (options?: InitOptions) => Promise<Highs> {
  return typeof loader === 'function'
}

let loading: Promise<Solver> | undefined

/** Loads HiGHS once per thread (about 50 ms, then shared). */
export function loadSolver(): Promise<Solver> {
  // The package types its ES module as CommonJS: what the default import is can only be asked at run time.
  const loader: unknown = loadHighs
  if (!isLoader(loader)) throw new SolverFailure('The highs package does not export its loader.')
  // A load that failed is forgotten: the next call may succeed.
  loading ??= loader()
    .then((highs) => new Solver(highs))
    .catch((error: unknown) => {
      loading = undefined
      throw error
    })
  return loading
}

/** HiGHS (Huangfu and Hall, 2018) behind the two questions this folder asks: an LP, a MILP. */
export class Solver {
  readonly #highs: Highs
  #openModels = 0

  constructor(highs: Highs) {
    this.#highs = highs
  }

  /** Models that hold memory of the solver now: garbage collection would never free it. */
  get openModels(): number {
    return this.#openModels
  }

  /** Opens an LP to be solved many times with other bounds and costs. Close it with `using`. */
  linear(program: Program): LinearProgram {
    const model = this.#open(program, false)
    model.options.set({ presolve: 'off', solver: 'simplex', primal_feasibility_tolerance: 1e-9 })
    return new LinearProgram(model, program.cost.length, () => this.#close(model))
  }

  /** Solves with every column integer, to proved optimality (both gaps are zero). */
  integer(program: Program, stop?: StopSignal, relativeGap = 0): IntegerSolution {
    if (program.cost.length === 0) return { outcome: 'optimal', objective: 0, columns: NOTHING }
    const model = this.#open(program, true)
    try {
      return runInteger(model, relativeGap, stop)
    } finally {
      this.#close(model)
    }
  }

  /** Solves with the columns of `integrality` equal to 1 integer, the others continuous. */
  mixed(program: Program, integrality: readonly (0 | 1)[], stop?: StopSignal): IntegerSolution {
    const model = this.#open(program, false)
    try {
      const columns = { kind: 'range', from: 0, to: program.cost.length - 1 } as const
      model.changeColsIntegrality(columns, integrality)
      return runInteger(model, 0, stop)
    } finally {
      this.#close(model)
    }
  }

  #open(program: Program, integer: boolean): Model {
    const numCols = program.cost.length
    const numRows = program.rows.length
    const starts = [0]
    const indices: number[] = []
    const values: number[] = []
    for (const row of program.rows) {
      // Not spread: a total may have more parts than a call may have arguments.
      for (const column of row.columns) indices.push(column)
      for (const value of row.values) values.push(value)
      starts.push(indices.length)
    }
    const model = this.#highs.createModel({
      numCols,
      numRows,
      colCost: program.cost,
      colLower: program.lower,
      colUpper: program.upper,
      rowLower: program.rows.map((row) => row.lower),
      rowUpper: program.rows.map((row) => row.upper),
      matrix: { format: 'csr', numRows, numCols, starts, indices, values },
      ...(integer ? { integrality: new Int32Array(numCols).fill(1) } : {}),
    })
    this.#openModels += 1
    model.options.set({ output_flag: false, random_seed: 0 })
    return model
  }

  #close(model: Model): void {
    this.#openModels -= 1
    model.dispose()
  }
}

/** An LP kept in the solver's memory, so that each solve starts from the last basis. */
export class LinearProgram implements Disposable {
  readonly #model: Model
  readonly #all: { kind: 'range'; from: number; to: number }
  readonly #close: () => void

  constructor(model: Model, columns: number, close: () => void) {
    this.#model = model
    this.#close = close
    this.#all = { kind: 'range', from: 0, to: columns - 1 }
  }

  setBounds(lower: Float64Array, upper: Float64Array): void {
    if (this.#all.to >= 0) this.#model.changeColsBounds(this.#all, lower, upper)
  }

  setColumnBounds(column: number, lower: number, upper: number): void {
    this.#model.changeColBounds(column, lower, upper)
  }

  setCost(column: number, cost: number): void {
    this.#model.changeColCost(column, cost)
  }

  addRows(rows: readonly Row[]): void {
    for (const row of rows) {
      this.#model.addRow(row.lower, row.upper, { indices: row.columns, values: row.values })
    }
  }

  /** The minimum (−∞ when unbounded), or `undefined` when no point satisfies the rows. */
  minimise(): LinearSolution | undefined {
    // HiGHS calls a programme without columns "empty" rather than solved.
    if (this.#all.to < 0) return { objective: 0, columns: NOTHING, rowDuals: NOTHING }
    let status = this.#model.run().modelStatus
    if (status !== OPTIMAL && status !== INFEASIBLE && status !== UNBOUNDED) {
      // A basis inherited from other bounds can lose its footing: start again from nothing, once.
      this.#model.clearSolver()
      status = this.#model.run().modelStatus
    }
    if (status === INFEASIBLE) return undefined
    if (status === UNBOUNDED) return { objective: -Infinity, columns: NOTHING, rowDuals: NOTHING }
    if (status !== OPTIMAL) throw new SolverFailure(`The linear programme ended with ${status}.`)
    const solution = this.#model.getSolution()
    return {
      objective: this.#model.getObjectiveValue(),
      columns: solution.colValue,
      rowDuals: solution.rowDual,
    }
  }

  [Symbol.dispose](): void {
    this.#close()
  }
}

const NOTHING = new Float64Array(0)

/** Status codes of HiGHS 1.15 (`highs.constants.modelStatus`). */
const OPTIMAL = 7
const INFEASIBLE = 8
const UNBOUNDED = 10
const INTERRUPTED = 17
/** `highs.constants.callbackType.mipInterrupt`. */
const MIP_INTERRUPT = 6

function runInteger(
  model: Model,
  relativeGap: number,
  stop: StopSignal | undefined,
): IntegerSolution {
  model.options.set({ mip_rel_gap: relativeGap, mip_abs_gap: 0, mip_feasibility_tolerance: 1e-9 })
  const status = model.run(
    stop === undefined
      ? undefined
      : {
          [MIP_INTERRUPT]: (event) => {
            if (stop.aborted) event.interrupt()
            return undefined
          },
        },
  ).modelStatus
  if (status === INFEASIBLE) return { outcome: 'infeasible' }
  if (status === INTERRUPTED) throw new Stopped('The integer programme was asked to stop.')
  if (status !== OPTIMAL) throw new SolverFailure(`The integer programme ended with ${status}.`)
  return {
    outcome: 'optimal',
    objective: model.getObjectiveValue(),
    columns: model.getSolution().colValue,
  }
}
