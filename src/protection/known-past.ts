import type { ImputationMethod, ImputedReturn, PeriodReturn } from './ratio-imputation.ts'

/** What is known of a member for the period before. */
export interface KnownPast {
  /** What it returned then. */
  readonly returned?: number
  /** What its last return of any earlier date was carried to, where it returned nothing then. */
  readonly carried?: number
  /** How many periods ago that last return is, at least 2. */
  readonly periods?: number
}

/** What rests on a member's own returns, of whatever date. */
const ownPast = new Set<ImputationMethod>([
  'forward-from-return',
  'backward-from-return',
  'constructed-by-hand',
  'forward-from-hand',
])

/** For a member of a class and a period, what is known of it one period before; `imputed` is of these returns. */
export function knownPasts(
  returns: readonly PeriodReturn[],
  imputed: readonly ImputedReturn[],
): (entry: Pick<PeriodReturn, 'member' | 'class' | 'period'>) => KnownPast {
  const keyOf = (entry: Pick<PeriodReturn, 'member' | 'class'>, period: number) =>
    JSON.stringify([entry.member, entry.class, period])
  const returned = new Map(returns.map((entry) => [keyOf(entry, entry.period), entry.value]))
  const carried = new Map<string, number>()
  for (const { return: entry, value, method } of imputed) {
    if (ownPast.has(method)) carried.set(keyOf(entry, entry.period), value)
  }
  return (entry) => {
    const key = keyOf(entry, entry.period - 1)
    const [then, since] = [returned.get(key), carried.get(key)]
    if (then !== undefined) return { returned: then }
    if (since === undefined) return {}
    let periods = 2
    while (carried.has(keyOf(entry, entry.period - periods))) periods += 1
    return { carried: since, periods }
  }
}

/**
 * The size of a member in a total. One that is silent a second time counts at what its last return was carried to: it does
 * not become one of the mean. One that answers is compared only with what it returned: a carried value would be a ratio
 * compared with itself.
 */
export function sizeBefore(
  past: KnownPast | undefined,
  now: number | undefined,
): number | undefined {
  return past?.returned ?? (now === undefined ? past?.carried : undefined)
}

/** How many periods lie between that size and now: see `MemberFigures`. */
export function periodsBefore(past: KnownPast | undefined): number {
  return past?.returned === undefined ? (past?.periods ?? 1) : 1
}

/**
 * The same for one class, of many members at once: `years` are their values, oldest first, each in the order of the members.
 * Equal to `knownPasts` of their imputation by ratio of means (held by a test), without a key for each value.
 */
export function knownPastsOfYears(
  years: readonly (readonly (number | undefined)[])[],
): readonly KnownPast[] {
  const last = years.at(-1) ?? []
  if (last.every((value) => value !== undefined)) return last.map((value) => ({ returned: value }))
  let carried: readonly (number | undefined)[] = []
  const lastReturn: (number | undefined)[] = []
  for (const [at, values] of years.entries()) {
    const ratio = forwardRatio(years[at - 1] ?? [], values)
    const before = carried
    carried = values.map((value, member) => {
      if (value !== undefined) lastReturn[member] = at
      const known = before[member]
      return value ?? (known === undefined ? undefined : known * ratio)
    })
  }
  return last.map((returned, member) => {
    if (returned !== undefined) return { returned }
    const value = carried[member]
    if (value === undefined) return {}
    return { carried: value, periods: years.length - (lastReturn[member] ?? 0) }
  })
}

function forwardRatio(
  before: readonly (number | undefined)[],
  now: readonly (number | undefined)[],
): number {
  let numerator = 0
  let denominator = 0
  // Indexed: `entries` makes a pair for each of some millions of values.
  for (let member = 0; member < now.length; member += 1) {
    const value = now[member]
    const then = before[member]
    if (value === undefined || then === undefined) continue
    numerator += value
    denominator += then
  }
  return denominator === 0 ? 1 : numerator / denominator
}
