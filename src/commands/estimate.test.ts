import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it, type TestContext } from 'node:test'
import { z } from 'zod'
import { estimate } from './estimate.ts'

const printed = z.looseObject({
  status: z.string(),
  reason: z.string().optional(),
  rows: z.array(z.record(z.string(), z.unknown())).optional(),
  totals: z.array(z.looseObject({ date: z.string(), outcome: z.string() })).optional(),
})

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'estimate-'))
})
after(() => rm(folder, { recursive: true }))

async function run(t: TestContext, lines: string[]) {
  const file = join(folder, `${t.name.replace(/\W+/g, '-')}.csv`)
  await writeFile(file, lines.join('\n'))
  const log = t.mock.method(console, 'log', () => undefined)
  t.mock.method(console, 'error', () => undefined)
  const status = await estimate([file])
  return { status, output: printed.parse(JSON.parse(String(log.mock.calls[0]?.arguments[0]))) }
}

const header = 'identifier,date,group,question,other'

describe('npm run estimate', () => {
  it('fills in a silent member and estimates the total of each year', async (t) => {
    const members = [10, 20, 30, 40, 50, 60].map((before, at) => ({ id: `M${at}`, before }))
    const { status, output } = await run(t, [
      header,
      ...members.map(({ id, before }) => `${id},2024,A,${before},1`),
      ...members.map(({ id, before }) => `${id},2025,A,${id === 'M5' ? '' : before * 1.1},1`),
    ])
    assert.equal(status, 0)
    const silent = output.rows?.find((row) => row.identifier === 'M5' && row.date === '2025')
    assert.equal(silent?.marker, 'FIR')
    assert.ok(Math.abs(Number(silent?.output) - 66) < 1e-9)
    assert.deepEqual(
      output.totals?.map(({ date, outcome }) => [date, outcome]),
      [
        ['2024', 'observed'],
        ['2025', 'estimated'],
      ],
    )
  })

  it('weighs a sample', async (t) => {
    const { status, output } = await run(t, [
      'identifier,date,group,sample,H,adjustment',
      ...['True', 'True', 'False', 'False'].map((s, at) => `${at},202012,1,${s},False,I`),
    ])
    assert.equal(status, 0)
    assert.equal(output.rows?.[0]?.design_weight, 2)
  })

  it('answers 3 when nobody answered', async (t) => {
    const { status, output } = await run(t, [header, 'A,2024,1,,1'])
    assert.equal(status, 3)
    assert.equal(output.status, 'refused')
  })

  const bad: [string, string[], RegExp][] = [
    ['a negative value', [header, 'A,2024,1,-3,1'], /question of A in 2024 is negative/],
    ['a value that is not a number', [header, 'A,2024,1,three,1'], /question of A in 2024 is not/],
    ['two answers in one place', [header, 'A,2024,1,1,1', 'A,2024,1,2,1'], /A in 2024 .* twice/],
    ['a missing column', ['date,group,question', '2024,1,1'], /column identifier is missing/],
    ['nothing', [], /empty/],
  ]
  for (const [what, lines, sentence] of bad) {
    it(`answers 2 and one sentence to ${what}`, async (t) => {
      const { status, output } = await run(t, lines)
      assert.equal(status, 2)
      assert.match(output.reason ?? '', sentence)
    })
  }
})
