import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { weeklySchedules } from './weekly-schedules.ts'

describe('a program that reads the hours of a service', () => {
  it('finds days of the same hours together, in the order of the week', () => {
    const hours = [
      { weekday: 3, opens: '13:00', closes: '16:00' },
      { weekday: 1, opens: '13:00', closes: '16:00' },
      { weekday: 1, opens: '18:30', closes: '21:00' },
    ]
    assert.deepEqual(weeklySchedules(hours), [
      { byday: 'MO,WE', opens_at: '13:00', closes_at: '16:00' },
      { byday: 'MO', opens_at: '18:30', closes_at: '21:00' },
    ])
  })

  it('reads a house open day and night as seven days, to the last minute of each', () => {
    const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday,
      opens: '00:00',
      closes: '24:00',
    }))
    assert.deepEqual(weeklySchedules(hours), [
      { byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' },
    ])
  })

  it('finds no schedule where one makes an appointment', () => {
    assert.deepEqual(weeklySchedules([]), [])
  })
})
