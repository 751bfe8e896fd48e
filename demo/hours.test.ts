import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readHours } from './hours.ts'

describe('readHours', () => {
  it('reads days, runs of days and half hours', () => {
    assert.deepEqual(readHours('mon-tue 9-17, sat 18:30-24'), [
      { weekday: 1, opens: '09:00', closes: '17:00' },
      { weekday: 2, opens: '09:00', closes: '17:00' },
      { weekday: 6, opens: '18:30', closes: '24:00' },
    ])
  })

  it('knows day and night, and nothing at all', () => {
    assert.deepEqual(
      readHours('always').map(({ weekday, opens, closes }) => `${weekday} ${opens} ${closes}`),
      [1, 2, 3, 4, 5, 6, 7].map((weekday) => `${weekday} 00:00 24:00`),
    )
    assert.deepEqual(readHours(undefined), [])
  })

  for (const wrong of ['', 'lundi 9-17', 'fri-mon 9-17', 'mon 9', 'mon 9-17 tue 9-17']) {
    it(`refuses « ${wrong} »`, () => {
      assert.throws(() => readHours(wrong), /Not hours/)
    })
  }
})
