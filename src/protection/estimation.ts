import { studentQuantile } from './student-t.ts'

/** What is known of one member for one indicator. */
export interface MemberFigures {
  readonly member: string
  /** Zone or size band: members of one class are believed to change alike. */
  readonly class: string
  /** This year's value; absent when the member did not answer. */
  readonly now?: number
  /** Last year's value; absent when unknown. */
  readonly before?: number
  /** How many periods lie between `before` and now: 1, or more where it was carried from an older return. */
  readonly periods?: number
  /** Known size (staff, budget); absent when unknown. */
  readonly auxiliary?: number
  /** Its answer is counted, and no measure of how the others moved (an error being checked, a merger). */
  readonly isLeftOut?: boolean
}

/** How a missing value was filled in. Only the first rests on the member's own past. */
export type FillingMethod = 'last-year' | 'auxiliary' | 'class-mean'

export interface Filling {
  readonly member: string
  readonly value: number
  readonly method: FillingMethod
}

/** Shares of the members whose answers are in. */
export interface Coverage {
  readonly respondents: number
  readonly members: number
  /**
   * Σ_R x / Σ_U x with x last year's value, or the mean of those known; the share of members when
   * no x is known.
   */
  readonly weighted: number
}

export type TotalEstimate =
  /** Everybody answered. */
  | { readonly outcome: 'observed'; readonly observed: number; readonly coverage: Coverage }
  | {
      readonly outcome: 'estimated'
      readonly observed: number
      readonly total: number
      /** 95 % interval, never below what was observed. */
      readonly interval: readonly [number, number]
      /**
       * Where the low end comes from. `observed`: it is the observed sum itself, and where that is hidden the interval may not be
       * published; give `total` ± `margin`, or nothing.
       */
      readonly lowEnd: 'margin' | 'observed'
      /** Half its width before that: how far under and over the total it goes. */
      readonly margin: number
      readonly coverage: Coverage
      readonly fillings: readonly Filling[]
      readonly classes: readonly ClassUsed[]
      readonly sensitivity: Sensitivity
    }
  /** No honest estimate: only « au moins » the observed sum may be said. */
  | {
      readonly outcome: 'at-least'
      readonly observed: number
      readonly reason: Refusal
      readonly coverage: Coverage
    }
  | { readonly outcome: 'nobody-answered'; readonly coverage: Coverage }

export type Refusal =
  | 'too-few-respondents'
  | 'too-little-coverage'
  | 'nothing-to-compare'
  /** One respondent holds so much of the size that the silent would be judged by it alone. */
  | 'one-dominates'
  /** All who answered moved exactly alike (copied or rounded answers): no width says how far the silent may be. */
  | 'no-scatter'

export interface ClassUsed {
  /** The classes collapsed into this one. */
  readonly classes: readonly string[]
  /** Respondents with a value for last year too. */
  readonly matched: number
  /** Σ_R y / Σ_R x, with x last year's value; absent where none is known. */
  readonly ratio?: number
}

export interface Sensitivity {
  /** The total if those who stayed silent changed by this much more than those who answered. */
  readonly scenarios: readonly { readonly departure: number; readonly total: number }[]
  /** Departure at which the total would equal last year's; absent when last year is not known. */
  readonly reversal?: number
}

/** Respondents an estimate rests on, and those with a past in each class: a federation may raise it, never lower it. */
export const LEAST_RESPONDENTS = 5
export const LEAST_COVERAGE = 0.5
/** Share of a class's size that one respondent may hold. */
const MOST_OF_ONE = 0.5

const DEPARTURES = [-0.2, -0.1, 0.1, 0.2]

/**
 * Estimates a total when some members have not answered, by the ratio of means within classes
 * (Brewer, 1963; Royall, 1970):
 *
 *   β_h = Σ_R y / Σ_R x,  T̂ = Σ_h (Σ_R y + β_h Σ_M x),
 *
 * with a robust variance that does not trust the model's variance (Royall and Cumberland, 1981;
 * leverage correction of MacKinnon and White, 1985), e = y − βx, X_r = Σ_R x, X_m = Σ_M x:
 *
 *   V = Σ_h [Σ_l (X_ml/X_r)² + max(Σ_M k x / X_r, Σ_M k x² / Σ_R x²)] Σ_R e² / (1 − x/X_r),  T̂ ± t_{.975} √V.
 *
 * The first term is the error of the ratio, common to all the missing; the second their own scatter, with a working variance
 * proportional to x or to x², whichever gives more (the Σ_M v / Σ_R v of Valliant, Dorfman and Royall, 2000, chapter 5): where
 * growth scatters whatever the size, one large silent member doubts as x², not as many small ones. Growth of k periods scatters k
 * times: k is how old the last return of a missing member is, X_ml the size of those for whom k ≥ l. With k = 1, X_m alone.
 *
 * A member without last year's value is filled in from its auxiliary size, then from the class
 * mean: the same ratio with x = auxiliary, then x = 1. Where one respondent holds over half of x, or all
 * moved exactly alike, the class is put with all the others; where that is so of all together, nothing
 * tells how far the silent may be: only « au moins » is said.
 * @throws RangeError for a figure that is negative or no number, periods that are no whole number of at least 1, a member given twice, or fewer
 * least respondents than the federation's.
 */
export function estimateTotal(
  members: readonly MemberFigures[],
  leastRespondents = LEAST_RESPONDENTS,
): TotalEstimate {
  if (!Number.isInteger(leastRespondents) || leastRespondents < LEAST_RESPONDENTS) {
    throw new RangeError(
      `The least respondents are a whole number of at least ${LEAST_RESPONDENTS}, not ${leastRespondents}.`,
    )
  }
  const problem = figuresProblem(members)
  if (problem) throw new RangeError(problem)
  const coverage = coverageOf(members)
  const observed = sum(members, (member) => member.now)
  if (coverage.respondents === 0) return { outcome: 'nobody-answered', coverage }
  if (coverage.respondents === members.length) return { outcome: 'observed', observed, coverage }
  const refusal = refusalOf(coverage, members, leastRespondents)
  if (refusal) return { outcome: 'at-least', observed, reason: refusal, coverage }

  const filled = fillClasses(members, leastRespondents)
  if (typeof filled === 'string') return { outcome: 'at-least', observed, reason: filled, coverage }
  const missing = sum(filled, (part) => part.missing)
  const variance = sum(filled, (part) => part.variance)
  if (!Number.isFinite(variance) || !Number.isFinite(missing)) {
    return { outcome: 'at-least', observed, reason: 'nothing-to-compare', coverage }
  }
  // Silent ones who all said zero last year: nothing says that they still would.
  if (variance === 0) return { outcome: 'at-least', observed, reason: 'no-scatter', coverage }
  const margin = studentQuantile(0.975, effectiveDegrees(filled)) * Math.sqrt(variance)
  const total = observed + missing
  return {
    outcome: 'estimated',
    observed,
    total,
    interval: [Math.max(observed, total - margin), total + margin],
    lowEnd: total - margin > observed ? 'margin' : 'observed',
    margin,
    coverage,
    fillings: filled.flatMap((part) => part.fillings),
    classes: filled.map((part) => part.used),
    sensitivity: sensitivityOf(members, observed, missing),
  }
}

function figuresProblem(members: readonly MemberFigures[]): string | undefined {
  const twice = givenTwice(members)
  if (twice !== undefined) return `${twice} is given twice.`
  for (const { member, now, before, auxiliary, periods = 1 } of members) {
    if (!Number.isSafeInteger(periods) || periods < 1) {
      return `The periods of ${member} are ${periods}: a whole number of at least 1 is needed.`
    }
    if (isFigure(now) && isFigure(before) && isFigure(auxiliary)) continue
    const [name, figure] = !isFigure(now)
      ? ['now', now]
      : !isFigure(before)
        ? ['before', before]
        : ['auxiliary', auxiliary]
    return `The figure ${name} of ${member} is ${figure}: a number of at least 0 is needed.`
  }
  return undefined
}

/** Whom the last call gave, each once: the questions of a year are estimated one after the other, of the same members in their order. */
let given: readonly string[] = []

function givenTwice(members: readonly MemberFigures[]): string | undefined {
  const isSame =
    members.length === given.length && members.every(({ member }, at) => member === given[at])
  if (isSame) return undefined
  const seen = new Set<string>()
  for (const { member } of members) {
    if (seen.has(member)) return member
    seen.add(member)
  }
  given = [...seen]
  return undefined
}

function isFigure(figure: number | undefined): boolean {
  return figure === undefined || (Number.isFinite(figure) && figure >= 0)
}

/**
 * Weighted coverage of a set of members; see `Coverage`. A member without last year's value counts
 * at the mean of those whose value is known: a silent newcomer is not nothing.
 */
export function coverageOf(members: readonly MemberFigures[]): Coverage {
  const known = count(members, ({ before }) => before !== undefined)
  const total = sum(members, ({ before }) => before)
  const usual = total > 0 ? total / known : 1
  const size = ({ before }: MemberFigures) => (total > 0 ? (before ?? usual) : 1)
  const all = sum(members, size)
  const answered = sum(members, (member) => (member.now === undefined ? 0 : size(member)))
  return {
    respondents: count(members, ({ now }) => now !== undefined),
    members: members.length,
    // The sizes summed in another order differ by a rounding: five tenths of ten is a half.
    weighted: all > 0 ? Number((answered / all).toFixed(12)) : 0,
  }
}

/** Below zone level coverage is only said in bands: an exact share would tell who is missing. */
export function coverageBand(coverage: Coverage): 'at least 95' | '80 to 95' | 'under 80' {
  if (coverage.weighted >= 0.95) return 'at least 95'
  return coverage.weighted >= 0.8 ? '80 to 95' : 'under 80'
}

function refusalOf(
  coverage: Coverage,
  members: readonly MemberFigures[],
  least: number,
): Refusal | undefined {
  if (coverage.respondents < least) return 'too-few-respondents'
  if (coverage.weighted < LEAST_COVERAGE) return 'too-little-coverage'
  // Too few with a past, or a size, behind them say nothing of how the others moved.
  const hasPast = members.some((member) => member.before !== undefined)
  const matched = matchedIn({ names: [], members })
  const sized = count(members, (member) => isMeasure(member) && member.auxiliary !== undefined)
  const compared = Math.max(matched, sized)
  return hasPast && compared < least ? 'nothing-to-compare' : undefined
}

interface CollapsedClass {
  readonly names: readonly string[]
  readonly members: readonly MemberFigures[]
}

/**
 * Merges the class with the fewest matched respondents into the one with the next fewest, until
 * each has `least` or only one is left. Ties are broken by name, so the result depends on nothing else.
 */
export function collapseClasses(
  members: readonly MemberFigures[],
  least = LEAST_RESPONDENTS,
): CollapsedClass[] {
  const byName = new Map<string, MemberFigures[]>()
  for (const member of members) {
    const same = byName.get(member.class)
    if (same) same.push(member)
    else byName.set(member.class, [member])
  }
  let classes = [...byName].map(
    ([name, list]): CollapsedClass => ({ names: [name], members: list }),
  )
  for (;;) {
    classes.sort(
      (a, b) => matchedIn(a) - matchedIn(b) || ((a.names[0] ?? '') < (b.names[0] ?? '') ? -1 : 1),
    )
    const [smallest, next, ...others] = classes
    if (!smallest || !next || matchedIn(smallest) >= least) return classes
    const merged = {
      names: [...smallest.names, ...next.names].sort(),
      members: [...smallest.members, ...next.members],
    }
    classes = [merged, ...others]
  }
}

function matchedIn({ members }: CollapsedClass): number {
  return count(members, (member) => isMeasure(member) && member.before !== undefined)
}

function isMeasure({ now, isLeftOut }: MemberFigures): boolean {
  return now !== undefined && !isLeftOut
}

interface FilledClass {
  readonly missing: number
  readonly variance: number
  readonly degrees: number
  readonly fillings: readonly Filling[]
  readonly used: ClassUsed
}

/** By classes, and where one of them cannot judge its silent, by all members together. */
function fillClasses(
  members: readonly MemberFigures[],
  least: number,
): readonly FilledClass[] | Refusal {
  const classes = collapseClasses(members, least)
  const byClass = eachFilled(classes, least)
  if (typeof byClass !== 'string' || classes.length === 1) return byClass
  return eachFilled([{ names: classes.flatMap(({ names }) => names).sort(), members }], least)
}

function eachFilled(
  classes: readonly CollapsedClass[],
  least: number,
): readonly FilledClass[] | Refusal {
  const filled: FilledClass[] = []
  for (const one of classes) {
    const part = fillClass(one, least)
    if (typeof part === 'string') return part
    filled.push(part)
  }
  return filled
}

function fillClass({ names, members }: CollapsedClass, least: number): FilledClass | Refusal {
  const methods: { method: FillingMethod; size: (member: MemberFigures) => number | undefined }[] =
    [
      { method: 'last-year', size: (member) => member.before },
      { method: 'auxiliary', size: (member) => member.auxiliary },
      { method: 'class-mean', size: () => 1 },
    ]
  let silent = members.filter((member) => member.now === undefined)
  const fillings: Filling[] = []
  let variance = 0
  let degrees = 0
  let ratioToLastYear = Number.NaN
  for (const { method, size } of methods) {
    if (silent.length === 0 && method !== 'last-year') break
    const pairs: { y: number; x: number }[] = []
    for (const member of members) {
      const x = size(member)
      if (member.isLeftOut || x === undefined) continue
      if (member.now !== undefined) pairs.push({ y: member.now, x })
    }
    const ratio = sum(pairs, (pair) => pair.y) / sum(pairs, (pair) => pair.x)
    if (method === 'last-year') ratioToLastYear = ratio
    if (pairs.length < least || !Number.isFinite(ratio)) continue
    const covered = silent.filter((member) => size(member) !== undefined)
    if (covered.length === 0) continue
    const missing = sum(covered, size)
    const doubt = missing > 0 ? doubtOf(pairs, ratio) : undefined
    if (doubt) return doubt
    silent = silent.filter((member) => size(member) === undefined)
    for (const member of covered) {
      fillings.push({ member: member.member, value: ratio * (size(member) ?? 0), method })
    }
    const missed = covered.map((member) => ({
      x: size(member) ?? 0,
      periods: method === 'last-year' ? (member.periods ?? 1) : 1,
    }))
    variance += ratioVariance(pairs, ratio, missed)
    degrees = Math.max(degrees, pairs.length - 1)
  }
  if (silent.length > 0) return 'nothing-to-compare'
  return {
    missing: sum(fillings, (filling) => filling.value),
    variance,
    degrees,
    fillings,
    used: {
      classes: names,
      matched: matchedIn({ names, members }),
      ...(Number.isFinite(ratioToLastYear) ? { ratio: ratioToLastYear } : {}),
    },
  }
}

/**
 * Degrees of freedom of a sum of variances (Satterthwaite, 1946): n − 1 for one class, and fewer
 * than n − H when one class carries most of the uncertainty.
 */
function effectiveDegrees(parts: readonly FilledClass[]): number {
  const variance = sum(parts, (part) => part.variance)
  const spread = sum(parts, (part) => (part.variance === 0 ? 0 : part.variance ** 2 / part.degrees))
  return Math.max(1, variance ** 2 / spread)
}

type Pair = { readonly y: number; readonly x: number }

/** Why these respondents cannot tell how far the silent may be from the ratio. */
function doubtOf(pairs: readonly Pair[], ratio: number): Refusal | undefined {
  const answered = sum(pairs, (pair) => pair.x)
  if (pairs.some(({ x }) => x > MOST_OF_ONE * answered)) return 'one-dominates'
  // Where all moved alike, what is left of y − βx is the dust of binary fractions.
  const isScattered = pairs.some(({ y, x }) => Math.abs(y - ratio * x) > 1e-9 * (y + ratio * x))
  return isScattered ? undefined : 'no-scatter'
}

type Missed = { readonly x: number; readonly periods: number }

/** V of one class: error of the ratios over the missing, and scatter of the missing around them. */
function ratioVariance(pairs: readonly Pair[], ratio: number, missed: readonly Missed[]): number {
  const answered = sum(pairs, (pair) => pair.x)
  const squares = sum(pairs, ({ y, x }) => {
    const residual = y - ratio * x
    return residual === 0 ? 0 : residual ** 2 / (1 - x / answered)
  })
  let common = 0
  let counted = 0
  for (const age of [...new Set(missed.map(({ periods }) => periods))].sort((a, b) => a - b)) {
    const since = sum(missed, ({ x, periods }) => (periods >= age ? x : 0))
    common += (age - counted) * (since / answered) ** 2
    counted = age
  }
  const asSizes = sum(missed, ({ x, periods }) => periods * x) / answered
  const asSquares =
    sum(missed, ({ x, periods }) => periods * x ** 2) / sum(pairs, ({ x }) => x ** 2)
  return (common + Math.max(asSizes, asSquares)) * squares
}

function sensitivityOf(
  members: readonly MemberFigures[],
  observed: number,
  missing: number,
): Sensitivity {
  const scenarios = DEPARTURES.map((departure) => ({
    departure,
    total: observed + missing * (1 + departure),
  }))
  const lastYearKnown = members.every((member) => member.before !== undefined)
  if (!lastYearKnown || missing === 0) return { scenarios }
  const lastYear = sum(members, (member) => member.before)
  return { scenarios, reversal: (lastYear - observed) / missing - 1 }
}

/** Counted without a list of those counted: consolidation asks it of millions. */
function count<T>(list: readonly T[], isCounted: (entry: T) => boolean): number {
  let counted = 0
  for (const entry of list) if (isCounted(entry)) counted += 1
  return counted
}

function sum<T>(list: readonly T[], amount: (entry: T) => number | undefined): number {
  let total = 0
  for (const entry of list) total += amount(entry) ?? 0
  return total
}
