import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { coverageByRegion, type LocatedOffering, reachOf } from './coverage.ts'
import { derivePlaces } from './derive-places.ts'
import { distanceInKilometres } from './distance.ts'
import { isCounted, type PlaceRow } from './place.ts'

const places = derivePlaces()
const at = (name: string) => {
  const place = places.find((one) => one.name === name)
  assert.ok(place, name)
  return { latitude: place.latitude, longitude: place.longitude }
}
const offering = (member: string, name: string, region: LocatedOffering['region']) => ({
  practice: 'gam-group',
  member,
  region,
  position: at(name),
})
const people = (of: readonly PlaceRow[]) => of.reduce((sum, place) => sum + place.population, 0)

describe('the coverage of a practice', () => {
  const offerings: LocatedOffering[] = [
    offering('la-courtepointe', 'Sherbrooke', 'ra:05'),
    offering('la-courtepointe', 'Granby', 'ra:05'),
    offering('la-courtepointe', 'Joliette', 'ra:14'),
    offering('le-ressac', 'Gaspé', 'ra:11'),
    { practice: 'housing', member: 'le-ressac', region: 'ra:11', position: null },
  ]
  const [gam, housing, crisis] = coverageByRegion(
    ['gam-group', 'housing', 'crisis'],
    ['ra:05', 'ra:11', 'ra:14'],
    offerings,
  )

  it('counts members, not their offerings', () => {
    assert.deepEqual(gam?.members, [
      { region: 'ra:05', count: 1 },
      { region: 'ra:11', count: 1 },
      { region: 'ra:14', count: 1 },
    ])
    assert.equal(gam.total, 2)
  })

  it('names the regions that lack it', () => {
    assert.deepEqual(gam?.missing, [])
    assert.deepEqual(housing?.missing, ['ra:05', 'ra:14'])
    assert.deepEqual(crisis?.missing, ['ra:05', 'ra:11', 'ra:14'])
  })
})

describe('the people out of reach', () => {
  it('of a practice offered nowhere are everyone recorded', () => {
    const reach = reachOf(places, [{ position: null }], 50)
    assert.equal(reach.share, 1)
    assert.equal(reach.outOfReach.population, people(places.filter(isCounted)))
    assert.equal(reach.far[0]?.place.name, 'Montréal')
    assert.equal(reach.far[0]?.nearest, null)
    assert.equal(reach.offeringsWithoutPosition, 1)
  })

  it('do not include boroughs, which are in their city', () => {
    const reach = reachOf(places, [], 50)
    assert.ok(reach.far.every(({ place }) => place.kind === 'municipality'))
    assert.equal(reach.placesWithoutPopulation, 10)
  })

  it('live farther than the distance, the most peopled localities first', () => {
    const reach = reachOf(places, [{ position: at('Montréal') }], 100)
    const names = reach.far.map(({ place }) => place.name)
    assert.equal(names[0], 'Québec')
    assert.ok(!names.includes('Laval'))
    assert.ok(reach.far.every(({ nearest }) => nearest !== null && nearest > 100))
    const counts = reach.far.map(({ place }) => place.population)
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => b - a),
    )
  })

  it('never grow with one more offering or a longer distance, and are those of the definition', () => {
    const site = fc.constantFrom(...places)
    fc.assert(
      fc.property(
        fc.array(site, { maxLength: 6 }),
        site,
        fc.integer({ min: 1, max: 300 }),
        (sites, more, kilometres) => {
          const reach = reachOf(
            places,
            sites.map((position) => ({ position })),
            kilometres,
          )
          const expected = places.filter(
            (place) =>
              isCounted(place) &&
              sites.every((one) => distanceInKilometres(one, place) > kilometres),
          )
          assert.equal(reach.outOfReach.population, people(expected))
          const withMore = reachOf(
            places,
            [...sites, more].map((position) => ({ position })),
            kilometres + 10,
          )
          assert.ok(withMore.outOfReach.population <= reach.outOfReach.population)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('are unknown where nobody is recorded', () => {
    assert.equal(reachOf([], [], 50).share, null)
  })
})
