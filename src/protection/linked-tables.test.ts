import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { OUTSIDER } from './attackers.ts'
import { auditRelease } from './audit.ts'
import { linkTables } from './linked-tables.ts'
import { protect } from './protection.ts'
import { loadSolver } from './solver.ts'
import type { Cell, Table } from './table.ts'

const solver = await loadSolver()

/** Cells of one sum; unsafe ones are marked with a star. */
function sumTable(total: [string, number], parts: Record<string, number>): Table {
  const entries = [total, ...Object.entries(parts)]
  return {
    cells: entries.map(([name, value]) => {
      const unsafe = name.endsWith('*')
      return {
        key: name.replace('*', ''),
        value,
        cost: value,
        lower: 0,
        upper: 1000,
        status: unsafe ? 'primary' : 'free',
        lowerProtection: unsafe ? 1 : 0,
        upperProtection: unsafe ? 1 : 0,
      }
    }),
    relations: [entries.map((_, cell) => ({ cell, coefficient: cell === 0 ? -1 : 1 }))],
    contributions: new Map(),
    consenting: new Set(),
  }
}

const tables = [
  sumTable(['county 1', 20], { 'A*': 2, 'B*': 2, I: 8, J: 8 }),
  sumTable(['county 2', 16], { 'K*': 3, 'L*': 3, 'M*': 3, N: 7 }),
  sumTable(['big', 6], { 'L*': 3, 'M*': 3 }),
  sumTable(['small', 30], { 'A*': 2, 'B*': 2, I: 8, J: 8, 'K*': 3, N: 7 }),
  sumTable(['Total', 36], { 'county 1': 20, 'county 2': 16 }),
  sumTable(['Total', 36], { big: 6, small: 30 }),
]

describe('linked tables', () => {
  it('are each safe alone, and give K away together', () => {
    for (const table of tables) {
      const unsafe = table.cells.filter((cell) => cell.status === 'primary').map((cell) => cell.key)
      const alone = auditRelease(table, new Set(unsafe), [OUTSIDER], solver, { pPercent: 15 })
      assert.equal(alone.outcome, 'safe')
    }
    const linked = linkTables(tables)
    const hidden = new Set(['A', 'B', 'K', 'L', 'M'])
    const together = auditRelease(linked, hidden, [OUTSIDER], solver, { pPercent: 15 })
    assert.deepEqual(
      together.disclosures.map((disclosure) => disclosure.cell),
      ['K'],
    )
  })

  it('are protected together by one more cell', async () => {
    const release = await protect({ table: linkTables(tables), attackers: 'outsider' })
    assert.deepEqual(release.outcome === 'protected' && release.secondary, ['N'])
  })

  it('are as strict, of what they share, as the strictest of them', () => {
    const as = (change: Partial<Table['cells'][number]>): Table => {
      const table = sumTable(['T', 5], { 'A*': 2, B: 3 })
      return {
        ...table,
        cells: table.cells.map((cell) => (cell.key === 'A' ? { ...cell, ...change } : cell)),
        named: new Map([['A', new Set([change.cost === 4 ? 'x' : 'y'])]]),
      }
    }
    const a = { lower: 1, upper: 9, lowerProtection: 1, upperProtection: 3, cost: 4, leastDoubt: 1 }
    const b = { lower: 0, upper: 8, lowerProtection: 2, upperProtection: 1, cost: 2 }
    for (const versions of [
      [a, b],
      [b, a],
    ]) {
      const linked = linkTables(versions.map(as))
      const cell = linked.cells.find(({ key }) => key === 'A')
      const { lower, upper, lowerProtection, upperProtection, cost, leastDoubt } = cell ?? {}
      assert.deepEqual(
        [lower, upper, lowerProtection, upperProtection, cost, leastDoubt],
        [1, 8, 2, 3, 4, 1],
      )
      assert.deepEqual([...(linked.named?.get('A') ?? [])].sort(), ['x', 'y'])
    }
    assert.throws(() => linkTables([as(a), as({ ...b, status: 'published' })]), /shown by force/)
  })

  it('hide what one of them hides, show what one must show, and know every name', () => {
    const as = (status: Cell['status'], named: string): Table => {
      const made = sumTable(['T', 5], { A: 2, B: 3 })
      const cells = made.cells.map((cell) => (cell.key === 'A' ? { ...cell, status } : cell))
      return { ...made, cells, consenting: new Set([named]) }
    }
    const status = (a: Cell['status'], b: Cell['status']) => {
      const linked = linkTables([as(a, 'Alder'), as(b, 'Birch')])
      assert.deepEqual([...linked.consenting].sort(), ['Alder', 'Birch'])
      return linked.cells.find(({ key }) => key === 'A')?.status
    }
    assert.equal(status('free', 'primary'), 'primary')
    assert.equal(status('withheld', 'primary'), 'primary')
    assert.equal(status('withheld', 'free'), 'withheld')
    assert.equal(status('free', 'published'), 'published')
    assert.equal(status('published', 'free'), 'published')
  })

  it('must agree on what they share', () => {
    const other = sumTable(['county 1', 21], { 'A*': 2, 'B*': 3, I: 8, J: 8 })
    assert.throws(() => linkTables([...tables, other]), /county 1 is 20 .* 21/)
  })

  it('must agree on who contributed what', () => {
    const [first, ...others] = tables
    const given = (member: string) => ({
      ...sumTable(['county 1', 20], { 'A*': 2, 'B*': 2, I: 8, J: 8 }),
      contributions: new Map([['A', new Map([[member, 2]])]]),
    })
    assert.ok(first)
    assert.throws(
      () => linkTables([given('Alder'), given('Birch'), ...others]),
      /Alder gives 2 to A/,
    )
    const linked = linkTables([given('Alder'), given('Alder'), ...others])
    assert.deepEqual([...(linked.contributions.get('A') ?? [])], [['Alder', 2]])
  })
})
