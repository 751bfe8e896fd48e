/** One member's answer to one question for one period; periods are whole numbers, one apart. */
export interface PeriodReturn {
  readonly member: string
  readonly period: number
  /** Members of one class are believed to change alike. */
  readonly class: string
  /** Absent when the member did not answer. */
  readonly value?: number
  /** Known size of the member (staff, budget), from which a first value can be constructed. */
  readonly auxiliary?: number
  /** A value written by hand for a member that did not answer; used before any imputation. */
  readonly constructedByHand?: number
}

/** Ratios of one class at one period, and how many members each rests on. */
export interface Links {
  /** Σ now / Σ one period before. */
  readonly forward: Link
  /** Σ now / Σ one period after. */
  readonly backward: Link
  /** Σ values / Σ auxiliary. */
  readonly construction: Link
}

export interface Link {
  readonly ratio: number
  readonly count: number
  /** The ratio is 1 for want of members to compare. */
  readonly byDefault: boolean
}

/** How a value came to be, in the order of trust. */
export type ImputationMethod =
  | 'returned'
  | 'constructed-by-hand'
  | 'forward-from-return'
  | 'backward-from-return'
  | 'forward-from-hand'
  | 'constructed'
  | 'forward-from-construction'

export interface ImputedReturn {
  readonly return: PeriodReturn
  readonly value: number
  readonly method: ImputationMethod
  readonly links: Links
}

export interface ImputationOptions {
  /** Returns that must not influence any ratio (an error being checked, a merger). */
  readonly leaveOutOfLinks?: (entry: PeriodReturn) => boolean
  /** Ratios already known for a class and period, used as they are. */
  readonly givenLinks?: (className: string, period: number) => LinkRatios | undefined
  /** Ratios of a year before, blended as weight · this year + (1 − weight) · the year before. */
  readonly blend?: {
    readonly weight: number
    readonly yearBefore: (className: string, period: number) => LinkRatios | undefined
  }
}

export interface LinkRatios {
  readonly forward: number
  readonly backward: number
  readonly construction: number
}

/**
 * Ratio of means imputation: a missing value is the member's own value of a neighbouring period,
 * moved as its class moved (Office for National Statistics, *Ratio of means imputation*, 2023).
 *
 * A member missing from a period altogether, or that changed class, starts anew: nothing is
 * carried across. Answers keep the order given. Two answers of one member, class and period are
 * a `RangeError`.
 */
export function imputeByRatioOfMeans(
  returns: readonly PeriodReturn[],
  options: ImputationOptions = {},
): ImputedReturn[] {
  const byPlace = new Map<string, PeriodReturn>()
  for (const entry of returns) {
    const place = placeOf(entry)
    if (byPlace.has(place)) {
      throw new RangeError(`${entry.member} answers twice for ${entry.period} in ${entry.class}.`)
    }
    byPlace.set(place, entry)
  }
  const links = linksOf(returns, byPlace, options)
  const values = new Map<string, { value: number; method: ImputationMethod }>()
  const linksAt = (entry: PeriodReturn) => links.get(classPeriod(entry)) ?? NO_LINKS
  const chronological = returns.toSorted((a, b) => a.period - b.period)
  for (const entry of chronological) {
    if (entry.value !== undefined) {
      values.set(placeOf(entry), { value: entry.value, method: 'returned' })
    } else if (entry.constructedByHand !== undefined) {
      values.set(placeOf(entry), { value: entry.constructedByHand, method: 'constructed-by-hand' })
    }
  }
  const carry = (
    entries: readonly PeriodReturn[],
    step: 1 | -1,
    link: 'forward' | 'backward',
    becomes: Partial<Record<ImputationMethod, ImputationMethod>>,
  ) => {
    for (const entry of entries) {
      const place = placeOf(entry)
      const source = values.get(placeOf(entry, step))
      const method = source && becomes[source.method]
      if (values.has(place) || !source || !method) continue
      values.set(place, { value: source.value * linksAt(entry)[link].ratio, method })
    }
  }
  carry(chronological, -1, 'forward', {
    returned: 'forward-from-return',
    'forward-from-return': 'forward-from-return',
  })
  carry(chronological.toReversed(), 1, 'backward', {
    returned: 'backward-from-return',
    'backward-from-return': 'backward-from-return',
  })
  carry(chronological, -1, 'forward', {
    'constructed-by-hand': 'forward-from-hand',
    'forward-from-hand': 'forward-from-hand',
  })
  for (const entry of chronological) {
    const place = placeOf(entry)
    if (values.has(place)) continue
    const before = values.get(placeOf(entry, -1))
    if (before) {
      const value = before.value * linksAt(entry).forward.ratio
      values.set(place, { value, method: 'forward-from-construction' })
    } else if (entry.auxiliary !== undefined) {
      const value = entry.auxiliary * linksAt(entry).construction.ratio
      values.set(place, { value, method: 'constructed' })
    }
  }
  return returns.flatMap((entry): ImputedReturn[] => {
    const imputed = values.get(placeOf(entry))
    return imputed ? [{ return: entry, ...imputed, links: linksAt(entry) }] : []
  })
}

const DEFAULT_LINK: Link = { ratio: 1, count: 0, byDefault: true }
const NO_LINKS: Links = {
  forward: DEFAULT_LINK,
  backward: DEFAULT_LINK,
  construction: DEFAULT_LINK,
}

function linksOf(
  returns: readonly PeriodReturn[],
  byPlace: ReadonlyMap<string, PeriodReturn>,
  options: ImputationOptions,
): Map<string, Links> {
  const compares = (entry: PeriodReturn | undefined) =>
    entry?.value !== undefined && !options.leaveOutOfLinks?.(entry)
  const sums = new Map<string, { at: PeriodReturn; forward: Sum; backward: Sum; size: Sum }>()
  for (const entry of returns) {
    const key = classPeriod(entry)
    const sum = sums.get(key) ?? { at: entry, forward: noSum(), backward: noSum(), size: noSum() }
    sums.set(key, sum)
    if (!compares(entry)) continue
    const before = byPlace.get(placeOf(entry, -1))
    const after = byPlace.get(placeOf(entry, 1))
    if (compares(before)) add(sum.forward, entry.value, before?.value)
    if (compares(after)) add(sum.backward, entry.value, after?.value)
    if (entry.auxiliary !== undefined) add(sum.size, entry.value, entry.auxiliary)
  }
  const links = new Map<string, Links>()
  for (const [key, { at, forward, backward, size }] of sums) {
    const given = options.givenLinks?.(at.class, at.period)
    const yearBefore = options.blend?.yearBefore(at.class, at.period)
    const weight = options.blend?.weight ?? 1
    const link = (name: keyof LinkRatios, sum: Sum): Link => {
      if (given) return { ratio: given[name], count: 0, byDefault: false }
      const plain = linkFrom(sum)
      if (!yearBefore) return plain
      return { ...plain, ratio: weight * plain.ratio + (1 - weight) * yearBefore[name] }
    }
    links.set(key, {
      forward: link('forward', forward),
      backward: link('backward', backward),
      construction: link('construction', size),
    })
  }
  return links
}

interface Sum {
  numerator: number
  denominator: number
  count: number
}

function noSum(): Sum {
  return { numerator: 0, denominator: 0, count: 0 }
}

function add(sum: Sum, numerator = 0, denominator = 0): void {
  sum.numerator += numerator
  sum.denominator += denominator
  sum.count += 1
}

function linkFrom({ numerator, denominator, count }: Sum): Link {
  if (denominator === 0) return { ratio: 1, count, byDefault: true }
  return { ratio: numerator / denominator, count, byDefault: false }
}

function classPeriod(entry: PeriodReturn): string {
  return JSON.stringify([entry.class, entry.period])
}

function placeOf(entry: PeriodReturn, step = 0): string {
  return JSON.stringify([entry.member, entry.class, entry.period + step])
}
