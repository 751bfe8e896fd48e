import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { editDistance } from './edit-distance.ts'

/** The definition, by recursion on the last letter. */
function byDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const options = [
    byDefinition(a.slice(0, -1), b) + 1,
    byDefinition(a, b.slice(0, -1)) + 1,
    byDefinition(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ]
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    options.push(byDefinition(a.slice(0, -2), b.slice(0, -2)) + 1)
  }
  return Math.min(...options)
}

describe('the edit distance', () => {
  it('counts a swap of two letters once', () => {
    assert.equal(editDistance('montreal', 'montrael', 2), 1)
    assert.equal(editDistance('granby', 'granbi', 2), 1)
    assert.equal(editDistance('sherbrooke', 'sherbroke', 2), 1)
    assert.equal(editDistance('laval', 'laval', 0), 0)
  })

  it('is what its definition says, and one more than the limit beyond it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        assert.equal(editDistance(a, b, limit), Math.min(byDefinition(a, b), limit + 1))
      }),
      { numRuns: 500 },
    )
  })
})
