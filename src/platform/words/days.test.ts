import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { daysBetween, daysFrom, yearsFrom } from './days.ts'

describe('the calendar', () => {
  it('finds the same day of another year', () => {
    assert.equal(yearsFrom('2026-11-21', -1), '2025-11-21')
    assert.equal(yearsFrom('2026-11-21', 3), '2029-11-21')
  })

  it('gives 28 February for the 29th of a year that has none', () => {
    assert.equal(yearsFrom('2028-02-29', -1), '2027-02-28')
    assert.equal(yearsFrom('2028-02-29', 2), '2030-02-28')
    assert.equal(yearsFrom('2028-02-29', -4), '2024-02-29')
  })

  it('counts days over months, years and the change of hour', () => {
    assert.equal(daysFrom('2026-10-31', 1), '2026-11-01')
    assert.equal(daysFrom('2026-01-01', -1), '2025-12-31')
    assert.equal(daysFrom('2028-02-28', 2), '2028-03-01')
    assert.equal(daysBetween('2028-02-28', '2028-03-01'), 2)
    assert.equal(daysBetween('2026-11-02', '2026-10-31'), -2)
  })
})
