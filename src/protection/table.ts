/**
 * What a cell's number may become in the release:
 * `free` may be published or hidden; `primary` is unsafe and must be hidden and protected;
 * `published` is shown whatever happens; `withheld` is never shown and needs no protection itself.
 */
export type CellStatus = 'free' | 'primary' | 'published' | 'withheld'

export interface Cell {
  readonly key: string
  readonly value: number
  /** What hiding it costs; usually its value, at least 0. */
  readonly cost: number
  /** Between which numbers anybody knows the value lies, before the release. */
  readonly lower: number
  readonly upper: number
  readonly status: CellStatus
  /** How far below and above its value an outsider must still believe it possible. */
  readonly lowerProtection: number
  readonly upperProtection: number
  /** How far from the value everybody must be left, members included: a small count of persons. */
  readonly leastDoubt?: number
  /** A difference between two releases: it and its contributions may be negative. */
  readonly signed?: true
  /** A difference: who gave something before and gives nothing any more. Nobody gives less than zero, so that it can only have lost more. */
  readonly left?: ReadonlySet<string>
  /** It was shown by an earlier release, or is of one: nothing can be done about it any more. */
  readonly isPast?: true
}

export interface Term {
  /** Index in `Table.cells`. */
  readonly cell: number
  /** −1 for the total, +1 for its parts; any non-zero number is accepted. */
  readonly coefficient: number
}

/** Σ coefficient · value = 0: a total equals the sum of its parts. */
export type Relation = readonly Term[]

/** What each member gave to one cell. A member present with 0 answered zero. */
export type Contributions = ReadonlyMap<string, number>

/** Cells tied by additive relations: one table, a hierarchy, or several tables sharing cells. */
export interface Table {
  readonly cells: readonly Cell[]
  readonly relations: readonly Relation[]
  /**
   * Contributions by cell key, totals included. A cell without entry has unknown contributors; an
   * empty entry is a structural empty, which everybody knows.
   */
  readonly contributions: ReadonlyMap<string, Contributions>
  /** Members who agreed to be named with their figures: everybody knows their contributions. */
  readonly consenting: ReadonlySet<string>
  /** By cell key, other members whose contribution to that cell was once published with their name. */
  readonly named?: ReadonlyMap<string, ReadonlySet<string>>
  /** Everybody who was asked, where that is known: a member may have answered nothing. */
  readonly members?: ReadonlySet<string>
}

/** Relations and contributions must add up within this share of the largest term. */
export const ADDITIVITY_TOLERANCE = 1e-6
/**
 * Within one relation, the largest coefficient over the smallest. The solver lets a sum be off by
 * a ten-millionth: divided by a very small coefficient that would be a leak.
 */
const LARGEST_COEFFICIENT_RATIO = 1000
/** A smaller level is below what the solver can see. */
const SMALLEST_LEVEL = 1e-6
/** A unit of doubt around anything larger is lost in the rounding of the machine's numbers. */
export const LARGEST_VALUE = 1e12

export type TableCheck =
  | { readonly outcome: 'sound' }
  | { readonly outcome: 'unsound'; readonly key: string; readonly problem: string }

/** Says whether a table can be protected at all: finite numbers, known keys, sums that add up. */
export function checkTable(table: Table): TableCheck {
  if (table.cells.length === 0) return unsound('', 'The table has no cell.')
  const cellOf = new Map<string, Cell>()
  for (const cell of table.cells) {
    if (cellOf.has(cell.key)) return unsound(cell.key, `Cell ${cell.key} appears twice.`)
    cellOf.set(cell.key, cell)
    const problem = cellProblem(cell)
    if (problem) return unsound(cell.key, problem)
  }
  for (const relation of table.relations) {
    const problem = relationProblem(table, relation)
    if (problem) return problem
  }
  for (const [key, contributions] of table.contributions) {
    const cell = cellOf.get(key)
    if (!cell) return unsound(key, `Contributions name the cell ${key}, which does not exist.`)
    const problem = contributionsProblem(cell, contributions)
    if (problem) return unsound(key, problem)
  }
  for (const relation of table.relations) {
    const problem = memberSumsProblem(table, relation)
    if (problem) return problem
  }
  return { outcome: 'sound' }
}

function unsound(key: string, problem: string): TableCheck {
  return { outcome: 'unsound', key, problem }
}

function cellProblem(cell: Cell): string | undefined {
  const numbers = { value: cell.value, lb: cell.lower, ub: cell.upper }
  for (const [name, number] of Object.entries(numbers)) {
    if (Number.isNaN(number)) return `Cell ${cell.key} has a ${name} that is not a number.`
  }
  if (!Number.isFinite(cell.value)) return `Cell ${cell.key} has a value that is not finite.`
  if (Math.abs(cell.value) > LARGEST_VALUE) {
    return `Cell ${cell.key} has the value ${cell.value}: give the table in thousands or millions, so that no value passes ${LARGEST_VALUE}.`
  }
  const amounts = {
    cost: cell.cost,
    lpl: cell.lowerProtection,
    upl: cell.upperProtection,
    leastDoubt: cell.leastDoubt ?? 0,
  }
  for (const [name, amount] of Object.entries(amounts)) {
    if (!Number.isFinite(amount)) return `Cell ${cell.key} has a ${name} that is not a number.`
    if (amount < 0) return `Cell ${cell.key} has a negative ${name} (${amount}).`
  }
  for (const [name, amount] of Object.entries({ lpl: amounts.lpl, upl: amounts.upl })) {
    if (amount > 0 && amount < SMALLEST_LEVEL) {
      return `Cell ${cell.key} has a ${name} of ${amount}: give the table in a smaller unit, so that it reaches ${SMALLEST_LEVEL}.`
    }
  }
  const levels = cell.lowerProtection + cell.upperProtection + (cell.leastDoubt ?? 0)
  if (cell.status === 'primary' && levels === 0) {
    return `Cell ${cell.key} is unsafe, but its lpl and upl are both 0: nothing would protect it.`
  }
  const slack = ADDITIVITY_TOLERANCE * Math.max(1, Math.abs(cell.value))
  if (cell.value < cell.lower - slack || cell.value > cell.upper + slack) {
    return `Cell ${cell.key} has the value ${cell.value}, outside its bounds [${cell.lower}, ${cell.upper}].`
  }
  return undefined
}

function relationProblem(table: Table, relation: Relation): TableCheck | undefined {
  let sum = 0
  let largest = 0
  const seen = new Set<number>()
  const keys: string[] = []
  const unit = largestCoefficient(relation)
  for (const term of relation) {
    const cell = table.cells[term.cell]
    if (!cell)
      return unsound(
        String(term.cell),
        `A relation names the cell ${term.cell}, which does not exist.`,
      )
    if (seen.has(term.cell))
      return unsound(cell.key, `A relation names the cell ${cell.key} twice.`)
    if (!Number.isFinite(term.coefficient) || term.coefficient === 0) {
      return unsound(
        cell.key,
        `A relation gives the cell ${cell.key} the coefficient ${term.coefficient}.`,
      )
    }
    if (unit / Math.abs(term.coefficient) > LARGEST_COEFFICIENT_RATIO) {
      return unsound(
        cell.key,
        `A relation gives the cell ${cell.key} the coefficient ${term.coefficient}, more than ${LARGEST_COEFFICIENT_RATIO} times smaller than another of its coefficients.`,
      )
    }
    seen.add(term.cell)
    keys.push(cell.key)
    sum += (term.coefficient / unit) * cell.value
    largest = Math.max(largest, Math.abs((term.coefficient / unit) * cell.value))
  }
  if (Math.abs(sum) <= ADDITIVITY_TOLERANCE * Math.max(1, largest)) return undefined
  const total = relation.find((term) => term.coefficient < 0) ?? relation[0]
  const key = (total && table.cells[total.cell]?.key) ?? ''
  return unsound(
    key,
    `The relation of ${key} does not add up: it is off by ${sum} (cells ${keys.join(', ')}).`,
  )
}

function contributionsProblem(cell: Cell, contributions: Contributions): string | undefined {
  let sum = 0
  for (const [member, contribution] of contributions) {
    if (!Number.isFinite(contribution)) {
      return `The contribution of ${member} to ${cell.key} is not a number.`
    }
    if (contribution < 0 && !cell.signed)
      return `The contribution of ${member} to ${cell.key} is negative (${contribution}).`
    sum += contribution
  }
  if (Math.abs(sum - cell.value) > ADDITIVITY_TOLERANCE * Math.max(1, Math.abs(cell.value))) {
    return `The contributions to ${cell.key} add up to ${sum}, not to its value ${cell.value}.`
  }
  return undefined
}

/** Where everybody's part of a total and of its parts is given, each member's must add up too. */
function memberSumsProblem(table: Table, relation: Relation): TableCheck | undefined {
  const unit = largestCoefficient(relation)
  const sums = new Map<string, { off: number; largest: number }>()
  for (const term of relation) {
    const contributions = table.contributions.get(table.cells[term.cell]?.key ?? '')
    if (!contributions) return undefined
    for (const [member, contribution] of contributions) {
      const weighted = (term.coefficient / unit) * contribution
      const sum = sums.get(member) ?? { off: 0, largest: 1 }
      sums.set(member, {
        off: sum.off + weighted,
        largest: Math.max(sum.largest, Math.abs(weighted)),
      })
    }
  }
  for (const [member, { off, largest }] of sums) {
    if (Math.abs(off) <= ADDITIVITY_TOLERANCE * largest) continue
    const total = relation.find((term) => term.coefficient < 0) ?? relation[0]
    const key = (total && table.cells[total.cell]?.key) ?? ''
    return unsound(
      key,
      `The contributions of ${member} to ${key} and to its parts do not add up: they are off by ${off}.`,
    )
  }
  return undefined
}

/** What a relation is divided by so that no coefficient passes 1: the solver's tolerances are absolute. */
export function largestCoefficient(relation: Relation): number {
  let largest = 0
  for (const { coefficient } of relation) largest = Math.max(largest, Math.abs(coefficient))
  return largest
}

/** The contributions to a cell that not everybody knows; `undefined` where nobody knows who gave. */
export function secretContributions(table: Table, key: string): Contributions | undefined {
  const contributions = table.contributions.get(key)
  const named = table.named?.get(key)
  return (
    contributions &&
    new Map([...contributions].filter(([m]) => !table.consenting.has(m) && !named?.has(m)))
  )
}

/** Whether a cell that nobody chose to hide is left out all the same. */
export function isHiddenAnyway({ status }: { readonly status: CellStatus | undefined }): boolean {
  return status === 'primary' || status === 'withheld'
}

/** Every member who contributes somewhere, in alphabetical order. */
export function membersOf(table: Table): string[] {
  const members = new Set<string>()
  for (const contributions of table.contributions.values()) {
    for (const member of contributions.keys()) members.add(member)
  }
  return [...members].sort()
}
