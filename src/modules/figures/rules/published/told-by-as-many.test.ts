import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { toldByAsMany } from './told-by-as-many.ts'

const told = (coverage: number | null, isPartial = false) => ({ coverage, isPartial })

describe('someone who reads a figure beside that of another year', () => {
  it('may compare them where about as many answered', () => {
    assert.ok(toldByAsMany(told(0.87), told(0.91)))
    assert.ok(toldByAsMany(told(null), told(0.91)))
  })

  it('may not where many fewer answered, or where some still could', () => {
    assert.equal(toldByAsMany(told(0.91), told(0.74)), false)
    assert.equal(toldByAsMany(told(0.74), told(0.91)), false)
    assert.equal(toldByAsMany(told(0.91), told(0.91, true)), false)
    assert.equal(toldByAsMany(told(null, true), told(null)), false)
  })
})
