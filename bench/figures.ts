import { cpus } from 'node:os'
import { consolidate } from '../src/modules/figures/rules/releasing/consolidate.ts'
import {
  type DepositedAnswer,
  sortReturns,
  type YearReturns,
} from '../src/modules/figures/rules/releasing/year-returns.ts'
import { leastThresholds } from '../src/platform/federation/thresholds.ts'
import { seededRandom } from '../src/protection/test/examples.ts'

/*
 * `npm run bench:figures`: how long it takes to add up the returns of a network. Each time is for every question, over
 * the network, its zones and its regions, with coverage and estimates against the year before.
 */

console.log(`Consolidation on ${cpus().length} cores, Node ${process.versions.node}\n`)
const regions = Array.from({ length: 17 }, (_, at) => `ra:${String(at + 1).padStart(2, '0')}`)
const zoneOf = new Map(regions.map((region, at) => [region, `zone-${at % 5}`]))

const small = yearsOf({ members: 90, years: 2, questions: 40, seed: 1 })
const large = yearsOf({ members: 10_000, years: 6, questions: 40, seed: 2 })
report(
  '90 members × 40 questions',
  times(5, () => consolidateEach(small)),
  200,
)
report(
  '10 000 members × 5 years × 40 questions',
  times(3, () => consolidateEach(large)),
  3000,
)

function consolidateEach(years: readonly YearReturns[]): void {
  const sorted = years.map(sortReturns)
  for (const [at, year] of sorted.entries()) {
    if (at === 0) continue
    const past = sorted.slice(0, at).map((one) => ({ year: one, successions: [] }))
    const { length } = consolidate({
      year,
      past: past.toReversed(),
      zoneOf,
      thresholds: leastThresholds,
    })
    if (length !== year.questions.length) throw new Error('a question was lost')
  }
}

function yearsOf(shape: {
  members: number
  years: number
  questions: number
  seed: number
}): YearReturns[] {
  const random = seededRandom(shape.seed)
  const questions = Array.from({ length: shape.questions }, (_, at) => ({
    code: `question-${at}`,
    unit: at % 4 === 0 ? ('persons' as const) : ('hours' as const),
  }))
  const members = Array.from({ length: shape.members }, (_, at) => ({
    id: `member-${at}`,
    region: regions[Math.floor(random() * regions.length)] ?? '',
  }))
  return Array.from({ length: shape.years }, (_, year) => {
    const answers: DepositedAnswer[] = []
    for (const { id: member } of members) {
      if (random() < 0.1) continue
      for (const { code } of questions) {
        const amount = Math.round(10 + random() * 1000)
        answers.push({ member, question: code, part: '', kind: 'number', amount, words: '' })
      }
    }
    return { exercise: String(2020 + year), questions, members, answers }
  })
}

type Taken = { readonly wall: number; readonly processor: number }

function times(runs: number, work: () => void): Taken[] {
  work()
  return Array.from({ length: runs }, () => {
    const [began, used] = [performance.now(), process.cpuUsage()]
    work()
    const { user, system } = process.cpuUsage(used)
    return { wall: performance.now() - began, processor: (user + system) / 1000 }
  })
}

/** Of the processor too: on a busy machine the clock measures the neighbours. */
function report(what: string, taken: readonly Taken[], most: number): void {
  const wall = median(taken.map((one) => one.wall))
  const processor = median(taken.map((one) => one.processor))
  const held = wall <= most
  const numbers = `${wall.toFixed(0)} ms (processor ${processor.toFixed(0)} ms)`
  console.log(
    `${what.padEnd(42)}${numbers.padEnd(34)}limit ${most} ms   ${held ? 'held' : 'NOT HELD'}`,
  )
  if (!held) process.exitCode = 1
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
