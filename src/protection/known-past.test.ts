import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { knownPasts, knownPastsOfYears, sizeBefore } from './known-past.ts'
import { imputeByRatioOfMeans, type PeriodReturn } from './ratio-imputation.ts'

describe('what is known of a member one year before', () => {
  it('is its own return, else its last one carried, and nothing of a newcomer', () => {
    const pasts = knownPastsOfYears([
      [100, 50, undefined],
      [110, undefined, undefined],
      [undefined, undefined, undefined],
    ])
    assert.deepEqual(pasts, [
      { carried: 110, periods: 2 },
      { carried: 55.00000000000001, periods: 3 },
      {},
    ])
  })

  it('counts what was carried for the silent only', () => {
    assert.equal(sizeBefore({ carried: 80 }, undefined), 80)
    assert.equal(sizeBefore({ carried: 80 }, 90), undefined)
    assert.equal(sizeBefore({ returned: 70 }, 90), 70)
  })

  it('is, for a whole network at once, what ratio of means gives one by one', () => {
    const value = fc.option(fc.nat(500), { nil: undefined })
    const years = fc
      .record({ members: fc.integer({ min: 1, max: 8 }), count: fc.integer({ min: 1, max: 5 }) })
      .chain(({ members, count }) =>
        fc.array(fc.array(value, { minLength: members, maxLength: members }), {
          minLength: count,
          maxLength: count,
        }),
      )
    fc.assert(
      fc.property(years, (all) => {
        const returns = all.flatMap((values, period) =>
          values.map((one, at): PeriodReturn => {
            const entry = { member: `M${at}`, class: '', period }
            return one === undefined ? entry : { ...entry, value: one }
          }),
        )
        const pastOf = knownPasts(returns, imputeByRatioOfMeans(returns))
        const expected = (all[0] ?? []).map((_, at) =>
          pastOf({ member: `M${at}`, class: '', period: all.length }),
        )
        assert.deepEqual(knownPastsOfYears(all), expected)
      }),
    )
  })
})
