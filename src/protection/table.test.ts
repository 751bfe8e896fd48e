import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { memberAttacker, OUTSIDER, viewer } from './attackers.ts'
import { auditRelease } from './audit.ts'
import { protect } from './protection.ts'
import { loadSolver } from './solver.ts'
import { checkTable, type Table } from './table.ts'
import { tabulate } from './tabulation.ts'

const solver = await loadSolver()

/** The 3 × 3 example of Fischetti and Salazar-González, in other units and with other coefficients. */
function example(unit = 1, coefficient = 1): Table {
  const rows = [
    [190, 45, 101, 44],
    [80, 20, 50, 10],
    [49, 8, 19, 22],
    [61, 17, 32, 12],
  ]
  const cells = rows.flatMap((row, r) =>
    row.map((value, c) => {
      const unsafe = r === 2 && c === 3
      return {
        key: `${r},${c}`,
        value: value * unit,
        cost: value,
        lower: 0,
        upper: 285 * unit,
        status: unsafe ? ('primary' as const) : ('free' as const),
        lowerProtection: unsafe ? 5 * unit : 0,
        upperProtection: unsafe ? 8 * unit : 0,
      }
    }),
  )
  const line = (indices: number[]) =>
    indices.map((cell, at) => ({ cell, coefficient: at === 0 ? -coefficient : coefficient }))
  const four = [0, 1, 2, 3]
  const relations = [
    ...four.map((r) => line(four.map((c) => 4 * r + c))),
    ...four.map((c) => line(four.map((r) => 4 * r + c))),
  ]
  return { cells, relations, contributions: new Map(), consenting: new Set() }
}

function withCell(table: Table, key: string, change: Partial<Table['cells'][number]>): Table {
  const cells = table.cells.map((cell) => (cell.key === key ? { ...cell, ...change } : cell))
  return { ...table, cells }
}

function problemOf(table: Table): string {
  const check = checkTable(table)
  return check.outcome === 'unsound' ? check.problem : ''
}

describe('the units a table is written in', () => {
  const scales = [
    [1e-5, 1],
    [1 / 3, 1],
    [1e6 / 7, 1],
    [1e9 / 3, 1],
    [4e9 / 3, 1],
    [1, 1e-10],
    [1, 1e9],
    [1e8 / 3, 1 / 7],
  ] as const
  for (const [unit, coefficient] of scales) {
    it(`change nothing: values × ${unit}, coefficients × ${coefficient}`, async () => {
      const release = await protect({ table: example(unit, coefficient), attackers: 'outsider' })
      assert.deepEqual(release.outcome === 'protected' && release.secondary, ['2,1', '3,1', '3,3'])
      if (release.outcome !== 'protected') return
      assert.deepEqual([release.cost, release.audit.outcome], [37, 'safe'])
      const [least = NaN, most = NaN] = release.audit.intervals.get('outsider')?.get('2,3') ?? []
      assert.ok(Math.abs(least / unit - 5) < 1e-3 && Math.abs(most / unit - 30) < 1e-3)
    })
  }

  it('are seen by the audit as well: two holes give the cell away whatever the unit', () => {
    for (const [unit, coefficient] of scales) {
      const hidden = new Set(['2,3', '2,1'])
      const audit = auditRelease(example(unit, coefficient), hidden, [OUTSIDER], solver, {
        pPercent: 15,
      })
      assert.equal(audit.outcome, 'exposed', `values × ${unit}, coefficients × ${coefficient}`)
    }
  })
})

describe('an unsound table is refused in a sentence', () => {
  const table = example()
  const [relation = []] = table.relations
  const bad: [string, Table, RegExp][] = [
    [
      'coefficients that are too far apart',
      {
        ...table,
        relations: [relation.map((t, at) => (at === 1 ? { ...t, coefficient: 1e-4 } : t))],
      },
      /^A relation gives the cell 0,1 the coefficient 0.0001, more than 1000 times smaller/,
    ],
    ['a doubt below nothing', withCell(table, '2,3', { leastDoubt: -1 }), /negative leastDoubt/],
    ['a value beyond the machine', example(1e300), /^Cell 0,0 has the value 1.9e\+302: give/],
    ['a level of nothing', example(1e-9), /^Cell 2,3 has a lpl of .*smaller unit/],
    [
      'an unsafe cell that nothing protects',
      withCell(table, '2,3', { lowerProtection: 0, upperProtection: 0 }),
      /^Cell 2,3 is unsafe, but its lpl and upl are both 0/,
    ],
    [
      'a member who gives to the total and not to its parts',
      {
        ...table,
        relations: [relation],
        contributions: new Map([
          ['0,0', new Map([['X', 190]])],
          ['0,1', new Map([['A', 45]])],
          ['0,2', new Map([['A', 101]])],
          ['0,3', new Map([['A', 44]])],
        ]),
      },
      /^The contributions of X to 0,0 and to its parts do not add up/,
    ],
  ]
  for (const [what, unsound, sentence] of bad) {
    it(what, () => assert.match(problemOf(unsound), sentence))
  }

  it('but not the same coefficients a thousand times apart at most', () => {
    assert.equal(problemOf(example(1, 1e-10)), '')
  })
})

describe('names that mean nothing', () => {
  const answers = [
    ...['A', 'B', 'C'].map((member) => ({ member, at: 'R1' })),
    ...['D', 'E', 'F'].map((member) => ({ member, at: 'R2' })),
  ].map(({ member, at }) => ({
    member,
    codes: [at],
    answer: { kind: 'number', value: 10 } as const,
  }))
  const silent = { member: 'S', codes: ['R1'], answer: { kind: 'unknown' } as const }
  const dimension = {
    name: 'region',
    codes: ['R1', 'R2'],
    groups: [{ code: 'Total', parts: ['R1', 'R2'] }],
  }
  const tabulated = (options: Parameters<typeof tabulate>[2]) =>
    tabulate([dimension], [...answers, silent], options)

  it('are refused where a table is made', () => {
    assert.throws(() => tabulated({ consenting: ['typo'] }), /^RangeError: typo agreed to be named/)
    assert.throws(() => tabulated({ published: ['typo'] }), /^RangeError: typo is to be published/)
    assert.ok(tabulated({ consenting: ['S'] }).table.consenting.has('S'))
  })

  it('are refused in what somebody is said to know, except of a member who answered nothing', async () => {
    const { table } = tabulated({})
    const ask = async (attackers: NonNullable<Parameters<typeof protect>[0]['attackers']>) => {
      const release = await protect({ table, attackers })
      return release.outcome === 'unsound' ? release.problem : release.outcome
    }
    assert.match(
      await ask([viewer('v', { members: ['typo'] })]),
      /^v is said to know the member typo/,
    )
    assert.match(await ask([viewer('v', { cells: ['typo'] })]), /^v is said to know the cell typo/)
    assert.match(await ask([viewer('A', {}), memberAttacker('A')]), /^Two attackers are named A/)
    assert.match(await ask([]), /^The list of attackers is empty/)
    assert.match(await ask([viewer('outsider', {})]), /only the outsider is named outsider/)
    assert.equal(await ask([viewer('v', { members: ['S'], cells: ['R1'] })]), 'protected')
  })

  it('do not hide the outsider behind a member of the same name', async () => {
    const named = [
      ...answers.map((answer) =>
        answer.member === 'A' ? { ...answer, member: 'outsider' } : answer,
      ),
      { member: 'G', codes: ['R3'], answer: { kind: 'number', value: 7 } as const },
      { member: 'H', codes: ['R4'], answer: { kind: 'number', value: 9 } as const },
    ]
    const codes = ['R1', 'R2', 'R3', 'R4']
    const four = { name: 'region', codes, groups: [{ code: 'Total', parts: codes }] }
    const { table } = tabulate([four], named, { against: 'outsider' })
    const alone = await protect({ table, attackers: 'outsider' })
    const release = await protect({ table, attackers: 'members' })
    assert.ok(alone.outcome === 'protected' && release.outcome === 'protected')
    const hidden = new Set([...release.primary, ...release.secondary])
    const audit = auditRelease(table, hidden, [OUTSIDER], solver, { pPercent: 15 })
    assert.deepEqual(
      release.audit.intervals.get('outsider')?.get('R3'),
      audit.intervals.get('outsider')?.get('R3'),
    )
    assert.ok(release.audit.intervals.has('outsider (member)'))
  })
})
