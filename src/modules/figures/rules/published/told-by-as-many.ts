type Told = {
  /** Share of the members that answered, from 0 to 1; null where only a band is told. */
  readonly coverage: number | null
  /** Published while members could still answer. */
  readonly isPartial: boolean
}

/** Beyond ten points, who answered may explain the whole of what moved. */
const mostApart = 0.1

/** Whether two exercises of a figure were told by about as many members. */
export function toldByAsMany(before: Told, after: Told): boolean {
  if (before.isPartial || after.isPartial) return false
  if (before.coverage === null || after.coverage === null) return true
  return Math.abs(before.coverage - after.coverage) <= mostApart
}
