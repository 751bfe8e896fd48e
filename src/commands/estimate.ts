import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { type ClassWeights, designWeights, type SampledUnit } from '../protection/design-weights.ts'
import {
  type ImputationMethod,
  type ImputedReturn,
  imputeByRatioOfMeans,
  type LinkRatios,
  type PeriodReturn,
} from '../protection/ratio-imputation.ts'
import { absentReturns, totalsOfReturns } from '../protection/return-totals.ts'
import { LARGEST_VALUE } from '../protection/table.ts'

const USAGE =
  'Usage: npm run --silent estimate -- FILE.csv [--leave-out ID,ID@DATE…] [--not-asked ID,ID@DATE…] [--out-of-scope full|partial]'

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
    const result = isSample ? weigh(rows, options.outOfScope) : impute(rows, options)
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
  const returns = rows.map(returnOf)
  refuseDoubles(rows)
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

/** Names may hold spaces: joined by one, two of them could read alike. */
function keyOf(...parts: readonly unknown[]): string {
  return JSON.stringify(parts)
}

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
  refuseUnsoundSample(rows)
  let weights: ClassWeights[]
  try {
    weights = designWeights(rows.map(unitOf), outOfScope)
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
  if (number > LARGEST_VALUE) {
    throw new InvalidInput(
      `The ${column} of ${nameOf(row)} is ${text}: give the file in thousands or millions, so that nothing passes ${LARGEST_VALUE}.`,
    )
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

function refuseUnknown(option: string, names: ReadonlySet<string>, rows: readonly CsvRow[]): void {
  const known = new Set(
    rows.flatMap(({ identifier = '', date = '' }) => [identifier, `${identifier}@${date}`]),
  )
  const dates = new Set(rows.map(({ date = '' }) => date))
  for (const name of names) {
    const [member = '', date = ''] = name.split('@')
    // Who was not asked at a date has no row there.
    const isAbsent = option === '--not-asked' && known.has(member) && dates.has(date)
    if (!known.has(name) && !isAbsent)
      throw new InvalidInput(`${option} names ${name}, whom no row has.`)
  }
}

function refuseUnsoundSample(rows: readonly CsvRow[]): void {
  const seen = new Set<string>()
  const adjusted = new Map<string, boolean>()
  const calibrated = new Map<string, string>()
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
    const calibration = row.calibration ?? ''
    if ((calibrated.get(group) ?? calibration) !== calibration) {
      throw new InvalidInput(`The group ${row.group} in ${row.date} has two calibrations.`)
    }
    calibrated.set(group, calibration)
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
    // No object keeps a field of this name: it would vanish before it could be refused.
    if (header.includes('__proto__')) {
      throw new InvalidInput('The column __proto__ is not one this command knows.')
    }
    return header
  }
  try {
    records = parse(text, { columns, bom: true, trim: true, skip_empty_lines: true })
  } catch (error) {
    if (error instanceof InvalidInput) throw error
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
