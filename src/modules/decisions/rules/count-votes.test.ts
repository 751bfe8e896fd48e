import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Choice } from '../tables.ts'
import { countVotes, keptTallies, outcomeOfVote, type Said } from './count-votes.ts'
import { type Majority, makesMajority } from './majority.ts'

const simple: Majority = { numerator: 1, denominator: 2, isMoreThan: true }
const twoThirds: Majority = { numerator: 2, denominator: 3, isMoreThan: false }
const unanimity: Majority = { numerator: 1, denominator: 1, isMoreThan: false }
/** Every majority that the database accepts: more than half of something. */
const majorities = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.boolean())
  .filter(
    ([n, d, isMoreThan]) =>
      n <= d && (2 * n > d || (2 * n === d && isMoreThan)) && !(n === d && isMoreThan),
  )
  .map(([numerator, denominator, isMoreThan]) => ({ numerator, denominator, isMoreThan }))

const one = (choice: Choice, proposition = 'a'): Said => ({
  block: 'b',
  choice,
  proposition: choice === 'for' ? proposition : null,
})
const times = (count: number, said: Said) => Array.from({ length: count }, () => said)

describe('a proposition', () => {
  const count = (said: readonly Said[], majority = simple) => {
    const [tally] = countVotes({ blocks: [{ id: 'b', propositions: ['a'] }], said, majority })
    assert.ok(tally)
    return tally
  }

  it('passes by more than half of the votes cast, abstentions aside', () => {
    const votes = [
      ...times(3, one('for')),
      ...times(2, one('against')),
      ...times(40, one('abstain')),
    ]
    assert.deepEqual(count(votes), {
      block: 'b',
      proposition: 'a',
      inFavour: 3,
      against: 2,
      abstained: 40,
      hasPassed: true,
    })
  })

  it('does not pass on equal votes, nor when nobody is in favour', () => {
    assert.equal(count([...times(2, one('for')), ...times(2, one('against'))]).hasPassed, false)
    assert.equal(count(times(9, one('abstain')), unanimity).hasPassed, false)
    assert.equal(count([], simple).hasPassed, false)
  })

  it('passes by two thirds exactly, which no rounding would find', () => {
    const votes = (inFavour: number, against: number) => [
      ...times(inFavour, one('for')),
      ...times(against, one('against')),
    ]
    assert.equal(count(votes(60, 30), twoThirds).hasPassed, true)
    assert.equal(count(votes(59, 30), twoThirds).hasPassed, false)
    assert.equal(count(votes(90, 0), unanimity).hasPassed, true)
    assert.equal(count(votes(89, 1), unanimity).hasPassed, false)
  })

  it('is never lost by one more vote in favour, nor made by none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), majorities, (cast, majority) => {
        const made = Array.from({ length: cast + 1 }, (_, inFavour) =>
          makesMajority(inFavour, cast, majority),
        )
        assert.equal(made[0], false)
        assert.equal(made[cast], true)
        assert.equal(made.lastIndexOf(false) + 1, made.indexOf(true))
      }),
    )
  })
})

describe('propositions that exclude each other', () => {
  const names = ['a', 'c', 'd', 'e']
  const ballots = fc.array(
    fc
      .tuple(fc.constantFrom<Choice>('for', 'against', 'abstain'), fc.constantFrom(...names))
      .map(([choice, proposition]) => one(choice, proposition)),
    { maxLength: 120 },
  )
  const blocks = [{ id: 'b', propositions: names }]

  it('never pass two, whatever is said and by whatever majority', () => {
    fc.assert(
      fc.property(ballots, majorities, (said, majority) => {
        const passed = countVotes({ blocks, said, majority }).filter((tally) => tally.hasPassed)
        assert.ok(passed.length <= 1)
      }),
    )
  })

  it('count each ballot once, in any order', () => {
    fc.assert(
      fc.property(ballots, majorities, fc.nat(), (said, majority, seed) => {
        const counted = countVotes({ blocks, said, majority })
        for (const { inFavour, against, abstained } of counted) {
          assert.equal(inFavour + against + abstained, said.length)
        }
        const shuffled = [...said].sort((a, b) =>
          String(seed * said.indexOf(a)).localeCompare(String(seed * said.indexOf(b))),
        )
        assert.deepEqual(countVotes({ blocks, said: shuffled.reverse(), majority }), counted)
      }),
    )
  })

  it('do not fail for one more vote in favour', () => {
    fc.assert(
      fc.property(ballots, majorities, (said, majority) => {
        const [before] = countVotes({ blocks, said, majority })
        const [after] = countVotes({ blocks, said: [...said, one('for', 'a')], majority })
        assert.ok(!before?.hasPassed || after?.hasPassed)
      }),
    )
  })
})

describe('what comes out', () => {
  const tallies = countVotes({
    blocks: [
      { id: 'b', propositions: ['a'] },
      { id: 'c', propositions: ['x', 'y'] },
    ],
    said: [
      ...times(4, one('for')),
      { block: 'c', choice: 'for', proposition: 'x' },
      { block: 'c', choice: 'for', proposition: 'y' },
    ],
    majority: simple,
  })

  it('is adopted whole, in part or not at all', () => {
    const end = (kept = tallies) =>
      outcomeOfVote({ tallies: kept, answered: 6, quorum: 0, fewest: 0 })
    assert.equal(end(), 'partly')
    assert.equal(end(tallies.filter(({ block }) => block === 'b')), 'adopted')
    assert.equal(end(tallies.filter(({ block }) => block === 'c')), 'rejected')
  })

  it('is nothing without the quorum, and untold where too few have voted in secret', () => {
    const end = (answered: number, fewest: number) =>
      outcomeOfVote({ tallies, answered, quorum: 5, fewest })
    assert.equal(end(4, 0), 'no-quorum')
    assert.equal(end(5, 0), 'partly')
    assert.equal(end(4, 5), 'too-few')
    assert.equal(end(5, 5), 'partly')
    assert.equal(end(8, 9), 'too-few')
    assert.deepEqual(keptTallies(tallies, 'too-few'), [])
    assert.ok(keptTallies(tallies, 'no-quorum').every(({ hasPassed }) => !hasPassed))
  })
})
