import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { pathToFileURL } from 'node:url'

it('the example of the README runs as it is written', async (t) => {
  const readme = await readFile(new URL('./README.md', import.meta.url), 'utf8')
  const [, code] = /```ts\n(.*?)```/s.exec(readme) ?? []
  assert.ok(code)
  const folder = await mkdtemp(join(tmpdir(), 'readme-'))
  const said: string[] = []
  t.mock.method(console, 'log', (...words: unknown[]) => said.push(words.map(String).join(' ')))
  try {
    const file = join(folder, 'example.mts')
    const entry = new URL('./entry.ts', import.meta.url).href
    await writeFile(file, code.replace('./entry.ts', entry))
    await import(pathToFileURL(file).href)
  } finally {
    await rm(folder, { recursive: true })
  }
  assert.equal(said[1], 'R4 safe')
})
