import type { Row, Solver, StopSignal } from './solver.ts'
import { checkTable, type Table } from './table.ts'

export type Rounding =
  | {
      readonly outcome: 'rounded'
      /** One multiple of the base per cell, in the table's order; every relation still adds up. */
      readonly values: readonly number[]
      /** K: 0 when every cell moved to one of its two neighbouring multiples, else how many more. */
      readonly extraSteps: number
    }
  | { readonly outcome: 'infeasible' }

export interface RoundingOptions {
  /** How many steps beyond the neighbouring multiples may be tried; 3 unless said. */
  readonly mostExtraSteps?: number
  readonly stop?: StopSignal
}

/**
 * Controlled rounding of counts (Cox, 1987; Salazar-González, 2006): every cell becomes a multiple
 * of the base b next to it, multiples of b stay as they are, and all sums still hold:
 *
 *   z_i = b(⌊a_i/b⌋ + x_i), x_i ∈ {0, 1} (0 where b divides a_i), M z = 0, min Σ w_i |z_i − a_i|.
 *
 * Where that is impossible, x_i ∈ {−K … K + 1} for the smallest K that is. Rounding alone does not
 * protect cells of one to three members: merge zones, then suppress, round last.
 * @throws RangeError for a base that is not a whole number above 0, or a table that does not add up or holds no numbers.
 */
export function roundTable(
  table: Table,
  base: number,
  solver: Solver,
  { mostExtraSteps = 3, stop }: RoundingOptions = {},
): Rounding {
  requireBase(base)
  const check = checkTable(table)
  if (check.outcome === 'unsound') throw new RangeError(check.problem)
  for (let extraSteps = 0; extraSteps <= mostExtraSteps; extraSteps += 1) {
    const values = roundWithin(table, base, extraSteps, solver, stop)
    if (values) return { outcome: 'rounded', values, extraSteps }
  }
  return { outcome: 'infeasible' }
}

function roundWithin(
  table: Table,
  base: number,
  extraSteps: number,
  solver: Solver,
  stop: StopSignal | undefined,
): number[] | undefined {
  const cells = table.cells.length
  const floors = table.cells.map(({ value }) => Math.floor(value / base + 1e-9))
  // Columns: the steps x_i, then the distances |z_i − a_i|.
  const cost = new Float64Array(2 * cells)
  const lower = new Float64Array(2 * cells)
  const upper = new Float64Array(2 * cells)
  const rows: Row[] = []
  for (const [i, { value, cost: weight }] of table.cells.entries()) {
    const floor = floors[i] ?? 0
    const rest = value - base * floor
    const divides = rest < 1e-9 * base
    lower[i] = Math.max(-extraSteps, value >= 0 ? -floor : -extraSteps)
    upper[i] = extraSteps + (divides ? 0 : 1)
    cost[cells + i] = weight > 0 ? weight : 1
    upper[cells + i] = Infinity
    rows.push({ columns: [cells + i, i], values: [1, -base], lower: -rest, upper: Infinity })
    rows.push({ columns: [cells + i, i], values: [1, base], lower: rest, upper: Infinity })
  }
  for (const relation of table.relations) {
    let floorSum = 0
    for (const { cell, coefficient } of relation) floorSum += coefficient * (floors[cell] ?? 0)
    rows.push({
      columns: relation.map((term) => term.cell),
      values: relation.map((term) => term.coefficient),
      lower: -floorSum,
      upper: -floorSum,
    })
  }
  const integrality = Array.from({ length: 2 * cells }, (_, column): 0 | 1 =>
    column < cells ? 1 : 0,
  )
  const solution = solver.mixed({ cost, lower, upper, rows }, integrality, stop)
  if (solution.outcome === 'infeasible') return undefined
  return floors.map((floor, i) => base * (floor + Math.round(solution.columns[i] ?? 0)))
}

/** Counts are whole: a base that is not would leave bounds that hold none of them. */
function requireBase(base: number): void {
  if (!(Number.isInteger(base) && base > 0)) {
    throw new RangeError(`A base is a whole number above 0, not ${base}.`)
  }
}

/**
 * The counts a reader can believe behind one rounded count: [0, b − 1] behind a 0, else [z − b + 1, z + b − 1]; a base more on each
 * side for every extra step.
 * @throws RangeError for a base that is not a whole number above 0.
 */
export function countsBehind(rounded: number, base: number, extraSteps = 0): [number, number] {
  requireBase(base)
  const reach = base * (extraSteps + 1) - 1
  return [Math.max(0, rounded - reach), rounded + reach]
}
