import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { atPlace } from './at-place.ts'
import { reachOf } from './coverage.ts'
import { derivePlaces } from './derive-places.ts'
import { reachByRegion } from './reach-by-region.ts'
import { regionsOf } from './regions.ts'

const recorded = derivePlaces()
const offered = recorded.filter(({ name }) => name === 'Montréal').map((position) => ({ position }))

describe('someone who reads who lives far, region by region', () => {
  for (const scheme of ['ra', 'rss'] as const) {
    it(`finds each region of ${scheme} once, and everyone in one of them`, () => {
      const reach = reachOf(recorded, offered, 50)
      const regions = reachByRegion(recorded, reach, scheme)
      assert.deepEqual(
        regions.map(({ region }) => region),
        regionsOf(scheme).map(({ key }) => key),
      )
      const sum = (of: 'recorded' | 'far') => regions.reduce((all, one) => all + one[of], 0)
      assert.equal(sum('recorded'), reach.recorded.population)
      assert.equal(sum('far'), reach.outOfReach.population)
      assert.ok(regions.every(({ recorded: all, far }) => far <= all))
    })
  }

  it('reads no share where nobody is recorded', () => {
    const [first] = reachByRegion([], reachOf([], [], 50), 'ra')
    assert.deepEqual(first, { region: 'ra:01', recorded: 0, far: 0, share: null })
  })
})

describe('a sentence that says where', () => {
  it('joins the article of a name', () => {
    assert.equal(atPlace('Rimouski', 'fr'), 'à Rimouski')
    assert.equal(atPlace('Le Gardeur', 'fr'), 'au Gardeur')
    assert.equal(atPlace('Les Escoumins', 'fr'), 'aux Escoumins')
    assert.equal(atPlace('La Tuque', 'fr'), 'à La Tuque')
    assert.equal(atPlace('L’Assomption', 'fr'), 'à L’Assomption')
    assert.equal(atPlace('Les Escoumins', 'en'), 'in Les Escoumins')
  })
})
