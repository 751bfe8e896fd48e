import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseTime, readWeek, weekValues } from './week-hours.ts'

describe('someone who types the hours of a week', () => {
  it('writes them as people do', () => {
    for (const typed of ['9', '9h', '9 h', '9:00', '09:00', '09:00:00', '9\u00a0h']) {
      assert.equal(parseTime(typed), '09:00', typed)
    }
    assert.equal(parseTime('18h30'), '18:30')
    assert.equal(parseTime('24:00'), '24:00')
    for (const typed of ['', 'midi', '25:00', '9:60', '24:30', '-1', '9:3']) {
      assert.equal(parseTime(typed), null, typed)
    }
  })

  it('may be open twice a day, until midnight, or past it', () => {
    const read = readWeek('week', {
      'from-1-1': '9:00',
      'to-1-1': '12:00',
      'from-1-2': '13:00',
      'to-1-2': '00:00',
      'from-7-1': '22:00',
      'to-7-1': '02:00',
    })
    assert.deepEqual(read, {
      outcome: 'read',
      hours: [
        { weekday: 1, opens: '00:00', closes: '02:00' },
        { weekday: 1, opens: '09:00', closes: '12:00' },
        { weekday: 1, opens: '13:00', closes: '24:00' },
        { weekday: 7, opens: '22:00', closes: '24:00' },
      ],
    })
  })

  it('is open day and night by one tick, a day or all days', () => {
    const always = readWeek('always', {})
    assert.equal(always.outcome === 'read' && always.hours.length, 7)
    assert.deepEqual(readWeek('week', { 'day-3': 'yes', 'from-3-1': '9' }), {
      outcome: 'read',
      hours: [{ weekday: 3, opens: '00:00', closes: '24:00' }],
    })
  })

  it('runs past midnight into a day and a night without being told that they overlap', () => {
    const read = readWeek('week', { 'from-5-1': '22', 'to-5-1': '2', 'day-6': 'yes' })
    assert.deepEqual(read.outcome === 'read' && read.hours.map(({ opens }) => opens), [
      '22:00',
      '00:00',
    ])
  })

  it('is told of each mistake at its field', () => {
    const wrong = (typed: Record<string, string>) => {
      const read = readWeek('week', typed)
      return read.outcome === 'mistaken'
        ? read.mistakes.map(({ field, what }) => `${field} ${what}`)
        : []
    }
    assert.deepEqual(wrong({ 'to-1-1': '12:00' }), ['from-1-1 no-opening'])
    assert.deepEqual(wrong({ 'from-1-1': '12:00' }), ['to-1-1 no-closing'])
    assert.deepEqual(wrong({ 'from-1-1': 'midi', 'to-1-1': '13' }), ['from-1-1 not-a-time'])
    assert.deepEqual(wrong({ 'from-1-1': '9', 'to-1-1': '9' }), ['to-1-1 same-time'])
    assert.deepEqual(wrong({ 'from-1-1': '13', 'to-1-1': '9' }), ['to-1-1 too-long'])
    assert.deepEqual(wrong({ 'from-1-1': '9', 'to-1-1': '13', 'from-1-2': '12', 'to-1-2': '15' }), [
      'from-1-2 overlap',
    ])
    assert.deepEqual(wrong({}), ['when no-hours'])
    const contradiction = readWeek('appointment', { 'from-2-1': '9', 'to-2-1': '10' })
    assert.equal(contradiction.outcome, 'mistaken')
  })

  it('finds in the form what the form wrote, whatever the week', () => {
    const time = fc.integer({ min: 0, max: 47 }).map((half) => {
      const hour = String(Math.floor(half / 2)).padStart(2, '0')
      return `${hour}:${half % 2 === 0 ? '00' : '30'}`
    })
    const week = fc.dictionary(
      fc
        .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 2 }))
        .map(([d, s]) => `${d}-${s}`),
      fc.tuple(time, time),
    )
    fc.assert(
      fc.property(week, (spans) => {
        const typed = Object.fromEntries(
          Object.entries(spans).flatMap(([at, [from, to]]) => [
            [`from-${at}`, from],
            [`to-${at}`, to],
          ]),
        )
        const first = readWeek('week', typed)
        fc.pre(first.outcome === 'read')
        const values = weekValues(first.hours)
        const { when } = values
        assert.ok(when === 'week' || when === 'always')
        assert.deepEqual(readWeek(when, values), first)
      }),
      { numRuns: 2000 },
    )
  })
})
