import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { administrativeRegions } from './administrative-regions.ts'
import { healthRegionOf, healthRegionsWithin } from './health-region-of.ts'
import { neighboursOf } from './region-neighbours.ts'
import {
  administrativeRegionOfDivision,
  everyRegion,
  parseRegionKey,
  parseRegionSlug,
  regionOf,
  regionsOf,
} from './regions.ts'

describe('the regions of Québec', () => {
  it('are 17 administrative and 18 for health, coded in order', () => {
    for (const [scheme, count] of [
      ['ra', 17],
      ['rss', 18],
    ] as const) {
      assert.deepEqual(
        regionsOf(scheme).map((region) => region.key),
        Array.from({ length: count }, (_, i) => `${scheme}:${String(i + 1).padStart(2, '0')}`),
      )
    }
  })

  it('give the same code to different regions in each scheme', () => {
    assert.notEqual(regionOf('ra:04').name, regionOf('rss:04').name)
    assert.deepEqual(healthRegionsWithin('ra:17'), ['rss:04'])
    assert.deepEqual(healthRegionsWithin('ra:10'), ['rss:10', 'rss:17', 'rss:18'])
    assert.equal(regionOf('ra:17').name, 'Centre-du-Québec')
    assert.equal(regionOf('rss:17').name, 'Nunavik')
  })

  it('join the parts of a name with an en dash', () => {
    assert.equal(regionOf('ra:02').name, 'Saguenay–Lac-Saint-Jean')
    assert.equal(regionOf('rss:11').name, 'Gaspésie–Îles-de-la-Madeleine')
  })

  it('have a name, a place on the map and an address of their own within a scheme', () => {
    for (const scheme of ['ra', 'rss'] as const) {
      const regions = regionsOf(scheme)
      const distinct = (of: (region: (typeof regions)[number]) => string) =>
        new Set(regions.map(of)).size
      assert.equal(
        distinct((region) => region.name),
        regions.length,
      )
      assert.equal(
        distinct((region) => region.slug),
        regions.length,
      )
      assert.equal(
        distinct(({ tile }) => `${tile.column},${tile.row}`),
        regions.length,
      )
    }
  })

  it('are found again by their key and by their address', () => {
    for (const region of everyRegion) {
      assert.match(region.slug, /^[a-z]+(-[a-z]+)*$/)
      assert.deepEqual(parseRegionKey(region.key), { outcome: 'known', region })
      assert.deepEqual(parseRegionSlug(region.scheme, region.slug), { outcome: 'known', region })
    }
    assert.equal(regionOf('ra:11').slug, 'gaspesie-iles-de-la-madeleine')
  })

  it('are not guessed from a code without its scheme', () => {
    for (const text of ['06', 'ra:18', 'RA:06', 'ra:6', '', 'ra:06; drop', 'constructor']) {
      assert.deepEqual(parseRegionKey(text), { outcome: 'unknown', text })
    }
    assert.deepEqual(parseRegionSlug('ra', 'nunavik'), { outcome: 'unknown', text: 'nunavik' })
  })
})

describe('census divisions', () => {
  it('belong to one administrative region each', () => {
    const divisions = administrativeRegions.flatMap(({ censusDivisions }) => [...censusDivisions])
    assert.equal(new Set(divisions).size, divisions.length)
    assert.equal(divisions.length, 98)
  })

  it('46 and 47 are in Estrie since 2021', () => {
    assert.equal(administrativeRegionOfDivision('46'), 'ra:05')
    assert.equal(administrativeRegionOfDivision('47'), 'ra:05')
    assert.equal(administrativeRegionOfDivision('24'), undefined)
  })
})

describe('the health region of a place', () => {
  it('is one for Mauricie and Centre-du-Québec', () => {
    const latitude = 46
    assert.equal(healthRegionOf({ name: 'Trois-Rivières', region: 'ra:04', latitude }), 'rss:04')
    assert.equal(healthRegionOf({ name: 'Drummondville', region: 'ra:17', latitude }), 'rss:04')
  })

  it('is one of three in Nord-du-Québec', () => {
    const north = (name: string, latitude: number) =>
      healthRegionOf({ name, region: 'ra:10', latitude })
    assert.equal(north('Chibougamau', 49.9), 'rss:10')
    assert.equal(north('Oujé-Bougoumou', 49.9), 'rss:18')
    assert.equal(north('Whapmagoostui', 55.3), 'rss:18')
    assert.equal(north('Salluit', 62.2), 'rss:17')
  })

  it('bears the same code elsewhere', () => {
    for (const { code } of administrativeRegions) {
      if (code === '04' || code === '10' || code === '17') continue
      assert.deepEqual(healthRegionsWithin(`ra:${code}`), [`rss:${code}`])
    }
  })
})

describe('neighbouring regions', () => {
  it('are neighbours of each other, by the same contact, and never of themselves', () => {
    for (const { key, scheme } of everyRegion) {
      for (const { region, contact } of neighboursOf(key)) {
        assert.notEqual(region, key)
        assert.equal(regionOf(region).scheme, scheme)
        assert.ok(
          neighboursOf(region).some((back) => back.region === key && back.contact === contact),
          `${region} does not answer ${key}`,
        )
      }
    }
  })

  it('join the whole of Québec', () => {
    for (const scheme of ['ra', 'rss'] as const) {
      const start = regionsOf(scheme)[0]
      assert.ok(start)
      const reached = new Set([start.key])
      for (const key of reached) for (const { region } of neighboursOf(key)) reached.add(region)
      assert.equal(reached.size, regionsOf(scheme).length)
    }
  })

  it('are the known ones', () => {
    assert.deepEqual(neighboursOf('ra:13'), [
      { region: 'ra:06', contact: 'water' },
      { region: 'ra:14', contact: 'water' },
      { region: 'ra:15', contact: 'water' },
    ])
    assert.deepEqual(
      neighboursOf('ra:08').map(({ region }) => region),
      ['ra:04', 'ra:07', 'ra:10'],
    )
    assert.deepEqual(neighboursOf('rss:05'), [
      { region: 'rss:04', contact: 'land' },
      { region: 'rss:12', contact: 'land' },
      { region: 'rss:16', contact: 'land' },
    ])
  })
})
