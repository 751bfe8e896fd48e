import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { OUTSIDER, threatOf } from './attackers.ts'
import { auditRelease, type Interval } from './audit.ts'
import { loadSolver } from './solver.ts'
import { suppress } from './suppression.ts'
import type { Cell, CellStatus, Relation, Table } from './table.ts'

const solver = await loadSolver()

interface Unsafe {
  readonly below: number
  readonly above: number
}

/** A two-way table: the first row and the first column are totals; unsafe cells by `row,column`. */
function twoWay(rows: readonly (readonly number[])[], unsafe: Record<string, Unsafe>): Table {
  const width = rows[0]?.length ?? 0
  const most = 1.5 * (rows[0]?.[0] ?? 0)
  const cells = rows.flatMap((row, r) =>
    row.map((value, c) => cell(`${r},${c}`, value, most, unsafe[`${r},${c}`])),
  )
  const line = (indices: readonly number[]): Relation =>
    indices.map((index, at) => ({ cell: index, coefficient: at === 0 ? -1 : 1 }))
  const relations = [
    ...rows.map((row, r) => line(row.map((_, c) => r * width + c))),
    ...Array.from({ length: width }, (_, c) => line(rows.map((_, r) => r * width + c))),
  ]
  return { cells, relations, contributions: new Map(), consenting: new Set() }
}

function cell(key: string, value: number, most: number, unsafe?: Unsafe): Cell {
  return {
    key,
    value,
    cost: value,
    lower: 0,
    upper: most,
    status: unsafe ? 'primary' : 'free',
    lowerProtection: unsafe?.below ?? 0,
    upperProtection: unsafe?.above ?? 0,
  }
}

function protectFromOutsiders(table: Table) {
  const suppression = suppress(table, [threatOf(table, OUTSIDER, 15)], solver)
  assert.equal(suppression.outcome, 'protected')
  const secondary = suppression.outcome === 'protected' ? suppression.secondary : []
  const keys = secondary.map((index) => table.cells[index]?.key ?? '')
  const cost = suppression.outcome === 'protected' ? suppression.cost : Number.NaN
  const hidden = new Set(keys)
  for (const { key, status } of table.cells) if (status === 'primary') hidden.add(key)
  const audit = auditRelease(table, hidden, [OUTSIDER], solver, { pPercent: 15 })
  assert.equal(audit.outcome, 'safe')
  return { keys, cost, intervals: audit.intervals.get('outsider') ?? new Map<string, Interval>() }
}

function deduced(table: Table, hidden: readonly string[]): ReadonlyMap<string, Interval> {
  const audit = auditRelease(table, new Set(hidden), [OUTSIDER], solver, { pPercent: 15 })
  return audit.intervals.get('outsider') ?? new Map()
}

function assertInterval(interval: Interval | undefined, expected: Interval): void {
  assert.ok(interval)
  assert.ok(Math.abs(interval[0] - expected[0]) <= 0.05, `${interval} is not ${expected}`)
  assert.ok(Math.abs(interval[1] - expected[1]) <= 0.05, `${interval} is not ${expected}`)
}

describe('published suppression examples', () => {
  it('protects the 3 × 3 table of Fischetti and Salazar-González at cost 37, leaving [5, 30]', () => {
    const table = twoWay(
      [
        [190, 45, 101, 44],
        [80, 20, 50, 10],
        [49, 8, 19, 22],
        [61, 17, 32, 12],
      ],
      { '2,3': { below: 5, above: 8 } },
    )
    const { keys, cost, intervals } = protectFromOutsiders(table)
    assert.deepEqual(keys, ['2,1', '3,1', '3,3'])
    assert.equal(cost, 37)
    assertInterval(intervals.get('2,3'), [5, 30])
  })

  it('protects the first example of checkTauArgus at cost 1 950', () => {
    const table = twoWay(
      [
        [5146, 2757, 2389],
        [1032, 895, 137],
        [1726, 753, 973],
        [1055, 569, 486],
        [1333, 540, 793],
      ],
      { '1,2': { below: 1, above: 1 } },
    )
    const { keys, cost } = protectFromOutsiders(table)
    assert.deepEqual(keys, ['1,1', '3,1', '3,2'])
    assert.equal(cost, 1950)
  })

  it('protects the first microdata of sdcTable at cost 40', () => {
    const table = twoWay(
      [
        [100, 60, 40],
        [20, 18, 2],
        [33, 19, 14],
        [22, 12, 10],
        [25, 11, 14],
      ],
      { '1,2': { below: 1, above: 1 } },
    )
    const { keys, cost } = protectFromOutsiders(table)
    assert.deepEqual(keys, ['1,1', '3,1', '3,2'])
    assert.equal(cost, 40)
  })

  it('sees that 47 can be recomputed, and leaves [0, 78] with one more suppression', () => {
    const one = { below: 1, above: 1 }
    const unsafe = Object.fromEntries(
      ['1,1', '1,2', '1,3', '2,1', '2,3', '3,2', '3,4', '4,2', '4,4'].map((key) => [key, one]),
    )
    const table = twoWay(
      [
        [3943, 1012, 1262, 779, 890],
        [230, 30, 47, 64, 89],
        [250, 90, 124, 5, 31],
        [336, 92, 100, 59, 85],
        [3127, 800, 991, 651, 685],
      ],
      unsafe,
    )
    assertInterval(deduced(table, Object.keys(unsafe)).get('1,2'), [47, 47])
    const { keys, cost, intervals } = protectFromOutsiders(table)
    assert.deepEqual(keys, ['2,4'])
    assert.equal(cost, 31)
    assertInterval(intervals.get('1,2'), [0, 78])
  })

  it('sees through linked tables: K = 3 is known jointly, hiding N = 7 leaves [0, 10]', () => {
    const table = linkedTables()
    const primary = ['A', 'B', 'K', 'L', 'M']
    assertInterval(deduced(table, primary).get('K'), [3, 3])
    const { keys, cost, intervals } = protectFromOutsiders(table)
    assert.deepEqual(keys, ['N'])
    assert.equal(cost, 7)
    assertInterval(intervals.get('K'), [0, 10])
  })

  it('deduces 3 to 6 for the corner of a table of rows 5 2, 1 2, 3 3', () => {
    const table = twoWay(
      [
        [16, 9, 7],
        [7, 5, 2],
        [3, 1, 2],
        [6, 3, 3],
      ],
      {},
    )
    assertInterval(deduced(table, ['1,1', '1,2', '2,1', '2,2']).get('1,1'), [3, 6])
  })
})

/** Two counties and a size band cross the same eight places. */
function linkedTables(): Table {
  const values = {
    Total: 36,
    county1: 20,
    county2: 16,
    big: 6,
    small: 30,
    A: 2,
    B: 2,
    I: 8,
    J: 8,
    K: 3,
    L: 3,
    M: 3,
    N: 7,
  }
  const keys = Object.keys(values)
  const unsafe = new Set(['A', 'B', 'K', 'L', 'M'])
  const sum = (total: string, ...parts: string[]): Relation => [
    { cell: keys.indexOf(total), coefficient: -1 },
    ...parts.map((part) => ({ cell: keys.indexOf(part), coefficient: 1 })),
  ]
  return {
    cells: Object.entries(values).map(([key, value]) =>
      cell(key, value, 1000, unsafe.has(key) ? { below: 1, above: 1 } : undefined),
    ),
    relations: [
      sum('Total', 'county1', 'county2'),
      sum('county1', 'A', 'B', 'I', 'J'),
      sum('county2', 'K', 'L', 'M', 'N'),
      sum('Total', 'big', 'small'),
      sum('big', 'L', 'M'),
      sum('small', 'A', 'B', 'I', 'J', 'K', 'N'),
    ],
    contributions: new Map(),
    consenting: new Set(),
  }
}

interface InstanceFile {
  readonly name: string
  readonly cells: readonly {
    key: string
    value: number
    cost: number
    lb: number
    ub: number
    lpl: number
    upl: number
    status: 's' | 'u' | 'z'
  }[]
  readonly relations: readonly (readonly [number, number][])[]
  readonly computed: { readonly optimum: number }
}

const instancesFile = '../shared/data/instances.json'

describe('the seven instances of the data folder', { skip: !existsSync(instancesFile) }, () => {
  const statuses: Record<'s' | 'u' | 'z', CellStatus> = { s: 'free', u: 'primary', z: 'published' }
  const instances: InstanceFile[] = existsSync(instancesFile)
    ? JSON.parse(readFileSync(instancesFile, 'utf8'))
    : []
  for (const instance of instances) {
    it(`finds the optimum of ${instance.name}`, () => {
      const { cost } = protectFromOutsiders({
        cells: instance.cells.map((entry) => ({
          key: entry.key,
          value: entry.value,
          cost: entry.cost,
          lower: entry.lb,
          upper: entry.ub,
          status: statuses[entry.status],
          lowerProtection: entry.lpl,
          upperProtection: entry.upl,
        })),
        relations: instance.relations.map((relation) =>
          relation.map(([index, coefficient]) => ({ cell: index, coefficient })),
        ),
        contributions: new Map(),
        consenting: new Set(),
      })
      assert.ok(Math.abs(cost - instance.computed.optimum) < 1e-6)
    })
  }
})
