import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { z } from 'zod'
import { estimate } from './estimate.ts'
import { protect } from './protect.ts'

const readme = await readFile(new URL('../protection/README.md', import.meta.url), 'utf8')

function filesIn(language: string): string[] {
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(
    ([, text = '']) => text,
  )
}

async function run(
  t: TestContext,
  command: (args: readonly string[]) => Promise<number>,
  text: string | undefined,
  ...options: string[]
): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'readme-'))
  const log = t.mock.method(console, 'log', () => undefined)
  try {
    await writeFile(join(folder, 'file'), text ?? '')
    assert.equal(await command([join(folder, 'file'), ...options]), 0)
    return JSON.parse(String(log.mock.calls[0]?.arguments[0]))
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('the files of the README of protection', () => {
  it('are protected as it says', async (t) => {
    const [file] = filesIn('json')
    const shape = z.object({ secondary: z.array(z.string()), cost: z.number(), safe: z.boolean() })
    const printed = await run(t, protect, file, '--attackers', 'members')
    assert.deepEqual(shape.parse(printed), { secondary: ['R4'], cost: 800, safe: true })
  })

  it('are estimated, and weighed', async (t) => {
    const [returns, sample] = filesIn('csv')
    const totals = z.object({
      totals: z.array(z.object({ date: z.string(), outcome: z.string() })),
    })
    assert.deepEqual(totals.parse(await run(t, estimate, returns)).totals, [
      { date: '2024', outcome: 'observed' },
      { date: '2025', outcome: 'estimated' },
    ])
    t.mock.restoreAll()
    const rows = z.object({ rows: z.array(z.object({ design_weight: z.number() })) })
    assert.deepEqual(rows.parse(await run(t, estimate, sample)).rows, [{ design_weight: 2 }])
  })
})
