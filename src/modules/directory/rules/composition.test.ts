import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  type Composition,
  type CompositionRule,
  checkComposition,
  type Finding,
  parseRules,
  sittingOn,
  type Term,
} from './composition.ts'

const today = '2026-11-21'

const term = (given: Partial<Term> & { holder: string }): Term => ({
  member: null,
  region: null,
  startsOn: '2026-06-01',
  endsOn: null,
  ...given,
})

const composition = (given: Partial<Composition>): Composition => ({
  rules: [],
  terms: [],
  declarations: [],
  since: '2024-01-01',
  ...given,
})

function only(given: Partial<Composition>, on = today): Finding {
  const [finding, ...others] = checkComposition(composition(given), on)
  assert.ok(finding)
  assert.deepEqual(others, [])
  return finding
}

const nine = Array.from({ length: 9 }, (_, i) => term({ holder: `P${i}`, member: `M${i}` }))

describe('a board of nine seats', () => {
  it('is told how many of its seats are empty', () => {
    const finding = only({ rules: [{ rule: 'seats', count: 9 }], terms: nine.slice(0, 7) })
    assert.deepEqual(finding, { rule: 'seats', state: 'kept', seats: 9, filled: 7, vacant: 2 })
  })

  it('cannot have ten people', () => {
    const terms = [...nine, term({ holder: 'P9' })]
    assert.equal(only({ rules: [{ rule: 'seats', count: 9 }], terms }).state, 'broken')
  })

  it('needs five users of nine to be at 51 %', () => {
    const rules: CompositionRule[] = [{ rule: 'users-share', atLeast: 0.51 }]
    const declared = (users: number) =>
      only({ rules, terms: nine, declarations: [{ users, declaredOn: '2026-06-02' }] })
    assert.equal(declared(5).state, 'kept')
    assert.equal(declared(4).state, 'broken')
    const impossible = declared(10)
    assert.equal(impossible.rule === 'users-share' && impossible.because, 'more-than-filled')
  })

  it('does not know its share of users until it says a number', () => {
    const finding = only({ rules: [{ rule: 'users-share', atLeast: 0.51 }], terms: nine })
    assert.equal(finding.state, 'unknown')
    assert.equal(finding.rule === 'users-share' && finding.because, 'not-declared')
  })

  it('counts its users again once someone came or left', () => {
    const terms = [...nine.slice(1), term({ holder: 'Nouvelle', startsOn: '2026-11-01' })]
    const finding = only({
      rules: [{ rule: 'users-share', atLeast: 0.51 }],
      terms,
      declarations: [{ users: 5, declaredOn: '2026-10-01' }],
    })
    assert.equal(finding.rule === 'users-share' && finding.because, 'changed-since')
  })

  it('names the member that holds two seats, and who holds them', () => {
    const terms = [
      ...nine.slice(0, 3),
      term({ holder: 'Ada', member: 'La Pelote' }),
      term({ holder: 'Bo', member: 'La Pelote' }),
    ]
    const finding = only({ rules: [{ rule: 'per-member', atMost: 1 }], terms })
    assert.equal(finding.state, 'broken')
    assert.deepEqual(finding.rule === 'per-member' && finding.over, [
      { name: 'La Pelote', holders: ['Ada', 'Bo'] },
    ])
  })

  it('allows two of a region and names three', () => {
    const of = (region: string, count: number) =>
      Array.from({ length: count }, (_, i) => term({ holder: `${region} ${i}`, region }))
    const rules: CompositionRule[] = [{ rule: 'per-region', atMost: 2 }]
    assert.equal(only({ rules, terms: of('Estrie', 2) }).state, 'kept')
    const finding = only({ rules, terms: [...of('Estrie', 3), ...of('Laval', 2)] })
    assert.deepEqual(finding.rule === 'per-region' && finding.over.map(({ name }) => name), [
      'Estrie',
    ])
  })

  it('does not count against a member or a region those whom nobody sent', () => {
    const terms = [term({ holder: 'Ada' }), term({ holder: 'Bo' })]
    assert.equal(only({ rules: [{ rule: 'per-member', atMost: 1 }], terms }).state, 'kept')
  })

  it('says since when a seat has been empty', () => {
    const left = term({ holder: 'Partie', startsOn: '2025-06-01', endsOn: '2026-08-31' })
    const rules: CompositionRule[] = [
      { rule: 'seats', count: 9 },
      { rule: 'vacancy', days: 60 },
    ]
    const finding = checkComposition(
      composition({ rules, terms: [...nine.slice(0, 8), left], since: '2025-01-01' }),
      today,
    )[1]
    assert.deepEqual(finding, {
      rule: 'vacancy',
      state: 'broken',
      days: 60,
      vacant: 1,
      since: '2026-09-01',
      lasted: 81,
    })
  })

  it('is read on any day: what ended yesterday no longer sits, what ends today still does', () => {
    const terms = [term({ holder: 'Ada', startsOn: '2026-01-01', endsOn: '2026-11-21' })]
    assert.equal(sittingOn(terms, '2026-11-21').length, 1)
    assert.equal(sittingOn(terms, '2026-11-22').length, 0)
    assert.equal(sittingOn(terms, '2025-12-31').length, 0)
  })
})

const days = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const group = fc.option(fc.constantFrom('A', 'B', 'C', 'D'), { nil: null })
const terms = fc.array(
  fc
    .record({
      holder: fc.uuid(),
      member: group,
      region: group,
      a: days,
      b: fc.option(days, { nil: null }),
    })
    .map(({ a, b, ...who }) => ({
      seat: 'Membre',
      ...who,
      startsOn: b !== null && b < a ? b : a,
      endsOn: b !== null && b < a ? a : b,
    })),
  { maxLength: 14 },
)
const rule: fc.Arbitrary<CompositionRule> = fc.oneof(
  fc.record({ rule: fc.constant('seats' as const), count: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ rule: fc.constant('fewest' as const), count: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ rule: fc.constant('most' as const), count: fc.integer({ min: 1, max: 12 }) }),
  fc.record({
    rule: fc.constant('users-share' as const),
    atLeast: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
  }),
  fc.record({ rule: fc.constant('per-member' as const), atMost: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ rule: fc.constant('per-region' as const), atMost: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ rule: fc.constant('vacancy' as const), days: fc.integer({ min: 1, max: 400 }) }),
)
const anything = fc.record({
  rules: fc.array(rule, { maxLength: 7 }),
  terms,
  declarations: fc.array(fc.record({ users: fc.integer({ min: 0, max: 15 }), declaredOn: days })),
  since: fc.constant('2024-01-01'),
})

describe('any body, on any day', () => {
  it('is told one thing for each of its rules, in their order, whatever the order of its terms', () => {
    fc.assert(
      fc.property(anything, days, (body, on) => {
        const findings = checkComposition(body, on)
        assert.deepEqual(
          findings.map(({ rule }) => rule),
          body.rules.map(({ rule }) => rule),
        )
        const turned = checkComposition({ ...body, terms: body.terms.toReversed() }, on)
        assert.deepEqual(
          turned.map(({ state }) => state),
          findings.map(({ state }) => state),
        )
      }),
    )
  })

  it('breaks a limit exactly when it names who is over it, and names only those who sit', () => {
    fc.assert(
      fc.property(anything, days, (body, on) => {
        const sitting = new Set(sittingOn(body.terms, on).map(({ holder }) => holder))
        for (const finding of checkComposition(body, on)) {
          if (finding.rule !== 'per-member' && finding.rule !== 'per-region') continue
          assert.equal(finding.state === 'broken', finding.over.length > 0)
          for (const { holders } of finding.over) {
            assert.ok(holders.length > finding.most)
            assert.ok(holders.every((holder) => sitting.has(holder)))
          }
        }
      }),
    )
  })

  it('keeps a share of users exactly when the number typed makes it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.nat(30),
        fc.integer({ min: 1, max: 100 }),
        (filled, users, percent) => {
          const terms = Array.from({ length: filled }, (_, i) => term({ holder: String(i) }))
          const finding = only({
            rules: [{ rule: 'users-share', atLeast: percent / 100 }],
            terms,
            declarations: [{ users, declaredOn: '2026-06-01' }],
          })
          const expected =
            users > filled ? 'unknown' : users * 100 >= percent * filled ? 'kept' : 'broken'
          assert.equal(finding.state, expected)
        },
      ),
    )
  })

  it('never waits for a seat longer than since the body began, and waits one day more each day', () => {
    fc.assert(
      fc.property(anything, days, (body, on) => {
        const rules: CompositionRule[] = [
          { rule: 'seats', count: 5 },
          { rule: 'vacancy', days: 90 },
        ]
        const finding = checkComposition({ ...body, rules }, on)[1]
        assert.ok(finding?.rule === 'vacancy')
        const isFull = sittingOn(body.terms, on).length >= 5
        assert.equal(finding.since === null, isFull)
        if (finding.since !== null) {
          assert.ok(finding.since >= '2024-01-01' && finding.since <= on)
          assert.equal(finding.state === 'broken', finding.lasted > 90)
        }
      }),
    )
  })
})

describe('the rules of a body', () => {
  it('are read as they were written, and what no form wrote is a bug', () => {
    fc.assert(
      fc.property(fc.array(rule), (rules) => {
        const stored = JSON.stringify(rules)
        assert.equal(JSON.stringify(parseRules(JSON.parse(stored))), stored)
      }),
    )
    assert.throws(() => parseRules([{ rule: 'ranking', count: 3 }]))
  })
})
