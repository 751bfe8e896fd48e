import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type RegionKey, regionsOf } from './regions.ts'
import { tileMap } from './tile-map.ts'

describe('the tile map', () => {
  const counts = new Map<RegionKey, number>([
    ['ra:06', 14],
    ['ra:03', 8],
    ['ra:05', 5],
    ['ra:14', 5],
    ['ra:09', 1],
  ])
  const map = tileMap('ra', counts)

  it('has one tile a region, each in its own place, on a grid it fills to the edges', () => {
    assert.equal(map.tiles.length, 17)
    assert.deepEqual([map.columns, map.rows], [6, 5])
    assert.equal(new Set(map.tiles.map(({ column, row }) => `${column},${row}`)).size, 17)
    assert.equal(map.tiles[0]?.region, 'ra:10')
  })

  it('shades none apart from few, and equal counts alike', () => {
    const levelOf = (key: RegionKey) => map.tiles.find(({ region }) => region === key)?.level
    assert.equal(levelOf('ra:11'), 0)
    assert.equal(levelOf('ra:09'), 1)
    assert.equal(levelOf('ra:05'), levelOf('ra:14'))
    assert.equal(levelOf('ra:06'), map.levels.length)
  })

  it('draws the 18 health regions too', () => {
    const health = tileMap('rss', new Map([['rss:17', 2]]))
    assert.equal(health.tiles.length, 18)
    assert.deepEqual(health.levels, [{ level: 1, from: 2, to: 2 }])
  })

  it('has levels that follow each other, hold every count, and are never more than asked', () => {
    const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 }))
    fc.assert(
      fc.property(
        fc.array(count, { minLength: 17, maxLength: 17 }),
        fc.integer({ min: 1, max: 6 }),
        (values, mostLevels) => {
          const given = new Map(regionsOf('ra').map(({ key }, i) => [key, values[i] ?? 0]))
          const { tiles, levels } = tileMap('ra', given, { mostLevels })
          assert.ok(levels.length <= mostLevels)
          for (const [i, { level, from, to }] of levels.entries()) {
            assert.equal(level, i + 1)
            assert.ok(from <= to && from > (levels[i - 1]?.to ?? 0))
          }
          for (const tile of tiles) {
            assert.equal(tile.level === 0, tile.count === 0)
            const level = levels[tile.level - 1]
            assert.ok(!level || (tile.count >= level.from && tile.count <= level.to))
          }
        },
      ),
    )
  })
})
