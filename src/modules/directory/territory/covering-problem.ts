import { distanceInKilometres, type Position } from './distance.ts'

export type Site = Position & { readonly id: number; readonly population: number }

export type CoveringRequest = {
  /** Where one more could be, and who lives there: each locality once, populations whole numbers. */
  readonly sites: readonly Site[]
  /** Localities whose people are already within reach, by id. */
  readonly reached: readonly number[]
  /** A locality is reached from a site no farther than this, in a straight line. */
  readonly kilometres: number
  /** How many more, 1 to 3. */
  readonly count: number
}

/**
 * The maximal covering location problem, reduced: who would newly be reached from each candidate.
 * Candidates are in the order of preference between equals: the most peopled, then the lowest id.
 */
export type CoveringProblem = {
  readonly candidates: readonly { readonly id: number; readonly covers: readonly number[] }[]
  /** People of each group of localities that the same candidates reach. */
  readonly groups: readonly number[]
}

/**
 * Drops who is already reached and candidates that would reach nobody new, and joins the localities
 * that the same candidates reach, which changes no solution. Of candidates that reach the same
 * people only the preferred one is kept: the others could never be preferred.
 */
export function coveringProblem(request: CoveringRequest): CoveringProblem {
  const reached = new Set(request.reached)
  const unmet = request.sites.filter(({ id, population }) => population > 0 && !reached.has(id))
  const preferred = [...request.sites].sort((a, b) => b.population - a.population || a.id - b.id)

  const kept = new Map<string, { id: number; covers: number[] }>()
  for (const site of preferred) {
    const covers = unmet.flatMap((home, index) =>
      distanceInKilometres(site, home) <= request.kilometres ? [index] : [],
    )
    const key = covers.join()
    if (covers.length > 0 && !kept.has(key)) kept.set(key, { id: site.id, covers })
  }
  return group(
    [...kept.values()],
    unmet.map(({ population }) => population),
  )
}

function group(
  candidates: readonly { id: number; covers: readonly number[] }[],
  populations: readonly number[],
): CoveringProblem {
  const reachedBy: number[][] = populations.map(() => [])
  for (const [index, { covers }] of candidates.entries()) {
    for (const home of covers) reachedBy[home]?.push(index)
  }
  const groups: number[] = []
  const covers: number[][] = candidates.map(() => [])
  const known = new Map<string, number>()
  for (const [home, from] of reachedBy.entries()) {
    const key = from.join()
    const at = known.get(key) ?? groups.length
    if (at === groups.length) {
      known.set(key, at)
      groups.push(0)
      for (const candidate of from) covers[candidate]?.push(at)
    }
    groups[at] = (groups[at] ?? 0) + (populations[home] ?? 0)
  }
  return { candidates: candidates.map(({ id }, i) => ({ id, covers: covers[i] ?? [] })), groups }
}

/** People newly reached from these candidates (by index) together; each is counted once. */
export function newlyReached(problem: CoveringProblem, chosen: readonly number[]): number {
  const groups = new Set(chosen.flatMap((index) => problem.candidates[index]?.covers ?? []))
  return [...groups].reduce((sum, group) => sum + (problem.groups[group] ?? 0), 0)
}
