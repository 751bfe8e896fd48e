import { parseArgs } from 'node:util'
import { type ClassWeights, designWeights } from '../protection/design-weights.ts'
import {
  type ImputationMethod,
  type ImputedReturn,
  imputeByRatioOfMeans,
  type PeriodReturn,
} from '../protection/ratio-imputation.ts'
import { absentReturns, totalsOfReturns } from '../protection/return-totals.ts'
import {
  type CsvRow,
  givenLinks,
  keyOf,
  readTable,
  refuseMixedDates,
  refuseUnknown,
  returnsOf,
  unitsOf,
} from './estimate-table.ts'
import { InvalidInput } from './input-file.ts'

const USAGE =
  'Usage: npm run --silent estimate -- FILE.csv [--leave-out ID,ID@DATE…] [--not-asked ID,ID@DATE…] [--out-of-scope full|partial]'

/** The codes of the ONS library, which statisticians know. */
const markers: Record<ImputationMethod, string> = {
  returned: 'R',
  'constructed-by-hand': 'MC',
  'forward-from-return': 'FIR',
  'backward-from-return': 'BI',
  'forward-from-hand': 'FIMC',
  constructed: 'C',
  'forward-from-construction': 'FIC',
}

/**
 * `estimate FILE.csv`: prints as JSON the values imputed by ratio of means and the estimated total
 * of each date (columns identifier, date, group, question, other), or the weights of a sample
 * (columns identifier, date, group, sample, adjustment, H). Answers 0, 2 for an invalid file, or 3
 * when nothing can honestly be estimated.
 */
export async function estimate(args: readonly string[]): Promise<number> {
  const started = performance.now()
  try {
    const options = readArguments(args)
    const { kind, rows } = await readTable(options.file)
    const result = kind === 'sample' ? weigh(rows, options.outOfScope) : impute(rows, options)
    print({ ...result, ms: Math.round(performance.now() - started) })
    if ('reason' in result) console.error(result.reason)
    return result.status === 'refused' ? 3 : 0
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    print({ status: 'invalid', reason: error.message })
    console.error(error.message)
    return 2
  }
}

function impute(rows: readonly CsvRow[], { leaveOut, notAsked }: Arguments) {
  const returns = returnsOf(rows)
  if (returns.every((entry) => entry.value === undefined)) {
    return { status: 'refused', reason: 'Nobody answered: there is nothing to estimate from.' }
  }
  refuseMixedDates(rows)
  refuseUnknown('--leave-out', leaveOut, rows)
  refuseUnknown('--not-asked', notAsked, rows)
  const given = givenLinks(rows, returns)
  const dates = new Map(returns.map((entry, at) => [entry.period, rows[at]?.date ?? '']))
  const isIn =
    (names: ReadonlySet<string>) =>
    ({ member, period }: Pick<PeriodReturn, 'member' | 'period'>) =>
      names.has(member) || names.has(`${member}@${dates.get(period)}`)
  const [isLeftOut, isNotAsked] = [isIn(leaveOut), isIn(notAsked)]
  const absent = absentReturns(returns, (entry) => !isNotAsked(entry))
  const imputed = imputeByRatioOfMeans(returns, {
    leaveOutOfLinks: isLeftOut,
    ...(given ? { givenLinks: (name, period) => given.get(keyOf(name, period)) } : {}),
  })
  const asked = [...returns, ...absent]
  const totals = (
    given ? totalsByGivenRatios(asked, dates, imputed) : totalsOf(asked, dates, imputed, isLeftOut)
  ).map((total) => {
    const missing = absent.filter(({ period }) => dates.get(period) === total.date)
    return missing.length === 0
      ? total
      : { ...total, absent: [...new Set(missing.map(({ member }) => member))] }
  })
  const refused = totals.filter(({ outcome }) => !told.has(outcome)).map(({ date }) => date)
  return {
    ...(refused.length === 0
      ? { status: 'estimated' }
      : {
          status: 'at-least',
          reason: `Of ${refused.join(', ')} no total can honestly be estimated: only « at least » may be said.`,
        }),
    rows: imputed.map(({ return: entry, value, method, links }) => ({
      identifier: entry.member,
      date: dates.get(entry.period),
      group: entry.class,
      output: value,
      marker: markers[method],
      forward: links.forward.ratio,
      backward: links.backward.ratio,
      construction: links.construction.ratio,
      count_forward: links.forward.count,
      count_backward: links.backward.count,
      count_construction: links.construction.count,
      default_forward: links.forward.byDefault,
      default_backward: links.backward.byDefault,
      default_construction: links.construction.byDefault,
    })),
    totals,
  }
}

/** What is a total, and not only a least one. */
const told = new Set(['observed', 'estimated', 'constructed-by-hand', 'given-ratios'])

/** Why a silent member's value in a total is not that of its row. */
type RowDifference = 'groups-together' | 'other-method' | 'no-row'

/** The totals of all dates; where a filling is not what the row of that member says, both are told, and why. */
function totalsOf(
  returns: readonly PeriodReturn[],
  dates: ReadonlyMap<number, string>,
  imputed: readonly ImputedReturn[],
  isLeftOut: (entry: Pick<PeriodReturn, 'member' | 'period'>) => boolean,
) {
  const totals = totalsOfReturns(returns, imputed, { isLeftOut })
  return [...totals].map(([period, estimate]) => {
    const date = dates.get(period) ?? ''
    if (estimate.outcome !== 'estimated' && estimate.outcome !== 'constructed-by-hand') {
      return { date, ...estimate }
    }
    const together = new Set(
      estimate.outcome === 'estimated'
        ? estimate.classes.flatMap(({ classes }) => (classes.length > 1 ? classes : []))
        : [],
    )
    const rows = imputed.filter(({ return: entry }) => entry.period === period)
    const differences = estimate.fillings.flatMap(({ member, value }) => {
      const row = rows.find(
        ({ return: entry }) =>
          entry.member === member || `${entry.member} in ${entry.class}` === member,
      )
      if (!row) return [{ identifier: member, total: value, why: 'no-row' satisfies RowDifference }]
      if (Math.abs(row.value - value) <= 1e-9 * Math.max(1, Math.abs(value))) return []
      const isTogether = row.method === 'forward-from-return' && together.has(row.return.class)
      const why: RowDifference = isTogether ? 'groups-together' : 'other-method'
      return [
        { identifier: member, row: row.value, marker: markers[row.method], total: value, why },
      ]
    })
    return { date, ...estimate, differs_from_rows: differences }
  })
}

/** With ratios given by hand, the total of each date is that of its rows. Nothing says how wrong such a ratio is: no interval. */
function totalsByGivenRatios(
  returns: readonly PeriodReturn[],
  dates: ReadonlyMap<number, string>,
  imputed: readonly ImputedReturn[],
) {
  return [...dates].map(([period, date]) => {
    const asked = returns.filter((entry) => entry.period === period)
    const valued = imputed.filter(({ return: entry }) => entry.period === period)
    const observed = asked.reduce((sum, { value }) => sum + (value ?? 0), 0)
    if (asked.every(({ value }) => value !== undefined)) {
      return { date, outcome: 'observed', observed }
    }
    if (valued.length < asked.length) {
      return { date, outcome: 'at-least', observed, reason: 'nothing-to-compare' }
    }
    return {
      date,
      outcome: 'given-ratios',
      observed,
      total: valued.reduce((sum, { value }) => sum + value, 0),
      fillings: valued
        .filter(({ method }) => method !== 'returned')
        .map(({ return: { member }, value, method }) => ({
          member,
          value,
          method: markers[method],
        })),
    }
  })
}

function weigh(rows: readonly CsvRow[], outOfScope: 'full' | 'partial') {
  const units = unitsOf(rows)
  let weights: ClassWeights[]
  try {
    weights = designWeights(units, outOfScope)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { status: 'refused', reason: error.message }
  }
  return {
    status: 'estimated',
    rows: weights.map((row) => ({
      date: row.period,
      group: row.class,
      ...(row.calibrationGroup === undefined ? {} : { calibration: row.calibrationGroup }),
      unadjusted_design_weight: row.unadjustedDesignWeight,
      design_weight: row.designWeight,
      ...(row.calibrationFactor === undefined ? {} : { calibration_factor: row.calibrationFactor }),
    })),
  }
}

interface Arguments {
  readonly file: string
  readonly leaveOut: ReadonlySet<string>
  /** Members, or members at a date, whose absence is no silence: not members yet, or no longer. */
  readonly notAsked: ReadonlySet<string>
  readonly outOfScope: 'full' | 'partial'
}

function readArguments(args: readonly string[]): Arguments {
  const options = {
    'leave-out': { type: 'string', default: '' },
    'not-asked': { type: 'string', default: '' },
    'out-of-scope': { type: 'string', default: 'full' },
  } as const
  let parsed: { values: Record<keyof typeof options, string>; positionals: string[] }
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    throw new InvalidInput(USAGE)
  }
  const { values, positionals } = parsed
  const [file] = positionals
  const outOfScope = values['out-of-scope']
  if (file === undefined || positionals.length > 1) throw new InvalidInput(USAGE)
  if (outOfScope !== 'full' && outOfScope !== 'partial') {
    throw new InvalidInput(`--out-of-scope is full or partial, not ${outOfScope}.`)
  }
  const namesIn = (list: string) => new Set(list.split(',').filter(Boolean))
  const [leaveOut, notAsked] = [namesIn(values['leave-out']), namesIn(values['not-asked'])]
  return { file, leaveOut, notAsked, outOfScope }
}

function print(result: unknown): void {
  console.log(JSON.stringify(result, null, 2))
}
