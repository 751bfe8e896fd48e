import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { localMoment, openingAt } from './opening.ts'

const wednesday = 3

describe('someone who wonders whether a place is open', () => {
  it('reads until when, while it is', () => {
    const hours = [{ weekday: wednesday, opens: '13:00', closes: '21:00' }]
    assert.deepEqual(openingAt(hours, { weekday: wednesday, time: '13:00' }), {
      state: 'open',
      until: '21:00',
    })
    assert.deepEqual(openingAt(hours, { weekday: wednesday, time: '12:59' }), {
      state: 'later',
      at: '13:00',
    })
  })

  it('reads the next day it opens once it has closed, the same day next week included', () => {
    const hours = [{ weekday: wednesday, opens: '13:00', closes: '21:00' }]
    assert.deepEqual(openingAt(hours, { weekday: wednesday, time: '21:00' }), {
      state: 'another-day',
      weekday: wednesday,
      at: '13:00',
    })
    assert.deepEqual(openingAt(hours, { weekday: 7, time: '08:00' }), {
      state: 'another-day',
      weekday: wednesday,
      at: '13:00',
    })
  })

  it('is not told midnight when the night goes on', () => {
    const hours = [
      { weekday: 7, opens: '22:00', closes: '24:00' },
      { weekday: 1, opens: '00:00', closes: '06:00' },
    ]
    assert.deepEqual(openingAt(hours, { weekday: 7, time: '23:30' }), {
      state: 'open',
      until: '06:00',
    })
  })

  it('reads one closing when two activities follow each other', () => {
    const hours = [
      { weekday: 2, opens: '09:00', closes: '12:00' },
      { weekday: 2, opens: '12:00', closes: '16:00' },
    ]
    assert.deepEqual(openingAt(hours, { weekday: 2, time: '10:00' }), {
      state: 'open',
      until: '16:00',
    })
  })

  it('reads day and night only when all seven days are', () => {
    const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday,
      opens: '00:00',
      closes: '24:00',
    }))
    assert.deepEqual(openingAt(week, { weekday: 4, time: '03:00' }), { state: 'always' })
    assert.equal(openingAt(week.slice(1), { weekday: 4, time: '03:00' }).state, 'open')
  })

  it('reads that one calls first when there are no hours', () => {
    assert.deepEqual(openingAt([], { weekday: 4, time: '03:00' }), { state: 'by-appointment' })
  })

  it('lives in the federation’s time zone', () => {
    const instant = new Date('2026-11-22T03:30:00Z')
    assert.deepEqual(localMoment('America/Toronto', instant), { weekday: 6, time: '22:30' })
    assert.deepEqual(localMoment('Europe/Paris', instant), { weekday: 7, time: '04:30' })
  })
})
