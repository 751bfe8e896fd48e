import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { joinNights } from './nights.ts'

const hour = (weekday: number, opens: string, closes: string) => ({ weekday, opens, closes })
const told = (...hours: ReturnType<typeof hour>[]) =>
  joinNights(hours).map(({ weekday, opens, closes, nights }) => [weekday, opens, closes, nights])

describe('someone who sleeps somewhere', () => {
  it('reads a night as one, from the day it begins', () => {
    assert.deepEqual(told(hour(1, '17:00', '24:00'), hour(2, '00:00', '09:00')), [
      [1, '17:00', '09:00', 1],
    ])
  })

  it('reads the night from Sunday to Monday after Sunday', () => {
    assert.deepEqual(told(hour(1, '00:00', '09:00'), hour(7, '17:00', '24:00')), [
      [7, '17:00', '09:00', 1],
    ])
  })

  it('reads a week-end as one, and whole days at its end as days', () => {
    const friday = hour(5, '17:00', '24:00')
    const days = [hour(6, '00:00', '24:00'), hour(7, '00:00', '24:00')]
    assert.deepEqual(told(friday, ...days, hour(1, '00:00', '09:00')), [[5, '17:00', '09:00', 3]])
    assert.deepEqual(told(friday, ...days), [
      [5, '17:00', '24:00', 0],
      [6, '00:00', '24:00', 0],
      [7, '00:00', '24:00', 0],
    ])
  })

  it('reads what closes at midnight, or opens then, as it is', () => {
    assert.deepEqual(told(hour(1, '17:00', '24:00'), hour(3, '00:00', '09:00')), [
      [1, '17:00', '24:00', 0],
      [3, '00:00', '09:00', 0],
    ])
  })
})
