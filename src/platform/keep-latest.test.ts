import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { keepLatest } from './keep-latest.ts'

describe('what is kept in memory', () => {
  it('is what was set last, so many at most; what is set again stays', () => {
    const kept = new Map<string, number>()
    for (const [key, value] of [
      ['a', 1],
      ['b', 2],
      ['a', 3],
      ['c', 4],
    ] as const) {
      keepLatest(kept, [key, value], 2)
    }
    assert.deepEqual(
      [...kept],
      [
        ['a', 3],
        ['c', 4],
      ],
    )
  })
})
