import type { CoveringProblem } from './covering-problem.ts'

export type GreedyCovering = {
  /** Localities by id, in the order they were chosen. */
  readonly sites: readonly number[]
  /** People newly reached by these together. */
  readonly population: number
  /** No choice of as many reaches more than this. */
  readonly atMost: number
}

/**
 * One after the other, each where it newly reaches the most: a good choice, at once, and a bound on any
 * other. From any set already chosen, `count` more cannot add more than the `count` largest additions, since
 * what one adds only shrinks as others are chosen.
 * Source: G. L. Nemhauser, L. A. Wolsey and M. L. Fisher, « An analysis of approximations for maximizing
 * submodular set functions », Mathematical Programming 14 (1978), p. 265–294.
 */
export function greedyCovering(problem: CoveringProblem, count: number): GreedyCovering {
  const chosen: number[] = []
  const reached = new Set<number>()
  let population = 0
  let atMost = problem.groups.reduce((sum, people) => sum + people, 0)
  for (;;) {
    const additions = problem.candidates
      .map(({ covers }, index) => ({ index, people: peopleBeyond(problem, covers, reached) }))
      .sort((a, b) => b.people - a.people || a.index - b.index)
    const most = additions.slice(0, count).reduce((sum, { people }) => sum + people, 0)
    atMost = Math.min(atMost, population + most)
    const [best] = additions
    if (chosen.length === count || !best || best.people === 0) break
    chosen.push(best.index)
    population += best.people
    for (const group of problem.candidates[best.index]?.covers ?? []) reached.add(group)
  }
  const sites = chosen.flatMap((index) => problem.candidates[index]?.id ?? [])
  return { sites, population, atMost }
}

function peopleBeyond(
  { groups }: CoveringProblem,
  covers: readonly number[],
  reached: ReadonlySet<number>,
): number {
  return covers.reduce((sum, group) => (reached.has(group) ? sum : sum + (groups[group] ?? 0)), 0)
}
