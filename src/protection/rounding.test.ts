import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { countsBehind, roundTable } from './rounding.ts'
import { loadSolver } from './solver.ts'
import type { Table } from './table.ts'
import { tabulate } from './tabulation.ts'
import { inventFederation } from './test/examples.ts'

const solver = await loadSolver()

function counts(values: Record<string, number>, sums: Record<string, string[]>): Table {
  const keys = Object.keys(values)
  return {
    cells: Object.entries(values).map(([key, value]) => ({
      key,
      value,
      cost: 1,
      lower: 0,
      upper: 1000,
      status: 'free',
      lowerProtection: 0,
      upperProtection: 0,
    })),
    relations: Object.entries(sums).map(([total, parts]) => [
      { cell: keys.indexOf(total), coefficient: -1 },
      ...parts.map((part) => ({ cell: keys.indexOf(part), coefficient: 1 })),
    ]),
    contributions: new Map(),
    consenting: new Set(),
  }
}

describe('controlled rounding', () => {
  it('keeps sums, multiples and neighbouring multiples on random tables', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom(3, 5, 10),
        fc.constantFrom(0, 2),
        (seed, base, zones) => {
          const shape = { members: 15, regions: 5, zones, categories: 3, seed }
          const { dimensions, answers } = inventFederation(shape)
          const { table } = tabulate(dimensions, answers)
          const rounding = roundTable(table, base, solver)
          assert.equal(rounding.outcome, 'rounded')
          if (rounding.outcome !== 'rounded') return
          const { values, extraSteps } = rounding
          for (const relation of table.relations) {
            const sum = relation.reduce(
              (s, term) => s + term.coefficient * (values[term.cell] ?? 0),
              0,
            )
            assert.equal(sum, 0)
          }
          for (const [i, { value }] of table.cells.entries()) {
            const rounded = values[i] ?? Number.NaN
            assert.equal(rounded % base, 0)
            assert.ok(rounded >= 0)
            assert.ok(Math.abs(rounded - value) < base * (extraSteps + 1))
            if (extraSteps === 0 && value % base === 0) assert.equal(rounded, value)
            const [least, most] = countsBehind(rounded, base, extraSteps)
            assert.ok(least <= value && value <= most)
          }
        },
      ),
      { numRuns: 40, seed: 7 },
    )
  })

  it('is as close to the counts as the sums allow', () => {
    const table = counts({ Total: 7, a: 1, b: 2, c: 4 }, { Total: ['a', 'b', 'c'] })
    const rounding = roundTable(table, 5, solver)
    assert.deepEqual(rounding, { outcome: 'rounded', values: [5, 0, 0, 5], extraSteps: 0 })
  })

  it('would rather move what weighs little', () => {
    const sums = { Total: ['a', 'b'] }
    const table = counts({ Total: 4, a: 2, b: 2 }, sums)
    for (const [key, values] of [
      ['a', [5, 0, 5]],
      ['b', [5, 5, 0]],
    ] as const) {
      const cells = table.cells.map((cell) => ({ ...cell, cost: cell.key === key ? 10 : 1 }))
      assert.deepEqual(roundTable({ ...table, cells }, 5, solver), {
        outcome: 'rounded',
        values,
        extraSteps: 0,
      })
    }
  })

  it('refuses a base that is not a whole number above 0', () => {
    const table = counts({ Total: 7, a: 3, b: 4 }, { Total: ['a', 'b'] })
    for (const base of [0, -5, 2.5, Number.NaN, Infinity]) {
      const said = new RegExp(`^RangeError: A base is a whole number above 0, not ${base}\\.$`)
      assert.throws(() => roundTable(table, base, solver), said)
      assert.throws(() => countsBehind(10, base), said)
    }
  })

  it('moves further where neighbouring multiples cannot add up', () => {
    // The pairs are 6 and stay 6, so the parts, each 0 or 6, would have to differ all three.
    const table = counts(
      { Total: 9, half: 3, other: 3, rest: 3, pair: 6, again: 6, cross: 6 },
      {
        Total: ['half', 'other', 'rest'],
        pair: ['half', 'other'],
        again: ['half', 'rest'],
        cross: ['other', 'rest'],
      },
    )
    const rounding = roundTable(table, 6, solver)
    assert.equal(rounding.outcome === 'rounded' && rounding.extraSteps, 1)
  })

  it('never goes under zero on its way further', () => {
    // The first seven need a step more; of the others, a would best be 5 and b 10, which would leave c at −5.
    const pairs = { pair: 5, again: 5, cross: 5, Total: 7.5, half: 2.5, other: 2.5, rest: 2.5 }
    const table = counts(
      { ...pairs, a: 7, b: 6, c: 1, g: 10, f: 3, k: 8, h: 2 },
      {
        ...{ Total: ['half', 'other', 'rest'], pair: ['half', 'other'] },
        ...{ again: ['half', 'rest'], cross: ['other', 'rest'] },
        ...{ a: ['b', 'c'], g: ['a', 'f'], k: ['b', 'h'] },
      },
    )
    const cells = table.cells.map((cell) => ({
      ...cell,
      cost: 'gfkh'.includes(cell.key) ? 100 : 1,
    }))
    const rounding = roundTable({ ...table, cells }, 5, solver)
    assert.equal(rounding.outcome === 'rounded' && rounding.extraSteps, 1)
    assert.ok(rounding.outcome === 'rounded' && rounding.values.every((value) => value >= 0))
  })

  it('says what may lie behind a rounded count', () => {
    assert.deepEqual(countsBehind(0, 5), [0, 4])
    assert.deepEqual(countsBehind(5, 5), [1, 9])
    assert.deepEqual(countsBehind(20, 5), [16, 24])
  })

  it('refuses a table that does not add up, or that holds no numbers', () => {
    const wrong = counts({ T: 10, A: 3, B: 3 }, { T: ['A', 'B'] })
    assert.throws(() => roundTable(wrong, 5, solver), /^RangeError: The relation of T does not add/)
    const none = counts({ T: Number.NaN, A: 3, B: 3 }, { T: ['A', 'B'] })
    assert.throws(() => roundTable(none, 5, solver), /^RangeError: Cell T/)
  })
})
