import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Boundary, importBoundaries, type LonLat, type Ring } from './boundaries.ts'
import { simplifyBoundaries } from './simplify-boundaries.ts'

const square = (west: number, south: number) => [
  [west, south],
  [west + 1, south],
  [west + 1, south + 1],
  [west, south + 1],
  [west, south],
]
const feature = (code: unknown, coordinates: unknown = [square(-73, 45)], type = 'Polygon') => ({
  type: 'Feature',
  properties: { RES_CO_REG: code, RES_NM_REG: 'Montréal' },
  geometry: { type, coordinates },
})
const read = (...features: unknown[]) =>
  importBoundaries(JSON.stringify({ type: 'FeatureCollection', features }), {
    scheme: 'ra',
    codeProperty: 'RES_CO_REG',
  })
const problemsOf = (...features: unknown[]) => {
  const result = read(...features)
  assert.ok(result.outcome === 'refused', result.outcome)
  return result.problems
}

describe('a file of official limits', () => {
  it('is read whether codes are numbers, digits or keys, and says which regions it lacks', () => {
    const result = read(
      feature(6),
      feature('13', [[square(-74, 46)], [square(-74, 47), square(-74, 47)]], 'MultiPolygon'),
      feature('ra:05'),
    )
    assert.ok(result.outcome === 'imported')
    assert.deepEqual(
      result.boundaries.map(({ region }) => region),
      ['ra:05', 'ra:06', 'ra:13'],
    )
    assert.equal(result.missing.length, 14)
    assert.deepEqual(result.boundaries[1]?.polygons, [[square(-73, 45).slice(0, -1)]])
  })

  it('may open with a byte order mark', () => {
    const text = `\uFEFF${JSON.stringify({ type: 'FeatureCollection', features: [feature(6)] })}`
    const options = { scheme: 'ra', codeProperty: 'RES_CO_REG' } as const
    assert.equal(importBoundaries(text, options).outcome, 'imported')
  })

  it('is refused as a whole when it is something else', () => {
    const options = { scheme: 'ra', codeProperty: 'code' } as const
    assert.deepEqual(importBoundaries('<kml/>', options), { outcome: 'not-json' })
    for (const text of ['null', '[]', '{"type":"Topology"}', JSON.stringify(feature(6))]) {
      assert.deepEqual(importBoundaries(text, options), { outcome: 'not-a-feature-collection' })
    }
    assert.equal(read().outcome, 'not-a-feature-collection')
  })

  it('is refused with what to correct, feature by feature', () => {
    assert.deepEqual(problemsOf(feature('99'), feature(6), feature('06'), feature(null)), [
      { feature: 1, problem: 'unknown-region', code: '99' },
      { feature: 3, problem: 'region-twice', region: 'ra:06' },
      { feature: 4, problem: 'no-code', properties: ['RES_CO_REG', 'RES_NM_REG'] },
    ])
    assert.deepEqual(
      problemsOf(
        feature(1, [-73, 45], 'Point'),
        feature(2, 'ici'),
        { ...feature(3), geometry: null },
        feature(4, [square(-73, 45).slice(0, -1)]),
        feature(5, [[]]),
      ),
      [
        { feature: 1, problem: 'not-a-polygon', found: 'Point' },
        { feature: 2, problem: 'no-shape' },
        { feature: 3, problem: 'no-shape' },
        { feature: 4, problem: 'open-ring' },
        { feature: 5, problem: 'open-ring' },
      ],
    )
  })

  it('is refused in metres, as some official files are', () => {
    assert.deepEqual(problemsOf(feature(6, [square(-390_000, 158_000)])), [
      { feature: 1, problem: 'not-degrees', position: [-390_000, 158_000] },
    ])
  })

  it('never breaks the page, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        assert.ok(importBoundaries(text, { scheme: 'ra', codeProperty: 'code' }).outcome)
      }),
    )
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.string(), (code, coordinates, type) => {
        assert.ok(read(feature(code, coordinates, type), feature(6, coordinates)).outcome)
      }),
    )
  })
})

/** Two regions on either side of a jagged limit, walked in opposite ways, and an islet. */
function neighbours(offsets: readonly number[]): Boundary[] {
  const limit = offsets.map((offset, i): LonLat => [-73 + offset, 45 + i / offsets.length])
  const north = 45 + (offsets.length - 1) / offsets.length
  const west: Ring = [...limit, [-75, north], [-75, 45]]
  const east: Ring = [[-71, 45], [-71, north], ...[...limit].reverse()]
  const islet: Ring = [
    [-71, 44],
    [-70.999, 44],
    [-71, 44.001],
  ]
  return [
    { region: 'ra:15', polygons: [[west]] },
    { region: 'ra:14', polygons: [[east], [islet]] },
  ]
}
const positionsOf = (boundary: Boundary | undefined) =>
  (boundary?.polygons.flat(2) ?? []).map(([x, y]) => `${x},${y}`)

describe('a simplified map', () => {
  it('keeps what matters: the corner of a square, not a point along its side', () => {
    const ring: Ring = [
      [-73, 45],
      [-72.5, 45.0001],
      [-72, 45],
      [-72, 46],
      [-73, 46],
    ]
    const [simple] = simplifyBoundaries([{ region: 'ra:06', polygons: [[ring]] }], { positions: 4 })
    assert.deepEqual(simple?.polygons, [[ring.filter(([longitude]) => longitude !== -72.5)]])
  })

  it('keeps a shared limit shared, whichever way each region walks it', () => {
    const offset = fc.double({ min: -0.5, max: 0.5, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(offset, { minLength: 3, maxLength: 40 }),
        fc.integer({ min: 1, max: 60 }),
        (offsets, positions) => {
          const original = neighbours(offsets)
          const [west, east] = simplifyBoundaries(original, { positions })
          const onLimit = new Set(
            positionsOf(original[0]).filter((key) => positionsOf(original[1]).includes(key)),
          )
          const kept = (boundary: Boundary | undefined) =>
            positionsOf(boundary)
              .filter((key) => onLimit.has(key))
              .sort()
          // Fewer than six in all may leave a region only its own three best corners.
          if (positions >= 8) assert.deepEqual(kept(west), kept(east))
          for (const [i, boundary] of [west, east].entries()) {
            assert.ok((boundary?.polygons.length ?? 0) >= 1)
            for (const ring of boundary?.polygons.flat() ?? []) assert.ok(ring.length >= 3)
            const known = new Set(positionsOf(original[i]))
            assert.ok(positionsOf(boundary).every((key) => known.has(key)))
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('drops an islet before a shore, and nothing when there is room', () => {
    const original = neighbours([0, 0.3, -0.2, 0.1, 0])
    const few = simplifyBoundaries(original, { positions: 10 })
    assert.equal(few[1]?.polygons.length, 1)
    assert.deepEqual(simplifyBoundaries(original, { positions: 1000 }), original)
  })

  it('of a hundred thousand positions keeps about as many as were asked', () => {
    const ring = Array.from({ length: 100_000 }, (_, i): LonLat => {
      const angle = (2 * Math.PI * i) / 100_000
      const radius = 1 + 0.1 * Math.sin(angle * 997)
      return [-72 + radius * Math.cos(angle), 47 + radius * Math.sin(angle)]
    })
    const [simple] = simplifyBoundaries([{ region: 'ra:03', polygons: [[ring]] }], {
      positions: 500,
    })
    const kept = positionsOf(simple).length
    assert.ok(kept >= 400 && kept <= 600, `${kept}`)
  })
})
