import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assessCell, DEFAULT_RULES, type PrimaryRules, rulesProblem } from './primary-rules.ts'

describe('primary rules', () => {
  it('gives the published level: X = 11 968, x1 = 11 401, x2 = 145, p = 15 → 1 288.15', () => {
    const { reasons, upperProtection, lowerProtection } = assessCell([11401, 145, 142, 140, 140])
    assert.deepEqual(reasons, ['p-percent'])
    assert.ok(Math.abs(upperProtection - 1288.15) < 1e-9)
    assert.equal(lowerProtection, upperProtection)
  })

  it('asks of an outsider only the largest contribution: A = 1 000, B = 40 → 110', () => {
    assert.equal(assessCell([1000, 40], DEFAULT_RULES, 'outsider').upperProtection, 110)
    assert.equal(assessCell([1000, 40], DEFAULT_RULES, 'co-member').upperProtection, 150)
  })

  it('finds one or two contributors unsafe, whatever their sizes, and an empty cell safe', () => {
    assert.deepEqual(assessCell([50, 50]).reasons, ['minimum-frequency', 'p-percent'])
    assert.deepEqual(assessCell([50, 50, 50]).reasons, [])
    assert.deepEqual(assessCell([]).reasons, [])
  })

  it('protects a lone zero upwards only: nobody can believe less', () => {
    const { reasons, upperProtection, lowerProtection } = assessCell([0])
    assert.deepEqual(reasons, ['minimum-frequency'])
    assert.deepEqual([lowerProtection, upperProtection], [0, 1])
  })

  it('does not call unsafe a remainder of exactly p %', () => {
    assert.deepEqual(assessCell([100, 90, 15]).reasons, [])
    assert.deepEqual(assessCell([100, 90, 14.9]).reasons, ['p-percent'])
  })

  it('applies (n,k)-dominance and small counts of persons where asked', () => {
    const rules = { ...DEFAULT_RULES, dominance: { n: 2, k: 75 }, smallCountOfPersons: 4 }
    assert.deepEqual(assessCell([40, 40, 10, 10], rules).reasons, ['dominance'])
    // 75 % of 80 + 80 / 3: nobody may say that two hold more than three quarters of it.
    const { upperProtection } = assessCell([40, 40, 10, 10], rules)
    assert.ok(Math.abs(upperProtection - (80 / 0.75 - 100)) < 1e-9)
    assert.deepEqual(assessCell([1, 1, 1, 1], { ...rules, dominance: { n: 1, k: 99 } }).reasons, [
      'small-count',
    ])
    assert.deepEqual(assessCell([2, 1, 1, 1], { ...rules, dominance: { n: 1, k: 99 } }).reasons, [])
  })

  const lowered: [string, Partial<PrimaryRules>][] = [
    ['a minimum frequency of two', { minimumFrequency: 2 }],
    ['half a member', { minimumFrequency: 3.5 }],
    ['a p under fifteen', { pPercent: 14.9 }],
    ['a p that is not a number', { pPercent: Number.NaN }],
    ['a dominance of nobody', { dominance: { n: 0, k: 75 } }],
    ['a negative dominance', { dominance: { n: 1, k: -5 } }],
    ['a small count under four', { smallCountOfPersons: 3 }],
  ]
  for (const [what, rule] of lowered) {
    it(`refuses ${what}`, () => {
      const rules = { ...DEFAULT_RULES, ...rule }
      assert.match(rulesProblem(rules) ?? '', /, not .*\.$/)
      assert.throws(() => assessCell([1], rules), RangeError)
    })
  }

  it('accepts higher thresholds', () => {
    assert.equal(
      rulesProblem({ minimumFrequency: 5, pPercent: 20, smallCountOfPersons: 9 }),
      undefined,
    )
  })

  it('calls no cell safe of which a contribution is no amount', () => {
    for (const x of [Number.NaN, Infinity, -5]) {
      assert.throws(() => assessCell([x, 10, 10]), /A contribution is a number of at least 0/)
    }
  })
})
