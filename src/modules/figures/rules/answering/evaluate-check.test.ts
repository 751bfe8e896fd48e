import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readyQuestionnaire } from '../../ready-questionnaire.ts'
import { parseExpression, questionNamed } from './check-expression.ts'
import { type Check, evaluateCheck } from './evaluate-check.ts'
import { isCounted } from './read-number.ts'

const check = (left_side: string, operator: Check['operator'], right_side: string) => ({
  left_side,
  operator,
  right_side,
  missing: 'skip-if-any' as const,
})
const outcome = (of: Check, values: Record<string, number>) =>
  evaluateCheck(of, (code) => values[code]).outcome

describe('a check', () => {
  it('compares sums of answers', () => {
    const among = check('new-people', '<=', 'people-reached')
    assert.equal(outcome(among, { 'new-people': 40, 'people-reached': 150 }), 'holds')
    assert.equal(outcome(among, { 'new-people': 150, 'people-reached': 150 }), 'holds')
    assert.equal(outcome(among, { 'new-people': 151, 'people-reached': 150 }), 'broken')
    assert.deepEqual(
      evaluateCheck(check('2 * (a + b) - c', '=', '7,5'), (code) =>
        code === 'a' ? 1 : code === 'b' ? 3 : 0.5,
      ),
      { outcome: 'holds', left: 7.5, right: 7.5 },
    )
  })

  it('takes 0.1 + 0.2 for 0.3', () => {
    const sum = { a: 0.1, b: 0.2, c: 0.3 }
    assert.equal(outcome(check('a + b', '=', 'c'), sum), 'holds')
    assert.equal(outcome(check('a + b', '>', 'c'), sum), 'broken')
  })

  it('treats what is missing as its strategy says', () => {
    const sum = (missing: Check['missing']) => ({ ...check('a + b', '=', '5'), missing })
    assert.equal(outcome(sum('skip-if-any'), { a: 5 }), 'skipped')
    assert.equal(outcome(sum('skip-if-all'), { a: 5 }), 'holds')
    assert.equal(outcome(sum('skip-if-all'), {}), 'skipped')
    assert.equal(outcome(sum('never-skip'), {}), 'broken')
  })

  it('says nothing of a division by zero', () => {
    assert.equal(outcome(check('a / b', '<', '1'), { a: 1, b: 0 }), 'skipped')
  })

  it('says where it cannot be read', () => {
    assert.deepEqual(parseExpression('a + '), { outcome: 'unreadable', at: '' })
    assert.deepEqual(parseExpression('a $ b'), { outcome: 'unreadable', at: '$ b' })
    assert.deepEqual(parseExpression('(a + b'), { outcome: 'unreadable', at: '' })
    assert.deepEqual(parseExpression('a b'), { outcome: 'unreadable', at: 'b' })
    assert.equal(parseExpression('('.repeat(4000)).outcome, 'unreadable')
  })
})

describe('the checks a federation may start from', () => {
  it('name questions that are answered by a number', () => {
    const counted = readyQuestionnaire.groups
      .flatMap(({ questions }) => questions)
      .filter(({ unit }) => isCounted(unit))
      .map(({ code }) => code)
    for (const { code, left, right } of readyQuestionnaire.checks) {
      for (const side of [left, right]) {
        const parsed = parseExpression(side)
        assert.ok(parsed.outcome === 'parsed', code)
        for (const named of parsed.codes) {
          assert.ok(counted.includes(questionNamed(named)), `${code}: ${named}`)
        }
      }
    }
  })
})
