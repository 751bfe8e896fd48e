import {
  type Coverage,
  estimateTotal,
  type Filling,
  type MemberFigures,
  type TotalEstimate,
} from './estimation.ts'
import { knownPasts, periodsBefore, sizeBefore } from './known-past.ts'
import type { ImputedReturn, PeriodReturn } from './ratio-imputation.ts'

/** The total of one period's returns. */
export type ReturnsTotal =
  | TotalEstimate
  /** Some of the silent were given a value by hand. Nothing says how wrong it is: no interval. */
  | {
      readonly outcome: 'constructed-by-hand'
      readonly observed: number
      readonly total: number
      readonly coverage: Coverage
      readonly fillings: readonly (
        | Filling
        | { readonly member: string; readonly value: number; readonly method: 'by-hand' }
      )[]
    }

export interface TotalsOptions {
  /** Answers that are counted, and no measure of how the others moved. */
  readonly isLeftOut?: (entry: Pick<PeriodReturn, 'member' | 'period'>) => boolean
}

/**
 * A silent entry for each member that has none at a period where others have theirs: who does not appear has not answered.
 * It is placed in the classes of its nearest period, an earlier one first. `isAsked` says who was asked then.
 */
export function absentReturns(
  returns: readonly PeriodReturn[],
  isAsked: (entry: Pick<PeriodReturn, 'member' | 'period'>) => boolean,
): PeriodReturn[] {
  const periods = [...new Set(returns.map(({ period }) => period))]
  const entriesOf = new Map<string, PeriodReturn[]>()
  for (const entry of returns) {
    const entries = entriesOf.get(entry.member)
    if (entries) entries.push(entry)
    else entriesOf.set(entry.member, [entry])
  }
  return [...entriesOf].flatMap(([member, entries]) => {
    const present = [...new Set(entries.map(({ period }) => period))].sort((a, b) => a - b)
    return periods
      .filter((period) => !present.includes(period) && isAsked({ member, period }))
      .flatMap((period) => {
        const nearest = present.findLast((one) => one < period) ?? present[0]
        return entries
          .filter((entry) => entry.period === nearest)
          .map((entry): PeriodReturn => ({ member, period, class: entry.class }))
      })
  })
}

/**
 * The total of each period, with the returns of the period before as the members' known past: see `sizeBefore`. A member in two
 * classes of one period counts once in each. One that is silent and of which nothing is known a period ago, but that answered
 * once, in another class or before a gap, is given no mean: « at least », `nothing-to-compare`.
 * @param imputed these returns, imputed by ratio of means
 * @throws RangeError as `estimateTotal`.
 */
export function totalsOfReturns(
  returns: readonly PeriodReturn[],
  imputed: readonly ImputedReturn[],
  { isLeftOut = () => false }: TotalsOptions = {},
): ReadonlyMap<number, ReturnsTotal> {
  const pastOf = knownPasts(returns, imputed)
  const firstAnswer = new Map<string, number>()
  for (const { member, period, value } of returns) {
    if (value === undefined) continue
    firstAnswer.set(member, Math.min(period, firstAnswer.get(member) ?? period))
  }
  const byPeriod = new Map<number, PeriodReturn[]>()
  for (const entry of returns) {
    const same = byPeriod.get(entry.period)
    if (same) same.push(entry)
    else byPeriod.set(entry.period, [entry])
  }
  const totals = new Map<number, ReturnsTotal>()
  for (const [period, now] of byPeriod) {
    const timesThere = new Map<string, number>()
    for (const { member } of now) timesThere.set(member, (timesThere.get(member) ?? 0) + 1)
    const asked = now.map((entry) => {
      const past = pastOf(entry)
      const before = sizeBefore(past, entry.value)
      const isTwice = (timesThere.get(entry.member) ?? 0) > 1
      const figures: MemberFigures = {
        member: isTwice ? `${entry.member} in ${entry.class}` : entry.member,
        class: entry.class,
        ...(entry.value === undefined ? {} : { now: entry.value }),
        ...(before === undefined ? {} : { before, periods: periodsBefore(past) }),
        ...(entry.auxiliary === undefined ? {} : { auxiliary: entry.auxiliary }),
        isLeftOut: isLeftOut(entry) || isLeftOut({ ...entry, period: period - 1 }),
      }
      const isSilent = entry.value === undefined
      const byHand = isSilent ? entry.constructedByHand : undefined
      const isForgotten =
        isSilent && before === undefined && (firstAnswer.get(entry.member) ?? period) < period
      return { figures, byHand, isForgotten }
    })
    totals.set(period, totalOf(asked))
  }
  return totals
}

interface Asked {
  readonly figures: MemberFigures
  readonly byHand: number | undefined
  /** It answered once, and nothing of it is known a period ago: the mean of the others is not its past. */
  readonly isForgotten: boolean
}

function totalOf(asked: readonly Asked[]): ReturnsTotal {
  const whole = estimateTotal(asked.map(({ figures }) => figures))
  const others = asked.filter(({ byHand }) => byHand === undefined)
  if (whole.outcome === 'observed' || whole.outcome === 'nobody-answered') return whole
  const { observed, coverage } = whole
  if (others.some(({ isForgotten }) => isForgotten)) {
    return { outcome: 'at-least', observed, reason: 'nothing-to-compare', coverage }
  }
  if (others.length === asked.length) return whole
  const isTooLittle =
    whole.outcome === 'at-least' &&
    (whole.reason === 'too-few-respondents' || whole.reason === 'too-little-coverage')
  if (isTooLittle) return whole
  const rest = estimateTotal(others.map(({ figures }) => figures))
  if (rest.outcome !== 'observed' && rest.outcome !== 'estimated') return { ...rest, coverage }
  const given = asked.flatMap(({ figures: { member }, byHand }) =>
    byHand === undefined ? [] : [{ member, value: byHand, method: 'by-hand' as const }],
  )
  return {
    outcome: 'constructed-by-hand',
    observed,
    total: given.reduce(
      (sum, { value }) => sum + value,
      rest.outcome === 'estimated' ? rest.total : rest.observed,
    ),
    coverage,
    fillings: [...(rest.outcome === 'estimated' ? rest.fillings : []), ...given],
  }
}
