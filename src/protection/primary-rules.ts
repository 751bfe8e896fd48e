/** Which cells are unsafe by themselves. A federation may raise the thresholds, never lower them. */
export interface PrimaryRules {
  /** A cell with fewer contributors than this is unsafe; at least 3. */
  readonly minimumFrequency: number
  /** The p of the p %-rule. */
  readonly pPercent: number
  /** The n largest contributors may not exceed k % of the cell. */
  readonly dominance?: { readonly n: number; readonly k: number }
  /** For counts of persons, a value from 1 up to this one is unsafe too (4 for the federation). */
  readonly smallCountOfPersons?: number
}

export const DEFAULT_RULES: PrimaryRules = { minimumFrequency: 3, pPercent: 15 }
/** The largest count of persons that is unsafe by itself, where the rule applies. */
export const SMALL_COUNT_OF_PERSONS = 4

/** Says in a sentence what is wrong with rules: settings may raise the thresholds, never lower them. */
export function rulesProblem(rules: PrimaryRules): string | undefined {
  const { minimumFrequency, pPercent, dominance, smallCountOfPersons } = rules
  const leastFrequency = DEFAULT_RULES.minimumFrequency
  if (!Number.isInteger(minimumFrequency) || minimumFrequency < leastFrequency) {
    return `The minimum frequency is a whole number of at least ${leastFrequency}, not ${minimumFrequency}.`
  }
  if (!Number.isFinite(pPercent) || pPercent < DEFAULT_RULES.pPercent) {
    return `The p of the p %-rule is at least ${DEFAULT_RULES.pPercent}, not ${pPercent}.`
  }
  if (dominance && (!Number.isInteger(dominance.n) || dominance.n < 1)) {
    return `The n of the dominance rule is a whole number of at least 1, not ${dominance.n}.`
  }
  if (dominance && !(dominance.k > 0 && dominance.k <= 100)) {
    return `The k of the dominance rule is a percentage above 0 and up to 100, not ${dominance.k}.`
  }
  if (
    smallCountOfPersons !== undefined &&
    !(Number.isFinite(smallCountOfPersons) && smallCountOfPersons >= SMALL_COUNT_OF_PERSONS)
  ) {
    return `The largest small count of persons is at least ${SMALL_COUNT_OF_PERSONS}, not ${smallCountOfPersons}.`
  }
  return undefined
}

/** @throws RangeError for rules that are lower than the federation's, or not numbers. */
export function requireRules(rules: PrimaryRules): void {
  const problem = rulesProblem(rules)
  if (problem) throw new RangeError(problem)
}

export type PrimaryReason = 'minimum-frequency' | 'p-percent' | 'dominance' | 'small-count'

export interface CellAssessment {
  /** Empty when the cell is safe. */
  readonly reasons: readonly PrimaryReason[]
  /** UPL and LPL against an outsider; 0 when the cell is safe. */
  readonly upperProtection: number
  readonly lowerProtection: number
}

/**
 * Minimum frequency, p %-rule, (n,k)-dominance and small counts of persons
 * (Hundepool and others, *Statistical Disclosure Control*, 2012, chapter 4).
 *
 * The contributions of members who consented to be named are left out by the caller: known to
 * all, they hide nobody. With x1 ≥ x2 ≥ … and X their sum:
 * p %: unsafe if X − x1 − x2 < p/100·x1, level p/100·x1 − (X − x1 − x2);
 * dominance: unsafe if x1 + … + xn > k/100·X, level 100/k·(x1 + … + xn) − X.
 *
 * `against` chooses the outsider's level. `co-member` is the classical one, in which the outsider
 * is believed to know as much as the second contributor. `outsider` is p/100·x1 − (X − x1), for
 * releases where each member is an attacker of its own. An unsafe cell keeps at least one unit.
 * @throws RangeError for rules below the federation's, or a contribution that is negative or no number.
 */
export function assessCell(
  contributions: readonly number[],
  rules: PrimaryRules = DEFAULT_RULES,
  against: 'co-member' | 'outsider' = 'co-member',
): CellAssessment {
  requireRules(rules)
  const wrong = contributions.find((x) => !(Number.isFinite(x) && x >= 0))
  if (wrong !== undefined) {
    throw new RangeError(`A contribution is a number of at least 0, not ${wrong}.`)
  }
  const sorted = contributions.toSorted((a, b) => b - a)
  const total = sorted.reduce((sum, x) => sum + x, 0)
  const [largest = 0, second = 0] = sorted
  const remainder = Math.max(0, total - largest - second)
  const reasons: PrimaryReason[] = []
  let dominanceLevel = 0
  if (sorted.length > 0 && sorted.length < rules.minimumFrequency) reasons.push('minimum-frequency')
  // Beyond the frequency rule the remainder is a real sum: compare with the rounding of that sum in mind.
  const rounding = 1e-12 * total
  if (remainder < (rules.pPercent / 100) * largest - rounding) reasons.push('p-percent')
  if (rules.dominance) {
    const { n, k } = rules.dominance
    const top = sorted.slice(0, n).reduce((sum, x) => sum + x, 0)
    if (top > (k / 100) * total + rounding) {
      reasons.push('dominance')
      dominanceLevel = (100 / k) * top - total
    }
  }
  const { smallCountOfPersons } = rules
  if (smallCountOfPersons !== undefined && total > 0 && total <= smallCountOfPersons) {
    reasons.push('small-count')
  }
  if (reasons.length === 0) return { reasons, upperProtection: 0, lowerProtection: 0 }
  const others = against === 'co-member' ? remainder : remainder + second
  const level = Math.max(1, (rules.pPercent / 100) * largest - others, dominanceLevel)
  // Nobody can believe a value to be below zero: a cell of 0 has nothing under it to protect.
  return { reasons, upperProtection: level, lowerProtection: Math.min(level, total) }
}
