import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { tsImport } from 'tsx/esm/api'

it('the examples of the README run as they are written', async (t) => {
  const readme = await readFile(new URL('./README.md', import.meta.url), 'utf8')
  const codes = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code)
  // The third starts a thread, which needs the package to be built: test/protection-package.test.ts.
  assert.equal(codes.length, 3)
  const folder = await mkdtemp(join(tmpdir(), 'readme-'))
  const said: unknown[][] = []
  t.mock.method(console, 'log', (...words: unknown[]) => said.push(words))
  try {
    for (const [at, code] of codes.slice(0, 2).entries()) {
      const file = join(folder, `example-${at}.mts`)
      const entry = new URL('./entry.ts', import.meta.url).href
      await writeFile(file, code.replaceAll('./entry.ts', entry))
      await tsImport(pathToFileURL(file).href, import.meta.url)
    }
  } finally {
    await rm(folder, { recursive: true })
  }
  assert.deepEqual(said[1], [['R4'], 'safe'])
  const [waiting, admitted, hidden, total, rounded] = said.slice(-5)
  assert.deepEqual(waiting, [new Map([['A', 'R1']])])
  assert.deepEqual(admitted, [['A', 'B', 'C', 'D']])
  assert.deepEqual(hidden, [new Set()])
  assert.ok(Math.abs(Number(total?.[0]) - (158 + (60 * 158) / 150)) < 1e-9)
  assert.deepEqual(rounded, [{ outcome: 'rounded', values: [530, 290, 240], extraSteps: 0 }])
})
