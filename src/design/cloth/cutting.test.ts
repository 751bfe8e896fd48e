import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { cornersOf } from '../rendering.ts'
import { area, type Block, cutBlock, pathOf } from './cutting.ts'

const blocks = fc.record({
  seed: fc.uuid(),
  count: fc.integer({ min: 1, max: 40 }),
  width: fc.integer({ min: 40, max: 400 }),
  height: fc.integer({ min: 40, max: 400 }),
})
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const whole = (block: Block) => sum(cutBlock({ ...block, count: 1 }).map(area))

describe('a block cut into pieces', () => {
  it('has one piece per member, which tile it: their areas make its area', () => {
    fc.assert(
      fc.property(blocks, (block) => {
        const pieces = cutBlock(block)
        assert.equal(pieces.length, block.count)
        assert.ok(Math.abs(sum(pieces.map(area)) - whole(block)) < 1e-6 * whole(block))
      }),
    )
  })

  it('is always cut the same way', () => {
    fc.assert(fc.property(blocks, (block) => assert.deepEqual(cutBlock(block), cutBlock(block))))
  })

  it('keeps its corners within two hundredths of the square', () => {
    fc.assert(
      fc.property(blocks, (block) => {
        for (const [x, y] of cutBlock(block).flat()) {
          assert.ok(x >= -0.02 * block.width - 1e-9 && x <= 1.02 * block.width + 1e-9)
          assert.ok(y >= -0.02 * block.height - 1e-9 && y <= 1.02 * block.height + 1e-9)
        }
      }),
    )
  })

  it('has no sliver: the smallest piece is at least a tenth of the average', () => {
    fc.assert(
      fc.property(blocks, (block) => {
        const smallest = Math.min(...cutBlock(block).map(area))
        assert.ok(smallest > whole(block) / block.count / 10)
      }),
    )
  })
})

describe('the path of a piece', () => {
  it('is written in whole units, relative to its first corner', () => {
    const square = [
      [0.4, -0.3],
      [9.6, 0.2],
      [10, 10],
      [0, 9.8],
    ] as const
    assert.equal(pathOf(square), 'M0 0l10 0 0 10-10 0z')
  })

  it('draws the corners it was given, rounded', () => {
    fc.assert(
      fc.property(blocks, (block) => {
        for (const piece of cutBlock(block)) {
          // Adding nought turns -0, which no path can say, into 0.
          const corners = piece.map(([px, py]) => [Math.round(px) + 0, Math.round(py) + 0])
          const apart = corners.filter(
            (corner, i) => i === 0 || String(corner) !== String(corners[i - 1]),
          )
          assert.deepEqual(cornersOf(pathOf(piece)), apart)
        }
      }),
    )
  })
})
