import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { movedByOne } from './moved-by-one.ts'

const list = ['a', 'b', 'c']

describe('someone who orders a list', () => {
  it('moves one of it up or down by one place', () => {
    assert.deepEqual(movedByOne(list, 'c', 'up'), { outcome: 'moved', order: ['a', 'c', 'b'] })
    assert.deepEqual(movedByOne(list, 'a', 'down'), { outcome: 'moved', order: ['b', 'a', 'c'] })
  })

  it('learns that the first goes no higher, the last no lower, and a stranger nowhere', () => {
    assert.deepEqual(movedByOne(list, 'a', 'up'), { outcome: 'stays' })
    assert.deepEqual(movedByOne(list, 'c', 'down'), { outcome: 'stays' })
    assert.deepEqual(movedByOne(list, 'd', 'up'), { outcome: 'not-found' })
  })

  it('undoes a move by the other one', () => {
    const ids = fc.uniqueArray(fc.string(), { minLength: 2 })
    fc.assert(
      fc.property(ids, fc.nat(), (all, number) => {
        const id = all[number % (all.length - 1)] ?? ''
        const down = movedByOne(all, id, 'down')
        assert.ok(down.outcome === 'moved')
        assert.deepEqual(movedByOne(down.order, id, 'up'), { outcome: 'moved', order: all })
      }),
    )
  })
})
