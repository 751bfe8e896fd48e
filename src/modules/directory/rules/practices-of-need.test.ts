import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { practicesAsked, practicesOfNeed } from './practices-of-need.ts'

describe('someone who types a need in words of every day', () => {
  it('is led to the practices that answer it', () => {
    assert.deepEqual(practicesOfNeed('manger'), ['shared-meals'])
    assert.deepEqual(practicesOfNeed('J’ai faim'), ['shared-meals'])
    assert.deepEqual(practicesOfNeed('médicaments'), ['gam'])
    assert.deepEqual(practicesOfNeed('mon fils va pas bien'), ['families'])
    assert.deepEqual(practicesOfNeed('psychologue'), ['listening', 'follow-up'])
  })

  it('is not, where a word names something else, or nothing at all', () => {
    assert.deepEqual(practicesOfNeed('La Corde à linge'), [])
    assert.deepEqual(practicesOfNeed('manger Rimouski'), [])
    assert.deepEqual(practicesOfNeed('je ne vais pas bien'), [])
    assert.deepEqual(practicesOfNeed(''), [])
  })

  it('is understood beside a place, or other words', () => {
    assert.deepEqual(practicesAsked('répit Rimouski'), ['respite'])
    assert.deepEqual(practicesAsked('Rimouski, logements'), ['housing'])
    assert.deepEqual(practicesAsked('La Corde à linge'), [])
    assert.deepEqual(practicesAsked('près de son travail'), ['work'])
  })
})
