import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { historyOf } from './history-of.ts'

const at = (day: number) => new Date(Date.UTC(2025, 4, day))
const step = (name: 'submitted' | 'returned' | 'set-aside', day: number, decision: string | null) =>
  ({
    step: name,
    version: 1,
    decision,
    adoptedOn: null,
    adoptedBy: null,
    why: '',
    enteredAt: at(day),
  }) as const
const round = (decision: string, openedAt: Date | null) => ({
  version: 1,
  decision,
  path: `/decisions/${decision}`,
  openedAt,
})

describe('someone who reads what became of a word', () => {
  it('reads that it went to the seats on the day its round opened, not when its draft was made', () => {
    const told = historyOf(
      [step('submitted', 2, 'a'), step('returned', 9, 'a'), step('set-aside', 10, null)],
      [round('a', at(5))],
    )
    assert.deepEqual(
      told.map(({ step: name, enteredAt, path }) => [name, enteredAt.getUTCDate(), path]),
      [
        ['submitted', 5, '/decisions/a'],
        ['returned', 9, '/decisions/a'],
        ['set-aside', 10, null],
      ],
    )
  })

  it('reads nothing of a draft that no seat ever saw', () => {
    const thrownAway = [step('submitted', 2, 'gone'), step('returned', 3, 'gone')]
    assert.deepEqual(historyOf(thrownAway, [round('b', null)]), [])
  })
})
