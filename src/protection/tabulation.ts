import {
  assessCell,
  DEFAULT_RULES,
  type PrimaryReason,
  type PrimaryRules,
  requireRules,
} from './primary-rules.ts'
import type { Cell, Relation, Table } from './table.ts'

/** The four answers a member may give. Only the first two are values. */
export type Answer =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'zero' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'unknown' }

/** A code made of others: a zone and its regions, a total and its categories. */
export interface Group {
  readonly code: string
  readonly parts: readonly string[]
}

/**
 * One way of cutting the figures up. Groups may be nested, and several hierarchies may share the
 * same codes (administrative regions, health regions, zones): the tables are then linked.
 */
export interface Dimension {
  readonly name: string
  readonly codes: readonly string[]
  readonly groups: readonly Group[]
}

/** One member's answer to one question, placed on one code of each dimension. */
export interface ReturnedAnswer {
  readonly member: string
  readonly codes: readonly string[]
  readonly answer: Answer
}

export interface TabulationOptions {
  readonly rules?: PrimaryRules
  /** `outsider` when each member is treated as an attacker too; see `assessCell`. */
  readonly against?: 'co-member' | 'outsider'
  readonly consenting?: Iterable<string>
  /** Keys shown whatever happens. */
  readonly published?: Iterable<string>
  /** What hiding a cell costs; by default its value, at least 1. */
  readonly cost?: (key: string, value: number) => number
  /** What is known of a cell before the release; by default [0, 1.5 × the largest cell]. */
  readonly knownBounds?: (key: string, value: number) => { lower: number; upper: number }
}

export interface Tabulation {
  readonly table: Table
  /** Why each unsafe cell is unsafe, by key. */
  readonly reasons: ReadonlyMap<string, readonly PrimaryReason[]>
  /** What each cell holds, by key. */
  readonly kinds: ReadonlyMap<string, Answer['kind']>
}

/**
 * Sums the answers into a table with every total, and applies the primary rules to each cell.
 *
 * A cell where nobody had a value is a structural empty: everybody knows it, it protects nothing
 * and is shown as such. A true zero is a value like another.
 * @throws RangeError for a code in no dimension, a consenting member who is in no answer, a key to
 * publish that is no cell, or rules below the federation's.
 */
export function tabulate(
  dimensions: readonly Dimension[],
  answers: readonly ReturnedAnswer[],
  options: TabulationOptions = {},
): Tabulation {
  requireRules(options.rules ?? DEFAULT_RULES)
  const coverings = dimensions.map(coveringCodes)
  const contributions = new Map<string, Map<string, number>>()
  const kinds = new Map<string, Answer['kind']>()
  for (const { member, codes, answer } of answers) {
    if (codes.length !== dimensions.length) {
      throw new RangeError(
        `${member} is placed on ${codes.length} codes, not on ${dimensions.length}.`,
      )
    }
    for (const key of keysCovering(coverings, codes)) {
      kinds.set(key, kindOfSum(kinds.get(key), answer))
      if (answer.kind !== 'number' && answer.kind !== 'zero') continue
      const cell = contributions.get(key) ?? new Map<string, number>()
      contributions.set(key, cell)
      cell.set(member, (cell.get(member) ?? 0) + (answer.kind === 'number' ? answer.value : 0))
    }
  }
  const members = new Set(answers.map(({ member }) => member))
  const keys = product(dimensions.map(everyCode))
  // An entry without members: nobody contributed, which is not the same as not knowing who did.
  for (const key of keys) if (!contributions.has(key)) contributions.set(key, new Map())
  const reasons = new Map<string, readonly PrimaryReason[]>()
  const consenting = new Set(options.consenting)
  const values = keys.map((key) => sumOf(contributions.get(key)))
  const largest = values.reduce((most, value) => Math.max(most, value), 1)
  const forced = new Set(options.published)
  requireKnown(consenting, members, 'agreed to be named, but answered nothing')
  requireKnown(forced, new Set(keys), 'is to be published, but is no cell of the table')
  const cells = keys.map((key, index): Cell => {
    const value = values[index] ?? 0
    const hidden = [...(contributions.get(key) ?? [])].filter(([member]) => !consenting.has(member))
    const assessment = assessCell(
      hidden.map(([, contribution]) => contribution),
      options.rules ?? DEFAULT_RULES,
      options.against,
    )
    if (assessment.reasons.length > 0) reasons.set(key, assessment.reasons)
    const empty = contributions.get(key)?.size === 0
    const unsafe = assessment.reasons.length > 0
    const bounds = options.knownBounds?.(key, value) ?? { lower: 0, upper: 1.5 * largest }
    return {
      key,
      value,
      cost: options.cost?.(key, value) ?? Math.max(1, value),
      lower: bounds.lower,
      upper: bounds.upper,
      status: empty || forced.has(key) ? 'published' : unsafe ? 'primary' : 'free',
      upperProtection: assessment.upperProtection,
      lowerProtection: assessment.lowerProtection,
      ...(assessment.reasons.includes('small-count') ? { leastDoubt: 1 } : {}),
    }
  })
  for (const key of keys) if (!kinds.has(key)) kinds.set(key, 'not-applicable')
  return {
    table: { cells, relations: relationsOf(dimensions, keys), contributions, consenting, members },
    reasons,
    kinds,
  }
}

const SEPARATOR = '|'

/** The key of the cell of these codes, one of each dimension. */
export function keyOf(codes: readonly string[]): string {
  return codes.join(SEPARATOR)
}

/** The codes of a cell, from its key. */
export function codesOf(key: string): string[] {
  return key.split(SEPARATOR)
}

/** A misspelt name would be forgotten in silence, and what it stands for with it. */
function requireKnown(names: ReadonlySet<string>, known: ReadonlySet<string>, but: string): void {
  for (const name of names) if (!known.has(name)) throw new RangeError(`${name} ${but}.`)
}

function everyCode(dimension: Dimension): string[] {
  return [...new Set([...dimension.groups.map((group) => group.code), ...dimension.codes])]
}

/** For each code, itself and every group that contains it, directly or not. */
function coveringCodes(dimension: Dimension): Map<string, Set<string>> {
  const covering = new Map(everyCode(dimension).map((code) => [code, new Set([code])]))
  // Repeating once per group is enough for any depth of nesting.
  for (const _ of dimension.groups) {
    for (const group of dimension.groups) {
      for (const part of group.parts) {
        for (const above of covering.get(group.code) ?? []) covering.get(part)?.add(above)
      }
    }
  }
  return covering
}

function keysCovering(
  coverings: readonly Map<string, Set<string>>[],
  codes: readonly string[],
): string[] {
  return product(
    coverings.map((covering, at) => {
      const code = codes[at] ?? ''
      const above = covering.get(code)
      if (!above) throw new RangeError(`The code ${code} is in no dimension.`)
      return [...above]
    }),
  )
}

function product(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = lists
  return others.reduce<string[]>(
    (keys, list) => keys.flatMap((key) => list.map((code) => `${key}${SEPARATOR}${code}`)),
    [...first],
  )
}

function relationsOf(dimensions: readonly Dimension[], keys: readonly string[]): Relation[] {
  const indexOf = new Map(keys.map((key, index) => [key, index]))
  const relations: Relation[] = []
  for (const [at, dimension] of dimensions.entries()) {
    const before = product(dimensions.slice(0, at).map(everyCode))
    const after = product(dimensions.slice(at + 1).map(everyCode))
    for (const group of dimension.groups) {
      for (const prefix of at === 0 ? [''] : before.map((key) => key + SEPARATOR)) {
        for (const suffix of after.length === 0 ? [''] : after.map((key) => SEPARATOR + key)) {
          const cell = (code: string) => indexOf.get(`${prefix}${code}${suffix}`) ?? -1
          relations.push([
            { cell: cell(group.code), coefficient: -1 },
            ...group.parts.map((part) => ({ cell: cell(part), coefficient: 1 })),
          ])
        }
      }
    }
  }
  return relations
}

/** A sum is a number as soon as one answer is; unknown hides nothing but must be said. */
function kindOfSum(sum: Answer['kind'] | undefined, answer: Answer): Answer['kind'] {
  const strength: readonly Answer['kind'][] = ['not-applicable', 'unknown', 'zero', 'number']
  if (sum === undefined) return answer.kind
  return strength.indexOf(answer.kind) > strength.indexOf(sum) ? answer.kind : sum
}

function sumOf(contributions: ReadonlyMap<string, number> | undefined): number {
  let sum = 0
  for (const contribution of contributions?.values() ?? []) sum += contribution
  return sum
}
