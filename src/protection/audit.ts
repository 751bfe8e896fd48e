import { type Attacker, OUTSIDER } from './attackers.ts'
import type { LinearProgram, Solver, StopSignal } from './solver.ts'
import { SolverFailure, Stopped } from './solver.ts'
import type { Cell, Table } from './table.ts'

/** From the smallest to the largest value somebody can still believe in. */
export type Interval = readonly [least: number, most: number]

export interface Disclosure {
  readonly attacker: Attacker
  /** Key of the cell they know too much about. */
  readonly cell: string
  /** Whose figure it gives away, where contributions are known. */
  readonly victim?: string
  readonly interval: Interval
  /** The interval should have reached at least this far on both sides. */
  readonly needed: Interval
}

export interface Audit {
  readonly outcome: 'safe' | 'exposed'
  readonly disclosures: readonly Disclosure[]
  /** For every attacker by name, what they can deduce of each hidden cell examined, by key. */
  readonly intervals: ReadonlyMap<string, ReadonlyMap<string, Interval>>
}

export interface AuditOptions {
  readonly pPercent: number
  /** Examine for every attacker each hidden cell, or only the unsafe ones (the outsider: always each). */
  readonly examine?: 'hidden' | 'unsafe'
  readonly stop?: StopSignal
  readonly onProgress?: (progress: { readonly done: number; readonly of: number }) => void
}

/**
 * What each attacker can deduce of each hidden cell, whatever chose the pattern: the smallest and
 * largest y_k over all tables y with M y = 0, y = a where shown, lb ≤ y ≤ ub, and what they know
 * (the auditing problem; Duncan, Fienberg, Krishnan, Padman and Roehrig, 2001).
 *
 * Written apart from the optimiser: in values rather than deviations, with its own reading of the
 * attackers' knowledge and of the p %-rule. To audit a release with the earlier ones, give the
 * joint table of `vintages.ts`. `hidden` holds the keys of every cell not shown.
 */
export function auditRelease(
  table: Table,
  hidden: ReadonlySet<string>,
  attackers: readonly Attacker[],
  solver: Solver,
  options: AuditOptions,
): Audit {
  const system = new HiddenSystem(table, hidden, solver)
  try {
    const intervals = new Map<string, Map<string, Interval>>()
    const disclosures: Disclosure[] = []
    for (const [done, attacker] of [
      OUTSIDER,
      ...attackers.filter((a) => a !== OUTSIDER),
    ].entries()) {
      if (options.stop?.aborted) throw new Stopped('The audit was asked to stop.')
      options.onProgress?.({ done, of: attackers.length })
      const beliefs = new Map<string, Interval>()
      system.believe(attacker)
      for (const cell of table.cells) {
        if (!hidden.has(cell.key)) continue
        const all = attacker === OUTSIDER || options.examine === 'hidden'
        if (cell.status !== 'primary' && !all) continue
        const interval = system.interval(cell.key)
        beliefs.set(cell.key, interval)
        const stake = stakeOf(table, cell, attacker, options.pPercent)
        if (!stake || reaches(interval, stake.needed)) continue
        disclosures.push({ attacker, cell: cell.key, interval, ...stake })
      }
      intervals.set(attacker.name, beliefs)
    }
    const asked = new Set([OUTSIDER.name, ...attackers.map((attacker) => attacker.name)])
    for (const name of intervals.keys()) if (!asked.has(name)) intervals.delete(name)
    return { outcome: disclosures.length === 0 ? 'safe' : 'exposed', disclosures, intervals }
  } finally {
    system[Symbol.dispose]()
  }
}

interface Stake {
  readonly victim?: string
  readonly needed: Interval
}

/**
 * What the attacker must keep believing possible, or `undefined` if nothing is at stake for them.
 *
 * Once their own part is taken off, the largest other contributor is at most what is left: the
 * p %-rule asks that they believe at least (1 + p/100) of its figure possible, and by symmetry
 * that the cell may be as much smaller.
 */
function stakeOf(
  table: Table,
  cell: Cell,
  attacker: Attacker,
  pPercent: number,
): Stake | undefined {
  if (cell.status !== 'primary' || attacker.cells.includes(cell.key)) return undefined
  const contributions = [...(table.contributions.get(cell.key) ?? [])]
  const strangers = contributions
    .filter(([member]) => !attacker.members.includes(member) && !table.consenting.has(member))
    .map(([member, contribution]): [string, number] => [member, Math.abs(contribution)])
    .sort(([, a], [, b]) => b - a)
  const [victim, figure] = strangers[0] ?? []
  if (contributions.length > 0 && victim === undefined) return undefined
  if (attacker.members.length === 0) {
    const needed: Interval = [cell.value - cell.lowerProtection, cell.value + cell.upperProtection]
    return victim === undefined ? { needed } : { victim, needed }
  }
  if (victim === undefined || figure === undefined) return undefined
  // As far as they can tell the others gave nothing: the figure may be all that is not theirs.
  const ceiling = strangers.reduce((sum, [, size]) => sum + size, 0)
  const short = figure * (1 + pPercent / 100) - ceiling
  if (short <= 1e-9 * Math.max(1, figure)) return undefined
  return { victim, needed: [cell.value - short, cell.value + short] }
}

function reaches([least, most]: Interval, [low, high]: Interval): boolean {
  const slack = 1e-6 * (high - low) + 1e-9
  return least <= low + slack && most >= high - slack
}

/** All hidden values as one linear system, with the bounds of whoever is looking. */
class HiddenSystem implements Disposable {
  readonly #table: Table
  readonly #columnOf = new Map<string, number>()
  readonly #program: LinearProgram
  readonly #lower: Float64Array
  readonly #upper: Float64Array
  /** Tables that reach an end of the outsider's interval; whoever can believe one gets no further. */
  readonly #extremes = new Map<number, { end: number; tables: Float64Array[] }>()
  #attacker: Attacker = OUTSIDER

  constructor(table: Table, hidden: ReadonlySet<string>, solver: Solver) {
    this.#table = table
    const hiddenIndices = [...table.cells.keys()].filter((i) =>
      hidden.has(table.cells[i]?.key ?? ''),
    )
    for (const [column, i] of hiddenIndices.entries()) {
      this.#columnOf.set(table.cells[i]?.key ?? '', column)
    }
    this.#lower = new Float64Array(hiddenIndices.length)
    this.#upper = new Float64Array(hiddenIndices.length)
    const columnOfIndex = new Map(hiddenIndices.map((i, column) => [i, column]))
    const rows = table.relations.flatMap((relation) => {
      const terms = relation.filter((term) => columnOfIndex.has(term.cell))
      // The shown cells' sum, written from the hidden side: equal up to the rounding of the input,
      // and so that the true table is exactly one of those believed possible.
      const sum = terms.reduce(
        (total, term) => total + term.coefficient * (table.cells[term.cell]?.value ?? 0),
        0,
      )
      if (terms.length === 0) return []
      return {
        columns: terms.map((term) => columnOfIndex.get(term.cell) ?? -1),
        values: terms.map((term) => term.coefficient),
        lower: sum,
        upper: sum,
      }
    })
    const cost = new Float64Array(hiddenIndices.length)
    this.#program = solver.linear({ cost, lower: this.#lower, upper: this.#upper, rows })
  }

  [Symbol.dispose](): void {
    this.#program[Symbol.dispose]()
  }

  /** Takes the attacker's place: their bounds on every hidden value. */
  believe(attacker: Attacker): void {
    this.#attacker = attacker
    const known = new Set([...attacker.members, ...this.#table.consenting])
    const cellOf = new Map(this.#table.cells.map((cell) => [cell.key, cell]))
    for (const [key, column] of this.#columnOf) {
      const cell = cellOf.get(key)
      if (!cell) continue
      const contributions = this.#table.contributions.get(key)
      let own = 0
      let strangers = contributions === undefined ? 1 : 0
      for (const [member, contribution] of contributions ?? []) {
        if (known.has(member)) own += contribution
        else strangers += 1
      }
      const exact = strangers === 0 || attacker.cells.includes(key)
      const ownIsFloor = contributions !== undefined && !cell.signed
      const floor = ownIsFloor ? Math.max(cell.lower, own) : cell.lower
      this.#lower[column] = exact ? cell.value : Math.min(floor, cell.value)
      this.#upper[column] = exact ? cell.value : Math.max(cell.upper, cell.value)
    }
    this.#program.setBounds(this.#lower, this.#upper)
  }

  interval(key: string): Interval {
    const column = this.#columnOf.get(key) ?? -1
    return [this.#end(column, 1), this.#end(column, -1)]
  }

  /** The least (side 1) or greatest (side −1) value of one column. */
  #end(column: number, side: 1 | -1): number {
    const place = column * 2 + (side > 0 ? 0 : 1)
    const known = this.#extremes.get(place)
    if (known?.tables.some((values) => this.#believable(values))) return known.end
    this.#program.setCost(column, side)
    const solution = this.#program.minimise()
    this.#program.setCost(column, 0)
    if (!solution) throw new SolverFailure('The true table is not among the possible ones.')
    if (solution.objective === -Infinity) return -side * Infinity
    const end = solution.columns[column] ?? 0
    if (this.#attacker === OUTSIDER) this.#extremes.set(place, { end, tables: [solution.columns] })
    else if (known && Math.abs(end - known.end) <= 1e-9 * Math.max(1, Math.abs(end))) {
      known.tables.push(solution.columns)
    }
    return end
  }

  #believable(values: Float64Array): boolean {
    for (let column = 0; column < values.length; column += 1) {
      const value = values[column] ?? 0
      const slack = 1e-9 * Math.max(1, Math.abs(value))
      if (value < (this.#lower[column] ?? 0) - slack) return false
      if (value > (this.#upper[column] ?? 0) + slack) return false
    }
    return true
  }
}
