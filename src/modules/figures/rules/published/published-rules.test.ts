import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { changesSince } from '../releasing/changes-since.ts'
import { findRelease, standingReleases } from '../releasing/standing-releases.ts'
import { breaksBetween } from './breaks.ts'
import { fundingGap } from './funding-gap.ts'
import { headlineCodes } from './headlines.ts'
import { seriesOf } from './network-series.ts'
import { type PublishedCell, saidOf, speakingCell } from './published-cell.ts'

const network: PublishedCell = {
  question: 'people-reached',
  part: '',
  level: 'network',
  place: '',
  kind: 'observed',
  is_hidden: false,
  value: 14_023,
  least: null,
  most: null,
  respondents: 82,
  members: 90,
  coverage_band: null,
  coverage: 0.94,
}
const hole = { ...network, level: 'region', place: 'ra:10', is_hidden: true, value: null } as const

describe('how a figure is said', () => {
  it('is « plus de » while someone is silent, and the number itself once everyone answered', () => {
    assert.deepEqual(saidOf(network), { kind: 'more-than', value: 14_000 })
    assert.deepEqual(saidOf({ ...network, respondents: 90 }), { kind: 'exact', value: 14_023 })
    assert.deepEqual(saidOf({ ...network, value: 61 }), { kind: 'exact', value: 61 })
  })

  it('is never more than what was observed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 1e9 }), (value) => {
        const said = saidOf({ ...network, value })
        assert.ok(said.kind === 'more-than' && said.value < value && said.value > value * 0.89)
      }),
    )
  })

  it('rounds an estimate and its bounds outwards', () => {
    const estimate = {
      ...network,
      kind: 'estimated',
      value: 172_480,
      least: 165_210,
      most: 179_750,
    } as const
    assert.deepEqual(saidOf(estimate), {
      kind: 'about',
      value: 172_000,
      range: { least: 165_000, most: 180_000 },
    })
  })

  it('is an interval where anyone can deduce one, else protected', () => {
    const known = { ...hole, least: 0.000000001, most: 89.4 }
    assert.deepEqual(saidOf(known), { kind: 'between', range: { least: 0, most: 90 } })
    assert.deepEqual(saidOf(hole), { kind: 'protected' })
  })

  it('speaks of what was observed before what was estimated', () => {
    const cells = [{ ...network, kind: 'estimated' as const, value: 1 }, network]
    assert.equal(speakingCell(cells, { question: 'people-reached' })?.value, 14_023)
  })
})

const release = {
  id: 'a',
  number: 2,
  exercise: '2023-2024',
  starts_on: '2023-04-01',
  ends_on: '2024-03-31',
  title: '',
  note: '',
  frozen_at: new Date(0),
  retracted_at: null,
  retraction_reason: null,
  is_partial: false,
}
const taken = { ...release, id: 'b', number: 3, retracted_at: new Date(1), retraction_reason: 'x' }
const last = {
  ...release,
  id: 'c',
  number: 4,
  exercise: '2024-2025',
  starts_on: '2024-04-01',
  ends_on: '2025-03-31',
}

describe('someone who follows an address', () => {
  it('reads the last release that was not retracted, the last exercise first', () => {
    assert.deepEqual(standingReleases([taken, release, last]), [last, release])
  })

  it('reads the one she cites, is told of a newer one, of a retraction, or finds nothing', () => {
    const revised = { ...release, id: 'd', number: 5 }
    const at = (number: number | null) =>
      findRelease([release, taken, revised], { exercise: '2023-2024', number })
    assert.deepEqual(at(null), { outcome: 'readable', release: revised, newer: null })
    assert.deepEqual(at(2), { outcome: 'readable', release, newer: revised })
    assert.deepEqual(at(3), { outcome: 'retracted', release: taken, standing: revised })
    assert.deepEqual(at(4), { outcome: 'none' })
    assert.deepEqual(findRelease([taken], { exercise: '2023-2024', number: null }), {
      outcome: 'retracted',
      release: taken,
      standing: null,
    })
  })
})

const asked = { definition: 'Une personne, une fois.', unit: 'persons' }
const before = { ...asked, starts_on: '2020-04-01', ends_on: '2021-03-31', kind: 'observed' }
const after = { ...asked, starts_on: '2021-04-01', ends_on: '2022-03-31', kind: 'observed' }

describe('two years', () => {
  it('are compared, but not over another definition, a missing year, or an estimate', () => {
    assert.deepEqual(breaksBetween(before, after), [])
    assert.deepEqual(breaksBetween(before, { ...after, definition: 'Une  personne, une fois' }), [])
    assert.deepEqual(breaksBetween(before, { ...after, definition: 'Deux.' }), ['definition'])
    assert.deepEqual(breaksBetween(before, { ...after, kind: 'estimated' }), ['kind'])
    assert.deepEqual(breaksBetween(before, { ...after, starts_on: '2022-04-01' }), ['missing'])
    assert.deepEqual(breaksBetween(before, { ...after, isPartial: true }), ['partial'])
    assert.deepEqual(breaksBetween({ ...before, isPartial: true }, after), ['partial'])
  })

  it('are not compared over the limits of July 2021, in the regions that moved alone', () => {
    assert.deepEqual(breaksBetween(before, after, 'ra:05'), ['limits'])
    assert.deepEqual(breaksBetween(before, after, 'ra:16'), ['limits'])
    assert.deepEqual(breaksBetween(before, after, 'ra:06'), [])
  })

  it('keep the place of a year that was retracted between them', () => {
    const questions = new Map([['people-reached', asked]])
    const years = [
      last,
      { ...release, starts_on: '2022-04-01', ends_on: '2023-03-31', exercise: '2022-2023' },
    ].map((one) => ({ release: one, questions, cells: [network] }))
    const points = seriesOf('people-reached', { years, releases: [taken] })
    assert.deepEqual(
      points.map(({ exercise, cell, isRetracted, breaks }) => [
        exercise,
        cell?.value,
        isRetracted,
        breaks,
      ]),
      [
        ['2022-2023', 14_023, false, []],
        ['2023-2024', undefined, true, []],
        ['2024-2025', 14_023, false, ['missing']],
      ],
    )
  })
})

describe('what changed', () => {
  it('is what is new, gone, asked otherwise; of the same year, what was corrected', () => {
    const other = { ...network, question: 'volunteers' }
    const then = {
      exercise: 'x',
      questions: new Map([['people-reached', asked]]),
      cells: [network],
    }
    const now = {
      exercise: 'x',
      questions: new Map([['people-reached', { ...asked, unit: 'days' }]]),
      cells: [{ ...network, value: 1 }, other],
    }
    assert.deepEqual(changesSince(then, now), {
      isSameExercise: true,
      added: ['volunteers'],
      left: [],
      redefined: ['people-reached'],
      corrected: ['people-reached'],
    })
    assert.deepEqual(changesSince(then, { ...then, exercise: 'y' }).corrected, [])
  })
})

describe('what a reader meets first', () => {
  it('is who came and what was lived, then the order of the questionnaire', () => {
    assert.deepEqual(headlineCodes(['volunteers', 'group-participations', 'people-reached'], 3), [
      'people-reached',
      'group-participations',
      'volunteers',
    ])
  })
})

describe('what is missing', () => {
  const sum = (question: string, value: number | null, rest: Partial<PublishedCell> = {}) => ({
    ...network,
    question,
    value,
    is_hidden: value === null,
    respondents: 67,
    members: 90,
    ...rest,
  })
  const cells = [
    sum('mission-funding-asked', 31_482_500),
    sum('mission-funding-received', 19_764_300),
  ]
  const said = (cell: PublishedCell | null | undefined) => cell && saidOf(cell)

  it('is told as a floor, of those who answered, and not at all where a sum is hidden', () => {
    const gap = fundingGap(cells)
    assert.deepEqual(said(gap?.missing), { kind: 'more-than', value: 11_000_000 })
    assert.equal(gap?.missing.value, 11_718_200)
    assert.equal(gap?.isOfTheSame, true)
    assert.equal(gap?.perTen, 6)
    assert.equal(fundingGap([sum('mission-funding-asked', null), ...cells.slice(1)]), null)
  })

  it('is told apart where not as many answered both, and exactly where everybody did', () => {
    const [asked, received] = cells
    assert.ok(asked && received)
    assert.equal(fundingGap([asked, { ...received, respondents: 66 }])?.isOfTheSame, false)
    const all = [asked, received].map((cell) => ({ ...cell, respondents: 90 }))
    assert.deepEqual(said(fundingGap(all)?.missing), { kind: 'exact', value: 11_718_200 })
  })

  it('is estimated as the difference a reader finds between the two estimates', () => {
    const estimates = [
      sum('mission-funding-asked', 38_412_000, { kind: 'estimated', least: 1, most: 2 }),
      sum('mission-funding-received', 24_571_000, { kind: 'estimated', least: 1, most: 2 }),
    ]
    const both = fundingGap([...cells, ...estimates])
    assert.deepEqual(said(both?.estimate), { kind: 'about', value: 13_800_000, range: null })
    assert.equal(fundingGap(cells)?.estimate, null)
    const alone = fundingGap(estimates)
    assert.deepEqual(said(alone?.missing), { kind: 'about', value: 13_800_000, range: null })
  })
})
