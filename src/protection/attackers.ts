import { DEFAULT_RULES } from './primary-rules.ts'
import type { Cell, Table } from './table.ts'
import { membersOf, secretContributions } from './table.ts'

/** Somebody who tries to deduce a member's figure from the release and from what they already know. */
export interface Attacker {
  readonly kind: 'outsider' | 'member' | 'coalition' | 'viewer'
  /** Unique among the attackers of one release: the audit's intervals go by it. */
  readonly name: string
  /** Members whose contributions to every cell they know. */
  readonly members: readonly string[]
  /** Cells whose value they know already. */
  readonly cells: readonly string[]
  /** Unsafe cells of which they knew too much before this release, by key: see `withPriorDeductions`. */
  readonly deduced?: ReadonlyMap<string, Doubt>
}

/** How far under and over the truth somebody can still believe a cell to be. */
export interface Doubt {
  readonly below: number
  readonly above: number
}

/** A release may take a thousandth of a doubt that was too small already: solvers are no more exact at its ends. */
const KEPT = 0.999

/** What may be asked to be left of a doubt that was too small before: no more than there was, and nothing of nothing. */
function keptOf(doubt: number): number {
  return doubt < 1e-6 ? 0 : KEPT * doubt
}

/** What one attacker must not be able to deduce about one cell. */
export interface Need {
  /** Index of the cell. */
  readonly cell: number
  readonly lower: number
  readonly upper: number
  /** Whose figure is at stake; absent when only the cell's own levels are known. */
  readonly victim?: string
}

/** An attacker seen from the table: how far each value may lie from the truth, as far as they know. */
export interface Threat {
  readonly attacker: Attacker
  /** L = a − lb and U = ub − a for each cell, narrowed by what the attacker knows. */
  readonly below: Float64Array
  readonly above: Float64Array
  readonly needs: readonly Need[]
}

export const OUTSIDER: Attacker = { kind: 'outsider', name: 'outsider', members: [], cells: [] }

export function memberAttacker(member: string): Attacker {
  return { kind: 'member', name: member, members: [member], cells: [] }
}

/** Somebody with an account: the members and cells already shown to them are their knowledge. */
export function viewer(
  name: string,
  knowledge: { readonly members?: readonly string[]; readonly cells?: readonly string[] },
): Attacker {
  return {
    kind: 'viewer',
    name,
    members: knowledge.members ?? [],
    cells: knowledge.cells ?? [],
  }
}

/**
 * All but one of the contributors of each unsafe cell that has three of them, or any number up to
 * `minimumFrequency`: together they would learn the last one's figure. Fewer of the same cell know
 * less of it, so that protecting it from these protects it from those. Contributors everybody
 * knows are not counted. A higher threshold only adds coalitions.
 */
export function coalitions(
  table: Table,
  minimumFrequency = DEFAULT_RULES.minimumFrequency,
): Attacker[] {
  const found = new Map<string, Attacker>()
  const most = Math.max(3, minimumFrequency)
  for (const cell of table.cells) {
    if (cell.status !== 'primary') continue
    const contributors = [...(secretContributions(table, cell.key)?.keys() ?? [])].sort()
    if (contributors.length < 3 || contributors.length > most) continue
    for (const absent of contributors) {
      const members = contributors.filter((member) => member !== absent)
      const name = members.join(' + ')
      found.set(JSON.stringify(members), { kind: 'coalition', name, members, cells: [] })
    }
  }
  return [...found.values()]
}

/** The outsider, every member, and the coalitions in unsafe cells, each with a name of its own. */
export function insiders(
  table: Table,
  minimumFrequency = DEFAULT_RULES.minimumFrequency,
): Attacker[] {
  const members = membersOf(table).map(memberAttacker)
  const taken = new Set([OUTSIDER.name])
  return [OUTSIDER, ...members, ...coalitions(table, minimumFrequency)].map((attacker) => {
    if (attacker === OUTSIDER) return attacker
    let { name } = attacker
    // A member may be called « outsider », or as two others written together.
    while (taken.has(name)) name += ` (${attacker.kind})`
    taken.add(name)
    return { ...attacker, name }
  })
}

/** Says in a sentence what is wrong with a list of attackers: nobody, two of one name, or what nobody knows of. */
export function attackersProblem(
  table: Table,
  attackers: readonly Attacker[],
): { readonly key: string; readonly problem: string } | undefined {
  if (attackers.length === 0) {
    return { key: '', problem: 'The list of attackers is empty: « safe » would be said of nobody.' }
  }
  const names = new Set<string>()
  const members = new Set([...membersOf(table), ...(table.members ?? [])])
  const cells = new Set(table.cells.map((cell) => cell.key))
  for (const attacker of attackers) {
    const { name, kind } = attacker
    if (names.has(name)) return { key: name, problem: `Two attackers are named ${name}.` }
    names.add(name)
    if ((kind === 'outsider') !== (name === OUTSIDER.name)) {
      return {
        key: name,
        problem: `The attacker ${name} is a ${kind}: only the outsider is named ${OUTSIDER.name}.`,
      }
    }
    if (kind === 'outsider' && attacker.members.length + attacker.cells.length > 0) {
      return { key: name, problem: 'The outsider knows no member and no cell: make it a viewer.' }
    }
    const member = attacker.members.find((known) => !members.has(known))
    if (member !== undefined) {
      return {
        key: member,
        problem: `${name} is said to know the member ${member}, whom the table does not have.`,
      }
    }
    const named = [...attacker.cells, ...(attacker.deduced?.keys() ?? [])]
    const cell = named.find((known) => !cells.has(known))
    if (cell !== undefined) {
      return {
        key: cell,
        problem: `${name} is said to know the cell ${cell}, which the table does not have.`,
      }
    }
  }
  return undefined
}

/**
 * The attacker's own bounds and needs, in deviations from the true values.
 *
 * Bounds: L = a − max(lb, c), U = ub − a, where c is what they know to be in the cell; both are 0
 * in a cell they know wholly. Needs (several attackers after Salazar-González, 2004, and the p %-rule):
 * p/100·x_j − (X − c − x_j), j the largest contributor they do not know, where positive; one unit
 * upwards where x_j is zero (downwards in a difference that x_j left). The outsider's needs are the cell's protection levels; whoever has no
 * part in the cell, whatever they know of others, is left at least as much doubt as the outsider.
 * A small count of persons keeps everybody at least a unit away.
 */
export function threatOf(table: Table, attacker: Attacker, pPercent: number): Threat {
  const seen = new Set(attacker.cells)
  const below = new Float64Array(table.cells.length)
  const above = new Float64Array(table.cells.length)
  const needs: Need[] = []
  for (const [index, cell] of table.cells.entries()) {
    const view = viewOf(table, cell, attacker)
    if (seen.has(cell.key) || view?.isWhole || cell.status === 'published') continue
    // In a difference between releases others may have gone down: one's own part bounds nothing.
    // Nor does it to whoever knows none: a lower bound under zero stays as it is given.
    const knowsSome = view !== undefined && view.known > 0 && !cell.signed
    const floor = knowsSome ? Math.max(cell.lower, view.known) : cell.lower
    below[index] = Math.max(0, cell.value - floor)
    above[index] = Math.max(0, cell.upper - cell.value)
    if (cell.status !== 'primary') continue
    const level = leftOf(levelAgainst(cell, attacker, pPercent, view), attacker, cell)
    if (level.lower === 0 && level.upper === 0) continue
    const victim = view?.victim
    needs.push({ cell: index, ...level, ...(victim === undefined ? {} : { victim }) })
  }
  return { attacker, below, above, needs }
}

/** What an attacker knows of who gave what to a cell, and what is left. */
interface View {
  /** Sum of the contributions they know. */
  readonly known: number
  /** Whether something of it is known to them and not to everybody. */
  readonly hasPart: boolean
  /** Whether there is nothing they do not know. */
  readonly isWhole: boolean
  /** Size of the largest contribution they do not know, and of all those. */
  readonly largest: number
  readonly others: number
  readonly victim?: string
  /** A difference in which all they do not know have left. */
  readonly isOfTheGone: boolean
}

/** `undefined` where nobody knows who contributed. */
function viewOf(table: Table, cell: Cell, { members }: Attacker): View | undefined {
  const contributions = table.contributions.get(cell.key)
  const secret = secretContributions(table, cell.key)
  if (!contributions || !secret) return undefined
  let known = 0
  let hasPart = false
  let others = 0
  let victim: string | undefined
  let largest = -1
  let isOfTheGone = true
  for (const [member, contribution] of contributions) {
    const isOwn = members.includes(member)
    if (isOwn || !secret.has(member)) {
      known += contribution
      // Zero takes nothing off the sum: whoever gave it knows no more than the outsider.
      if (secret.has(member) && contribution !== 0) hasPart = true
      continue
    }
    const size = Math.abs(contribution)
    others += size
    isOfTheGone &&= cell.left?.has(member) ?? false
    if (size > largest) {
      largest = size
      victim = member
    }
  }
  const view = { known, hasPart, isWhole: victim === undefined, largest, others, isOfTheGone }
  return victim === undefined ? view : { ...view, victim }
}

interface Level {
  readonly lower: number
  readonly upper: number
}

function levelAgainst(
  cell: Cell,
  attacker: Attacker,
  pPercent: number,
  view: View | undefined,
): Level {
  const doubt = cell.leastDoubt ?? 0
  const least = { lower: Math.min(doubt, view?.others ?? 0), upper: doubt }
  const outsiders = { lower: cell.lowerProtection, upper: cell.upperProtection }
  if (attacker.members.length === 0 || !view) return larger(least, outsiders)
  const own = larger(least, levelOverStrangers(pPercent, view))
  return view.hasPart ? own : larger(own, outsiders)
}

function levelOverStrangers(pPercent: number, { largest, others, isOfTheGone }: View): Level {
  // No percentage of zero leaves a doubt: that everybody else has zero must not be certain either. Who left can only have had more.
  if (largest === 0) return isOfTheGone ? { lower: 1, upper: 0 } : { lower: 0, upper: 1 }
  const need = (pPercent / 100) * largest - (others - largest)
  return need > 1e-9 * Math.max(1, largest) ? { lower: need, upper: need } : { lower: 0, upper: 0 }
}

function leftOf(level: Level, { deduced }: Attacker, { key }: Cell): Level {
  const doubt = deduced?.get(key)
  if (!doubt) return level
  return {
    lower: Math.min(level.lower, keptOf(doubt.below)),
    upper: Math.min(level.upper, keptOf(doubt.above)),
  }
}

function larger(a: Level, b: Level): Level {
  return { lower: Math.max(a.lower, b.lower), upper: Math.max(a.upper, b.upper) }
}
