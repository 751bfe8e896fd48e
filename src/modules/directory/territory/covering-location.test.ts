import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { reachOf } from './coverage.ts'
import { locateCovering } from './covering-location.ts'
import { type CoveringRequest, coveringProblem, type Site } from './covering-problem.ts'
import { derivePlaces } from './derive-places.ts'
import { distanceInKilometres } from './distance.ts'
import { greedyCovering } from './greedy-covering.ts'
import { isCounted } from './place.ts'
import { solveCovering } from './solve-covering.ts'

const recorded = derivePlaces()
const quebec: Site[] = recorded
  .filter(isCounted)
  .map(({ geonamesId, latitude, longitude, population }) => ({
    id: geonamesId,
    latitude,
    longitude,
    population,
  }))

const inQuebec = (from: readonly string[], kilometres: number, count: number): CoveringRequest => {
  const offered = recorded.filter(({ name }) => from.includes(name))
  const { far } = reachOf(
    recorded,
    offered.map((position) => ({ position })),
    kilometres,
  )
  const unmet = new Set(far.map(({ place }) => place.geonamesId))
  const reached = quebec.filter(({ id }) => !unmet.has(id)).map(({ id }) => id)
  return { sites: quebec, reached, kilometres, count }
}

/** Every set of at most `count` sites in turn: fewest, then the first in order, among the best. */
function byEnumeration({ sites, reached, kilometres, count }: CoveringRequest) {
  const ordered = [...sites].sort((a, b) => b.population - a.population || a.id - b.id)
  const reachedPeople = (chosen: readonly Site[]) =>
    sites
      .filter(({ id }) => !reached.includes(id))
      .filter((home) => chosen.some((site) => distanceInKilometres(site, home) <= kilometres))
      .reduce((sum, { population }) => sum + population, 0)
  let best: { sites: number[]; population: number } = { sites: [], population: 0 }
  let level: { chosen: Site[]; next: number }[] = [{ chosen: [], next: 0 }]
  for (let size = 1; size <= count; size++) {
    level = level.flatMap(({ chosen, next }) =>
      ordered.slice(next).map((site, i) => ({ chosen: [...chosen, site], next: next + i + 1 })),
    )
    for (const { chosen } of level) {
      const population = reachedPeople(chosen)
      if (population > best.population) best = { sites: chosen.map(({ id }) => id), population }
    }
  }
  return best
}

async function bySolver(request: CoveringRequest) {
  const problem = coveringProblem(request)
  const solved = await solveCovering(problem, { count: request.count, seconds: 20 })
  assert.ok(solved.outcome === 'proved', solved.outcome)
  const sites = solved.chosen.map((index) => problem.candidates[index]?.id)
  return { sites, population: solved.population }
}

/** Close together, few distinct populations: many equal answers, which is where a tie-break shows. */
const smallRequest = (most: number) =>
  fc
    .record({
      homes: fc.array(
        fc.record({
          latitude: fc.integer({ min: 0, max: 8 }).map((n) => 46 + n / 10),
          longitude: fc.integer({ min: 0, max: 8 }).map((n) => -72 + n / 10),
          population: fc.constantFrom(0, 100, 100, 250, 1_700_000),
        }),
        { minLength: 1, maxLength: 10 },
      ),
      kilometres: fc.integer({ min: 1, max: 60 }),
      count: fc.integer({ min: 1, max: most }),
      reachedBits: fc.nat(1023),
    })
    .map(({ homes, kilometres, count, reachedBits }) => {
      const sites = homes.map((home, id) => ({ ...home, id }))
      const reached = sites.filter(({ id }) => (reachedBits >> id) % 2 === 1).map(({ id }) => id)
      return { sites, reached, kilometres, count }
    })

describe('where one more would reach the most people', () => {
  it('is what the closed form says, on any small map', async () => {
    await fc.assert(
      fc.asyncProperty(smallRequest(1), async (request) => {
        const problem = coveringProblem(request)
        const { sites, population } = greedyCovering(problem, 1)
        assert.deepEqual(await bySolver(request), { sites, population })
      }),
      { numRuns: 60 },
    )
  })

  it('is what the closed form says, over Québec', async () => {
    for (const kilometres of [10, 30, 100]) {
      const request = inQuebec(['Montréal', 'Québec', 'Sherbrooke'], kilometres, 1)
      const problem = coveringProblem(request)
      const { sites, population } = greedyCovering(problem, 1)
      assert.equal(sites.length, 1)
      assert.deepEqual(await bySolver(request), { sites, population })
    }
  })

  it('is the same set of up to three as trying them all, equals decided alike', async () => {
    await fc.assert(
      fc.asyncProperty(smallRequest(3), async (request) => {
        assert.deepEqual(await bySolver(request), byEnumeration(request))
      }),
      { numRuns: 60 },
    )
  })

  it('never proposes a second one that would reach nobody new', async () => {
    const home = { latitude: 46, longitude: -72, population: 500 }
    const sites = [
      { ...home, id: 1 },
      { ...home, id: 2 },
    ]
    assert.deepEqual(await bySolver({ sites, reached: [], kilometres: 5, count: 3 }), {
      sites: [1],
      population: 1000,
    })
  })
})

describe('the thread that looks for it', () => {
  it('answers with a proof for Québec', async () => {
    const request = inQuebec(['Montréal', 'Québec', 'Sherbrooke'], 50, 2)
    const result = await locateCovering(request, { seconds: 30 })
    assert.ok(result.outcome === 'proved')
    const names = result.sites.map((id) => recorded.find((p) => p.geonamesId === id)?.name)
    assert.deepEqual(names, ['Thurso', 'Saint-Pie-V'])
    assert.equal(result.population, 599_021)
  })

  it('says so when everyone is reached', async () => {
    const reached = quebec.map(({ id }) => id)
    assert.deepEqual(await locateCovering({ sites: quebec, reached, kilometres: 30, count: 1 }), {
      outcome: 'everyone-reached',
    })
  })

  it('says that nothing is proved rather than answer late', async () => {
    const request = inQuebec([], 30, 3)
    assert.deepEqual(await locateCovering(request, { seconds: 0.001 }), {
      outcome: 'not-proved',
      because: 'time-limit',
    })
  })

  it('refuses a request that is a mistake of the caller', async () => {
    for (const wrong of [{ count: 0 }, { count: 99 }, { kilometres: 0 }]) {
      await assert.rejects(locateCovering({ ...inQuebec([], 30, 1), ...wrong }))
    }
  })
})
