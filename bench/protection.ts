import { cpus } from 'node:os'
import { insiders } from '../src/protection/attackers.ts'
import { auditRelease } from '../src/protection/audit.ts'
import { type Protection, type ProtectionRequest, protect } from '../src/protection/protection.ts'
import { loadSolver } from '../src/protection/solver.ts'
import type { Table } from '../src/protection/table.ts'
import { tabulate } from '../src/protection/tabulation.ts'
import { type FederationShape, inventFederation } from '../src/protection/test/examples.ts'

/*
 * `npm run bench:protection`: how long exact protection takes, how it grows, and what two habits
 * cost and leave exposed. Each time includes building attackers, the optimum and the audit.
 */

const pPercent = 15
const solver = await loadSolver()
const regional = { members: 90, regions: 17, zones: 5, categories: 8 }
const national = { members: 2073, regions: 96, zones: 10, categories: 21 }
let largestMemory = 0

// One solve first: compiling the solver is not what is measured.
await protect(requestFor({ ...regional, seed: 99 }, 'outsider'))

console.log(`Exact protection on ${cpus().length} cores, Node ${process.versions.node}\n`)
await measureAgainstLimits()
reportMemory()
await measureGrowth()
await compareHabits()
console.log(`\nmemory at the most, growth and habits included: ${megabytes(largestMemory)}`)

async function measureAgainstLimits(): Promise<void> {
  const seeds = Array.from({ length: 20 }, (_, at) => at + 1)
  const outsider = await timeEach(
    seeds.map((seed) => requestFor({ ...regional, seed }, 'outsider')),
  )
  report('207 cells, outsider', said(outsider), median(outsider.wall) <= 1000, 'median ≤ 1 s')
  const members = await timeEach(seeds.map((seed) => requestFor({ ...regional, seed }, 'members')))
  const membersHeld = median(members.wall) <= 10_000 && Math.max(...members.wall) <= 30_000
  report('207 cells, every member', said(members), membersHeld, 'median ≤ 10 s, worst ≤ 30 s')
  const large = await timeEach(
    [1, 2, 3].map((seed) => requestFor({ ...national, seed }, 'outsider')),
  )
  const largeHeld = Math.max(...large.wall) <= 15_000
  report('2 354 cells, 2 073 members, outsider', said(large), largeHeld, '≤ 15 s')
  await measureTwentyIndicators()
}

/** The largest of what has a limit. What follows has none: it is told at the end. */
function reportMemory(): void {
  report('memory', megabytes(largestMemory), largestMemory <= 500e6, '≤ 500 MB')
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}

/** As a release of the site protects its questions: in turn, in the one thread of its job. */
async function measureTwentyIndicators(): Promise<void> {
  const indicators = Array.from({ length: 20 }, (_, at) =>
    requestFor({ ...regional, seed: 101 + at }, 'members'),
  )
  const started = performance.now()
  const protections: Protection[] = []
  for (const indicator of indicators) {
    protections.push(await protect(indicator))
    noteMemory()
  }
  const elapsed = performance.now() - started
  const safe = protections.filter(isSafe).length
  report(
    '20 indicators × 207 cells, every member, one after the other',
    `${seconds(elapsed)}, ${safe} of 20 safe`,
    elapsed <= 300_000 && safe === 20,
    '≤ 5 min',
  )
}

async function measureGrowth(): Promise<void> {
  console.log('\nGrowth with size (median of 3)')
  console.log('   cells  members   outsider   every member')
  const shapes = [
    { members: 20, regions: 5, zones: 2, categories: 4 },
    { members: 45, regions: 9, zones: 3, categories: 6 },
    regional,
    { members: 180, regions: 34, zones: 6, categories: 9 },
    { members: 360, regions: 60, zones: 8, categories: 11 },
  ]
  for (const shape of shapes) {
    const requests = (against: 'outsider' | 'members') =>
      [1, 2, 3].map((seed) => requestFor({ ...shape, seed }, against))
    const cells = requests('outsider')[0]?.table.cells.length ?? 0
    const outsider = median((await timeEach(requests('outsider'))).wall)
    const members = median((await timeEach(requests('members'))).wall)
    console.log(
      `${pad(cells, 8)}${pad(shape.members, 9)}${pad(seconds(outsider), 11)}${pad(seconds(members), 15)}`,
    )
  }
}

/** What two habits cost, and how much they leave to be deduced by the same attackers. */
async function compareHabits(): Promise<void> {
  let compared = 0
  const totals = {
    optimal: { hidden: 0, cost: 0, disclosures: 0, exposed: 0 },
    nextSmallest: { hidden: 0, cost: 0, disclosures: 0, exposed: 0 },
    roundToFive: { hidden: 0, cost: 0, disclosures: 0, exposed: 0 },
  }
  for (let seed = 1; seed <= 10; seed += 1) {
    const { table } = requestFor({ ...regional, seed }, 'members')
    const release = await protect({ table, attackers: 'members' })
    if (release.outcome !== 'protected') continue
    compared += 1
    add(totals.optimal, table, new Set([...release.primary, ...release.secondary]))
    add(totals.nextSmallest, table, hideNextSmallest(table))
    add(totals.roundToFive, roundedToFive(table), new Set(table.cells.map((cell) => cell.key)))
    // Rounding hides nothing: its cost is how far the numbers are from the truth.
    totals.roundToFive.hidden -= table.cells.length
    totals.roundToFive.cost += table.cells.reduce(
      (s, { value }) => s + Math.abs(5 * Math.round(value / 5) - value),
      0,
    )
    totals.roundToFive.cost -= costOf(table, new Set(table.cells.map((cell) => cell.key)))
  }
  console.log(`\nAgainst two habits (${compared} tables of 207 cells, every member as attacker)`)
  console.log('                              cells hidden       cost   disclosures   cells exposed')
  const line = (name: string, t: typeof totals.optimal) =>
    console.log(
      `${name.padEnd(30)}${pad(t.hidden, 12)}${pad(t.cost, 11)}${pad(t.disclosures, 14)}${pad(t.exposed, 16)}`,
    )
  line('optimal suppression', totals.optimal)
  line('hide the next smallest', totals.nextSmallest)
  line('round every cell to 5', totals.roundToFive)
  console.log(
    'Cost: value hidden beyond the unsafe cells; for rounding, distance from the true numbers.\n' +
      'A disclosure: one attacker left with less doubt about an unsafe cell than it is due.',
  )
}

interface Tally {
  hidden: number
  cost: number
  disclosures: number
  exposed: number
}

function add(tally: Tally, table: Table, hidden: ReadonlySet<string>): void {
  const { disclosures } = auditRelease(table, hidden, insiders(table), solver, { pPercent })
  tally.hidden += hidden.size
  tally.cost += costOf(table, hidden)
  tally.disclosures += disclosures.length
  tally.exposed += new Set(disclosures.map((disclosure) => disclosure.cell)).size
}

function costOf(table: Table, hidden: ReadonlySet<string>): number {
  return table.cells.reduce(
    (sum, cell) => (cell.status === 'free' && hidden.has(cell.key) ? sum + cell.cost : sum),
    0,
  )
}

/** In each row and column with a lone hole, hide its smallest other cell, until no hole is alone. */
function hideNextSmallest(table: Table): Set<string> {
  const hidden = new Set(
    table.cells.filter((cell) => cell.status === 'primary').map((cell) => cell.key),
  )
  for (let changed = true; changed; ) {
    changed = false
    for (const relation of table.relations) {
      const cells = relation.flatMap((term) => table.cells[term.cell] ?? [])
      if (cells.filter((cell) => hidden.has(cell.key)).length !== 1) continue
      const others = cells.filter((cell) => cell.status === 'free' && !hidden.has(cell.key))
      const [smallest] = others.sort((a, b) => a.value - b.value)
      if (!smallest) continue
      hidden.add(smallest.key)
      changed = true
    }
  }
  return hidden
}

/** Every cell within 2 of its nearest multiple of 5, which is what the reader of it knows. */
function roundedToFive(table: Table): Table {
  const cells = table.cells.map((cell) => {
    const rounded = 5 * Math.round(cell.value / 5)
    return { ...cell, lower: Math.max(0, rounded - 2), upper: rounded + 2 }
  })
  return { ...table, cells }
}

function requestFor(shape: FederationShape, attackers: 'outsider' | 'members'): ProtectionRequest {
  const { dimensions, answers } = inventFederation(shape)
  const against = attackers === 'members' ? 'outsider' : 'co-member'
  return { table: tabulate(dimensions, answers, { against }).table, attackers }
}

/** Milliseconds of each run: by the clock, and of processor, which a busy machine does not stretch. */
interface Times {
  readonly wall: readonly number[]
  readonly processor: readonly number[]
}

async function timeEach(requests: readonly ProtectionRequest[]): Promise<Times> {
  const wall: number[] = []
  const processor: number[] = []
  for (const request of requests) {
    const started = performance.now()
    const before = process.cpuUsage()
    const protection = await protect(request)
    const { user, system } = process.cpuUsage(before)
    wall.push(performance.now() - started)
    processor.push((user + system) / 1000)
    noteMemory()
    if (!isSafe(protection)) throw new Error('The bench met a table it could not protect.')
  }
  return { wall, processor }
}

function said({ wall, processor }: Times): string {
  const worst = `worst ${seconds(Math.max(...wall))} of ${wall.length}`
  return `median ${seconds(median(wall))} (processor ${seconds(median(processor))}), ${worst}`
}

function isSafe(protection: Protection): boolean {
  return protection.outcome === 'protected' && protection.audit.outcome === 'safe'
}

function noteMemory(): void {
  // Its peak, which may lie within a run; told in kilobytes.
  largestMemory = process.resourceUsage().maxRSS * 1024
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN
  const high = sorted[Math.floor(middle)] ?? Number.NaN
  return (low + high) / 2
}

function report(what: string, measured: string, held: boolean, limit: string): void {
  console.log(`${held ? 'held    ' : 'NOT HELD'}  ${what}: ${measured} (${limit})`)
  if (!held) process.exitCode = 1
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}

function pad(value: number | string, width: number): string {
  return String(value).padStart(width)
}
