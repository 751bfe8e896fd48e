import assert from 'node:assert/strict'
import { it } from 'node:test'
import { canonicalOrder } from './canonical-order.ts'
import type { Cell, Relation, Table } from './table.ts'

it('two sums of the same cells keep one order, whichever was given first', () => {
  const cell = (key: string, value: number): Cell => ({
    ...{ key, value, cost: 1, lower: 0, upper: 9, status: 'free' },
    ...{ lowerProtection: 0, upperProtection: 0 },
  })
  const sum = (a: number, b: number): Relation => [
    { cell: 0, coefficient: a },
    { cell: 1, coefficient: b },
  ]
  const ordered = (...relations: Relation[]) => {
    const table: Table = {
      cells: [cell('a', 0), cell('b', 0)],
      ...{ relations, contributions: new Map(), consenting: new Set<string>() },
    }
    return canonicalOrder(table, []).table.relations
  }
  assert.deepEqual(ordered(sum(-1, 2), sum(1, 2)), ordered(sum(1, 2), sum(-1, 2)))
})
