import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  type ImputationMethod,
  type ImputedReturn,
  imputeByRatioOfMeans,
  type PeriodReturn,
} from './ratio-imputation.ts'

/** One line per member: its class, its size, then its value in each period; `.` silent, `-` absent. */
function returnsOf(...lines: string[]): PeriodReturn[] {
  return lines.flatMap((line) => {
    const [member = '', className = '', size = '', ...values] = line.split(/\s+/)
    return values.flatMap((value, period): PeriodReturn[] => {
      if (value === '-') return []
      const entry = { member, period, class: className, auxiliary: Number(size) }
      return [value === '.' ? entry : { ...entry, value: Number(value) }]
    })
  })
}

function assertMember(
  imputed: readonly ImputedReturn[],
  member: string,
  expected: readonly (readonly [number, ImputationMethod])[],
): void {
  const found = imputed.filter((row) => row.return.member === member)
  assert.deepEqual(
    found.map(({ value, method }) => [value.toFixed(6), method]),
    expected.map(([value, method]) => [value.toFixed(6), method]),
  )
}

/** The numbers are those of the ONS scenarios of the same description. */
describe('ratio of means imputation', () => {
  it('constructs a first value from the size of the member', () => {
    const imputed = imputeByRatioOfMeans(
      returnsOf('A 100 1 3892', 'B 100 75 3873', 'C 100 13 5397', 'D 100 71 .'),
    )
    assertMember(imputed, 'D', [[10500.022472, 'constructed']])
    assert.equal(imputed[0]?.links.construction.count, 3)
    assert.equal(imputed[0]?.links.forward.byDefault, true)
  })

  it('carries a return forward, period after period', () => {
    const imputed = imputeByRatioOfMeans(
      returnsOf(
        'A 100 59 6362 8542 5623 7769 4687',
        'B 100 36 4851 8894 3372 3522 2327',
        'C 100 76 2238 769 7722 6445 1521',
        'D 100 30 688 3245 . . .',
      ),
    )
    assertMember(imputed, 'D', [
      [688, 'returned'],
      [3245, 'returned'],
      [2979.767372, 'forward-from-return'],
      [3161.401813, 'forward-from-return'],
      [1521.344411, 'forward-from-return'],
    ])
  })

  it('does not carry a value across a period from which the member is absent', () => {
    const imputed = imputeByRatioOfMeans(
      returnsOf(
        'A 100 66 2417 7928 7319',
        'B 100 27 1706 1481 8390',
        'C 100 14 1069 8228 2415',
        'D 100 73 7728 - .',
      ),
    )
    assertMember(imputed, 'D', [
      [7728, 'returned'],
      [12364.971963, 'constructed'],
    ])
  })

  it('carries a later return backward where there is no earlier one', () => {
    const imputed = imputeByRatioOfMeans(
      returnsOf(
        'A 100 20 6583 3759 8256 6743 6811 9896 3282',
        'B 100 69 687 8987 371 3385 6606 5901 9834',
        'C 100 39 7113 8583 5129 2024 9422 8710 6461',
        'D 100 37 2571 . . - . . 6621',
      ),
    )
    assertMember(imputed, 'D', [
      [2571, 'returned'],
      [3812.616214, 'forward-from-return'],
      [2458.922061, 'forward-from-return'],
      [7724.218164, 'backward-from-return'],
      [8288.340757, 'backward-from-return'],
      [6621, 'returned'],
    ])
  })

  it('moves a constructed value as its class moves', () => {
    const imputed = imputeByRatioOfMeans(
      returnsOf(
        'A 100 50 5240 2490 3382 4475 1316',
        'B 100 78 7410 3602 4972 8838 1535',
        'C 100 94 4530 7451 7586 283 4416',
        'D 100 100 . . . . .',
      ),
    )
    assertMember(imputed, 'D', [
      [7738.738739, 'constructed'],
      [6100.45045, 'forward-from-construction'],
      [7180.18018, 'forward-from-construction'],
      [6124.324324, 'forward-from-construction'],
      [3273.423423, 'forward-from-construction'],
    ])
  })

  it('takes 1 for a ratio when nobody, or only zeros, can be compared', () => {
    const imputed = imputeByRatioOfMeans(
      returnsOf('A 1 1 10 20 . .', 'B 1 1 10 20 0 30', 'C 1 1 10 . 20 .', 'D 1 1 10 . . .'),
    )
    assertMember(imputed, 'A', [
      [10, 'returned'],
      [20, 'returned'],
      [0, 'forward-from-return'],
      [0, 'forward-from-return'],
    ])
    assertMember(imputed, 'D', [
      [10, 'returned'],
      [20, 'forward-from-return'],
      [0, 'forward-from-return'],
      [0, 'forward-from-return'],
    ])
    const last = imputed.find((row) => row.return.member === 'B' && row.return.period === 3)
    assert.deepEqual(last?.links.forward, { ratio: 1, count: 1, byDefault: true })
  })

  it('keeps everybody still when a whole period is silent', () => {
    const imputed = imputeByRatioOfMeans(
      returnsOf(
        'A 100 59 6362 8542 . 7769',
        'B 100 36 4851 8894 . 3522',
        'C 100 76 2238 769 . 6445',
        'D 100 30 688 3245 . .',
        'E 100 85 150000 130000 . 120000',
        'F 100 71 . . . .',
      ),
    )
    assertMember(imputed, 'D', [
      [688, 'returned'],
      [3245, 'returned'],
      [3245, 'forward-from-return'],
      [3245, 'forward-from-return'],
    ])
    assertMember(imputed, 'F', [
      [40747.793706, 'constructed'],
      [37597.727273, 'forward-from-construction'],
      [37597.727273, 'forward-from-construction'],
      [37597.727273, 'forward-from-construction'],
    ])
  })

  it('starts anew when a member changes class', () => {
    const classes = ['1 10 547 362 895', '1 50 381 573 214', '2 12 961 267 314', '2 9 555 628 736']
    const others = returnsOf(...classes.map((line, at) => `${'ABCD'[at]} ${line}`))
    const imputed = imputeByRatioOfMeans([
      ...others,
      ...returnsOf('E 1 18 100 - -', 'E 2 18 - . .'),
    ])
    assertMember(imputed, 'E', [
      [100, 'returned'],
      [767.142857, 'constructed'],
      [900, 'forward-from-construction'],
    ])
  })

  it('leaves a doubtful return out of the ratios, not out of the results', () => {
    const returns = returnsOf('A 1 10 100 110', 'B 1 10 100 110', 'C 1 10 100 9000', 'D 1 10 100 .')
    const imputed = imputeByRatioOfMeans(returns, { leaveOutOfLinks: (r) => r.member === 'C' })
    assertMember(imputed, 'D', [
      [100, 'returned'],
      [110, 'forward-from-return'],
    ])
    assertMember(imputed, 'C', [
      [100, 'returned'],
      [9000, 'returned'],
    ])
  })

  it('refuses two answers in one place', () => {
    assert.throws(() => imputeByRatioOfMeans(returnsOf('A 1 1 10', 'A 1 1 20')), RangeError)
  })
})
