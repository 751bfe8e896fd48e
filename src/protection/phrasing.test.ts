import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { companionProblems } from './companions.ts'
import { headline, readableInterval } from './phrasing.ts'

describe('« plus de N »', () => {
  it('is strictly below what was observed and has two significant digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 10_000_000 }), (observed) => {
        const said = headline(observed)
        assert.equal(said.kind, 'more-than')
        if (said.kind !== 'more-than') return
        assert.ok(said.bound < observed)
        assert.match(String(said.bound), /^[1-9][0-9]0*$/)
        // No larger number would do: the next one reaches the sum.
        const unit = 10 ** (String(said.bound).length - 2)
        assert.ok(said.bound + unit >= observed)
      }),
    )
  })

  it('says 3 400 for 3 456, 3 300 for 3 400, 99 for 100, and 57 as it is', () => {
    assert.deepEqual(headline(3456), { kind: 'more-than', bound: 3400 })
    assert.deepEqual(headline(3400), { kind: 'more-than', bound: 3300 })
    assert.deepEqual(headline(100), { kind: 'more-than', bound: 99 })
    assert.deepEqual(headline(1000), { kind: 'more-than', bound: 990 })
    assert.deepEqual(headline(57), { kind: 'exact', value: 57 })
    assert.deepEqual(headline(1.5e21), { kind: 'more-than', bound: 1.4e21 })
  })

  it('says nothing of a sum that is negative or not finite', () => {
    for (const sum of [-5, Number.NaN, Infinity]) assert.throws(() => headline(sum), RangeError)
  })
})

describe('an interval instead of a blank', () => {
  it('is widened to whole numbers, never narrowed', () => {
    assert.deepEqual(readableInterval([0.4, 89.2]), { least: 0, most: 90 })
    assert.deepEqual(readableInterval([3, 6]), { least: 3, most: 6 })
  })
})

describe('what may not be said together', () => {
  it('names each pair that undoes a suppression', () => {
    const region = {
      level: 'region',
      shows: new Set(['mean', 'count', 'observed', 'estimated', 'exact-coverage'] as const),
      answered: { of: 3 },
    } as const
    assert.deepEqual(companionProblems(region), [
      'mean-with-count',
      'answered-of-few',
      'observed-with-estimated',
      'exact-coverage-of-a-region',
    ])
    const network = {
      level: 'network',
      shows: new Set(['observed', 'estimated', 'exact-coverage'] as const),
      answered: { of: 90 },
    } as const
    assert.deepEqual(companionProblems(network), [])
  })
})
