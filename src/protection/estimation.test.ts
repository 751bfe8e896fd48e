import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { collapseClasses, coverageBand, estimateTotal, type MemberFigures } from './estimation.ts'
import { knownPastsOfYears, periodsBefore, sizeBefore } from './known-past.ts'
import { studentQuantile } from './student-t.ts'
import { seededRandom } from './test/examples.ts'
import { simulateIntervals } from './test/simulated-intervals.ts'

/** `now` of members whose `before` is 10, 20, …; `undefined` stayed silent. */
function network(now: readonly (number | undefined)[], className = 'Z'): MemberFigures[] {
  return now.map((value, at) => ({
    member: `M${at}`,
    class: className,
    before: 10 * (at + 1),
    ...(value === undefined ? {} : { now: value }),
  }))
}

type Simulated = {
  readonly member: Omit<MemberFigures, 'now'>
  readonly now: number
  readonly isSilent: boolean
}

/** In which share of the simulated networks that have an interval it holds the true total. */
function coverageOver(
  networks: number,
  simulate: (normal: () => number, random: () => number) => readonly Simulated[],
): number {
  const random = seededRandom(11)
  // Box and Muller (1958).
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  let [told, held] = [0, 0]
  for (let n = 0; n < networks; n += 1) {
    const all = simulate(normal, random)
    const estimate = estimateTotal(
      all.map(({ member, now, isSilent }) => (isSilent ? member : { ...member, now })),
    )
    if (estimate.outcome !== 'estimated') continue
    told += 1
    const truth = all.reduce((sum, { now }) => sum + now, 0)
    if (truth >= estimate.interval[0] && truth <= estimate.interval[1]) held += 1
  }
  return held / told
}

describe('student-t', () => {
  it('gives the tabulated quantiles', () => {
    const tabulated = [
      [1, 12.7062],
      [2, 4.30265],
      [5, 2.57058],
      [10, 2.22814],
      [30, 2.04227],
      [80, 1.99006],
    ] as const
    for (const [degrees, quantile] of tabulated) {
      assert.ok(Math.abs(studentQuantile(0.975, degrees) - quantile) < 5e-5)
    }
  })
})

describe('the estimated total', () => {
  it('adds to what was observed the silent members, moved as the others moved', () => {
    const estimate = estimateTotal(network([12, 21, 33, 44, 55, undefined]))
    assert.equal(estimate.outcome, 'estimated')
    if (estimate.outcome !== 'estimated') return
    assert.equal(estimate.observed, 165)
    assert.ok(Math.abs(estimate.total - 231) < 1e-9)
    assert.deepEqual(
      estimate.fillings.map(({ member, method }) => [member, method]),
      [['M5', 'last-year']],
    )
    assert.ok(estimate.interval[0] < 231 && estimate.interval[1] > 231)
  })

  it('promises no certainty when all who answered moved exactly alike', () => {
    const alike = estimateTotal(network([11, 22, 33, 44, 55, undefined]))
    assert.equal(alike.outcome === 'at-least' && alike.reason, 'no-scatter')
    const nothing = estimateTotal(network([0, 0, 0, 0, 0, 0, undefined]))
    assert.equal(nothing.outcome === 'at-least' && nothing.reason, 'no-scatter')
    const half = Array.from({ length: 10 }, (_, at) => ({
      member: `M${at}`,
      class: 'Z',
      before: 100,
    }))
    const copied = estimateTotal(half.map((one, at) => (at < 5 ? { ...one, now: 110 } : one)))
    assert.equal(copied.outcome === 'at-least' && copied.reason, 'no-scatter')
  })

  it('takes silent members that said zero last year for no certainty either', () => {
    const silent = { member: 'none', class: 'Z', before: 0 }
    const estimate = estimateTotal([...network([12, 21, 33, 44, 55]), silent])
    assert.equal(estimate.outcome === 'at-least' && estimate.reason, 'no-scatter')
  })

  it('judges the silent of a zone that moved all alike by the whole network', () => {
    const renamed = (members: MemberFigures[], zone: string) =>
      members.map((one) => ({ ...one, member: `${zone} ${one.member}` }))
    const estimate = estimateTotal([
      ...renamed(network([11, 22, 33, 44, 55, undefined], 'North'), 'North'),
      ...renamed(network([12, 18, 30, 43, 47], 'South'), 'South'),
    ])
    assert.equal(estimate.outcome, 'estimated')
    if (estimate.outcome !== 'estimated') return
    assert.deepEqual(
      estimate.classes.map(({ classes }) => classes),
      [['North', 'South']],
    )
    assert.ok(estimate.interval[1] - estimate.interval[0] > 1)
  })

  it('does not judge the silent by one respondent that holds over half of last year', () => {
    const past = [1_000_000, 1, 1, 1, 1, 1]
    const members = past.map((before, at) => ({
      member: `M${at}`,
      class: 'Z',
      before,
      now: at === 0 ? 2_000_000 : 1,
    }))
    const silent = { member: 'B', class: 'Z', before: 1000 }
    const estimate = estimateTotal([...members, silent])
    assert.equal(estimate.outcome === 'at-least' && estimate.reason, 'one-dominates')
  })

  it('has the robust variance of the method, worked by hand', () => {
    // β = 150/150 = 1, e = 2, −2, 0, 3, −3; X_r = 150, X_m = 60; Σ_R x² = 5500, of the silent one 3600.
    const estimate = estimateTotal(network([12, 18, 30, 43, 47, undefined]))
    assert.equal(estimate.outcome, 'estimated')
    if (estimate.outcome !== 'estimated') return
    const squares =
      4 / (1 - 10 / 150) + 4 / (1 - 20 / 150) + 9 / (1 - 40 / 150) + 9 / (1 - 50 / 150)
    const margin = 2.776445105 * Math.sqrt((0.4 ** 2 + 3600 / 5500) * squares)
    assert.ok(Math.abs(estimate.total - 210) < 1e-9)
    assert.ok(Math.abs(estimate.interval[1] - (210 + margin)) < 1e-6)
  })

  it('doubts more of one silent for three years: its growth scattered three times, and three ratios carried it', () => {
    const carried = network([12, 18, 30, 43, 47, undefined]).map((one) =>
      one.now === undefined ? { ...one, periods: 3 } : one,
    )
    const estimate = estimateTotal(carried)
    const squares =
      4 / (1 - 10 / 150) + 4 / (1 - 20 / 150) + 9 / (1 - 40 / 150) + 9 / (1 - 50 / 150)
    const margin = 2.776445105 * Math.sqrt((3 * 0.4 ** 2 + (3 * 3600) / 5500) * squares)
    assert.equal(
      estimate.outcome === 'estimated' && Math.abs(estimate.margin - margin) < 1e-6,
      true,
    )
  })

  it('holds the truth nine times in ten where one silent member weighed a twentieth to nearly half of last year', () => {
    for (const share of [0.05, 0.2, 0.45]) {
      const covered = coverageOver(300, (normal) => {
        const sizes = Array.from({ length: 90 }, () => Math.exp(5 + 0.8 * normal()))
        const large = (sizes.reduce((sum, size) => sum + size, 0) * share) / (1 - share)
        return [...sizes, large].map((before, at) => ({
          member: { member: `M${at}`, class: `Z${at % 3}`, before },
          now: Math.max(0, before * (1.03 + 0.15 * normal())),
          isSilent: at === 90,
        }))
      })
      assert.ok(covered >= 0.88, `${covered} with a silent member of ${share}`)
    }
  })

  it('holds the truth nine times in ten where the silent had last answered two, three or five years before', () => {
    for (const years of [2, 3, 5]) {
      const covered = coverageOver(300, (normal, random) => {
        const isSilent = Array.from({ length: 90 }, () => random() < 0.2)
        const grown: number[][] = [isSilent.map(() => Math.exp(5 + 0.8 * normal()))]
        for (let year = 1; year <= years; year += 1) {
          const last = grown.at(-1) ?? []
          grown.push(last.map((size) => Math.max(0, size * (1.03 + 0.15 * normal()))))
        }
        const pasts = knownPastsOfYears(
          grown
            .slice(0, -1)
            .map((sizes, year) => sizes.map((x, at) => (isSilent[at] && year > 0 ? undefined : x))),
        )
        return (grown.at(-1) ?? []).map((now, at) => {
          const before = sizeBefore(pasts[at], isSilent[at] ? undefined : now)
          const periods = periodsBefore(pasts[at])
          const member = { member: `M${at}`, class: `Z${at % 5}` }
          return {
            member: before === undefined ? member : { ...member, before, periods },
            now,
            isSilent: isSilent[at] ?? false,
          }
        })
      })
      assert.ok(covered >= 0.9, `${covered} after ${years} years`)
    }
  })

  it('is never below what was observed, and says when its low end is that', () => {
    const estimate = estimateTotal([
      ...network([100, 1, 400, 1, 50, 900]),
      { member: 'small', class: 'Z', before: 1 },
    ])
    assert.equal(estimate.outcome, 'estimated')
    if (estimate.outcome !== 'estimated') return
    assert.deepEqual([estimate.interval[0], estimate.lowEnd], [1452, 'observed'])
    const wide = estimateTotal(network([12, 18, 30, 43, 47, undefined]))
    assert.equal(wide.outcome === 'estimated' && wide.lowEnd, 'margin')
    assert.ok(wide.outcome === 'estimated' && wide.interval[0] > 150)
  })

  it('refuses an interval with fewer than five respondents', () => {
    const estimate = estimateTotal(network([11, 22, 33, 44, undefined, undefined]))
    assert.equal(estimate.outcome === 'at-least' && estimate.reason, 'too-few-respondents')
    assert.equal(estimate.outcome === 'at-least' && estimate.observed, 110)
  })

  it('refuses an interval when the silent weigh more than half of last year', () => {
    const members = network([1, 2, 3, 4, 5, 6, undefined])
    const silent = { ...members[6], member: 'M6', class: 'Z', before: 1000 }
    const estimate = estimateTotal([...members.slice(0, 6), silent])
    assert.equal(estimate.outcome === 'at-least' && estimate.reason, 'too-little-coverage')
  })

  const answered = (count: number, before: number[]) =>
    Array.from({ length: count }, (_, at): MemberFigures => {
      const past = before[at]
      return {
        member: `A${at}`,
        class: 'Z',
        now: 10,
        ...(past === undefined ? {} : { before: past }),
      }
    })
  const silent = (count: number, before: number[] = []) =>
    answered(count, before).map(({ now: _, ...member }) => ({
      ...member,
      member: `S${member.member}`,
    }))

  it('counts the silent of whom nothing is known: five of a hundred are too little', () => {
    const estimate = estimateTotal([...answered(5, [10]), ...silent(95)])
    assert.equal(estimate.outcome === 'at-least' && estimate.reason, 'too-little-coverage')
    assert.equal(estimate.coverage.weighted, 0.05)
  })

  it('refuses to judge by fewer than five who have a past', () => {
    const estimate = estimateTotal([...answered(6, [10, 10]), ...silent(2)])
    assert.equal(estimate.outcome === 'at-least' && estimate.reason, 'nothing-to-compare')
  })

  it('refuses to judge by one respondent who held everything last year', () => {
    const estimate = estimateTotal([...answered(5, [100, 0, 0, 0, 0]), ...silent(1, [50])])
    assert.equal(estimate.outcome === 'at-least' && estimate.reason, 'one-dominates')
  })

  it('accepts a coverage of exactly one half, whatever the rounding', () => {
    const past = [0.1, 0.5, 0.3, 0.1, 0.1]
    const estimate = estimateTotal([...answered(5, past), ...silent(1, [1.1])])
    assert.equal(estimate.coverage.weighted, 0.5)
    assert.equal(estimate.outcome, 'estimated')
  })

  it('refuses a negative figure, one that is no number, and a member given twice', () => {
    const [first, ...others] = network([11, 22, 33, 44, 55, undefined])
    const spoilt = (change: Partial<MemberFigures>) => [
      { member: 'M0', class: 'Z', ...first, ...change },
      ...others,
    ]
    assert.throws(() => estimateTotal(spoilt({ now: -1 })), /now of M0 is -1/)
    assert.throws(() => estimateTotal(spoilt({ before: Number.NaN })), /before of M0 is NaN/)
    for (const periods of [-1, 0, 0.5, Number.NaN]) {
      assert.throws(() => estimateTotal(spoilt({ periods })), /periods of M0/)
    }
    assert.throws(() => estimateTotal(spoilt({ member: 'M1' })), /M1 is given twice/)
  })

  it('says so when nobody, or everybody, answered', () => {
    assert.equal(estimateTotal(network([undefined, undefined])).outcome, 'nobody-answered')
    const all = estimateTotal(network([11, 22, 33]))
    assert.equal(all.outcome === 'observed' && all.observed, 66)
  })

  it('collapses small classes with the next smallest until each has five', () => {
    const classes = collapseClasses([
      ...network([1, 2], 'North'),
      ...network([1, 2, 3], 'East'),
      ...network([1, 2, 3, 4, 5, 6], 'South'),
    ])
    assert.deepEqual(
      classes.map(({ names }) => names),
      [['East', 'North'], ['South']],
    )
  })

  it('fills in a new member from its size, then from its class, and says which', () => {
    const sized = network([12, 21, 33, 44, 55]).map((member) => ({ ...member, auxiliary: 5 }))
    const estimate = estimateTotal([
      ...sized,
      { member: 'new', class: 'Z', auxiliary: 10 },
      { member: 'unknown', class: 'Z' },
    ])
    assert.equal(estimate.outcome, 'estimated')
    if (estimate.outcome !== 'estimated') return
    assert.deepEqual(estimate.fillings, [
      { member: 'new', value: 66, method: 'auxiliary' },
      { member: 'unknown', value: 33, method: 'class-mean' },
    ])
  })

  it('tells what other behaviour of the silent would mean', () => {
    const estimate = estimateTotal(network([12, 21, 33, 44, 55, undefined]))
    assert.equal(estimate.outcome, 'estimated')
    if (estimate.outcome !== 'estimated') return
    const { scenarios, reversal } = estimate.sensitivity
    const down = scenarios.find((scenario) => scenario.departure === -0.2)
    assert.ok(Math.abs((down?.total ?? 0) - (165 + 66 * 0.8)) < 1e-9)
    // Last year was 210: the silent one would have to give 45 rather than 66.
    assert.ok(Math.abs((reversal ?? 0) - (45 / 66 - 1)) < 1e-9)
  })

  it('says coverage in bands', () => {
    const bands = [0.96, 0.95, 0.9, 0.79].map((weighted) =>
      coverageBand({ respondents: 1, members: 1, weighted }),
    )
    assert.deepEqual(bands, ['at least 95', 'at least 95', '80 to 95', 'under 80'])
  })
})

describe('the 95 % interval, simulated on 90 members', () => {
  for (const missing of [0.1, 0.2, 0.35]) {
    it(`covers the truth at least 91 times in 100 when ${100 * missing} % are missing at random`, () => {
      const { covered, bias } = simulateIntervals({
        ...{ networks: 6000, zones: 5, sigma: 0.8 },
        isSilent: (random) => random() < missing,
      })
      assert.ok(covered >= 0.91, `covered ${covered}`)
      assert.ok(Math.abs(bias) < 0.001, `bias ${bias}`)
    })
  }

  it('covers far less when those who decline are those who stay silent', () => {
    const { covered } = simulateIntervals({
      ...{ networks: 2000, zones: 5, sigma: 0.8 },
      isSilent: (random, growth) => random() < (growth < 1 ? 0.35 : 0.1),
    })
    assert.ok(covered < 0.85, `covered ${covered}`)
  })
})
