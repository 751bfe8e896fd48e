import type { PrimaryRules } from '../primary-rules.ts'
import type { Solver } from '../solver.ts'
import type { Table } from '../table.ts'

/*
 * Who must not learn what, written from the words of the method alone. Shares nothing with `primary-rules.ts`, `attackers.ts` and
 * `audit.ts`: these could otherwise all forget the same rule or the same attacker. Of the solver it believes nothing either: a doubt
 * is a table that somebody could believe in, whose sums and bounds are then added up by hand.
 */

export interface Spy {
  readonly name: string
  readonly knows: readonly string[]
  /** Keys of cells they see. */
  readonly sees?: readonly string[]
}

export type SpyRules = Pick<PrimaryRules, 'minimumFrequency' | 'pPercent'> & Partial<PrimaryRules>

/** How far below and above its value a cell must stay believable. */
export type Doubt = readonly [below: number, above: number]

/** Somebody who finds no table with the doubt that is due to one of an unsafe cell's members. */
export interface Leak {
  readonly spy: string
  readonly cell: string
  readonly side: 'below' | 'above'
  readonly due: number
}

/** The contributions of a cell that are not known to everybody, the largest first. */
function secretsOf(table: Table, key: string): [string, number][] {
  return [...(table.contributions.get(key) ?? [])]
    .filter(([member]) => !table.consenting.has(member))
    .sort(([, a], [, b]) => b - a)
}

/** Unsafe by itself, and the doubt that anybody from outside must keep; nothing for a safe cell. */
export function unsafeDoubt(table: Table, key: string, rules: SpyRules): Doubt | undefined {
  const gifts = secretsOf(table, key).map(([, x]) => x)
  const sum = gifts.reduce((total, x) => total + x, 0)
  const [x1 = 0, x2 = 0] = gifts
  const { dominance, smallCountOfPersons: few = 0 } = rules
  const top = dominance ? gifts.slice(0, dominance.n).reduce((total, x) => total + x, 0) : 0
  const allowed = dominance ? (dominance.k / 100) * sum : 0
  const isTooFew = gifts.length > 0 && gifts.length < rules.minimumFrequency
  const isSmall = sum > 0 && sum <= few
  const isDominated = top > allowed * (1 + 1e-12)
  const isGuessed = sum - x1 - x2 < (rules.pPercent / 100) * x1 - 1e-9
  if (!isTooFew && !isSmall && !isDominated && !isGuessed) return undefined
  const share = dominance && isDominated ? top / (dominance.k / 100) - sum : 0
  const above = Math.max(1, (rules.pPercent / 100) * x1 - (sum - x1), share)
  return [Math.min(above, sum), above]
}

/** Everybody the method names: the outsider, each member, all but one of few contributors. */
export function spiesOf(table: Table, nMin: number): Spy[] {
  const members = new Set([...table.contributions.values()].flatMap((gifts) => [...gifts.keys()]))
  const spies: Spy[] = [{ name: 'nobody', knows: [] }]
  for (const member of members) spies.push({ name: member, knows: [member] })
  for (const { key, status } of table.cells) {
    const few = secretsOf(table, key).map(([member]) => member)
    if (status !== 'primary' || few.length < 3 || (few.length > 3 && few.length > nMin)) continue
    for (const left of few) {
      const knows = few.filter((member) => member !== left)
      spies.push({ name: `all of ${key} but ${left}`, knows })
    }
  }
  return spies
}

/** The doubt about an unsafe cell that a spy is due, from what anybody outside is due of it. */
export function doubtDue(
  table: Table,
  key: string,
  outside: Doubt,
  spy: Spy,
  rules: SpyRules,
): Doubt {
  if (spy.sees?.includes(key)) return [0, 0]
  const gifts = table.contributions.get(key)
  if (!gifts || spy.knows.length === 0) return outside
  const secrets = secretsOf(table, key)
  const rest = secrets.filter(([member]) => !spy.knows.includes(member)).map(([, x]) => x)
  if (rest.length === 0) return [0, 0]
  const sum = rest.reduce((total, x) => total + x, 0)
  const [largest = 0] = rest
  const need = Math.max(0, (rules.pPercent / 100) * largest - (sum - largest))
  const least = isSmallCount(table, key, rules) ? 1 : 0
  const own: Doubt = largest === 0 ? [0, 1] : [need, need]
  const hasPart = secrets.some(([member, x]) => x !== 0 && spy.knows.includes(member))
  const all = hasPart ? [own] : [own, outside]
  return [
    Math.max(Math.min(least, sum), ...all.map(([below]) => below)),
    Math.max(least, ...all.map(([, above]) => above)),
  ]
}

function isSmallCount(table: Table, key: string, { smallCountOfPersons: few = 0 }: SpyRules) {
  const sum = secretsOf(table, key).reduce((total, [, x]) => total + x, 0)
  return sum > 0 && sum <= few
}

/** How far each value may lie from the truth as far as a spy knows: [down, up], in the table's order. */
export function roomOf(table: Table, hidden: ReadonlySet<string>, spy: Spy): Doubt[] {
  return table.cells.map(({ key, value, lower, upper }) => {
    const gifts = table.contributions.get(key)
    const known = [...(gifts ?? [])].filter(
      ([member]) => spy.knows.includes(member) || table.consenting.has(member),
    )
    const isWhole = gifts !== undefined && known.length === gifts.size
    if (!hidden.has(key) || isWhole || spy.sees?.includes(key)) return [0, 0]
    const own = known.reduce((total, [, x]) => total + x, 0)
    return [value - Math.max(lower, own), upper - value]
  })
}

/** Differences from the true table that push one cell furthest: −1 down, 1 up. */
export function furthestMove(
  table: Table,
  room: readonly Doubt[],
  at: number,
  side: 1 | -1,
  solver: Solver,
): Float64Array | undefined {
  const cost = new Float64Array(table.cells.length)
  cost[at] = -side
  const rows = table.relations.map((relation) => ({
    columns: relation.map(({ cell }) => cell),
    values: relation.map(({ coefficient }) => coefficient),
    lower: 0,
    upper: 0,
  }))
  using program = solver.linear({
    cost,
    lower: Float64Array.from(room, ([down]) => -down),
    upper: Float64Array.from(room, ([, up]) => up),
    rows,
  })
  return program.minimise()?.columns
}

/** Added up by hand: every sum holds, nothing known is contradicted, and the cell is as far as is due. */
function isWitness(
  table: Table,
  room: readonly Doubt[],
  move: Float64Array,
  [at, side, due]: readonly [number, 1 | -1, number],
): boolean {
  const near = (scale: number) => 1e-5 * Math.max(1, Math.abs(scale))
  if (side * (move[at] ?? 0) < due - near(due)) return false
  for (const [i, [down, up]] of room.entries()) {
    const step = move[i] ?? Number.NaN
    if (!(step >= -down - near(down) && step <= up + near(up))) return false
  }
  return table.relations.every((relation) => {
    const sum = relation.reduce((total, { cell, coefficient }) => {
      return total + coefficient * (move[cell] ?? Number.NaN)
    }, 0)
    return Math.abs(sum) <= near(0)
  })
}

/**
 * Every unsafe cell, every spy, both sides: who is left without the doubt that is due. `asked` counts the questions. A table that
 * another spy could believe in may do for the next: it is then checked against what that one knows.
 */
export function leaksOf(
  table: Table,
  hidden: ReadonlySet<string>,
  spies: readonly Spy[],
  rules: SpyRules,
  solver: Solver,
): { readonly leaks: readonly Leak[]; readonly asked: number } {
  const leaks: Leak[] = []
  let asked = 0
  const rooms = new Map(spies.map((spy) => [spy, roomOf(table, hidden, spy)]))
  for (const [at, { key, status, lowerProtection, upperProtection }] of table.cells.entries()) {
    // Where nobody knows who gave, the levels are all there is.
    const given: Doubt | undefined =
      status === 'primary' ? [lowerProtection, upperProtection] : undefined
    const outside = table.contributions.has(key) ? unsafeDoubt(table, key, rules) : given
    if (!outside || status === 'published') continue
    if (!hidden.has(key)) leaks.push({ spy: 'nobody', cell: key, side: 'above', due: outside[1] })
    for (const side of [-1, 1] as const) {
      const moves: Float64Array[] = []
      for (const [spy, room] of rooms) {
        const [below, above] = doubtDue(table, key, outside, spy, rules)
        const due = side < 0 ? below : above
        if (due < 1e-6) continue
        asked += 1
        const question = [at, side, due] as const
        if (moves.some((move) => isWitness(table, room, move, question))) continue
        const move = furthestMove(table, room, at, side, solver)
        if (move && isWitness(table, room, move, question)) moves.push(move)
        else leaks.push({ spy: spy.name, cell: key, side: side < 0 ? 'below' : 'above', due })
      }
    }
  }
  return { leaks, asked }
}
