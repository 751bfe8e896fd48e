import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { insiders, viewer } from '../../src/protection/attackers.ts'
import type { PrimaryRules } from '../../src/protection/primary-rules.ts'
import { protect } from '../../src/protection/protection.ts'
import { loadSolver } from '../../src/protection/solver.ts'
import { isHiddenAnyway, membersOf, type Table } from '../../src/protection/table.ts'
import { tabulate } from '../../src/protection/tabulation.ts'
import { inventFederation, seededRandom } from '../../src/protection/test/examples.ts'
import { leaksOf, type Spy, spiesOf } from '../../src/protection/test/spies.ts'

/*
 * Random federations, protected and read by everybody that the method names (`spies.ts`), who share nothing with the library's own audit. `npx tsx test/long/federations.ts FIRST STEP LAST` tries those of some seeds and prints
 * a line of JSON for each: the test starts one such process for each core.
 */

const tried = z.object({
  seed: z.number(),
  outcome: z.enum(['protected', 'infeasible']),
  /** What somebody learns too closely, by the library's audit and by the one written from the method. */
  leaks: z.array(z.unknown()),
  /** Doubts that were looked for, and found, by the second. */
  asked: z.number(),
  ms: z.number(),
})
export type Tried = z.infer<typeof tried>

async function tryFederation(seed: number): Promise<Tried> {
  const began = performance.now()
  const random = seededRandom(seed)
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const federation = inventFederation({
    members: between(4, 60),
    regions: between(3, 12),
    zones: between(0, 1) * between(2, 4),
    categories: between(1, 6),
    seed,
  })
  const members = [...new Set(federation.answers.map((answer) => answer.member))]
  const rules = drawRules(random)
  const { table } = tabulate(federation.dimensions, federation.answers, {
    against: 'outsider',
    rules,
    consenting: members.filter(() => random() < 0.05),
    published: random() < 0.3 ? ['Total|Total'] : [],
  })
  const reader = viewer('a reader with an account', {
    members: membersOf(table).filter(() => random() < 0.1),
    cells: table.cells.filter(() => random() < 0.03).map((cell) => cell.key),
  })
  const attackers = [...insiders(table, rules.minimumFrequency), reader]
  const spies: Spy[] = [
    ...spiesOf(table, rules.minimumFrequency),
    { name: reader.name, knows: reader.members, sees: reader.cells },
  ]
  const release = await protect({ table, attackers, rules })
  if (release.outcome === 'unsound') throw new Error(`seed ${seed}: ${release.problem}`)
  const solver = await loadSolver()
  if (release.outcome === 'infeasible') {
    // Nothing more can be hidden: somebody must still be left without a doubt, or the refusal was untrue.
    const all = hiddenWith(
      table,
      table.cells.filter(({ status }) => status === 'free').map(({ key }) => key),
    )
    const { leaks, asked } = leaksOf(table, all, spies, rules, solver)
    const untrue = leaks.some(({ cell }) => cell === release.cell) ? [] : ['nobody learns anything']
    const ms = Math.round(performance.now() - began)
    return { seed, outcome: 'infeasible', leaks: untrue, asked, ms }
  }
  const byMethod = leaksOf(table, hiddenWith(table, release.secondary), spies, rules, solver)
  const ms = Math.round(performance.now() - began)
  // A total forced to be shown may be unsafe by itself: the audit says so, and of nothing else.
  const byAudit = release.audit.disclosures.filter(
    ({ cell, shown }) => !(shown && cell === 'Total|Total'),
  )
  const { asked } = byMethod
  return { seed, outcome: 'protected', leaks: [...byAudit, ...byMethod.leaks], asked, ms }
}

/** The federation's own rules for one in two; else raised ones, dominance, or small counts of persons. */
function drawRules(random: () => number): PrimaryRules {
  const raised = { minimumFrequency: random() < 0.75 ? 3 : 4, pPercent: random() < 0.75 ? 15 : 20 }
  return {
    ...raised,
    ...(random() < 0.15 ? { dominance: { n: 2, k: 85 } } : {}),
    ...(random() < 0.2 ? { smallCountOfPersons: 4 } : {}),
  }
}

function hiddenWith(table: Table, chosen: readonly string[]): ReadonlySet<string> {
  return new Set([...chosen, ...table.cells.filter(isHiddenAnyway).map(({ key }) => key)])
}

/** Those of the seeds from 1 to `count`, in a process for each core. Rejects when one of them breaks. */
export async function tryOnEveryCore(
  count: number,
  onProgress: (done: number) => void,
): Promise<readonly Tried[]> {
  const cores = availableParallelism()
  const found: Tried[] = []
  await Promise.all(
    Array.from({ length: cores }, (_, at) =>
      trySeeds([at + 1, cores, count], (one) => {
        found.push(one)
        onProgress(found.length)
      }),
    ),
  )
  return found
}

function trySeeds(seeds: readonly number[], onTried: (one: Tried) => void): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(import.meta.url), ...seeds.map(String)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  createInterface({ input: child.stdout }).on('line', (line) =>
    onTried(tried.parse(JSON.parse(line))),
  )
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`seeds ${seeds.join(', ')} ended with ${code}`)),
    )
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [first = 1, step = 1, last = 1] = process.argv.slice(2).map(Number)
  for (let seed = first; seed <= last; seed += step) {
    process.stdout.write(`${JSON.stringify(await tryFederation(seed))}\n`)
  }
}
