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

async function run(t: TestContext, lines: string[], ...options: string[]) {
  const file = join(folder, `${t.name.replace(/\W+/g, '-')}.csv`)
  await writeFile(file, lines.join('\n'))
  const log = t.mock.method(console, 'log', () => undefined)
  t.mock.method(console, 'error', () => undefined)
  const status = await estimate([file, ...options])
  return { status, output: printed.parse(JSON.parse(String(log.mock.calls[0]?.arguments[0]))) }
}

const header = 'identifier,date,group,question,other'
const sample = 'identifier,date,group,sample,H,adjustment'

describe('npm run estimate', () => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'estimate-'))
  })
  after(() => rm(folder, { recursive: true }))

  it('fills in a silent member and estimates the total of each year', async (t) => {
    const members = [10, 20, 30, 40, 50, 60].map((before, at) => ({ id: `M${at}`, before }))
    const ways = [1, -1, 2, -2, 0]
    const { status, output } = await run(t, [
      header,
      ...members.map(({ id, before }) => `${id},2024,A,${before},1`),
      ...members.map(
        ({ id, before }, at) =>
          `${id},2025,A,${id === 'M5' ? '' : before * 1.1 + (ways[at] ?? 0)},1`,
      ),
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

  it('does not take a large member that stays silent a second year for one of the mean', async (t) => {
    const small = [1, 2, 3, 4, 5, 6].map((n) => `M${n}`)
    const { output } = await run(t, [
      'identifier,date,group,question',
      ...small.map((id) => `${id},2022,A,100`),
      'B,2022,A,1000',
      ...small.map((id, at) => `${id},2023,A,${110 + at}`),
      'B,2023,A,',
      ...small.map((id, at) => `${id},2024,A,${121 + 2 * at}`),
      'B,2024,A,',
    ])
    const [, , last] = output.totals ?? []
    // Six answered of what was, two years ago, three eighths of the whole.
    assert.equal(last?.outcome, 'at-least')
    assert.equal(last?.reason, 'too-little-coverage')
  })

  it('makes no average of a silent member that answered in another group, or before a date left out of the file', async (t) => {
    const small = [1, 2, 3, 4, 5, 6, 7].map((n) => `M${n}`)
    const year = (date: string, more: number) =>
      small.map((id, at) => `${id},${date},A,${100 + at * 7 + ((at * 5) % 4) + more}`)
    const columns = 'identifier,date,group,question'
    const moved = await run(t, [
      columns,
      ...[...year('2023', 0), 'BIG,2023,A,2087'],
      ...[...year('2024', 3), 'BIG,2024,B,'],
    ])
    const absent = await run(t, [
      columns,
      ...[...year('2022', 0), 'BIG,2022,A,905'],
      ...[...year('2023', 2), ...year('2024', 3), 'BIG,2024,A,'],
    ])
    for (const { output } of [moved, absent]) {
      const total = output.totals?.find(({ date }) => date === '2024')
      assert.deepEqual([total?.outcome, total?.reason], ['at-least', 'nothing-to-compare'])
    }
  })

  it('keeps out of the total too the ratio of a member that is left out', async (t) => {
    const steady = [100, 102, 98, 101, 99].flatMap((now, at) => [
      `M${at},2023,A,100`,
      `M${at},2024,A,${now}`,
    ])
    const lines = [
      'identifier,date,group,question',
      ...steady,
      ...['X,2023,A,100', 'X,2024,A,900', 'B,2023,A,100', 'B,2024,A,'],
    ]
    const { output } = await run(t, lines, '--leave-out', 'X')
    assert.equal(
      output.rows?.find((row) => row.identifier === 'B' && row.date === '2024')?.output,
      100,
    )
    const total = output.totals?.find(({ date }) => date === '2024')
    assert.equal(total?.outcome, 'estimated')
    // 500 that answered alike, 900 that is counted and not compared, and 100 for the silent one.
    assert.equal(total?.total, 1500)
  })

  const six = (date: string, values: readonly (number | string)[]) =>
    values.map((value, at) => `M${at},${date},A,${value}`)
  const columns = 'identifier,date,group,question'

  it('counts a value made by hand in the total as in the rows, and gives no interval', async (t) => {
    const { output } = await run(t, [
      `${columns},manual_construction`,
      ...six('2024', [10, 20, 30, 40, 50, 60]).map((line) => `${line},`),
      ...six('2025', [11, 22, 29, 41, 55, '']).map((line, at) => `${line},${at === 5 ? 77 : ''}`),
    ])
    const [, total] = output.totals ?? []
    assert.deepEqual(
      [total?.outcome, total?.total, total?.interval],
      ['constructed-by-hand', 158 + 77, undefined],
    )
  })

  it('tells the two values of a silent member whose group is put with others in the total', async (t) => {
    const groups = ['A', 'B', 'C']
    const lines = groups.flatMap((group, g) =>
      [100, 200, 300].flatMap((before, at) => {
        const now = before * (1 + 0.3 * g) + ((at * 7) % 5)
        const isSilent = g === 2 && at === 2
        return [
          `${group}${at},2024,${group},${before}`,
          `${group}${at},2025,${group},${isSilent ? '' : now}`,
        ]
      }),
    )
    const { output } = await run(t, [columns, ...lines])
    const row = output.rows?.find(({ identifier, date }) => identifier === 'C2' && date === '2025')
    const total = output.totals?.find(({ date }) => date === '2025')
    const shape = z.array(
      z.looseObject({
        identifier: z.string(),
        row: z.number(),
        total: z.number(),
        why: z.string(),
      }),
    )
    const [difference] = shape.parse(total?.differs_from_rows)
    assert.deepEqual(
      [difference?.identifier, difference?.row, difference?.why],
      ['C2', row?.output, 'groups-together'],
    )
    assert.notEqual(difference?.total, row?.output)
  })

  it('takes a member that has no row at a date where others have theirs for silent', async (t) => {
    const lines = [
      columns,
      ...six('2024', [10, 20, 30, 40, 50, 60]),
      ...six('2025', [11, 22, 29, 41, 55]),
    ]
    const { output } = await run(t, lines)
    const [, total] = output.totals ?? []
    assert.deepEqual([total?.outcome, total?.absent], ['estimated', ['M5']])
    const gone = await run(t, lines, '--not-asked', 'M5@2025')
    assert.equal(gone.output.totals?.[1]?.outcome, 'observed')
  })

  it('makes no average of a member known in another group, whatever its size is said to be', async (t) => {
    const ten = (date: string, more: number) =>
      Array.from(
        { length: 10 },
        (_, at) => `M${at},${date},g1,${100 + 3 * at + ((at * more) % 4)},10`,
      )
    const { output } = await run(t, [
      header,
      ...[...ten('2023', 0), 'G,2023,g1,9000,10', 'K,2023,g2,100,10'],
      ...[...ten('2024', 3), 'G,2024,g2,,10', 'K,2024,g2,100,10'],
    ])
    const [, total] = output.totals ?? []
    assert.deepEqual([total?.outcome, total?.reason], ['at-least', 'nothing-to-compare'])
  })

  it('does not say estimated where only « at least » may be said', async (t) => {
    const { status, output } = await run(t, [columns, 'a,2024,g,10', 'b,2024,g,14', 'f,2024,g,'])
    assert.deepEqual([status, output.status], [0, 'at-least'])
    assert.match(output.reason ?? '', /^Of 2024 no total/)
  })

  it('adds up what given ratios make of the silent, and gives no interval', async (t) => {
    const { output } = await run(t, [
      'identifier,date,group,question,forward,backward,construction',
      ...['A,2023,g,100,1,1,1', 'B,2023,g,100,1,1,1'],
      ...['A,2024,g,120,1.5,1,1', 'B,2024,g,,1.5,1,1'],
    ])
    const [, total] = output.totals ?? []
    assert.equal(total?.outcome, 'given-ratios')
    assert.deepEqual([total?.observed, total?.total, total?.interval], [120, 270, undefined])
  })

  it('weighs a sample', async (t) => {
    const { status, output } = await run(t, [
      'identifier,date,group,sample,H,adjustment',
      ...['True', 'True', 'False', 'False'].map((s, at) => `${at},202012,1,${s},False,I`),
    ])
    assert.equal(status, 0)
    assert.equal(output.rows?.[0]?.design_weight, 2)
  })

  it('does not mix members whose names read alike once joined', async (t) => {
    const years = (id: string, group: string, before: string, now: string) => [
      `${id},2023,${group},${before},`,
      `${id},2024,${group},${now},`,
    ]
    const { output } = await run(t, [
      header,
      ...['a', 'b', 'c', 'd', 'e'].flatMap((id, at) => years(id, 'g', '100', `${108 + at}`)),
      ...years('x 1', 'g', '100', ''),
      ...years('x', '1 g', '7', '8'),
    ])
    const fillings = z.array(z.object({ member: z.string(), value: z.number() }))
    const total = output.totals?.find(({ date }) => date === '2024')
    const [filling] = fillings.parse(total?.fillings)
    assert.equal(filling?.member, 'x 1')
    // 100 moved as 507 became 558.
    assert.ok(Math.abs((filling?.value ?? 0) - (100 * 558) / 507) < 1e-9)
  })

  it('takes a quoted blank for no answer, not for zero', async (t) => {
    const { output } = await run(t, [header, 'A,2024,1,5,1', 'B,2024,1," ",1'])
    assert.equal(output.rows?.find((row) => row.identifier === 'B')?.marker, 'C')
    assert.equal(output.totals?.[0]?.outcome, 'at-least')
  })

  it('counts a member in each of its groups', async (t) => {
    const { status, output } = await run(t, [header, 'A,2024,1,5,1', 'A,2024,2,6,1'])
    assert.equal(status, 0)
    assert.equal(output.totals?.[0]?.observed, 11)
  })

  it('answers 3 when nobody of a group is in the sample', async (t) => {
    const { status, output } = await run(t, [sample, 'A,2024,1,False,False,I'])
    assert.equal(status, 3)
    assert.match(output.reason ?? '', /group 1 in 2024/)
  })

  it('answers 3 when nobody answered', async (t) => {
    const { status, output } = await run(t, [header, 'A,2024,1,,1'])
    assert.equal(status, 3)
    assert.equal(output.status, 'refused')
  })

  const bad: [string, string[], RegExp, ...string[]][] = [
    ['a negative value', [header, 'A,2024,1,-3,1'], /question of A in 2024 is negative/],
    ['a value that is not a number', [header, 'A,2024,1,three,1'], /question of A in 2024 is not/],
    ['two answers in one place', [header, 'A,2024,1,1,1', 'A,2024,1,2,1'], /A in 2024 .* twice/],
    ['a missing column', ['date,group,question', '2024,1,1'], /column identifier is missing/],
    ['no question', ['identifier,date,group', 'A,2024,1'], /column question is missing/],
    ['a column given twice', [`${header},other`, 'A,2024,1,1,1,2'], /column other is there twice/],
    ['a hexadecimal value', [header, 'A,2024,1,0x10,1'], /question of A in 2024 is not/],
    ['months among years', [header, 'A,2024,1,1,1', 'B,202401,1,1,1'], /B in 202401 .* only YYYY/],
    ['a stranger left out', [header, 'A,2024,1,1,1'], /--leave-out names Z/, '--leave-out', 'Z'],
    [
      'a unit given twice',
      [sample, ...['I', 'I'].map((life) => `A,2024,1,True,False,${life}`)],
      /A in 2024 .* twice/,
    ],
    [
      'two minds about deaths',
      [sample, 'A,2024,1,True,False,I', 'B,2024,1,True,True,I'],
      /group 1 in 2024 has an H both/,
    ],
    [
      'two calibrations in one group',
      [`${sample},calibration`, 'A,2024,1,True,False,I,x', 'B,2024,1,True,False,I,y'],
      /group 1 in 2024 has two calibrations/,
    ],
    ['values out of reach', [header, 'A,2024,1,1e300,1'], /in thousands or millions/],
    ['a column that would vanish', [`${columns},__proto__`, 'A,2024,1,1,1'], /column __proto__/],
    ['nothing', [], /empty/],
    ['a misspelt column', ['identifier,date,group,question,othr', 'A,2024,1,1,1'], /column othr/],
    ['semicolons', ['identifier;date;group;question', 'A;2024;1;1'], /separate them by commas/],
    ['a short row', [header, 'A,2024,1,1,1', 'B,2024,1'], /too few fields \(line 3\)/],
    ['an open quote', [header, 'A,2024,1,"1,1'], /quote is not closed/],
    [
      'two ratios for one group and date',
      [`${header},forward`, 'A,2024,g,1,,2', 'B,2024,g,1,,3'],
      /group g in 2024 are not the same/,
    ],
  ]
  for (const [what, lines, sentence, ...options] of bad) {
    it(`answers 2 and one sentence to ${what}`, async (t) => {
      const { status, output } = await run(t, lines, ...options)
      assert.equal(status, 2)
      assert.match(output.reason ?? '', sentence)
    })
  }
})
