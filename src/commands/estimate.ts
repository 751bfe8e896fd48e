import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { designWeights, type SampledUnit } from '../protection/design-weights.ts'
import { estimateTotal, type MemberFigures } from '../protection/estimation.ts'
import { knownPasts, periodsBefore, sizeBefore } from '../protection/known-past.ts'
import {
  type ImputationMethod,
  type ImputedReturn,
  imputeByRatioOfMeans,
  type LinkRatios,
  type PeriodReturn,
} from '../protection/ratio-imputation.ts'

const USAGE =
  'Usage: npm run --silent estimate -- FILE.csv [--leave-out ID,ID@DATE…] [--out-of-scope full|partial]'

class InvalidInput extends Error {}

const columnsOfReturns = [
  ...['identifier', 'date', 'group', 'question', 'other', 'manual_construction'],
  ...['forward', 'backward', 'construction'],
]
const columnsOfSamples = [
  ...['identifier', 'date', 'group', 'sample', 'adjustment', 'H', 'other', 'calibration'],
  // A sample may carry what its units answered.
  'question',
]

const rowsShape = z.array(z.record(z.string(), z.string()))
type CsvRow = z.infer<typeof rowsShape>[number]

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
    const rows = parseFile(await readText(options.file), options.file)
    const isSample = rows[0]?.sample !== undefined
    refuseUnknownColumns(rows, isSample ? columnsOfSamples : columnsOfReturns)
    const result = isSample ? weigh(rows, options.outOfScope) : impute(rows, options.leaveOut)
    print({ ...result, ms: Math.round(performance.now() - started) })
    return result.status === 'refused' ? 3 : 0
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    print({ status: 'invalid', reason: error.message })
    console.error(error.message)
    return 2
  }
}

function impute(rows: readonly CsvRow[], leaveOut: ReadonlySet<string>) {
  const returns = rows.map(returnOf)
  refuseDoubles(rows)
  if (returns.every((entry) => entry.value === undefined)) {
    return { status: 'refused', reason: 'Nobody answered: there is nothing to estimate from.' }
  }
  refuseMixedDates(rows)
  refuseUnknown(leaveOut, rows)
  const given = givenLinks(rows, returns)
  const dates = new Map(returns.map((entry, at) => [entry.period, rows[at]?.date ?? '']))
  const isLeftOut = ({ member, period }: Pick<PeriodReturn, 'member' | 'period'>) =>
    leaveOut.has(member) || leaveOut.has(`${member}@${dates.get(period)}`)
  const imputed = imputeByRatioOfMeans(returns, {
    leaveOutOfLinks: isLeftOut,
    ...(given ? { givenLinks: (name, period) => given.get(keyOf(name, period)) } : {}),
  })
  return {
    status: 'estimated',
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
    totals: given
      ? totalsByGivenRatios(returns, dates, imputed)
      : totalsOf(returns, dates, imputed, isLeftOut),
  }
}

/** Names may hold spaces: joined by one, two of them could read alike. */
function keyOf(...parts: readonly unknown[]): string {
  return JSON.stringify(parts)
}

/**
 * The total of each date, with last period's returns as the members' known past: see `sizeBefore`. A member in two groups of one date counts once in each, as in the scenarios of the ONS.
 */
function totalsOf(
  returns: readonly PeriodReturn[],
  dates: ReadonlyMap<number, string>,
  imputed: readonly ImputedReturn[],
  isLeftOut: (entry: Pick<PeriodReturn, 'member' | 'period'>) => boolean,
) {
  const pastOf = knownPasts(returns, imputed)
  const firstAnswer = new Map<string, number>()
  for (const { member, period, value } of returns) {
    if (value === undefined) continue
    firstAnswer.set(member, Math.min(period, firstAnswer.get(member) ?? period))
  }
  return [...dates].map(([period, date]) => {
    const now = returns.filter((entry) => entry.period === period)
    const isTwice = ({ member }: PeriodReturn) =>
      now.filter((entry) => entry.member === member).length > 1
    const members = now.map((entry): MemberFigures => {
      const past = pastOf(entry)
      const before = sizeBefore(past, entry.value)
      return {
        member: isTwice(entry) ? `${entry.member} in ${entry.class}` : entry.member,
        class: entry.class,
        ...(entry.value === undefined ? {} : { now: entry.value }),
        ...(before === undefined ? {} : { before, periods: periodsBefore(past) }),
        ...(entry.auxiliary === undefined ? {} : { auxiliary: entry.auxiliary }),
        isLeftOut: isLeftOut(entry) || isLeftOut({ ...entry, period: period - 1 }),
      }
    })
    const estimate = estimateTotal(members)
    if (estimate.outcome !== 'estimated') return { date, ...estimate }
    const isForgotten = now.some(
      ({ member, value, auxiliary }, at) =>
        value === undefined &&
        auxiliary === undefined &&
        members[at]?.before === undefined &&
        (firstAnswer.get(member) ?? period) < period,
    )
    if (!isForgotten) return { date, ...estimate }
    // It answered once, in another group or before a date that the file leaves out: the mean of the others is not its past.
    const { observed, coverage } = estimate
    return { date, outcome: 'at-least', observed, reason: 'nothing-to-compare', coverage }
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
  refuseUnsoundSample(rows)
  const weights = designWeights(rows.map(unitOf), outOfScope)
  const endless = weights.find((row) =>
    [row.unadjustedDesignWeight, row.designWeight, row.calibrationFactor ?? 1].some(
      (weight) => !Number.isFinite(weight),
    ),
  )
  if (endless) {
    return {
      status: 'refused',
      reason: `Nobody left in the sample stands for group ${endless.class} in ${endless.period}.`,
    }
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

function returnOf(row: CsvRow): PeriodReturn {
  if (row.question === undefined) throw new InvalidInput('The column question is missing.')
  const value = amount(row, 'question')
  const auxiliary = amount(row, 'other')
  const byHand = amount(row, 'manual_construction')
  return {
    member: required(row, 'identifier'),
    period: periodOf(row),
    class: required(row, 'group'),
    ...(value === undefined ? {} : { value }),
    ...(auxiliary === undefined ? {} : { auxiliary }),
    ...(byHand === undefined ? {} : { constructedByHand: byHand }),
  }
}

function unitOf(row: CsvRow): SampledUnit {
  const lives = new Map<string, SampledUnit['life']>([
    ['I', 'alive'],
    ['D', 'dead'],
    ['O', 'out-of-scope'],
  ])
  const life = lives.get(required(row, 'adjustment'))
  if (!life) throw new InvalidInput(`The adjustment of ${nameOf(row)} is not I, D or O.`)
  const auxiliary = amount(row, 'other')
  return {
    period: required(row, 'date'),
    class: required(row, 'group'),
    sampled: truth(row, 'sample'),
    life,
    adjustForDeaths: truth(row, 'H'),
    ...(auxiliary === undefined ? {} : { auxiliary }),
    ...(row.calibration ? { calibrationGroup: row.calibration } : {}),
  }
}

function givenLinks(
  rows: readonly CsvRow[],
  returns: readonly PeriodReturn[],
): Map<string, LinkRatios> | undefined {
  if (rows[0]?.forward === undefined) return undefined
  const given = new Map<string, LinkRatios>()
  for (const [at, row] of rows.entries()) {
    const ratios = {
      forward: amount(row, 'forward') ?? 1,
      backward: amount(row, 'backward') ?? 1,
      construction: amount(row, 'construction') ?? 1,
    }
    const key = keyOf(returns[at]?.class, returns[at]?.period)
    const other = given.get(key)
    if (other && keyOf(...Object.values(other)) !== keyOf(...Object.values(ratios))) {
      throw new InvalidInput(
        `The ratios given for the group ${row.group} in ${row.date} are not the same on every row.`,
      )
    }
    given.set(key, ratios)
  }
  return given
}

function required(row: CsvRow, column: string): string {
  const text = row[column]?.trim()
  if (text === undefined) throw new InvalidInput(`The column ${column} is missing.`)
  if (text === '') throw new InvalidInput(`The ${column} of ${nameOf(row)} is empty.`)
  return text
}

/** An amount of at least 0, or nothing where the field is empty. */
function amount(row: CsvRow, column: string): number | undefined {
  const text = row[column]?.trim()
  if (text === undefined || text === '') return undefined
  const number = Number(text)
  // Number() also reads 0x10 and 0b1, which nobody means.
  if (!Number.isFinite(number) || !/^[-+]?[\d.]+(e[-+]?\d+)?$/i.test(text)) {
    throw new InvalidInput(`The ${column} of ${nameOf(row)} is not a number: ${text}.`)
  }
  if (number < 0) throw new InvalidInput(`The ${column} of ${nameOf(row)} is negative: ${text}.`)
  return number
}

function truth(row: CsvRow, column: string): boolean {
  const text = required(row, column).toLowerCase()
  if (text !== 'true' && text !== 'false') {
    throw new InvalidInput(`The ${column} of ${nameOf(row)} is neither True nor False.`)
  }
  return text === 'true'
}

/** YYYYMM counts in months, YYYY in years. */
function periodOf(row: CsvRow): number {
  const date = required(row, 'date')
  const [, year, month] = /^(\d{4})(0[1-9]|1[0-2])?$/.exec(date) ?? []
  if (year === undefined) {
    throw new InvalidInput(`The date of ${nameOf(row)} is neither YYYY nor YYYYMM.`)
  }
  return month === undefined ? Number(year) : Number(year) * 12 + Number(month) - 1
}

function nameOf(row: CsvRow): string {
  return [row.identifier, row.date].filter(Boolean).join(' in ') || 'a row'
}

function refuseDoubles(rows: readonly CsvRow[]): void {
  const seen = new Set<string>()
  for (const row of rows) {
    const place = JSON.stringify([row.identifier, row.date, row.group])
    if (seen.has(place)) throw new InvalidInput(`${nameOf(row)} answers twice in ${row.group}.`)
    seen.add(place)
  }
}

/** A misspelt column would be an empty one. */
function refuseUnknownColumns(rows: readonly CsvRow[], known: readonly string[]): void {
  const unknown = Object.keys(rows[0] ?? {}).find((column) => !known.includes(column))
  if (unknown === undefined) return
  const isSemicolons = unknown.includes(';')
  throw new InvalidInput(
    isSemicolons
      ? 'The columns of the file are separated by semicolons: separate them by commas.'
      : `The column ${unknown} is not one this command knows: ${known.join(', ')}.`,
  )
}

/** Months and years do not follow each other: 2024 is a year, 202401 a month. */
function refuseMixedDates(rows: readonly CsvRow[]): void {
  const [first] = rows
  const other = rows.find((row) => row.date?.trim().length !== first?.date?.trim().length)
  if (first && other) {
    throw new InvalidInput(
      `The date of ${nameOf(other)} is written otherwise than ${first.date}: use only YYYY, or only YYYYMM.`,
    )
  }
}

function refuseUnknown(leaveOut: ReadonlySet<string>, rows: readonly CsvRow[]): void {
  const known = new Set(
    rows.flatMap(({ identifier = '', date = '' }) => [identifier, `${identifier}@${date}`]),
  )
  for (const name of leaveOut) {
    if (!known.has(name)) throw new InvalidInput(`--leave-out names ${name}, whom no row has.`)
  }
}

function refuseUnsoundSample(rows: readonly CsvRow[]): void {
  const seen = new Set<string>()
  const adjusted = new Map<string, boolean>()
  for (const row of rows) {
    const unit = keyOf(required(row, 'identifier'), row.date)
    if (seen.has(unit)) throw new InvalidInput(`${nameOf(row)} is given twice.`)
    seen.add(unit)
    const group = keyOf(row.date, row.group)
    const isAdjusted = truth(row, 'H')
    if ((adjusted.get(group) ?? isAdjusted) !== isAdjusted) {
      throw new InvalidInput(`The group ${row.group} in ${row.date} has an H both True and False.`)
    }
    adjusted.set(group, isAdjusted)
  }
}

interface Arguments {
  readonly file: string
  readonly leaveOut: ReadonlySet<string>
  readonly outOfScope: 'full' | 'partial'
}

function readArguments(args: readonly string[]): Arguments {
  const options = {
    'leave-out': { type: 'string', default: '' },
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
  return { file, leaveOut: new Set(values['leave-out'].split(',').filter(Boolean)), outOfScope }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new InvalidInput(`The file ${file} cannot be read.`)
  }
}

function parseFile(text: string, file: string): CsvRow[] {
  if (text.trim() === '') throw new InvalidInput(`The file ${file} is empty.`)
  let records: unknown
  let twice: string | undefined
  const columns = (header: string[]) => {
    twice = header.find((name, at) => header.indexOf(name) !== at)
    return header
  }
  try {
    records = parse(text, { columns, bom: true, trim: true, skip_empty_lines: true })
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 0
    const where = line > 0 ? ` (line ${line})` : ''
    const isQuote = error instanceof CsvError && error.code.includes('QUOTE')
    const what = isQuote ? 'a quote is not closed' : 'a row has too many or too few fields'
    throw new InvalidInput(`The file ${file} is not CSV: ${what}${where}.`)
  }
  if (twice !== undefined) throw new InvalidInput(`The column ${twice} is there twice.`)
  const rows = rowsShape.parse(records)
  if (rows.length === 0) throw new InvalidInput(`The file ${file} has no row.`)
  return rows
}

function print(result: unknown): void {
  console.log(JSON.stringify(result, null, 2))
}
