import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { cutBlock, type Polygon } from './cutting.ts'
import { dealAmong, neighbours } from './dealing.ts'

const dyes = ['spruce', 'flax', 'clover', 'linen', 'goldenrod', 'bloodroot', 'blueberry'] as const
const blockOf = (seed: string, count: number) => cutBlock({ seed, count, width: 100, height: 100 })
const dealt = fc.record({
  seed: fc.uuid(),
  bolts: fc.array(fc.constantFrom(...dyes), { minLength: 1, maxLength: 14 }),
})

function clashes(pieces: readonly Polygon[], bolts: readonly string[], deal: readonly number[]) {
  return neighbours(pieces).flatMap((others, piece) =>
    others.filter((other) => bolts[deal[other] ?? -1] === bolts[deal[piece] ?? -2]),
  ).length
}

describe('fabrics dealt among the pieces of a block', () => {
  it('gives each piece one fabric, and each fabric to one piece', () => {
    fc.assert(
      fc.property(dealt, ({ seed, bolts }) => {
        const deal = dealAmong(blockOf(seed, bolts.length), bolts)
        assert.deepEqual(
          [...deal].sort((a, b) => a - b),
          bolts.map((_, i) => i),
        )
      }),
    )
  })

  it('never puts one dye on both sides of a seam where another deal would not', () => {
    const few = fc.record({
      seed: fc.uuid(),
      bolts: fc.array(fc.constantFrom('spruce', 'flax', 'linen'), { minLength: 1, maxLength: 6 }),
    })
    fc.assert(
      fc.property(few, ({ seed, bolts }) => {
        const pieces = blockOf(seed, bolts.length)
        const found = clashes(pieces, bolts, dealAmong(pieces, bolts))
        const isAvoidable = permutations(bolts.map((_, i) => i)).some(
          (deal) => clashes(pieces, bolts, deal) === 0,
        )
        if (isAvoidable) assert.equal(found, 0)
      }),
      { numRuns: 60 },
    )
  })

  it('is never worse than as they came', () => {
    fc.assert(
      fc.property(dealt, ({ seed, bolts }) => {
        const pieces = blockOf(seed, bolts.length)
        const asTheyCame = bolts.map((_, i) => i)
        assert.ok(
          clashes(pieces, bolts, dealAmong(pieces, bolts)) <= clashes(pieces, bolts, asTheyCame),
        )
      }),
    )
  })

  it('knows who is sewn to whom: a block of two has one seam', () => {
    assert.deepEqual(neighbours(blockOf('two', 2)), [[1], [0]])
  })
})

function permutations(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]]
  return list.flatMap((first, i) =>
    permutations(list.filter((_, j) => j !== i)).map((rest) => [first, ...rest]),
  )
}
