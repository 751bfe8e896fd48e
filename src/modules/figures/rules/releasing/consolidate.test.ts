import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { leastThresholds } from '../../../../platform/federation/thresholds.ts'
import { coverageOf } from '../../../../protection/estimation.ts'
import { type ConsolidatedQuestion, consolidate } from './consolidate.ts'
import type { Succession } from './last-year.ts'
import { type DepositedAnswer, sortReturns, type YearReturns } from './year-returns.ts'

const zoneOf = new Map([
  ['ra:01', 'est'],
  ['ra:11', 'est'],
])
const people = { code: 'people', unit: 'persons' } as const

function yearOf(
  amounts: Readonly<Record<string, number | 'unknown' | 'not-applicable' | 'silent'>>,
  regions: Readonly<Record<string, string>> = {},
): YearReturns {
  const members = Object.keys(amounts).map((id) => ({ id, region: regions[id] ?? 'ra:06' }))
  const answers = Object.entries(amounts).flatMap(([member, amount]): DepositedAnswer[] => {
    const row = { member, question: 'people', part: '', amount: null, words: '' }
    if (amount === 'silent') return []
    if (typeof amount === 'string') return [{ ...row, kind: amount }]
    return [{ ...row, kind: amount === 0 ? 'zero' : 'number', amount }]
  })
  return { exercise: '2025-2026', questions: [people], members, answers }
}

function consolidated(
  year: YearReturns,
  before: YearReturns | null = null,
  successions: readonly Succession[] = [],
): ConsolidatedQuestion {
  const [question] = consolidate({
    year: sortReturns(year),
    past: before ? [{ year: sortReturns(before), successions }] : [],
    zoneOf,
    thresholds: leastThresholds,
  })
  assert.ok(question)
  return question
}
/** A total, and how much of its place has answered. */
function totalOf(question: ConsolidatedQuestion, level: string, place = '', part = '') {
  const at = (one: { level: string; place: string }) => one.level === level && one.place === place
  const total = question.totals.find((one) => at(one) && one.part === part)
  const coverage = question.coverage.find(at)
  return total && coverage && { ...total, ...coverage }
}

describe('the year of a network, added up', () => {
  it('counts who answered among all, a zero and « sans objet » included, « on ne sait pas » left out', () => {
    const year = yearOf({ a: 100, b: 0, c: 'not-applicable', d: 'unknown', e: 'silent' })
    const network = totalOf(consolidated(year), 'network')
    assert.equal(network?.observed, 100)
    assert.deepEqual([network?.respondents, network?.members], [3, 5])
  })

  it('gives nobody a contribution to what does not apply to it, and one to whom said zero', () => {
    const { contributions } = consolidated(yearOf({ a: 100, b: 0, c: 'not-applicable' }))
    assert.deepEqual(
      contributions.map(({ member, value }) => [member, value]),
      [
        ['a', 100],
        ['b', 0],
      ],
    )
  })

  it('adds up each region and each zone, and leaves alone a region outside zones', () => {
    const regions = { a: 'ra:01', b: 'ra:11', c: 'ra:06' }
    const question = consolidated(yearOf({ a: 1, b: 2, c: 4 }, regions))
    assert.equal(totalOf(question, 'region', 'ra:01')?.observed, 1)
    assert.equal(totalOf(question, 'zone', 'est')?.observed, 3)
    assert.equal(totalOf(question, 'network')?.observed, 7)
    assert.equal(question.totals.filter(({ level }) => level === 'zone').length, 1)
  })

  it('weighs coverage by what the silent ones counted last year', () => {
    const before = yearOf({ a: 100, b: 200, c: 100 })
    const network = totalOf(consolidated(yearOf({ a: 110, b: 'silent', c: 90 }), before), 'network')
    assert.equal(network?.coverage, 0.5)
    assert.equal(network?.band, 'under 80')
  })

  it('estimates by the ratio of means from five respondents on, and says only « au moins » below', () => {
    const last = { a: 100, b: 100, c: 100, d: 100, e: 100, f: 200 }
    const now = { a: 110, b: 120, c: 130, d: 90, e: 100, f: 'silent' } as const
    const question = consolidated(yearOf(now), yearOf(last))
    const five = totalOf(question, 'network')
    assert.equal(five?.standing, 'estimable')
    // β = 550 / 500: the silent one is believed to have counted 220.
    assert.equal(Math.round(five?.estimated ?? 0), 770)
    assert.ok((question.margin ?? 0) > 0)

    const four = totalOf(consolidated(yearOf({ ...now, e: 'silent' }), yearOf(last)), 'network')
    assert.equal(four?.standing, 'at-least')
    assert.equal(four?.estimated, undefined)
  })

  it('says « au moins » when the silent ones weighed more than half of last year', () => {
    const last = { a: 1, b: 1, c: 1, d: 1, e: 1, f: 900 }
    const now = { a: 1, b: 1, c: 1, d: 1, e: 1, f: 'silent' } as const
    assert.equal(totalOf(consolidated(yearOf(now), yearOf(last)), 'network')?.standing, 'at-least')
  })

  it('estimates a region only with five respondents of its own', () => {
    const last = Object.fromEntries([...'abcdefgh'].map((member) => [member, 100]))
    const regions = { f: 'ra:01', g: 'ra:01', h: 'ra:01' }
    const now = { ...last, a: 90, b: 120, h: 'silent' } as const
    const question = consolidated(yearOf(now, regions), yearOf(last))
    assert.equal(totalOf(question, 'network')?.standing, 'estimable')
    assert.equal(totalOf(question, 'region', 'ra:01')?.standing, 'at-least')
    assert.equal(totalOf(question, 'region', 'ra:06')?.standing, 'complete')
  })

  it('counts how many members said each thing, when the answer is a choice', () => {
    const chosen = (member: string, words: string): DepositedAnswer => ({
      member,
      question: 'crisis',
      part: '',
      kind: 'choice',
      amount: null,
      words,
    })
    const [question] = consolidate({
      year: sortReturns({
        exercise: '2025-2026',
        questions: [{ code: 'crisis', unit: 'yes-no' }],
        members: [...'abcd'].map((id) => ({ id, region: 'ra:06' })),
        answers: [chosen('a', 'yes'), chosen('b', 'yes'), chosen('c', 'no')],
      }),
      past: [],
      zoneOf,
      thresholds: leastThresholds,
    })
    assert.ok(question)
    assert.equal(totalOf(question, 'network', '', 'yes')?.observed, 2)
    assert.equal(totalOf(question, 'network', '', 'no')?.observed, 1)
    assert.equal(totalOf(question, 'network', '', 'yes')?.respondents, 3)
  })

  it('adds up the parts that were given beside the whole, and takes a part alone for no answer', () => {
    const year = yearOf({ a: 100, b: 50, c: 'silent' })
    const part = (member: string, amount: number): DepositedAnswer => ({
      member,
      question: 'people',
      part: 'fr',
      kind: 'number',
      amount,
      words: '',
    })
    const answers = [part('c', 9), part('a', 60), ...year.answers]
    const question = consolidated({ ...year, answers })
    assert.equal(totalOf(question, 'network', '', 'fr')?.observed, 60)
    assert.equal(totalOf(question, 'network')?.observed, 150)
    assert.equal(totalOf(question, 'network')?.respondents, 2)
  })

  it('never adds up own words', () => {
    const question = { code: 'gap', unit: 'own-words' } as const
    const year = sortReturns({ ...yearOf({ a: 1 }), questions: [question], answers: [] })
    assert.deepEqual(consolidate({ year, past: [], zoneOf, thresholds: leastThresholds }), [])
  })

  it('compares nothing with a year that asked in another unit', () => {
    const before = yearOf({ a: 100, b: 300 })
    const other = { ...before, questions: [{ code: 'people', unit: 'hours' }] } as const
    const network = totalOf(consolidated(yearOf({ a: 100, b: 'silent' }), other), 'network')
    assert.equal(network?.coverage, 0.5)
  })
})

describe('a member that stays silent', () => {
  const smallOnes = (amount: number) => Object.fromEntries([...'abcdef'].map((id) => [id, amount]))
  const over = (...years: readonly YearReturns[]) => {
    const [now, ...past] = years.toReversed().map(sortReturns)
    assert.ok(now)
    const [question] = consolidate({
      year: now,
      past: past.map((year) => ({ year, successions: [] })),
      zoneOf,
      thresholds: leastThresholds,
    })
    assert.ok(question)
    return question
  }

  it('does not become one of the mean in its second year: a large one still forbids an estimate', () => {
    const years = [
      yearOf({ ...smallOnes(100), large: 1000 }),
      yearOf({ ...smallOnes(110), large: 'silent' }),
      yearOf({ ...smallOnes(121), large: 'silent' }),
    ]
    const network = totalOf(over(...years), 'network')
    assert.equal(network?.standing, 'at-least')
    // 660 of 1 760: the large one counts at 1 100, its last answer moved as the others moved.
    assert.equal(network?.coverage, 0.375)
  })

  it('is believed to be what its last answer became', () => {
    const years = [
      yearOf({ ...smallOnes(100), steady: 400 }),
      yearOf({ ...smallOnes(110), steady: 'silent' }),
      yearOf({ ...smallOnes(121), a: 120, b: 122, steady: 'silent' }),
    ]
    const { contributions } = over(...years)
    const believed = contributions.find(({ member }) => member === 'steady')
    assert.equal(believed?.kind, 'estimated')
    assert.equal(Math.round(believed?.value ?? 0), 484)
  })

  it('is no measure of how the others moved once it answers again', () => {
    const years = [
      yearOf({ ...smallOnes(100), back: 400 }),
      yearOf({ ...smallOnes(100), back: 'silent' }),
      yearOf({ ...smallOnes(100), a: 95, b: 105, f: 'silent', back: 4000 }),
    ]
    const believed = over(...years).contributions.find(({ member }) => member === 'f')
    assert.equal(Math.round(believed?.value ?? 0), 100)
  })

  it('carries nothing over a year that asked in another unit', () => {
    const other = { ...yearOf({ ...smallOnes(5), large: 5 }), questions: [] }
    const hours = { ...other, questions: [{ code: 'people', unit: 'hours' }] } as const
    const years = [
      yearOf({ ...smallOnes(100), large: 1000 }),
      hours,
      yearOf({ ...smallOnes(100), large: 'silent' }),
    ]
    assert.equal(totalOf(over(...years), 'network')?.coverage?.toFixed(3), '0.857')
  })
})

describe('members that united, parted or moved', () => {
  const merge = (predecessor: string): Succession => ({
    predecessor,
    successor: 'ab',
    kind: 'merge',
  })

  it('gives the new one what the two counted together last year', () => {
    const before = yearOf({ a: 100, b: 50, c: 150 })
    const year = yearOf({ ab: 'silent', c: 150 })
    const network = totalOf(consolidated(year, before, [merge('a'), merge('b')]), 'network')
    assert.equal(network?.coverage, 0.5)
  })

  it('knows nothing of the last year of one whose half was silent', () => {
    const before = yearOf({ a: 100, b: 'silent', c: 150 })
    const year = yearOf({ ab: 'silent', c: 150 })
    const network = totalOf(consolidated(year, before, [merge('a'), merge('b')]), 'network')
    // Silent this year too, it counts at the mean of those one knows.
    assert.equal(network?.coverage, 0.5)
  })

  it('follows a move into the region where the return was deposited', () => {
    const before = yearOf({ a: 10, b: 20 }, { a: 'ra:01' })
    const question = consolidated(yearOf({ a: 11, b: 21 }, { a: 'ra:11' }), before)
    assert.equal(totalOf(question, 'region', 'ra:11')?.observed, 11)
    assert.equal(totalOf(question, 'region', 'ra:01'), undefined)
  })
})

it('covers a place as src/protection reckons it', () => {
  const said = fc.oneof(fc.nat(500), fc.constant('silent' as const))
  fc.assert(
    fc.property(fc.array(fc.tuple(said, said), { minLength: 1, maxLength: 30 }), (list) => {
      const years = [0, 1].map((at) =>
        Object.fromEntries(list.map((one, m) => [`m${m}`, one[at] ?? 0])),
      )
      const [then, now] = [years[0] ?? {}, years[1] ?? {}]
      const expected = coverageOf(
        Object.keys(now).map((member) => ({
          member,
          class: '',
          ...(typeof now[member] === 'number' && { now: now[member] }),
          ...(typeof then[member] === 'number' && { before: then[member] }),
        })),
      )
      const network = totalOf(consolidated(yearOf(now), yearOf(then)), 'network')
      assert.equal(network?.coverage ?? 0, network ? expected.weighted : 0)
    }),
  )
})

it('adds up to the same network whatever the regions and the order', () => {
  const member = fc.record({
    amount: fc.oneof(fc.nat(10_000), fc.constant('silent' as const)),
    region: fc.constantFrom('ra:01', 'ra:06', 'ra:11', 'ra:13'),
  })
  fc.assert(
    fc.property(fc.array(member, { minLength: 1, maxLength: 40 }), (list) => {
      const amounts = Object.fromEntries(list.map(({ amount }, at) => [`m${at}`, amount]))
      const regions = Object.fromEntries(list.map(({ region }, at) => [`m${at}`, region]))
      const question = consolidated(yearOf(amounts, regions))
      const network = totalOf(question, 'network')?.observed
      const byRegion = question.totals.filter(({ level }) => level === 'region')
      const shuffled = consolidated({
        ...yearOf(amounts, regions),
        answers: yearOf(amounts, regions).answers.toReversed(),
      })
      assert.equal(
        byRegion.reduce((sum, { observed }) => sum + observed, 0),
        network,
      )
      assert.equal(totalOf(shuffled, 'network')?.observed, network)
    }),
  )
})
