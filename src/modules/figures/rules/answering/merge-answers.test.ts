import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Answer } from './answer.ts'
import { mergeAnswers, readSeen, writeSeen } from './merge-answers.ts'
import { readTyped, typedOf } from './typed-answer.ts'

const number = (amount: number): Answer => ({ kind: 'number', amount, words: '', comment: '' })
const seenOf = (answers: Map<string, Answer>) => readSeen(writeSeen(answers, [...answers.keys()]))

describe('two people who answer at once', () => {
  it('keep what each wrote, when it is not the same answer', () => {
    const drawn = new Map([['a', number(1)]])
    const stands = new Map([
      ['a', number(1)],
      ['b', number(7)],
    ])
    const typed = new Map([
      ['a', number(2)],
      ['b', null],
    ])
    const { writes, conflicts } = mergeAnswers(typed, seenOf(drawn), stands)
    assert.deepEqual([...writes], [['a', number(2)]])
    assert.deepEqual(conflicts, [])
  })

  it('see what the other wrote, when it is', () => {
    const drawn = new Map([['a', number(1)]])
    const typed = new Map([['a', number(3)]])
    const { writes, conflicts } = mergeAnswers(typed, seenOf(drawn), new Map([['a', number(2)]]))
    assert.equal(writes.size, 0)
    assert.deepEqual(conflicts, ['a'])
  })

  it('agree when they wrote the same', () => {
    const typed = new Map([['a', number(2)]])
    const { writes, conflicts } = mergeAnswers(typed, new Map(), new Map([['a', number(2)]]))
    assert.equal(writes.size + conflicts.length, 0)
  })

  it('never lose an answer that neither erased', () => {
    const answers = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 3 }))
    const mapOf = (one: Record<string, number>) =>
      new Map(Object.entries(one).map(([key, value]) => [key, number(value)]))
    fc.assert(
      fc.property(answers, answers, answers, (drawn, mine, stands) => {
        const typed = new Map(
          ['a', 'b', 'c'].map((key) => [key, mapOf(mine).get(key) ?? null] as const),
        )
        const { writes, conflicts } = mergeAnswers(typed, seenOf(mapOf(drawn)), mapOf(stands))
        for (const [key] of writes) assert.equal(stands[key], drawn[key], 'written over unseen')
        for (const key of conflicts) assert.notEqual(mine[key], stands[key])
      }),
    )
  })
})

describe('what someone typed', () => {
  const counted = { unit: 'persons', choices: [] } as const
  const typed = (fields: Partial<Parameters<typeof readTyped>[1]>) =>
    readTyped(counted, { value: '', kind: '', why: '', comment: '', ...fields })

  it('is nothing when left empty, and a zero only when she says so', () => {
    assert.equal(typed({}).outcome, 'none')
    assert.equal(typed({ kind: 'number' }).outcome, 'none')
    assert.deepEqual(typed({ kind: 'zero' }), {
      outcome: 'read',
      answer: { kind: 'zero', amount: 0, words: '', comment: '' },
    })
    assert.deepEqual(typed({ value: '0' }), typed({ kind: 'zero' }))
  })

  it('is one answer, not two', () => {
    assert.deepEqual(typed({ value: '12', kind: 'unknown' }), {
      outcome: 'refused',
      because: 'kind-and-number',
    })
    assert.deepEqual(typed({ comment: 'Un mot' }), { outcome: 'refused', because: 'comment-alone' })
  })

  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (amount) => {
        for (const language of ['fr', 'en'] as const) {
          assert.deepEqual(readTyped(counted, typedOf(number(amount), language)), {
            outcome: 'read',
            answer: number(amount),
          })
        }
      }),
    )
  })
})
