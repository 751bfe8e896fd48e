import { z } from 'zod'
import { askThread } from '../../../platform/worker-threads/ask-thread.ts'
import { type CoveringProblem, type CoveringRequest, coveringProblem } from './covering-problem.ts'
import type { CoveringSolution } from './solve-covering.ts'

export type CoveringLocation =
  | {
      outcome: 'proved'
      /** Localities where one more would be, by id, the preferred first: at most `count`. */
      sites: number[]
      /** People newly reached by these together. */
      population: number
    }
  | { outcome: 'everyone-reached' }
  | { outcome: 'not-proved'; because: 'time-limit' | 'solver' }

const mostSites = 5

const workerEntry = 'modules/directory/territory/covering-location.worker'

/** The solver looks at the clock between steps; past this it is stopped from outside. */
const graceSeconds = 2

const request = z.object({
  sites: z.array(z.object({ population: z.int().nonnegative() })),
  kilometres: z.number().positive(),
  count: z.int().min(1).max(mostSites),
})

const solution = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('proved'),
    chosen: z.array(z.int()),
    population: z.int(),
  }),
  z.object({ outcome: z.literal('not-proved'), because: z.enum(['time-limit', 'solver']) }),
])

/**
 * Where one more (or a few) would newly reach the most people, proved, in a thread of its own. For the
 * places of Québec the solver takes half a second at most, the thread and its WebAssembly about one more.
 * Throws on a request out of bounds, or if the thread breaks.
 */
export async function locateCovering(
  asked: CoveringRequest,
  { seconds = 10 }: { seconds?: number } = {},
): Promise<CoveringLocation> {
  request.parse(asked)
  const problem = coveringProblem(asked)
  if (problem.candidates.length === 0) return { outcome: 'everyone-reached' }
  const solved = await solveInThread(problem, asked.count, seconds)
  if (solved.outcome === 'not-proved') return solved
  const sites = solved.chosen.flatMap((index) => problem.candidates[index]?.id ?? [])
  return { outcome: 'proved', sites, population: solved.population }
}

async function solveInThread(
  problem: CoveringProblem,
  count: number,
  seconds: number,
): Promise<CoveringSolution> {
  const allowed = { seconds: seconds + graceSeconds }
  const solved = await askThread(workerEntry, { problem, count, seconds }, solution, allowed)
  if (solved.outcome === 'answered') return solved.answer
  return {
    outcome: 'not-proved',
    because: solved.outcome === 'too-slow' ? 'time-limit' : 'solver',
  }
}
