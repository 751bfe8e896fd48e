import type { Succession } from './last-year.ts'

/** What makes two exercises hard to compare, of the members themselves. Ids of members. */
export type MembershipChanges = {
  readonly united: readonly string[]
  readonly parted: readonly string[]
  /** Their figures left one region for another. */
  readonly moved: readonly string[]
  readonly joined: readonly string[]
  readonly left: readonly string[]
}

/** Members and their region in two exercises that follow each other. What united or parted neither joined nor left. */
export function membershipChanges(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  successions: readonly Succession[],
): MembershipChanges {
  const between = successions.filter(
    ({ predecessor, successor }) => before.has(predecessor) && after.has(successor),
  )
  const heirs = new Set(between.map(({ successor }) => successor))
  const forebears = new Set(between.map(({ predecessor }) => predecessor))
  const successorsBy = (kind: Succession['kind']) => [
    ...new Set(between.filter((one) => one.kind === kind).map(({ successor }) => successor)),
  ]
  const stayed = [...after.keys()].filter((member) => before.has(member))
  return {
    united: successorsBy('merge'),
    parted: successorsBy('split'),
    moved: stayed.filter((member) => before.get(member) !== after.get(member)),
    joined: [...after.keys()].filter((member) => !before.has(member) && !heirs.has(member)),
    left: [...before.keys()].filter((member) => !after.has(member) && !forebears.has(member)),
  }
}
