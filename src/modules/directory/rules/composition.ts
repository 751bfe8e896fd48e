import { z } from 'zod'
import { daysBetween, daysFrom } from '../../../platform/words/days.ts'

/*
 * How a body must be composed, as data (`directory.bodies.rules`), and whether it is on a given day. Pure: no I/O.
 * The number of users is a number the body types, never a mark on a person.
 */

const count = z.int().min(0).max(1000)

const compositionRule = z.discriminatedUnion('rule', [
  /** The body has this many seats. Fewer may be filled; more may not. */
  z.object({ rule: z.literal('seats'), count: count.min(1) }),
  z.object({ rule: z.literal('fewest'), count: count.min(1) }),
  z.object({ rule: z.literal('most'), count: count.min(1) }),
  /** Users hold at least this share, from 0 to 1, of the seats that are filled. */
  z.object({ rule: z.literal('users-share'), atLeast: z.number().gt(0).max(1) }),
  z.object({ rule: z.literal('per-member'), atMost: count.min(1) }),
  z.object({ rule: z.literal('per-region'), atMost: count.min(1) }),
  /** A seat does not stay empty longer than this. Needs `seats`. */
  z.object({ rule: z.literal('vacancy'), days: z.int().min(1).max(3660) }),
])
export type CompositionRule = z.infer<typeof compositionRule>

/** Reads `directory.bodies.rules`. Throws on what no form of this site wrote. */
export function parseRules(stored: unknown): readonly CompositionRule[] {
  return z.array(compositionRule).parse(stored)
}

/** Days are ISO; a term without end still runs. */
export type Term = {
  readonly holder: string
  /** The member that sent the person; null for someone nobody sent. */
  readonly member: string | null
  readonly region: string | null
  readonly startsOn: string
  readonly endsOn: string | null
}
export type Declaration = { readonly users: number; readonly declaredOn: string }

export type Composition = {
  readonly rules: readonly CompositionRule[]
  readonly terms: readonly Term[]
  readonly declarations: readonly Declaration[]
  /** The day the body began: a seat cannot have been empty longer. */
  readonly since: string
}

/** How many seats a body has on a day: as many as its rules say, or as are filled when they are more. */
export function seatsOn({ rules, terms }: Composition, day: string): number {
  const said = rules.find((rule) => rule.rule === 'seats')?.count ?? 0
  return Math.max(said, sittingOn(terms, day).length)
}

/** Those who sit together for a member or for a region. */
export type Together = { readonly name: string; readonly holders: readonly string[] }
type Kept = 'kept' | 'broken'

export type Finding =
  | { rule: 'seats'; state: Kept; seats: number; filled: number; vacant: number }
  | { rule: 'fewest'; state: Kept; least: number; filled: number }
  | { rule: 'most'; state: Kept; most: number; filled: number }
  | {
      rule: 'users-share'
      state: Kept | 'unknown'
      /** From 0 to 1. */
      atLeast: number
      filled: number
      /** The fewest users who make this share. */
      needed: number
      users: number | null
      declaredOn: string | null
      because: 'share' | 'not-declared' | 'changed-since' | 'more-than-filled' | 'nobody-sits'
    }
  | { rule: 'per-member'; state: Kept; most: number; over: readonly Together[] }
  | { rule: 'per-region'; state: Kept; most: number; over: readonly Together[] }
  | {
      rule: 'vacancy'
      state: Kept | 'unknown'
      days: number
      vacant: number
      /** First day since which a seat has been empty without a break. */
      since: string | null
      lasted: number
    }

/** Every rule of the body, kept or broken on this day, and by whom. In the order of the rules. */
export function checkComposition(composition: Composition, on: string): readonly Finding[] {
  const sitting = sittingOn(composition.terms, on)
  return composition.rules.map((rule) => check(rule, composition, sitting, on))
}

/** The terms that run on a day, both ends included. */
export function sittingOn<T extends Pick<Term, 'startsOn' | 'endsOn'>>(
  terms: readonly T[],
  on: string,
): readonly T[] {
  return terms.filter(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on))
}

function check(
  rule: CompositionRule,
  composition: Composition,
  sitting: readonly Term[],
  on: string,
): Finding {
  const filled = sitting.length
  switch (rule.rule) {
    case 'seats': {
      const vacant = Math.max(0, rule.count - filled)
      return { rule: 'seats', state: kept(filled <= rule.count), seats: rule.count, filled, vacant }
    }
    case 'fewest':
      return { rule: rule.rule, state: kept(filled >= rule.count), least: rule.count, filled }
    case 'most':
      return { rule: rule.rule, state: kept(filled <= rule.count), most: rule.count, filled }
    case 'users-share':
      return checkUsers(rule.atLeast, composition, filled, on)
    case 'per-member': {
      const over = together(sitting, ({ member }) => member, rule.atMost)
      return { rule: rule.rule, state: kept(over.length === 0), most: rule.atMost, over }
    }
    case 'per-region': {
      const over = together(sitting, ({ region }) => region, rule.atMost)
      return { rule: rule.rule, state: kept(over.length === 0), most: rule.atMost, over }
    }
    case 'vacancy':
      return checkVacancy(rule.days, composition, on)
  }
}

const kept = (isKept: boolean): Kept => (isKept ? 'kept' : 'broken')

function checkUsers(
  atLeast: number,
  { terms, declarations }: Composition,
  filled: number,
  on: string,
): Finding {
  const needed = Math.ceil((Math.round(atLeast * 1e6) * filled) / 1e6)
  const finding = { rule: 'users-share' as const, atLeast, filled, needed }
  const nothing = { users: null, declaredOn: null }
  if (filled === 0) return { ...finding, ...nothing, state: 'unknown', because: 'nobody-sits' }

  const declared = declarations
    .filter(({ declaredOn }) => declaredOn <= on)
    .reduce<Declaration | null>(
      (last, one) => (last && last.declaredOn > one.declaredOn ? last : one),
      null,
    )
  if (!declared) return { ...finding, ...nothing, state: 'unknown', because: 'not-declared' }

  const { users, declaredOn } = declared
  if (users > filled) {
    return { ...finding, users, declaredOn, state: 'unknown', because: 'more-than-filled' }
  }
  // Who sits is no longer who was counted: the body counts again.
  const hasChanged = changes(terms).some((day) => day > declaredOn && day <= on)
  if (hasChanged)
    return { ...finding, users, declaredOn, state: 'unknown', because: 'changed-since' }
  return { ...finding, users, declaredOn, state: kept(users >= needed), because: 'share' }
}

/** Days on which someone takes or leaves a seat. */
function changes(terms: readonly Term[]): string[] {
  return terms.flatMap(({ startsOn, endsOn }) => [
    startsOn,
    ...(endsOn ? [daysFrom(endsOn, 1)] : []),
  ])
}

function together(
  sitting: readonly Term[],
  groupOf: (term: Term) => string | null,
  most: number,
): readonly Together[] {
  const groups = new Map<string, string[]>()
  for (const term of sitting) {
    const name = groupOf(term)
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), term.holder])
  }
  return [...groups]
    .filter(([, holders]) => holders.length > most)
    .map(([name, holders]) => ({ name, holders }))
}

function checkVacancy(days: number, { rules, terms, since }: Composition, on: string): Finding {
  const seats = rules.find((rule) => rule.rule === 'seats')?.count
  const finding = { rule: 'vacancy' as const, days }
  if (seats === undefined)
    return { ...finding, state: 'unknown', vacant: 0, since: null, lasted: 0 }

  const vacant = Math.max(0, seats - sittingOn(terms, on).length)
  if (vacant === 0) return { ...finding, state: 'kept', vacant, since: null, lasted: 0 }

  const turns = [...new Set([since, ...changes(terms)])].filter((day) => day <= on).sort()
  // Between two turns nobody moves: the last turn that was full ends the vacancy's past.
  const lastFull = turns.findLastIndex((day) => sittingOn(terms, day).length >= seats)
  const emptySince = turns[lastFull + 1] ?? on
  const lasted = daysBetween(emptySince, on)
  return { ...finding, state: kept(lasted <= days), vacant, since: emptySince, lasted }
}
