// `npm test`: types, Biome, then every test; `npm run check`: what needs neither a database nor a browser and takes seconds;
// `npm run test:long`: what takes minutes.
// Ends with « N passed, N failed » (and « , N skipped »); exit code 1 when anything failed.
import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { compileTests } from './compile-tests.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const args = process.argv.slice(2)
const isQuick = args.includes('--quick')
const isLong = args.includes('--long')
const only = args.filter((arg) => !arg.startsWith('--')).flatMap(testsAt)
/** Need neither a database nor a browser, and take long: they look for an optimum many times over, or try everything. */
const slow = [
  'src/protection/cost-unit.test.ts',
  'src/protection/optimality.test.ts',
  'src/protection/vintages.test.ts',
]
/** A file waits now and then, for the browser or the database: more of them than cores keep these busy. */
const atOnce = availableParallelism() * 2
const total = { passed: 0, failed: 0, skipped: 0 }

await build()
if (only.length === 0 && !isLong) {
  await check('types', 'node_modules/typescript/bin/tsc', ['--noEmit', '-p', '.'])
  await check('Biome', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])
}
if (isLong) await runTests(findLongTests())
else if (only.length > 0 && !args.includes('--compiled')) await runTests(only)
else await runCompiled(only.length > 0 ? only : findTests())

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed > 0 ? 1 : 0

async function check(name, script, options) {
  const { code, output } = await run([join(root, script), ...options])
  if (code === 0) total.passed += 1
  else {
    total.failed += 1
    console.log(`✗ ${name}\n${output.slice(-8000)}`)
  }
}

/** A file, or every test of a folder. What is not there, or holds no test, is said rather than passed. */
function testsAt(path) {
  const isFolder = statSync(resolve(root, path), { throwIfNoEntry: false })?.isDirectory()
  const files = isFolder ? testsUnder(path) : existsSync(resolve(root, path)) ? [path] : []
  if (files.length > 0) return files
  console.error(`${path}: no test there`)
  process.exit(2)
}

function testsUnder(folder) {
  return readdirSync(resolve(root, folder), { recursive: true })
    .map((path) => join(folder, String(path)))
    .filter((path) => /\.test\.tsx?$/.test(path))
}

function findTests() {
  return ['src', 'demo', 'test']
    .flatMap(testsUnder)
    .filter((path) => !(isQuick && runsAlone(path)))
    .sort()
}

/** Files that open a database or a browser say so by what they import, and what that imports of the tests. */
function needsMore(path, met = new Set()) {
  if (
    /journeys\/|(test-database|embedded-server|open-site|test\/(?:site|browser|child-site))(\.test)?\.ts$/.test(
      path,
    )
  )
    return true
  if (met.has(path) || !existsSync(join(root, path))) return false
  met.add(path)
  const isOfTests = /^test\/|\.test\.tsx?$/
  const imported = [
    ...readFileSync(join(root, path), 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+)'/g),
  ]
  return isOfTests.test(path) && imported.some(([, to]) => needsMore(join(dirname(path), to), met))
}

function findLongTests() {
  return readdirSync(join(root, 'test/long'))
    .map((name) => join('test/long', name))
    .filter((path) => readFileSync(join(root, path), 'utf8').includes("from 'node:test'"))
    .sort()
}

async function runCompiled(files) {
  await inFolder(async (folder) => {
    const entries = [...files.filter(runsAlone).sort(longestFirst), ...together(files, folder)]
    await runTests(await compileTests(entries, { root, folder }), { isCompiled: true, folder })
  })
}

/** In a process of its own: a file that opens a database or a browser, and one that takes long. */
function runsAlone(file) {
  return slow.includes(file) || needsMore(file)
}

/** Journeys and what starts whole sites take minutes, a module's file seconds: none of the first is left running alone at the end. */
function longestFirst(one, other) {
  const rank = (file) =>
    [/^test\/journeys\//, /^test\//, /./].findIndex((those) => those.test(file))
  return rank(one) - rank(other) || (one < other ? -1 : 1)
}

/**
 * The other files share processes, by folder: to start one for each took more than the tests of most. What a file leaves
 * behind in its process may be met by the next; `npm test -- FILE` runs it alone.
 *
 * @returns for each process a file that imports its tests
 */
function together(files, folder) {
  const groups = new Map()
  for (const file of files.filter((file) => !runsAlone(file)))
    groups.set(groupOf(file), [...(groups.get(groupOf(file)) ?? []), file])
  const largestFirst = [...groups].sort(([, some], [, others]) => others.length - some.length)
  return largestFirst.map(([name, those]) => {
    const entry = join(folder, `${name}.test.ts`)
    // All of them before the first test runs: what a file does after all its tests, it does after everyone's.
    const imports = those.map((file) => `import ${JSON.stringify(join(root, file))}`)
    writeFileSync(entry, `${imports.join('\n')}\n`)
    return relative(root, entry)
  })
}

async function inFolder(work) {
  const folder = join(root, 'dist', `tests-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `src/modules/figures/rules/x.test.ts` → `src-modules-figures`. */
function groupOf(path) {
  const steps = dirname(path).split(/[\\/]/)
  return steps.slice(0, steps[1] === 'modules' ? 3 : 2).join('-')
}

async function runTests(files, { isCompiled = false, folder } = {}) {
  if (files.length === 0) return
  const { code, output } = await run(
    [
      ...(isCompiled ? [] : ['--import', 'tsx']),
      join(root, 'scripts/run-test-files.mjs'),
      String(isLong ? 1 : atOnce),
      ...files,
    ],
    { live: true, folder },
  )
  const counts = output.match(/^#counts (.*)$/m)
  if (!counts) {
    total.failed += 1
    console.log(`✗ the test runner stopped before its end (${code})`)
    return
  }
  for (const [name, count] of Object.entries(JSON.parse(counts[1]))) total[name] += count
}

function run(command, { live = false, folder } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      env: {
        ...process.env,
        TZ: 'UTC',
        NODE_ENV: 'test',
        // Where files tell each other what they found, until the end of the run.
        ...(folder && { TEST_RUN_FOLDER: folder }),
      },
    })
    let output = ''
    const collect = (chunk) => {
      output += chunk
      if (live) process.stdout.write(String(chunk).replace(/^#counts .*\n/m, ''))
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('close', (code) => resolve({ code, output }))
  })
}
