import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it, type TestContext } from 'node:test'
import { z } from 'zod'
import { protect } from './protect.ts'

const printed = z.object({
  status: z.string(),
  reason: z.string().optional(),
  cost: z.number().optional(),
  primary: z.array(z.string()).optional(),
  secondary: z.array(z.string()).optional(),
  safe: z.boolean().nullable().optional(),
  unseen: z.string().optional(),
  against: z.string().optional(),
  warnings: z.array(z.string()).optional(),
  intervals: z.record(z.string(), z.tuple([z.number(), z.number()])).optional(),
  attackers: z.array(z.unknown()).optional(),
})

let folder = ''

/** R1 has A = 1 000 and B = 40, R2 only C = 400: C unlocks R1 unless a third cell is hidden. */
function workedCase() {
  const contributions = {
    R1: { A: 1000, B: 40 },
    R2: { C: 400 },
    R3: { D: 300, E: 300, F: 300 },
    R4: { G: 200, H: 200, I: 200, J: 200 },
  }
  const members = Object.assign({}, ...Object.values(contributions))
  const cell = (key: string, value: number, status: 's' | 'u' | 'z', level = 0) => ({
    key,
    value,
    cost: value,
    lb: 0,
    ub: 5000,
    lpl: level,
    upl: level,
    status,
  })
  return {
    cells: [
      cell('Total', 3140, 's'),
      cell('R1', 1040, 'u', 110),
      cell('R2', 400, 'u', 60),
      cell('R3', 900, 's'),
      cell('R4', 800, 's'),
    ],
    relations: [[[0, -1], ...[1, 2, 3, 4].map((index) => [index, 1])]],
    contributions: { Total: members, ...contributions },
  }
}

async function run(t: TestContext, content: string, ...options: string[]) {
  const file = join(folder, `${t.name.replace(/\W+/g, '-')}.json`)
  await writeFile(file, content)
  const log = t.mock.method(console, 'log', () => undefined)
  t.mock.method(console, 'error', () => undefined)
  const status = await protect([file, ...options])
  return { status, output: printed.parse(JSON.parse(String(log.mock.calls[0]?.arguments[0]))) }
}

describe('npm run protect', () => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'protect-'))
  })
  after(() => rm(folder, { recursive: true }))

  it('hides nothing more against outsiders', async (t) => {
    const { status, output } = await run(t, JSON.stringify(workedCase()))
    assert.equal(status, 0)
    assert.deepEqual(output.primary, ['R1', 'R2'])
    assert.deepEqual([output.secondary, output.cost, output.safe], [[], 0, true])
    assert.deepEqual(output.intervals, { R1: [0, 1440], R2: [0, 1440] })
  })

  it('hides a third cell against members', async (t) => {
    const { status, output } = await run(t, JSON.stringify(workedCase()), '--attackers', 'members')
    assert.equal(status, 0)
    assert.deepEqual([output.secondary, output.cost, output.safe], [['R4'], 800, true])
    assert.deepEqual(output.attackers, [])
  })

  it('answers 3 and names the cell when nothing can protect it', async (t) => {
    const table = workedCase()
    for (const cell of table.cells) if (cell.status === 's') cell.status = 'z'
    const { status, output } = await run(t, JSON.stringify(table), '--attackers', 'members')
    assert.equal(status, 3)
    assert.equal(output.status, 'infeasible')
    assert.match(output.reason ?? '', /^Cell R1 cannot be protected from C, .* R4 /)
  })

  it('says plainly when no way out is known', async (t) => {
    const { contributions: _, ...table } = workedCase()
    for (const cell of table.cells) if (cell.status === 'u') cell.upl = 4500
    const { status, output } = await run(t, JSON.stringify(table))
    assert.equal(status, 3)
    assert.match(output.reason ?? '', /No way out is known/)
  })

  it('answers 2 when it is not said who contributed to an unsafe cell', async (t) => {
    const table = { ...workedCase(), contributions: {} }
    const { status, output } = await run(t, JSON.stringify(table), '--attackers', 'members')
    assert.equal(status, 2)
    assert.match(String(output.reason), /does not say who contributed to R\d/)
  })

  /** A holds x and y; nothing protects it but B or C. */
  const gapped = (contributions: object) => {
    const cell = (key: string, value: number, level: number) => ({
      ...{ key, value, cost: value, lb: 0, ub: 2000, lpl: level, upl: level },
      status: level > 0 ? 'u' : 's',
    })
    return JSON.stringify({
      cells: [cell('T', 1000, 0), cell('A', 10, 5), cell('B', 40, 0), cell('C', 950, 0)],
      relations: [[[0, -1], ...[1, 2, 3].map((index) => [index, 1])]],
      contributions: { A: { x: 6, y: 4 }, ...contributions },
    })
  }

  it('does not claim to be safe where the file does not say whose the cells are that it hides, and names them', async (t) => {
    const { status, output } = await run(t, gapped({}), '--attackers', 'members')
    assert.deepEqual([status, output.secondary, output.safe], [0, ['B'], null])
    assert.match(output.unseen ?? '', /who contributed to B, which is hidden too/)
  })

  it('hides more from x, who has B and a part of A, once the file says so', async (t) => {
    const known = gapped({ B: { x: 40 }, C: { z: 950 } })
    const { output } = await run(t, known, '--attackers', 'members')
    assert.deepEqual([output.secondary, output.unseen], [['B', 'C'], undefined])
    // C is z's alone and the file does not say that it is unsafe: x, who has B and a part of A, reads it within 4.
    assert.equal(output.safe, null)
    assert.match(output.warnings?.join() ?? '', /Cell C is unsafe .* deduced too closely/)
  })

  it('does not take a hidden zero for something nobody knows', async (t) => {
    const cell = (key: string, value: number, status: string, lpl = 0) => ({
      ...{ key, value, cost: 1, lb: 0, ub: 100, lpl, upl: 0, status },
    })
    const file = {
      cells: [cell('T', 10, 'z'), cell('A', 10, 'u', 1.5), cell('Z', 0, 's')],
      relations: [
        [
          ['T', -1],
          ['A', 1],
          ['Z', 1],
        ],
      ],
      contributions: { A: { m: 10 }, T: { m: 10 } },
    }
    const { output } = await run(t, JSON.stringify(file), '--attackers', 'members')
    assert.deepEqual([output.secondary, output.safe], [['Z'], null])
    assert.match(output.unseen ?? '', /contributed to Z,/)
  })

  it('does not call safe what gives a member away unmarked, and says when nobody judged', async (t) => {
    const table = workedCase()
    for (const cell of table.cells) Object.assign(cell, { status: 's', lpl: 0, upl: 0 })
    for (const attackers of ['members', 'outsider']) {
      const { output } = await run(t, JSON.stringify(table), '--attackers', attackers)
      assert.deepEqual([output.secondary, output.safe, output.against], [[], null, attackers])
      const warnings = output.warnings?.filter((one) => one.endsWith('shown as it is.')) ?? []
      assert.deepEqual(
        warnings.map((one) => one.split(' ')[1]),
        ['R1', 'R2'],
      )
    }
    const { contributions: _, ...plain } = table
    const { output } = await run(t, JSON.stringify(plain))
    assert.equal(output.safe, true)
    assert.match(output.warnings?.join() ?? '', /no rule was applied/)
  })

  it('says that members were not played where only an outsider was', async (t) => {
    const { output } = await run(t, JSON.stringify(workedCase()))
    assert.equal(output.against, 'outsider')
    assert.match(output.warnings?.join() ?? '', /Only an outsider was played/)
  })

  it('answers 3, and is not safe, where an unsafe cell is forced to be shown', async (t) => {
    const table = workedCase()
    for (const cell of table.cells) if (cell.key === 'R2') cell.status = 'z'
    const { status, output } = await run(t, JSON.stringify(table))
    assert.deepEqual([status, output.status, output.safe], [3, 'optimal', false])
  })

  it('does not take a name that every object has for contributors that are given', async (t) => {
    const text = gapped({}).replaceAll('"A"', '"constructor"')
    const unknown = text.replace('"constructor":{', '"B":{').replace('"x":6,"y":4', '"x":36,"y":4')
    const { status, output } = await run(t, unknown, '--attackers', 'members')
    assert.equal(status, 2)
    assert.match(output.reason ?? '', /contributed to constructor/)
  })

  it('reads a text of millions of signs, and what is nested very deep', async (t) => {
    const deep = `${'['.repeat(8000)}${']'.repeat(8000)}`
    for (const source of [deep, JSON.stringify('x'.repeat(16e6))]) {
      const text = JSON.stringify(workedCase()).replace('{"cells"', `{"source":${source},"cells"`)
      assert.equal((await run(t, text)).status, 0)
    }
  })

  it('answers 2 when members are asked for and none is given', async (t) => {
    const { contributions: _, ...table } = workedCase()
    const { status, output } = await run(t, JSON.stringify(table), '--attackers', 'members')
    assert.equal(status, 2)
    assert.match(output.reason ?? '', /no contributions/)
  })

  it('reads values of billions that are not whole', async (t) => {
    const scale = 4e6 / 3
    const table = workedCase()
    for (const cell of table.cells) {
      for (const field of ['value', 'ub', 'lpl', 'upl'] as const) cell[field] *= scale
    }
    const { contributions: _, ...plain } = table
    const { status, output } = await run(t, JSON.stringify(plain))
    assert.deepEqual([status, output.safe], [0, true])
  })

  it('tells an outsider nothing of who contributed: a bound under zero is taken as given', async (t) => {
    const table = workedCase()
    for (const cell of table.cells) if (cell.key === 'R1') cell.lb = -100
    const { contributions: _, ...plain } = table
    const withNames = await run(t, JSON.stringify(table))
    const without = await run(t, JSON.stringify(plain))
    assert.deepEqual(withNames.output.intervals, without.output.intervals)
  })

  const bad: [string, (text: string) => string, RegExp][] = [
    ['a sum that does not hold', (text) => text.replace('"value":400', '"value":401'), /Total/],
    ['a number that is not one', (text) => text.replace('"value":400', '"value":NaN'), /R2, value/],
    ['a negative level', (text) => text.replace('"lpl":60', '"lpl":-60'), /R2 .*negative/],
    ['a relation to nowhere', (text) => text.replace('[4,1]', '[9,1]'), /cell 9,/],
    ['contributions to nowhere', (text) => text.replace('"R2":{', '"R9":{'), /R9/],
    ['a negative contribution', (text) => text.replace('"B":40},"R2"', '"B":-40},"R2"'), /B to R1/],
    ['an id given twice', (text) => text.replaceAll('"key"', '"id":7,"key"'), /R1 has the id 7/],
    ['a key given twice', (text) => text.replace('"A":1000', '"A":3,"A":1000'), /gives A twice/],
    [
      'a key given twice, far from its colon',
      (text) => text.replace('"contributions"', `"relations"${' '.repeat(100)}:[],"contributions"`),
      /gives relations twice/,
    ],
    [
      'a misspelt field',
      (text) => text.replace('"contributions"', '"contribution"'),
      /contribution /,
    ],
    ['a misspelt field of a cell', (text) => text.replace('"lpl"', '"lp"'), /Cell Total.*lp/],
    [
      'contributions that are a list',
      (text) => text.replace(/"contributions":{.*/, '"contributions":[]}'),
      /^Contributions: an object/,
    ],
    ['a lower p', (text) => text.replace('"cells"', '"p":10,"cells"'), /at least 15, not 10/],
    [
      'a lower frequency',
      (text) => text.replace('"cells"', '"nMin":2,"cells"'),
      /at least 3, not 2/,
    ],
    [
      'no level',
      (text) => text.replace('"lpl":60,"upl":60', '"lpl":0,"upl":0'),
      /R2 is unsafe, but/,
    ],
    [
      'values out of reach',
      (text) => text.replaceAll(/"value":(\d+)/g, '"value":$1e11'),
      /Total has the value/,
    ],
    ['a member without a name', (text) => text.replace('"A":1000', '"":1000'), /needs a name/],
    [
      'a name that would vanish',
      (text) => text.replace('"A":1000', '"__proto__":1000'),
      /names something __proto__/,
    ],
    ['nothing', () => '', /empty/],
  ]
  for (const [what, spoil, sentence] of bad) {
    it(`answers 2 and one sentence to ${what}`, async (t) => {
      const { status, output } = await run(t, spoil(JSON.stringify(workedCase())))
      assert.equal(status, 2)
      assert.equal(output.status, 'invalid')
      assert.match(output.reason ?? '', sentence)
    })
  }
})
