import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Attacker, memberAttacker, OUTSIDER, viewer } from './attackers.ts'
import { auditRelease } from './audit.ts'
import { loadSolver } from './solver.ts'
import type { Cell, Table } from './table.ts'

const solver = await loadSolver()

type Part = Partial<Cell> & { readonly gifts?: Record<string, number> }

/** A total that is shown, of R1, unsafe, and R2, hidden with it. */
function table(r1: Part, r2: Part, consenting: readonly string[] = []): Table {
  const contributions = new Map<string, Map<string, number>>()
  const cell = (key: string, status: Cell['status'], { gifts, ...more }: Part): Cell => {
    if (gifts) contributions.set(key, new Map(Object.entries(gifts)))
    const value = more.value ?? Object.values(gifts ?? {}).reduce((sum, x) => sum + x, 0)
    const levels = { lowerProtection: 0, upperProtection: 0 }
    return { key, cost: 1, lower: 0, upper: 9000, status, ...levels, ...more, value }
  }
  const parts = [cell('R1', 'primary', r1), cell('R2', 'withheld', r2)]
  const value = parts.reduce((sum, part) => sum + part.value, 0)
  return {
    cells: [cell('T', 'published', { value }), ...parts],
    relations: [[-1, 1, 1].map((coefficient, index) => ({ cell: index, coefficient }))],
    contributions,
    consenting: new Set(consenting),
  }
}

/** What each is said to learn: cell, victim, and how far the interval should have reached. */
function told(of: Table, attacker: Attacker, pPercent = 15) {
  const audit = auditRelease(of, new Set(['R1', 'R2']), [attacker], solver, { pPercent })
  return audit.disclosures.map(({ cell, victim, needed }) => [cell, victim, needed])
}

describe('what the audit asks of an interval', () => {
  it('the levels of the cell, on each side by itself', () => {
    const r2 = { value: 20 }
    const up = { value: 10, lower: 0, upper: 10, upperProtection: 5 }
    assert.deepEqual(told(table(up, r2), OUTSIDER), [['R1', undefined, [10, 15]]])
    const down = { value: 10, lower: 10, upper: 99, lowerProtection: 5 }
    assert.deepEqual(told(table(down, r2), OUTSIDER), [['R1', undefined, [5, 10]]])
    const both = { value: 10, lowerProtection: 5, upperProtection: 5 }
    assert.deepEqual(told(table(both, r2), OUTSIDER), [])
  })

  it('a unit of doubt around a small count of persons', () => {
    const exact = { value: 2, lower: 2, upper: 2, leastDoubt: 1, gifts: { A: 2 } }
    assert.deepEqual(told(table(exact, { value: 20 }), OUTSIDER), [['R1', 'A', [1, 3]]])
  })

  it('p % around the largest other figure, for a member of the cell, on each side by itself', () => {
    const gifts = { A: 1000, B: 40 }
    const needed = [['R1', 'A', [890, 1190]]]
    const r2 = { value: 2000 }
    const B = memberAttacker('B')
    assert.deepEqual(told(table({ gifts, lower: 1040 }, r2), B), needed)
    assert.deepEqual(told(table({ gifts, upper: 1040 }, r2), B), needed)
    assert.deepEqual(told(table({ gifts }, r2), B), [])
    assert.deepEqual(told(table({ gifts, lower: 880, upper: 1200 }, r2), B, 20), [
      ['R1', 'A', [840, 1240]],
    ])
    assert.throws(() => told(table({ gifts }, r2), B, 10), /^RangeError: The p of the p %-rule/)
  })

  it('no more than a thousandth less than the doubt there was before', () => {
    const gifts = { A: 1000, B: 40 }
    const deduced = new Map([['R1', { below: 1, above: 300 }]])
    const B = { ...memberAttacker('B'), deduced }
    assert.deepEqual(told(table({ gifts, lower: 1039 }, { value: 2000 }), B), [])
    assert.deepEqual(told(table({ gifts, lower: 1039.5 }, { value: 2000 }), B), [
      ['R1', 'A', [1040 - 0.999, 1190]],
    ])
  })

  it('that the others’ zero is not certain', () => {
    const exact = { lower: 5, upper: 5, gifts: { A: 5, B: 0 } }
    assert.deepEqual(told(table(exact, { value: 20 }), memberAttacker('A')), [['R1', 'B', [5, 6]]])
  })

  it('that the zero of one that left was not certain: the difference may have lost more', () => {
    const gone = { signed: true as const, left: new Set(['B']), gifts: { A: -5, B: 0 } }
    const before = { value: 25 }
    const A = memberAttacker('A')
    assert.deepEqual(told(table({ ...gone, lower: -9, upper: -5 }, before), A), [])
    assert.deepEqual(told(table({ ...gone, lower: -5, upper: 9 }, before), A), [
      ['R1', 'B', [-6, -5]],
    ])
  })

  it('what one’s own part leaves of another cell', () => {
    const r1 = { gifts: { A: 1000, B: 40 } }
    const C = memberAttacker('C')
    assert.deepEqual(told(table(r1, { gifts: { C: 400, D: 10 } }), C), [['R1', 'A', [930, 1150]]])
    assert.deepEqual(told(table(r1, { gifts: { C: 100, D: 310 } }), C), [])
  })

  it('what named figures and cells already seen leave of another', () => {
    const r1 = { gifts: { A: 1000 }, lowerProtection: 150, upperProtection: 150 }
    const r2 = { gifts: { C: 400 } }
    assert.deepEqual(told(table(r1, r2), OUTSIDER), [])
    assert.deepEqual(told(table(r1, r2, ['C']), OUTSIDER), [['R1', 'A', [850, 1150]]])
    const sees = (...cells: string[]) => viewer('v', { cells })
    assert.deepEqual(told(table(r1, r2), sees('R2')), [['R1', 'A', [850, 1150]]])
    assert.deepEqual(told(table(r1, r2), sees('R1')), [])
  })
})
