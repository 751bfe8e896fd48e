import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { SampledUnit } from '../protection/design-weights.ts'
import type { LinkRatios, PeriodReturn } from '../protection/ratio-imputation.ts'
import { LARGEST_VALUE } from '../protection/table.ts'
import { InvalidInput, readText } from './input-file.ts'

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
export type CsvRow = z.infer<typeof rowsShape>[number]

/**
 * The rows of a CSV file: those of returns, or of a sample, told by the column `sample`.
 * @throws InvalidInput for a file that cannot be read, is not CSV or has columns nobody knows.
 */
export async function readTable(
  file: string,
): Promise<{ readonly kind: 'returns' | 'sample'; readonly rows: readonly CsvRow[] }> {
  const rows = parseFile(await readText(file), file)
  const kind = rows[0]?.sample === undefined ? 'returns' : 'sample'
  refuseUnknownColumns(rows, kind === 'sample' ? columnsOfSamples : columnsOfReturns)
  return { kind, rows }
}

/** Names may hold spaces: joined by one, two of them could read alike. */
export function keyOf(...parts: readonly unknown[]): string {
  return JSON.stringify(parts)
}

/** What each row answers. @throws InvalidInput for a member that answers twice in one place, or a field that means nothing. */
export function returnsOf(rows: readonly CsvRow[]): PeriodReturn[] {
  const returns = rows.map(returnOf)
  refuseDoubles(rows)
  return returns
}

/** The units of a sample. @throws InvalidInput for one given twice, a group that says two things, or a field that means nothing. */
export function unitsOf(rows: readonly CsvRow[]): SampledUnit[] {
  refuseUnsoundSample(rows)
  return rows.map(unitOf)
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

/** The ratios that a file gives by hand, by group and period (`keyOf`); nothing where it has no such column. */
export function givenLinks(
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
export function refuseMixedDates(rows: readonly CsvRow[]): void {
  const [first] = rows
  const other = rows.find((row) => row.date?.trim().length !== first?.date?.trim().length)
  if (first && other) {
    throw new InvalidInput(
      `The date of ${nameOf(other)} is written otherwise than ${first.date}: use only YYYY, or only YYYYMM.`,
    )
  }
}

/** A name that no row has would be left out of nothing, in silence. */
export function refuseUnknown(
  option: string,
  names: ReadonlySet<string>,
  rows: readonly CsvRow[],
): void {
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
