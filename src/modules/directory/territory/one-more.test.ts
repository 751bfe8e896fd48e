import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { reachOf } from './coverage.ts'
import { coveringProblem } from './covering-problem.ts'
import { derivePlaces } from './derive-places.ts'
import { greedyCovering } from './greedy-covering.ts'
import { coveringRequestOf, gainsOf } from './one-more.ts'
import { isCounted, type PlaceRow } from './place.ts'
import { solveCovering } from './solve-covering.ts'

const recorded = derivePlaces()
const offeredIn = (...towns: string[]) =>
  recorded.filter(({ name }) => towns.includes(name)).map((position) => ({ position }))
const situations = [
  [],
  offeredIn('Montréal'),
  offeredIn('Montréal', 'Québec', 'Gatineau', 'Saguenay'),
  offeredIn('Rimouski', 'Val-d’Or', 'Sherbrooke', 'Laval', 'Longueuil'),
]

describe('someone who asks where one more would reach the most people', () => {
  it('is answered, in closed form, what the covering problem answers', () => {
    for (const offered of situations) {
      for (const kilometres of [10, 25, 50, 100]) {
        const reach = reachOf(recorded, offered, kilometres)
        const problem = coveringProblem(coveringRequestOf(recorded, reach, 1))
        const { sites, population } = greedyCovering(problem, 1)
        const [first] = gainsOf(recorded, reach)
        assert.deepEqual([first?.place.geonamesId, first?.population], [sites[0], population])
      }
    }
  })

  it('sees every locality that would bring someone closer, and no other, the most first', () => {
    const reach = reachOf(recorded, offeredIn('Montréal', 'Québec'), 25)
    const gains = gainsOf(recorded, reach)
    const populations = gains.map(({ population }) => population)
    assert.deepEqual(
      populations,
      [...populations].sort((a, b) => b - a),
    )
    assert.ok(populations.every((population) => population > 0))
    const peopled = reach.far.filter(({ place }) => place.population > 0)
    const named = new Set(gains.map(({ place }) => place.geonamesId))
    assert.ok(peopled.every(({ place }) => named.has(place.geonamesId)))
    assert.ok(gains.every(({ place }) => isCounted(place)))
  })

  it('is sent nowhere when everyone is reached', () => {
    const reach = reachOf(recorded, offeredIn('Montréal'), 10_000)
    assert.deepEqual(gainsOf(recorded, reach), [])
  })

  it('is sent to the largest of two towns that would reach as many, then to the one of lowest identifier', () => {
    const town = (geonamesId: number, population: number): PlaceRow => ({
      geonamesId,
      name: `Village ${geonamesId}`,
      region: 'ra:01',
      censusDivision: '10',
      latitude: 48,
      longitude: -68,
      population,
      kind: 'municipality',
      folded: '',
    })
    const towns = [town(3, 10), town(2, 20), town(1, 20)]
    const order = gainsOf(towns, reachOf(towns, [], 5)).map(({ place }) => place.geonamesId)
    assert.deepEqual(order, [1, 2, 3])
  })
})

describe('someone who asks for two or three before the proof is done', () => {
  it('is given a choice that is never better than the best, and a bound that is never below it', async () => {
    for (const offered of situations) {
      for (const count of [1, 2, 3]) {
        const reach = reachOf(recorded, offered, 50)
        const problem = coveringProblem(coveringRequestOf(recorded, reach, count))
        const known = greedyCovering(problem, count)
        const best = await solveCovering(problem, { count, seconds: 20 })
        assert.ok(best.outcome === 'proved')
        assert.ok(known.population <= best.population, `${known.population} > ${best.population}`)
        assert.ok(known.atMost >= best.population, `${known.atMost} < ${best.population}`)
        assert.ok(known.sites.length <= count)
        if (count === 1) assert.equal(known.population, best.population)
      }
    }
  })

  it('is told of nobody when everyone is reached', () => {
    assert.deepEqual(greedyCovering({ candidates: [], groups: [] }, 2), {
      sites: [],
      population: 0,
      atMost: 0,
    })
  })
})
