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
 * dominance: unsafe if x1 + … + xn > k/100·X.
 *
 * `against` chooses the outsider's level. `co-member` is the classical one, in which the outsider
 * is believed to know as much as the second contributor. `outsider` is p/100·x1 − (X − x1), for
 * releases where each member is an attacker of its own. An unsafe cell keeps at least one unit.
 */
export function assessCell(
  contributions: readonly number[],
  rules: PrimaryRules = DEFAULT_RULES,
  against: 'co-member' | 'outsider' = 'co-member',
): CellAssessment {
  const sorted = contributions.toSorted((a, b) => b - a)
  const total = sorted.reduce((sum, x) => sum + x, 0)
  const [largest = 0, second = 0] = sorted
  const remainder = Math.max(0, total - largest - second)
  const reasons: PrimaryReason[] = []
  if (sorted.length > 0 && sorted.length < rules.minimumFrequency) reasons.push('minimum-frequency')
  // Beyond the frequency rule the remainder is a real sum: compare with the rounding of that sum in mind.
  const rounding = 1e-12 * total
  if (remainder < (rules.pPercent / 100) * largest - rounding) reasons.push('p-percent')
  if (rules.dominance) {
    const { n, k } = rules.dominance
    const top = sorted.slice(0, n).reduce((sum, x) => sum + x, 0)
    if (top > (k / 100) * total + rounding) reasons.push('dominance')
  }
  const { smallCountOfPersons } = rules
  if (smallCountOfPersons !== undefined && total > 0 && total <= smallCountOfPersons) {
    reasons.push('small-count')
  }
  if (reasons.length === 0) return { reasons, upperProtection: 0, lowerProtection: 0 }
  const others = against === 'co-member' ? remainder : remainder + second
  const level = Math.max(1, (rules.pPercent / 100) * largest - others)
  // Nobody can believe a value to be below zero: a cell of 0 has nothing under it to protect.
  return { reasons, upperProtection: level, lowerProtection: Math.min(level, total) }
}
