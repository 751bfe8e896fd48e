import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { insiders, viewer } from '../../src/protection/attackers.ts'
import { protect } from '../../src/protection/protection.ts'
import { membersOf } from '../../src/protection/table.ts'
import { tabulate } from '../../src/protection/tabulation.ts'
import { inventFederation, seededRandom } from '../../src/protection/test/examples.ts'

/*
 * Random federations, protected and read by everybody. `npx tsx test/long/federations.ts FIRST STEP LAST` tries those of some seeds and prints
 * a line of JSON for each: the test starts one such process for each core.
 */

const tried = z.object({
  seed: z.number(),
  outcome: z.enum(['protected', 'infeasible']),
  /** What somebody learns too closely. */
  leaks: z.array(z.unknown()),
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
  const { table } = tabulate(federation.dimensions, federation.answers, {
    against: 'outsider',
    consenting: members.filter(() => random() < 0.05),
    published: random() < 0.3 ? ['Total|Total'] : [],
  })
  const reader = viewer('a reader with an account', {
    members: membersOf(table).filter(() => random() < 0.1),
    cells: table.cells.filter(() => random() < 0.03).map((cell) => cell.key),
  })
  const release = await protect({ table, attackers: [...insiders(table), reader] })
  if (release.outcome === 'unsound') throw new Error(`seed ${seed}: ${release.problem}`)
  const ms = Math.round(performance.now() - began)
  if (release.outcome === 'infeasible') return { seed, outcome: 'infeasible', leaks: [], ms }
  // A total forced to be shown may be unsafe by itself: the audit says so, and of nothing else.
  const leaks = release.audit.disclosures.filter(
    ({ cell, shown }) => !(shown && cell === 'Total|Total'),
  )
  return { seed, outcome: 'protected', leaks, ms }
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
