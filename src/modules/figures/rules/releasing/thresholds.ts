import type { Thresholds } from '../../../../platform/federation/thresholds.ts'
import type { PrimaryRules } from '../../../../protection/primary-rules.ts'
import type { Unit } from '../../tables.ts'

/** What a release is held to: see docs/method.md. Read from the settings when it is made, and kept with what its audit found. */
export type ReleaseThresholds = Pick<Thresholds, 'members' | 'percent' | 'persons' | 'respondents'>

/** Those of a release, and no other: they are kept with it. */
export function ofRelease({
  members,
  percent,
  persons,
  respondents,
}: Thresholds): ReleaseThresholds {
  return { members, percent, persons, respondents }
}

/** A cell is unsafe with too few members, or by the p %-rule; of persons, a small count too, whoever gave it. */
export function rulesFor(
  unit: Unit,
  { members, percent, persons }: ReleaseThresholds,
): PrimaryRules {
  const rules = { minimumFrequency: members, pPercent: percent }
  return unit === 'persons' ? { ...rules, smallCountOfPersons: persons } : rules
}

/** Members who may put together what each of them knows of a figure that everybody reads. */
const together = 2

/** Whether two of so many members know the third. */
export function isLeftToPairs(members: number): boolean {
  return members === together + 1
}

/** Members in a cell that everybody reads, or whose answers changed at once there: two of them must not know the third's. */
export function fewestInACell({ members }: Pick<ReleaseThresholds, 'members'>): number {
  return Math.max(members, together + 2)
}

/**
 * Among so many members or fewer, how many answered tells who did not: nothing is said of it, even where all did. No threshold of
 * the settings: a release keeps it, in the database too (release_cells_tell_nothing_of_three_members).
 */
export const mostUntold = 3
