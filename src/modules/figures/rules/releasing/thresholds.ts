import {
  DEFAULT_RULES,
  type PrimaryRules,
  SMALL_COUNT_OF_PERSONS,
} from '../../../../protection/primary-rules.ts'
import type { Unit } from '../../tables.ts'

/*
 * What a release is held to, in one place: see docs/method.md. They are those of src/protection, fixed: no setting moves them.
 * Those of an estimate (five respondents, half of last year) are src/protection/estimation.ts's.
 */

/** A cell is unsafe with fewer than three members, or by the p %-rule; of persons, a count of 1 to 4 too, whoever gave it. */
export function rulesFor(unit: Unit): PrimaryRules {
  return unit === 'persons'
    ? { ...DEFAULT_RULES, smallCountOfPersons: SMALL_COUNT_OF_PERSONS }
    : DEFAULT_RULES
}

/** Members who said the same thing, changed together, or stayed silent: fewer are nobody to hide among. */
export const fewestToHideAmong = DEFAULT_RULES.minimumFrequency

/** Members who may put together what each of them knows of a figure that everybody reads. */
const together = 2

/** Whether two of so many members know the third. */
export function isLeftToPairs(members: number): boolean {
  return members === together + 1
}

/** Members in a cell that everybody reads, or whose answers changed at once there: two of them must not know the third's. */
export const fewestInACell = fewestToHideAmong + together - 1

/** Among so many members or fewer, how many answered tells who did not: nothing is said of it, even where all did. */
export const mostUntold = 3
