import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { packageRoot } from '../src/platform/package-root.ts'

const folder = mkdtempSync(join(tmpdir(), 'maillage-runner-'))
after(() => rmSync(folder, { recursive: true }))

const begin = `import { describe, it, before, after } from 'node:test'; import assert from 'node:assert/strict'\n`

/** Runs `npm test` on these files alone: what it printed, and its exit code. */
function run(files: Readonly<Record<string, string>>) {
  return runPaths(
    Object.entries(files).map(([name, code]) => {
      const path = join(folder, `${name}.test.mjs`)
      writeFileSync(path, begin + code)
      return path
    }),
  )
}

async function runPaths(paths: readonly string[]) {
  const { NODE_TEST_CONTEXT: _, ...environment } = process.env
  const child = spawn(process.execPath, [join(packageRoot, 'scripts/test.mjs'), ...paths], {
    cwd: packageRoot,
    env: environment,
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    output += chunk
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  const closing = output.split('\n').filter((line) => /^\d+ passed, \d+ failed/.test(line))
  return { code, output, closing }
}

describe('someone who runs the tests', () => {
  it('reads how many passed, in one last line', async () => {
    const { code, output, closing } = await run({
      good: `it('a', () => {}); describe('b', () => { it('c', () => {}); describe('d', () => { it('e', async () => {}) }) })`,
      nested: `it('f', async (t) => { await t.test('g', () => {}); await t.test('h', () => {}) })`,
    })
    // A test that holds others is counted by those it holds.
    assert.deepEqual(closing, ['5 passed, 0 failed'])
    assert.ok(output.endsWith('\n5 passed, 0 failed\n'))
    assert.equal(code, 0)
  })

  it('runs every test of a folder, and is told of a folder or a file that has none', async () => {
    mkdirSync(join(folder, 'some'))
    writeFileSync(join(folder, 'some', 'one.test.ts'), `${begin}it('a', () => {})`)
    mkdirSync(join(folder, 'none'))
    assert.deepEqual((await runPaths([join(folder, 'some')])).closing, ['1 passed, 0 failed'])
    for (const nothing of ['none', 'absent.test.ts']) {
      const { code, output, closing } = await runPaths([join(folder, nothing)])
      assert.equal(code, 2)
      assert.deepEqual(closing, [])
      assert.match(output, /no test there/)
    }
  })

  it('reads what failed and where, once', async () => {
    const { code, output, closing } = await run({
      bad: `describe('the site', () => {
        it('works', () => {})
        it('breaks', () => assert.equal(1, 2))
        it('breaks inside', async (t) => { await t.test('deep', () => { throw new Error('too deep') }) })
      })`,
    })
    assert.deepEqual(closing, ['1 passed, 2 failed'])
    assert.equal(code, 1)
    assert.equal(output.match(/✗ breaks /g)?.length, 1)
    assert.match(output, /bad\.test\.mjs:\d+/)
    assert.match(output, /too deep/)
  })

  it('is told of a file that breaks before its tests, and of hooks that break', async () => {
    const { code, output, closing } = await run({
      broken: `throw new Error('no such module')`,
      syntax: `it('x', () => {`,
      hook: `describe('s', () => { before(() => { throw new Error('no database') }); it('a', () => {}); it('b', () => {}) })`,
      good: `it('a', () => {})`,
    })
    assert.equal(code, 1)
    assert.match(output, /no such module/)
    assert.match(output, /no database/)
    const [passed, failed] = closing[0]?.match(/\d+/g)?.map(Number) ?? []
    assert.equal(closing.length, 1)
    assert.equal(passed, 1)
    assert.ok(failed !== undefined && failed >= 3, closing[0] ?? '')
  })

  it('is told of a file that stops the process, and of one that never ends its work', async () => {
    const { code, closing } = await run({
      leaving: `it('a', () => {}); it('b', () => process.exit(3))`,
      rejecting: `it('c', () => { Promise.reject(new Error('nobody waits for me')) })`,
    })
    assert.equal(code, 1)
    assert.match(closing[0] ?? '', /^\d+ passed, 2 failed$/)
  })

  it('is told what was skipped, and why', async () => {
    const { code, output, closing } = await run({
      some: `it('a', () => {}); it.skip('b', () => {}); it('c', { skip: 'no browser here' }, () => {}); describe('d', { skip: 'later' }, () => { it('e', () => {}) })`,
    })
    assert.equal(code, 0)
    assert.match(closing[0] ?? '', /^1 passed, 0 failed, 3 skipped$/)
    assert.match(output, /skipped {2}c \(no browser here\)/)
  })
})
