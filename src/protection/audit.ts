import { type Attacker, attackersProblem, OUTSIDER } from './attackers.ts'
import { DEFAULT_RULES, requireRules } from './primary-rules.ts'
import type { LinearProgram, Solver, StopSignal } from './solver.ts'
import { SolverFailure, Stopped } from './solver.ts'
import { type Cell, largestCoefficient, type Table } from './table.ts'

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
  /** The cell is unsafe and shown all the same: forced, or published before it was unsafe. */
  readonly shown?: true
}

export interface Audit {
  readonly outcome: 'safe' | 'exposed'
  readonly disclosures: readonly Disclosure[]
  /** For every attacker by name, what they can deduce of each hidden cell examined, by key. */
  readonly intervals: ReadonlyMap<string, ReadonlyMap<string, Interval>>
}

export interface AuditOptions {
  readonly pPercent: number
  /**
   * Examine for every attacker each hidden cell, or only the unsafe ones (the outsider: always each); or the unsafe ones alone, for
   * nobody but those given.
   */
  readonly examine?: 'hidden' | 'unsafe' | 'unsafe-alone'
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
 * @throws RangeError for two attackers of one name, one that knows what does not exist, or a p below the federation's; Stopped
 * when asked to stop.
 */
export function auditRelease(
  table: Table,
  hidden: ReadonlySet<string>,
  attackers: readonly Attacker[],
  solver: Solver,
  options: AuditOptions,
): Audit {
  const problem = attackersProblem(table, attackers)
  if (problem) throw new RangeError(problem.problem)
  requireRules({ ...DEFAULT_RULES, pPercent: options.pPercent })
  using system = new HiddenSystem(table, hidden, solver)
  const isAlone = options.examine === 'unsafe-alone'
  const everyone = isAlone || attackers.some(isOutsider) ? attackers : [OUTSIDER, ...attackers]
  const views = everyone.map((attacker) => system.viewOf(attacker))
  const intervals = new Map(everyone.map(({ name }) => [name, new Map<string, Interval>()]))
  const disclosures: Disclosure[] = []
  const examined = table.cells.filter(
    (cell) => hidden.has(cell.key) && !(isAlone && cell.status !== 'primary'),
  )
  for (const cell of table.cells) {
    if (!hidden.has(cell.key) && isUnsafe(cell))
      disclosures.push(...shownTo(table, cell, attackers))
  }
  for (const [done, cell] of examined.entries()) {
    if (options.stop?.aborted) throw new Stopped('The audit was asked to stop.')
    options.onProgress?.({ done, of: examined.length })
    const all = cell.status === 'primary' || options.examine === 'hidden'
    const watching = all ? views : views.filter(({ attacker }) => isOutsider(attacker))
    for (const [view, interval] of system.intervals(cell.key, watching)) {
      const { attacker } = view
      intervals.get(attacker.name)?.set(cell.key, interval)
      const stake = stakeOf(table, cell, attacker, options.pPercent)
      if (!attackers.includes(attacker) || !stake) continue
      if (reaches(interval, stake.needed, system.precision)) continue
      disclosures.push({ attacker, cell: cell.key, interval, ...stake })
    }
  }
  if (!attackers.some(isOutsider)) intervals.delete(OUTSIDER.name)
  return { outcome: disclosures.length === 0 ? 'safe' : 'exposed', disclosures, intervals }
}

/** By what it is and not by which object: attackers are copied on their way to a thread. */
function isOutsider({ kind }: Attacker): boolean {
  return kind === 'outsider'
}

/** An unsafe cell forced to be shown keeps its levels: they say that it should not have been. */
function isUnsafe(cell: Cell): boolean {
  const levels = cell.lowerProtection + cell.upperProtection + (cell.leastDoubt ?? 0)
  return cell.status === 'primary' || (cell.status === 'published' && levels > 0)
}

/** What is shown is known to all: said once, of whoever knows least. */
function shownTo(table: Table, cell: Cell, attackers: readonly Attacker[]): Disclosure[] {
  const attacker = attackers.find(isOutsider) ?? attackers[0]
  if (!attacker) return []
  const isPublic = knownToAll(table, cell.key)
  const [victim] = [...(table.contributions.get(cell.key) ?? [])]
    .filter(([member]) => !isPublic(member))
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
  const doubt = cell.leastDoubt ?? 0
  return [
    {
      attacker,
      cell: cell.key,
      ...(victim ? { victim: victim[0] } : {}),
      interval: [cell.value, cell.value],
      needed: [
        cell.value - Math.max(cell.lowerProtection, Math.min(doubt, cell.value)),
        cell.value + Math.max(cell.upperProtection, doubt),
      ],
      shown: true,
    },
  ]
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
 * that the cell may be as much smaller. Those who can take nothing off that everybody could not
 * are also held to the cell's own levels, as the outsider is.
 */
function stakeOf(
  table: Table,
  cell: Cell,
  attacker: Attacker,
  pPercent: number,
): Stake | undefined {
  if (cell.status !== 'primary' || attacker.cells.includes(cell.key)) return undefined
  const contributions = [...(table.contributions.get(cell.key) ?? [])]
  const isPublic = knownToAll(table, cell.key)
  const strangers = contributions
    .filter(([member]) => !attacker.members.includes(member) && !isPublic(member))
    .map(([member, contribution]): [string, number] => [member, Math.abs(contribution)])
    .sort(([, a], [, b]) => b - a)
  const [victim, figure] = strangers[0] ?? []
  if (contributions.length > 0 && victim === undefined) return undefined
  const others = strangers.reduce((sum, [, size]) => sum + size, 0)
  const takesOff = contributions.some(
    ([member, x]) => x !== 0 && attacker.members.includes(member) && !isPublic(member),
  )
  const doubt = cell.leastDoubt ?? 0
  let [down, up] = [Math.min(doubt, others), doubt]
  if (!takesOff) {
    down = Math.max(down, cell.lowerProtection)
    up = Math.max(up, cell.upperProtection)
  }
  if (attacker.members.length > 0 && figure === 0) {
    // A zero can only have been more; and when it was taken away, the difference can only have lost more.
    if (strangers.every(([member]) => cell.left?.has(member))) down = Math.max(down, 1)
    else up = Math.max(up, 1)
  } else if (attacker.members.length > 0 && figure !== undefined) {
    // As far as they can tell the others gave nothing: the figure may be all that is not theirs.
    const short = figure * (1 + pPercent / 100) - others
    if (short > 1e-9 * Math.max(1, figure)) {
      down = Math.max(down, short)
      up = Math.max(up, short)
    }
  }
  // The thousandth of attackers.ts (keptOf), written again: the audit shares no number with what it audits.
  const left = attacker.deduced?.get(cell.key)
  if (left) {
    down = Math.min(down, 0.999 * left.below)
    up = Math.min(up, 0.999 * left.above)
    if (Math.max(down, up) < 1e-6) return undefined
  }
  if (down === 0 && up === 0) return undefined
  const needed: Interval = [cell.value - down, cell.value + up]
  return victim === undefined ? { needed } : { victim, needed }
}

function knownToAll(table: Table, key: string): (member: string) => boolean {
  return (member) => table.consenting.has(member) || (table.named?.get(key)?.has(member) ?? false)
}

function reaches([least, most]: Interval, [low, high]: Interval, precision: number): boolean {
  const slack = 1e-6 * (high - low) + precision
  return least <= low + slack && most >= high - slack
}

/** The hidden values as one attacker sees them: what each may be, before any sum is used. */
interface View {
  readonly attacker: Attacker
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** The last hidden value they know something of; neighbours in the list know alike. */
  readonly lastPart: number
}

/**
 * All hidden values as one linear system, asked with the bounds of whoever is looking. Inside, the
 * values of a table of very large numbers are divided by a power of two, which changes none of
 * their digits: the solver's tolerances are absolute.
 */
class HiddenSystem implements Disposable {
  /** How far off the end of an interval may be. */
  readonly precision: number
  readonly #unit: number
  readonly #table: Table
  readonly #hidden: readonly Cell[]
  readonly #columnOf: ReadonlyMap<string, number>
  readonly #program: LinearProgram
  readonly #outsider: View

  constructor(table: Table, hidden: ReadonlySet<string>, solver: Solver) {
    this.#table = table
    this.#unit = unitOf(table)
    this.precision = this.#unit > 1 ? 1e-8 * this.#unit : 1e-9
    this.#hidden = table.cells.filter((cell) => hidden.has(cell.key))
    this.#columnOf = new Map(this.#hidden.map((cell, column) => [cell.key, column]))
    const columnOfCell = table.cells.map((cell) => this.#columnOf.get(cell.key) ?? -1)
    const rows = table.relations.flatMap((relation) => {
      const terms = relation.filter((term) => (columnOfCell[term.cell] ?? -1) >= 0)
      if (terms.length === 0) return []
      const largest = largestCoefficient(relation)
      // The shown cells' sum, written from the hidden side: equal up to the rounding of the input,
      // and so that the true table is exactly one of those believed possible.
      const sum = terms.reduce(
        (total, { cell, coefficient }) =>
          total + (coefficient / largest) * ((table.cells[cell]?.value ?? 0) / this.#unit),
        0,
      )
      return {
        columns: terms.map((term) => columnOfCell[term.cell] ?? -1),
        values: terms.map((term) => term.coefficient / largest),
        lower: sum,
        upper: sum,
      }
    })
    const width = this.#hidden.length
    this.#program = solver.linear({
      cost: new Float64Array(width),
      lower: new Float64Array(width),
      upper: new Float64Array(width),
      rows,
    })
    this.#outsider = this.viewOf(OUTSIDER)
  }

  [Symbol.dispose](): void {
    this.#program[Symbol.dispose]()
  }

  viewOf(attacker: Attacker): View {
    const members = new Set(attacker.members)
    const lower = new Float64Array(this.#hidden.length)
    const upper = new Float64Array(this.#hidden.length)
    let lastPart = -1
    for (const [column, cell] of this.#hidden.entries()) {
      const contributions = this.#table.contributions.get(cell.key)
      const isPublic = knownToAll(this.#table, cell.key)
      let own = 0
      let strangers = contributions === undefined ? 1 : 0
      for (const [member, contribution] of contributions ?? []) {
        if (members.has(member) || isPublic(member)) own += contribution
        else strangers += 1
      }
      if (own > 0) lastPart = column
      const exact = strangers === 0 || attacker.cells.includes(cell.key)
      // Who has no part takes the bound as it is given, under zero too.
      const ownIsFloor = own > 0 && !cell.signed
      const floor = ownIsFloor ? Math.max(cell.lower, own) : cell.lower
      lower[column] = (exact ? cell.value : Math.min(floor, cell.value)) / this.#unit
      upper[column] = (exact ? cell.value : Math.max(cell.upper, cell.value)) / this.#unit
    }
    return { attacker, lower, upper, lastPart }
  }

  /** What each of them can deduce of one cell, in the order given. */
  intervals(key: string, views: readonly View[]): Map<View, Interval> {
    const column = this.#columnOf.get(key) ?? -1
    // Those who know alike side by side: they are asked together more often.
    const neighbours = views.toSorted((a, b) => a.lastPart - b.lastPart)
    const least = this.#ends(column, 1, neighbours)
    const most = this.#ends(column, -1, neighbours)
    return new Map(views.map((view) => [view, [least.get(view) ?? NaN, most.get(view) ?? NaN]]))
  }

  /**
   * The least (side 1) or greatest (side −1) value each of them can believe.
   *
   * Nobody gets further than somebody who knows less. So when several together, each giving up
   * what any of them rules out, still reach what the outsider reaches, each alone does too.
   */
  #ends(column: number, side: 1 | -1, views: readonly View[]): Map<View, number> {
    const ends = new Map<View, number>()
    const outsider = this.#end(column, side, [this.#outsider])
    const reached = outsider.values === undefined ? [] : [outsider.values]
    const ask = (group: readonly View[]): void => {
      const [first] = group
      if (!first) return
      const { end, values } = this.#end(column, side, group)
      if (Math.abs(end - outsider.end) <= 1e-9 * Math.max(1, Math.abs(end))) {
        if (values) reached.push(values)
        for (const view of group) ends.set(view, outsider.end)
      } else if (group.length === 1) ends.set(first, end)
      else {
        const half = Math.ceil(group.length / 2)
        ask(group.slice(0, half))
        ask(group.slice(half))
      }
    }
    const unsure: View[] = []
    for (const view of views) {
      if (reached.some((values) => isBelievable(values, view))) ends.set(view, outsider.end)
      else unsure.push(view)
    }
    ask(unsure)
    return ends
  }

  /** One LP, under the narrowest bounds of all these views. */
  #end(
    column: number,
    side: 1 | -1,
    views: readonly View[],
  ): { end: number; values?: Float64Array } {
    const width = this.#hidden.length
    const lower = new Float64Array(width).fill(-Infinity)
    const upper = new Float64Array(width).fill(Infinity)
    for (const view of views) {
      for (let i = 0; i < width; i += 1) {
        lower[i] = Math.max(lower[i] ?? 0, view.lower[i] ?? 0)
        upper[i] = Math.min(upper[i] ?? 0, view.upper[i] ?? 0)
      }
    }
    this.#program.setBounds(lower, upper)
    this.#program.setCost(column, side)
    const solution = this.#program.minimise()
    this.#program.setCost(column, 0)
    if (!solution) throw new SolverFailure('The true table is not among the possible ones.')
    if (solution.objective === -Infinity) return { end: -side * Infinity }
    return { end: (solution.columns[column] ?? NaN) * this.#unit, values: solution.columns }
  }
}

/** The power of two that brings every value to about a million at most. */
function unitOf({ cells }: Table): number {
  const largest = cells.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0)
  return 2 ** Math.max(0, Math.ceil(Math.log2(largest / 1e6)))
}

function isBelievable(values: Float64Array, { lower, upper }: View): boolean {
  for (let column = 0; column < values.length; column += 1) {
    const value = values[column] ?? 0
    const slack = 1e-9 * Math.max(1, Math.abs(value))
    if (value < (lower[column] ?? 0) - slack) return false
    if (value > (upper[column] ?? 0) + slack) return false
  }
  return true
}
