import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { costOf, offeringMistakes } from './offering-mistakes.ts'

const offering = { minimumAge: null, maximumAge: null, isFree: true, cost: '' }

describe('someone who describes an offering', () => {
  it('may leave ages open, or make both the same', () => {
    assert.deepEqual(offeringMistakes(offering), [])
    assert.deepEqual(offeringMistakes({ ...offering, minimumAge: 12 }), [])
    assert.deepEqual(offeringMistakes({ ...offering, minimumAge: 12, maximumAge: 12 }), [])
  })

  it('is told of ages in the wrong order, and of a price that is missing, both at once', () => {
    const wrong = { minimumAge: 18, maximumAge: 12, isFree: false, cost: '' }
    assert.deepEqual(offeringMistakes(wrong), [
      { field: 'minimumAge', what: 'ages' },
      { field: 'cost', what: 'cost' },
    ])
  })

  it('publishes no price for what is free', () => {
    assert.equal(costOf({ isFree: true, cost: '3 $' }), '')
    assert.equal(costOf({ isFree: false, cost: '3 $' }), '3 $')
  })
})
