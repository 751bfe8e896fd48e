import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { administrativeRegions } from './administrative-regions.ts'
import { derivePlaces, recordedPlaces } from './derive-places.ts'
import { distanceInKilometres } from './distance.ts'
import { geonamesErrata } from './geonames-errata.ts'
import { quebecRows, readCitiesFile } from './geonames-file.ts'
import { censusOfQuebec, isCounted, placesAttribution } from './place.ts'
import { unlistedPlaces } from './unlisted-places.ts'

const file = readCitiesFile()
const places = recordedPlaces(file)
const all = derivePlaces(file)

const named = (name: string) => places.filter((place) => place.name === name)
const only = (name: string) => {
  const [place, ...others] = named(name)
  assert.ok(place && others.length === 0, `${1 + others.length} places are called ${name}`)
  return place
}
const people = (of: typeof places) => of.reduce((sum, place) => sum + place.population, 0)

describe('the recorded localities of Québec', () => {
  it('are 374, each once, sorted, the same each time', () => {
    assert.equal(places.length, 374)
    const ids = places.map((place) => place.geonamesId)
    assert.deepEqual(
      ids,
      [...new Set(ids)].sort((a, b) => a - b),
    )
    assert.deepEqual(recordedPlaces(file), places)
  })

  it('lie inside Québec', () => {
    for (const place of places) {
      assert.ok(place.latitude > 44.99 && place.latitude < 62.6, place.name)
      assert.ok(place.longitude > -79.77 && place.longitude < -57.1, place.name)
    }
  })

  it('cover the 17 administrative regions', () => {
    assert.deepEqual(
      [...new Set(places.map((place) => place.region))].sort(),
      administrativeRegions.map(({ code }) => `ra:${code}`),
    )
  })

  it('leave three census divisions without any, Les Îles-de-la-Madeleine among them', () => {
    const recorded = new Set(places.map((place) => place.censusDivision))
    const divisions = administrativeRegions.flatMap(({ censusDivisions }) => [...censusDivisions])
    assert.deepEqual(
      divisions.filter((division) => !recorded.has(division)),
      ['20', '01', '28'],
    )
  })

  it('keep their accents', () => {
    for (const name of ['Montréal', 'Québec', 'Lévis', 'Gaspé', 'Trois-Rivières', 'Sept-Îles']) {
      only(name)
    }
  })
})

describe('the region of a locality', () => {
  it('is that of its census division since 2021, not the one GeoNames gives', () => {
    for (const [name, division] of [
      ['Granby', '47'],
      ['Bromont', '46'],
      ['Cowansville', '46'],
      ['Farnham', '46'],
    ] as const) {
      const { region, censusDivision } = only(name)
      assert.deepEqual({ region, censusDivision }, { region: 'ra:05', censusDivision: division })
    }
    const before2021 = [...quebecRows(file)].find((row) => row.name === 'Granby')
    assert.equal(before2021?.region, '16')
  })

  it('is right for known towns', () => {
    for (const [name, region] of [
      ['Montréal', 'ra:06'],
      ['Acton Vale', 'ra:16'],
      ['La Tuque', 'ra:04'],
      ['Gaspé', 'ra:11'],
      ['Fermont', 'ra:09'],
      ['Chibougamau', 'ra:10'],
      ['Bois-des-Filion', 'ra:15'],
      ['Lorraine', 'ra:15'],
      ['Maniwaki', 'ra:07'],
    ] as const) {
      assert.equal(only(name).region, region, name)
    }
  })

  it('is known even where GeoNames gives no municipal code', () => {
    assert.equal(only('Salluit').region, 'ra:10')
    assert.equal(only('Mistissini').region, 'ra:10')
    assert.equal(only('Manawan').region, 'ra:14')
    assert.equal(only('Wemotaci').region, 'ra:04')
    assert.equal(only('Saint-Donat-de-Montcalm').region, 'ra:14')
  })
})

describe('the people of Québec', () => {
  const counted = places.filter(isCounted)

  it('are counted once: seven boroughs are found by name and never added', () => {
    const boroughs = places.filter((place) => place.kind === 'borough')
    assert.deepEqual(boroughs.map((place) => place.name).sort(), [
      'Jonquière',
      'La Haute-Saint-Charles',
      'Melocheville',
      'Notre-Dame-de-Grâce',
      'Rock Forest',
      'Saint-Laurent',
      'Saint-Léonard',
    ])
    assert.equal(people(boroughs), 384_847)
  })

  it('of a sector are in the figure of the city that absorbed it', () => {
    for (const name of ['Buckingham', 'Hauterive', 'Le Plateau', 'Breakeyville', 'Saint-Canut']) {
      assert.equal(only(name).kind, 'locality', name)
    }
    for (const name of ['Montréal', 'Hampstead', 'Mont-Royal', 'Carignan', 'Salluit']) {
      assert.equal(only(name).kind, 'municipality', name)
    }
  })

  it('recorded are less than the census counts, and more than three quarters of it', () => {
    const total = people(counted)
    assert.equal(total, 6_681_044)
    assert.ok(total < censusOfQuebec.population)
    assert.ok(total > 0.75 * censusOfQuebec.population)
  })

  it('of Montréal are counted in one row', () => {
    assert.equal(only('Montréal').population, 1_762_949)
  })
})

describe('the places that the export leaves out', () => {
  const added = all.filter((place) => place.geonamesId < 0)

  it('are added to those it records, each under a number of its own', () => {
    assert.equal(added.length, unlistedPlaces.length)
    assert.equal(new Set(all.map((place) => place.geonamesId)).size, all.length)
    assert.equal(all.length, places.length + added.length)
  })

  it('are counted nowhere: no number of people changes', () => {
    assert.equal(people(all), people(places))
    assert.ok(!added.some(isCounted))
  })

  it('lie near the city they became a part of, in its census division', () => {
    for (const { name, partOf, censusDivision, ...point } of unlistedPlaces) {
      if (partOf === null) continue
      const city = only(partOf)
      assert.equal(censusDivision, city.censusDivision, name)
      assert.ok(distanceInKilometres(point, city) < 27, `${name} is far from ${partOf}`)
    }
  })

  it('lie where the census division they are said to be in is', () => {
    for (const { name, censusDivision, ...point } of unlistedPlaces) {
      const nearest = Math.min(
        ...places
          .filter((place) => place.censusDivision === censusDivision)
          .map((place) => distanceInKilometres(point, place)),
      )
      // The north is one division, and Les Îles had no row.
      const limit = censusDivision === '99' ? 700 : censusDivision === '98' ? 350 : 60
      assert.ok(nearest < limit || censusDivision === '01', `${name}: ${Math.round(nearest)} km`)
    }
  })

  it('are not recorded already under the same name in the same region', () => {
    for (const one of added) {
      const same = places.filter(
        (place) =>
          place.folded.split('|').includes(one.folded.split('|')[0] ?? '') &&
          place.region === one.region,
      )
      assert.deepEqual(
        same.map(({ name }) => name),
        [],
        one.name,
      )
    }
  })
})

describe('what the rows rest on', () => {
  it('is a file whose latest change is the one credited', () => {
    const latest = [...quebecRows(file)].map((row) => row.changedOn).sort()
    assert.equal(latest.at(-1), placesAttribution.lastChangedOn)
  })

  it('is corrected only where the row is still the one that was wrong', () => {
    const recorded = new Map([...quebecRows(file)].map((row) => [row.geonamesId, row.name]))
    for (const erratum of geonamesErrata) {
      assert.equal(recorded.get(erratum.geonamesId), erratum.recordedAs)
    }
    assert.equal(new Set(geonamesErrata.map((e) => e.geonamesId)).size, geonamesErrata.length)
  })

  it('is refused when it is another file', () => {
    assert.throws(() => derivePlaces(Buffer.from('1\tVille\tCA\tQC\n')), /19 columns/)
    assert.deepEqual(recordedPlaces(Buffer.from('')), [])
  })
})
