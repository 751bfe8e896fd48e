import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { costOf, offeringMistakes } from './offering-mistakes.ts'

const offering = { minimum_age: null, maximum_age: null, is_free: true, cost: '' }

describe('someone who describes an offering', () => {
  it('may leave ages open, or make both the same', () => {
    assert.deepEqual(offeringMistakes(offering), [])
    assert.deepEqual(offeringMistakes({ ...offering, minimum_age: 12 }), [])
    assert.deepEqual(offeringMistakes({ ...offering, minimum_age: 12, maximum_age: 12 }), [])
  })

  it('is told of ages in the wrong order, and of a price that is missing, both at once', () => {
    const wrong = { minimum_age: 18, maximum_age: 12, is_free: false, cost: '' }
    assert.deepEqual(offeringMistakes(wrong), [
      { field: 'minimum_age', what: 'ages' },
      { field: 'cost', what: 'cost' },
    ])
  })

  it('publishes no price for what is free', () => {
    assert.equal(costOf({ is_free: true, cost: '3 $' }), '')
    assert.equal(costOf({ is_free: false, cost: '3 $' }), '3 $')
  })
})
