import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { standingOf } from './gaps.ts'
import { type FrozenReading, type Indicator, senseOf, standingReadings } from './readings.ts'
import { type PlanItem, treeOf } from './tree.ts'

const indicator: Indicator = {
  id: 'n',
  outcomeId: 'o',
  kind: 'typed',
  label: 'Portes ouvertes le soir',
  measure: null,
  unit: '',
  baseline: null,
  baselineNote: '',
  target: null,
  direction: null,
  dueOn: null,
  method: '',
  isRetired: false,
}
const reading = (exercise: string, value: number | null, more: Partial<FrozenReading> = {}) => ({
  indicatorId: 'n',
  exercise,
  version: 1,
  value,
  outOf: null,
  apart: null,
  phrase: '',
  reference: null,
  counted: [],
  source: '',
  reachedOn: null,
  spread: {},
  sentence: 'Dit.',
  frozenAt: new Date(0),
  isTakenBack: false,
  forTeam: false,
  ...more,
})
const today = '2026-11-22'
const sense = (one: Partial<Indicator>, readings: readonly FrozenReading[], of = '2025-2026') =>
  senseOf({ ...indicator, ...one }, readings, of, today)

describe('what became of an indicator', () => {
  it('is told from two years that are known, in the direction that is wanted', () => {
    const risen = [reading('2024-2025', 3), reading('2025-2026', 5)]
    assert.equal(sense({}, risen), 'moved')
    assert.equal(sense({ direction: 'down' }, risen), 'back')
    assert.equal(sense({ direction: 'hold' }, risen), 'back')
    assert.equal(sense({}, [reading('2024-2025', 5), reading('2025-2026', 5)]), 'stalls')
    assert.equal(sense({ baseline: 2 }, [reading('2025-2026', 5)]), 'moved')
    assert.equal(sense({}, [reading('2025-2026', 5)]), 'first')
  })

  it('is no fall where fewer told it, or told it too early, nor a rise the year after', () => {
    const early = reading('2025-2026', 3, { apart: 'from-all' })
    assert.equal(sense({}, [reading('2024-2025', 5), early]), 'apart')
    assert.equal(sense({}, [early, reading('2026-2027', 6)], '2026-2027'), 'apart')
    assert.equal(sense({ baseline: 5 }, [early]), 'apart')
    assert.equal(sense({}, [early]), 'first')
    const otherwise = reading('2025-2026', 3, { apart: 'from-before' })
    assert.equal(sense({}, [reading('2024-2025', 5), otherwise]), 'apart')
    assert.equal(sense({}, [otherwise, reading('2026-2027', 2)], '2026-2027'), 'back')
    const unread = reading('2025-2026', null, { apart: 'from-before' })
    const after = [reading('2024-2025', 5), unread, reading('2026-2027', 3)]
    assert.equal(sense({}, after, '2026-2027'), 'apart')
  })

  it('is missing where it is missing: not known is not nought, and last year is not this one', () => {
    const known = [reading('2024-2025', 3), reading('2025-2026', null)]
    assert.equal(sense({ baseline: 0 }, known), 'unknown')
    assert.equal(sense({}, known, '2026-2027'), 'unseen')
    assert.equal(sense({}, []), 'unseen')
  })

  it('is late when the day of a milestone has passed, and what seats say is never a number', () => {
    assert.equal(sense({ kind: 'milestone', dueOn: '2026-01-01' }, []), 'late')
    assert.equal(sense({ kind: 'milestone', dueOn: '2027-01-01' }, []), 'unseen')
    const reached = [reading('2024-2025', null, { reachedOn: '2025-02-01' })]
    assert.equal(sense({ kind: 'milestone', dueOn: '2026-01-01' }, reached), 'moved')
    const said = [reading('2025-2026', null, { spread: { there: 4, 'other-way': 9 } })]
    assert.equal(sense({ kind: 'judgement' }, said), 'judged')
  })

  it('is read from the last version of a year', () => {
    const twice = [reading('2025-2026', 5), reading('2025-2026', 2, { version: 2 })]
    assert.deepEqual(
      standingReadings(twice, 'n').map(({ value }) => value),
      [2],
    )
    assert.equal(sense({ baseline: 3 }, twice), 'back')
  })
})

describe('what nobody looks at', () => {
  const item = (id: string, kind: PlanItem['kind'], parentId: string | null): PlanItem => ({
    id,
    kind,
    parentId,
    exercise: kind === 'activity' ? '2025-2026' : null,
    slug: null,
    text: id,
    because: '',
    version: 1,
    carriedBy: '',
    partners: '',
    startsOn: null,
    endsOn: null,
    strategies: [],
    members: [],
    stage: null,
  })

  it('is an outcome without indicator or activity, and an activity that serves no outcome', () => {
    const tree = treeOf([
      item('or', 'orientation', null),
      item('s', 'strategy', 'or'),
      item('empty', 'strategy', 'or'),
      item('o', 'outcome', 's'),
      item('p', 'outcome', 's'),
      { ...item('a', 'activity', null), strategies: ['empty'] },
      item('b', 'activity', null),
      { ...item('c', 'activity', null), strategies: ['s'], stage: 'dropped' },
    ])
    const found = standingOf(tree, [indicator], [], { exercise: '2025-2026', today })
    assert.deepEqual(
      found.unfollowed.map(({ id }) => id),
      ['p'],
    )
    assert.deepEqual(
      found.withoutActivity.map(({ id }) => id),
      ['o', 'p'],
    )
    assert.deepEqual(
      found.withoutOutcome.map(({ id }) => id),
      ['a', 'b'],
    )
    assert.deepEqual(
      found.watched.map(({ sense: is }) => is),
      ['unseen'],
    )
    assert.equal(tree.numberOf({ id: 'p' }), '1.1.2')
  })
})
