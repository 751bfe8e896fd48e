import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { packageRoot } from '../../src/platform/package-root.ts'

/*
 * Started by `npm run test:long`. Code is spoilt on purpose, one place at a time, in a copy of the folder: its tests must notice. What
 * they let live is a promise that nothing holds.
 */

/** In a file, what becomes what. */
type Mutation = readonly [found: string, becomes: string]

const mutations: Readonly<Record<string, readonly Mutation[]>> = {
  'linked-tables': [
    ['lower: Math.max(a.lower, b.lower)', 'lower: Math.min(a.lower, b.lower)'],
    ['upper: Math.min(a.upper, b.upper)', 'upper: Math.max(a.upper, b.upper)'],
    ['lowerProtection: Math.max(', 'lowerProtection: Math.min('],
    ['upperProtection: Math.max(', 'upperProtection: Math.min('],
    ['cost: Math.max(a.cost, b.cost)', 'cost: Math.min(a.cost, b.cost)'],
    ['...(leastDoubt > 0 ? { leastDoubt } : {})', ''],
    [
      "statuses.includes('published') && statuses.some(",
      'statuses.some(() => false) && statuses.some(',
    ],
    [
      "['primary', 'withheld', 'published', 'free']",
      "['free', 'withheld', 'published', 'primary']",
    ],
    ['new Set([...(linked.get(key) ?? []), ...names])', 'names'],
    ['tables.flatMap((table) => [...table.consenting])', '[...(tables[0]?.consenting ?? [])]'],
    ['if (here !== undefined && there !== undefined && isNear(here, there)) continue', 'continue'],
    ['if (!isNear(a.value, b.value))', 'if (Math.random() > 2)'],
  ],
  rounding: [
    ['weight > 0 ? weight : 1', '1'],
    ['extraSteps + (divides ? 0 : 1)', 'extraSteps + 1'],
    ['Math.max(-extraSteps, value >= 0 ? -floor : -extraSteps)', '-extraSteps'],
    ['extraSteps <= mostExtraSteps', 'extraSteps < 1'],
    ['lower: -floorSum,', 'lower: -floorSum - 1,'],
    ['base * (extraSteps + 1) - 1', 'base * (extraSteps + 1)'],
    ['Math.max(0, rounded - reach)', 'rounded - reach'],
    ["if (check.outcome === 'unsound')", "if (check.outcome === 'unsound' && base < 0)"],
    ['Number.isInteger(base) && base > 0', 'base > 0'],
  ],
  audit: [
    ['else up = Math.max(up, 1)', ''],
    ['strangers.every(([member]) => cell.left?.has(member))', 'figure < 0'],
    ['down = Math.max(down, cell.lowerProtection)', ''],
    ['up = Math.max(up, cell.upperProtection)', ''],
    ['down = Math.max(down, short)', ''],
    ['up = Math.max(up, short)', ''],
    ['down = Math.min(down, 0.999 * left.below)', ''],
    [
      'least <= low + slack && most >= high - slack',
      'least <= low + slack || most >= high - slack',
    ],
    ['|| attacker.cells.includes(cell.key)) return undefined', ') return undefined'],
    ['strangers === 0 || attacker.cells.includes(cell.key)', 'strangers === 0'],
    ['const ownIsFloor = own > 0 && !cell.signed', 'const ownIsFloor = false as boolean'],
    ['let [down, up] = [Math.min(doubt, others), doubt]', 'let [down, up] = [0, 0]'],
    ['if (members.has(member) || isPublic(member)) own', 'if (members.has(member)) own'],
    ['if (!hidden.has(cell.key) && isUnsafe(cell))', 'if (hidden.size < 0)'],
    ['requireRules({ ...DEFAULT_RULES, pPercent: options.pPercent })', ''],
  ],
}

/** Tests that speak of what a file does, beside its own. */
const alsoTestedBy: Readonly<Record<string, readonly string[]>> = {
  audit: ['audit-needs', 'attackers', 'prior-deductions'],
}

describe('spoilt code', () => {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'spoilt-'))
    await cp(join(packageRoot, 'src/protection'), join(folder, 'src/protection'), {
      recursive: true,
    })
    for (const name of ['package.json', 'tsconfig.json']) {
      await cp(join(packageRoot, name), join(folder, name))
    }
    await symlink(join(packageRoot, 'node_modules'), join(folder, 'node_modules'))
  })
  after(() => rm(folder, { recursive: true }))

  for (const [name, those] of Object.entries(mutations)) {
    const tests = [...(alsoTestedBy[name] ?? []), name]
    it(`of ${name} is noticed, in ${those.length} places`, async () => {
      const path = join(folder, `src/protection/${name}.ts`)
      const code = await readFile(path, 'utf8')
      assert.ok(await pass(folder, tests), 'the tests pass on what is not spoilt')
      const alive: string[] = []
      for (const [found, becomes] of those) {
        assert.equal(code.split(found).length, 2, `once in ${name}.ts: ${found}`)
        await writeFile(
          path,
          code.replace(found, () => becomes),
        )
        if (await allPass(folder, tests)) alive.push(`${found} → ${becomes}`)
      }
      await writeFile(path, code)
      assert.deepEqual(alive, [])
    })
  }
})

/** One file after the other, until one notices. */
async function allPass(folder: string, tests: readonly string[]): Promise<boolean> {
  for (const test of tests) if (!(await pass(folder, [test]))) return false
  return true
}

function pass(folder: string, tests: readonly string[]): Promise<boolean> {
  const files = tests.map((name) => `src/protection/${name}.test.ts`)
  const child = spawn(process.execPath, ['--import', 'tsx', '--test', ...files], {
    cwd: folder,
    stdio: 'ignore',
    // A test that starts tests is told so by this, and they would report to it rather than run.
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code === 0))
  })
}
