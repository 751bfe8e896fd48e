import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exercisesBetween } from './exercises.ts'
import { isToCome, standingPlan } from './standing-plan.ts'

const plan = (first: string, last: string) => ({ exercises: exercisesBetween(first, last) })
const before = plan('2018-2019', '2022-2023')
const now = plan('2023-2024', '2027-2028')
const next = plan('2028-2029', '2032-2033')

describe('someone who opens the plan', () => {
  it('reads the one whose years hold today, whatever was published since', () => {
    assert.equal(standingPlan([next, now, before], '2026-2027'), now)
    assert.equal(standingPlan([before, now, next], '2027-2028'), now)
    assert.equal(standingPlan([next, now, before], '2028-2029'), next)
    assert.equal(isToCome(next, '2027-2028'), true)
    assert.equal(isToCome(next, '2028-2029'), false)
  })

  it('reads the last begun where none holds today, else the first to come, else none', () => {
    assert.equal(standingPlan([next, before], '2026-2027'), before)
    assert.equal(standingPlan([plan('2035-2036', '2036-2037'), next], '2026-2027'), next)
    assert.equal(standingPlan([], '2026-2027'), undefined)
  })

  it('reads the one that began last of two that share a year', () => {
    const anew = plan('2026-2027', '2030-2031')
    assert.equal(standingPlan([now, anew], '2026-2027'), anew)
    assert.equal(standingPlan([anew, now], '2025-2026'), now)
  })

  it('finds its order where the fiscal year became the calendar’s', () => {
    assert.equal(standingPlan([plan('2028', '2032'), now], '2027'), now)
    assert.equal(standingPlan([plan('2028', '2032'), now], '2028')?.exercises[0], '2028')
  })
})
