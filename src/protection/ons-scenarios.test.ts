import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { parse } from 'csv-parse/sync'
import { designWeights } from './design-weights.ts'
import {
  type ImputationMethod,
  type ImputationOptions,
  imputeByRatioOfMeans,
  type LinkRatios,
  type PeriodReturn,
} from './ratio-imputation.ts'

/** The scenarios of the ONS statistical methods library, where the data folder is at hand. */
const folder = '../shared/data/ons'
const present = existsSync(folder)
const files = present ? readdirSync(folder) : []

type CsvRow = Record<string, string>

function read(file: string): CsvRow[] {
  return parse(readFileSync(`${folder}/${file}`, 'utf8'), { columns: true, bom: true, trim: true })
}

const markers: Record<string, ImputationMethod> = {
  R: 'returned',
  MC: 'constructed-by-hand',
  FIR: 'forward-from-return',
  BI: 'backward-from-return',
  FIMC: 'forward-from-hand',
  C: 'constructed',
  FIC: 'forward-from-construction',
}

/** The published values were cut, not rounded, at six decimals at each step of a chain. */
function close(actual: number, expected: string | undefined, what: string): void {
  const difference = Math.abs(actual - Number(expected))
  assert.ok(
    difference <= Math.max(2e-6, 1e-8 * Math.abs(actual)),
    `${what} is ${actual}, not ${expected}`,
  )
}

/** YYYYMM as a number of months. */
function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(4)) - 1
}

function returnOf(row: CsvRow): PeriodReturn {
  return {
    member: row.identifier ?? '',
    period: monthOf(row.date ?? ''),
    class: row.group ?? '',
    ...(row.question ? { value: Number(row.question) } : {}),
    ...(row.other ? { auxiliary: Number(row.other) } : {}),
    ...(row.manual_construction ? { constructedByHand: Number(row.manual_construction) } : {}),
  }
}

/** What `parameters.json` says of scenarios 26 to 30, 34 and 35: who stays out of the links. */
const leftOut: Record<string, (entry: PeriodReturn) => boolean> = {
  '26': ({ member }) => member === '140005',
  '27': ({ member }) => ['150005', '150006'].includes(member),
  '28': ({ member }) => member === '190007',
  '29': ({ member }) => ['200013', '200014'].includes(member),
  '30': ({ member }) => ['10006', '10008'].includes(member),
  '34': ({ member }) => member === '10003',
  '35': ({ member, period }) =>
    member === '70001' && [monthOf('202003'), monthOf('202005')].includes(period),
}

function linkRatios(rows: readonly CsvRow[], prefix = ''): Map<string, LinkRatios> {
  return new Map(
    rows.map((row) => [
      `${row.group} ${monthOf(row.date ?? '')}`,
      {
        forward: Number(row[`${prefix}forward`]),
        backward: Number(row[`${prefix}backward`]),
        construction: Number(row[`${prefix}construction`]),
      },
    ]),
  )
}

function optionsFor(number: string, input: CsvRow[], output: CsvRow[]): ImputationOptions {
  const leaveOut = leftOut[number]
  if (number === '36') {
    const year = output.filter((row) => row.date?.startsWith('2019'))
    // The published results used the earlier year's links at six decimals.
    const sixDecimals = year.map((row) => ({
      ...row,
      unweighted_forward: Number(row.unweighted_forward).toFixed(6),
      unweighted_backward: Number(row.unweighted_backward).toFixed(6),
      unweighted_construction: Number(row.unweighted_construction).toFixed(6),
    }))
    const before = linkRatios(sixDecimals, 'unweighted_')
    return { blend: { weight: 0.5, yearBefore: (c, period) => before.get(`${c} ${period - 12}`) } }
  }
  const given = input[0]?.forward === undefined ? undefined : linkRatios(input)
  return {
    ...(leaveOut ? { leaveOutOfLinks: leaveOut } : {}),
    ...(given ? { givenLinks: (c, period) => given.get(`${c} ${period}`) } : {}),
  }
}

describe('ONS scenarios of ratio of means imputation', { skip: !present }, () => {
  const inputs = files.filter((file) => file.startsWith('imputation') && file.includes('_input'))
  for (const file of inputs) {
    const number = /scenarios_(\d+)/.exec(file)?.[1] ?? ''
    it(`reproduces ${file.replace(/^.*scenarios_|_input.csv$/g, '')}`, () => {
      const input = read(file)
      const output = read(file.replace('_input', '_output'))
      const imputed = imputeByRatioOfMeans(input.map(returnOf), optionsFor(number, input, output))
      const byPlace = new Map(
        imputed.map((row) => [
          `${row.return.member} ${row.return.class} ${row.return.period}`,
          row,
        ]),
      )
      const expected = output.filter((row) => number !== '36' || !row.date?.startsWith('2019'))
      assert.equal(imputed.length, expected.length)
      for (const row of expected) {
        const found = byPlace.get(`${row.identifier} ${row.group} ${monthOf(row.date ?? '')}`)
        const what = `${row.identifier} in ${row.date}`
        assert.ok(found, `${what} is missing`)
        close(found.value, row.output, what)
        assert.equal(found.method, markers[row.marker ?? ''], what)
        for (const name of ['forward', 'backward', 'construction'] as const) {
          close(found.links[name].ratio, row[name], `${name} link of ${what}`)
          assert.equal(found.links[name].count, Number(row[`count_${name}`]), what)
          const byDefault = row[`default_${name}`]?.toLowerCase() === 'true'
          assert.equal(found.links[name].byDefault, byDefault, what)
        }
      }
    })
  }
})

describe('ONS scenarios of ratio estimation', { skip: !present }, () => {
  const lives = { I: 'alive', D: 'dead', O: 'out-of-scope' } as const
  const inputs = files.filter((file) => file.startsWith('estimation') && file.includes('_input'))
  for (const file of inputs) {
    it(`reproduces ${file.replace(/^.*scenarios_|_input.csv$/g, '')}`, () => {
      const units = read(file).map((row) => ({
        period: row.date ?? '',
        class: row.group ?? '',
        sampled: row.sample === 'True',
        life: row.adjustment === 'D' || row.adjustment === 'O' ? lives[row.adjustment] : lives.I,
        adjustForDeaths: row.H === 'True',
        ...(row.other ? { auxiliary: Number(row.other) } : {}),
        ...(row.calibration ? { calibrationGroup: row.calibration } : {}),
      }))
      const weights = designWeights(units, file.includes('partial') ? 'partial' : 'full')
      const expected = read(file.replace('_input', '_output'))
      assert.equal(weights.length, expected.length)
      for (const row of expected) {
        const found = weights.find((w) => w.period === row.date && w.class === row.group)
        assert.ok(found)
        close(found.designWeight, row.design_weight, 'design weight')
        if (row.unadjusted_design_weight) {
          close(found.unadjustedDesignWeight, row.unadjusted_design_weight, 'N/n')
        }
        if (row.calibration_factor) {
          close(found.calibrationFactor ?? Number.NaN, row.calibration_factor, 'calibration factor')
        }
      }
    })
  }
})
