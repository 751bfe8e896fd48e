import type { Threat } from '../attackers.ts'
import type { Row, Solver } from '../solver.ts'
import type { CellStatus, Table } from '../table.ts'

export type ExtendedSolution =
  | { readonly outcome: 'optimal'; readonly cost: number; readonly hidden: readonly number[] }
  | { readonly outcome: 'infeasible' }

interface Deviation {
  readonly threat: Threat
  readonly cell: number
  readonly least: number
  readonly most: number
}

/** Whether an attacker can believe in a deviation while these cells are hidden. */
function isMet(
  table: Table,
  { threat, cell, least, most }: Deviation,
  hidden: readonly boolean[],
  solver: Solver,
): boolean {
  const isUp = most === Infinity
  if (least === 0 || most === 0) return true
  const cost = new Float64Array(table.cells.length)
  cost[cell] = isUp ? -1 : 1
  using program = solver.linear({
    cost,
    lower: threat.below.map((below, i) => (hidden[i] ? -below : 0)),
    upper: threat.above.map((above, i) => (hidden[i] ? above : 0)),
    rows: table.relations.map((relation) => ({
      columns: relation.map((term) => term.cell),
      values: relation.map((term) => term.coefficient),
      lower: 0,
      upper: 0,
    })),
  })
  const reached = program.minimise()?.columns[cell] ?? Number.NaN
  const slack = 1e-7
  return isUp ? reached >= least - slack : reached <= most + slack
}

/**
 * Cell suppression written whole, as an oracle for tables of at most about 60 cells: one integer
 * programme in which every attacker's deviation is a variable (Fischetti and Salazar-González,
 * 2001, model 2). Shares with the cut loop the table, the solver, and the attackers' bounds and needs, which
 * `spies.ts` writes again.
 *
 * Hiding more never takes a deviation away. So a need that is met with nothing chosen is met by every
 * pattern, and its deviation is left out; and one that is not met with everything hidden says that no
 * pattern will do.
 *
 *   min Σ w_i x_i;  for every need (k, LPL, UPL) of every attacker, two deviations f and g:
 *   M f = 0, −L_i x_i ≤ f_i ≤ U_i x_i, f_k ≤ −LPL;  M g = 0, same bounds, g_k ≥ UPL.
 */
export function solveExtendedModel(
  table: Table,
  threats: readonly Threat[],
  solver: Solver,
): ExtendedSolution {
  const cells = table.cells.length
  const isHidden = (least: readonly CellStatus[]) =>
    table.cells.map(({ status }) => least.includes(status))
  const [none, all] = [isHidden(['primary', 'withheld']), isHidden(['primary', 'withheld', 'free'])]
  const deviations: Deviation[] = []
  for (const threat of threats) {
    const open = threat.needs
      .flatMap(({ cell, lower, upper }): Deviation[] => [
        { threat, cell, least: upper, most: Infinity },
        { threat, cell, least: -Infinity, most: -lower },
      ])
      .filter((one) => !isMet(table, one, none, solver))
    if (open.some((one) => !isMet(table, one, all, solver))) return { outcome: 'infeasible' }
    deviations.push(...open)
  }
  const columns = cells * (1 + deviations.length)
  const cost = new Float64Array(columns)
  const lower = new Float64Array(columns).fill(-Infinity)
  const upper = new Float64Array(columns).fill(Infinity)
  const integrality = Array.from({ length: columns }, (_, column): 0 | 1 =>
    column < cells ? 1 : 0,
  )
  for (const [i, cell] of table.cells.entries()) {
    const hiddenAnyway = cell.status === 'primary' || cell.status === 'withheld'
    cost[i] = cell.status === 'free' ? cell.cost : 0
    lower[i] = hiddenAnyway ? 1 : 0
    upper[i] = cell.status === 'published' ? 0 : 1
  }
  const rows: Row[] = []
  for (const [index, { threat, cell: target, least, most }] of deviations.entries()) {
    const first = cells * (1 + index)
    for (const relation of table.relations) {
      rows.push({
        columns: relation.map((term) => first + term.cell),
        values: relation.map((term) => term.coefficient),
        lower: 0,
        upper: 0,
      })
    }
    for (let i = 0; i < cells; i += 1) {
      const below = threat.below[i] ?? 0
      const above = threat.above[i] ?? 0
      rows.push({ columns: [first + i, i], values: [1, below], lower: 0, upper: Infinity })
      rows.push({ columns: [first + i, i], values: [1, -above], lower: -Infinity, upper: 0 })
    }
    lower[first + target] = least
    upper[first + target] = most
  }
  const solution = solver.mixed({ cost, lower, upper, rows }, integrality)
  if (solution.outcome === 'infeasible') return solution
  const hidden = [...table.cells.keys()].filter((cell) => (solution.columns[cell] ?? 0) > 0.5)
  const paid = hidden.filter((cell) => table.cells[cell]?.status === 'free')
  return {
    outcome: 'optimal',
    cost: paid.reduce((sum, cell) => sum + (table.cells[cell]?.cost ?? 0), 0),
    hidden,
  }
}
