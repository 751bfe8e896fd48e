import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { insiders, threatOf } from './attackers.ts'
import { costUnit } from './cost-unit.ts'
import { loadSolver } from './solver.ts'
import { suppress } from './suppression.ts'
import type { Table } from './table.ts'
import { tabulate } from './tabulation.ts'
import { inventFederation, seededRandom } from './test/examples.ts'

const solver = await loadSolver()

describe('the unit of costs', () => {
  it('is the largest that makes all of them whole', () => {
    assert.equal(costUnit([0, 1e9, 2e9]), 1e9)
    assert.equal(costUnit([12, 18]), 6)
    assert.equal(costUnit([0.25, 1]), 0.25)
    assert.ok(Math.abs(costUnit([8e-7, 1.2e-6, 1.9e-5]) / 2e-7 - 1) < 1e-9)
    assert.equal(costUnit([0, 0]), 1)
  })

  it('is a ten-billionth of the largest where there is none', () => {
    assert.equal(costUnit([1, 1e12]), 100)
    assert.ok(Math.abs(costUnit([Math.PI, 1]) / (Math.PI / 1e10) - 1) < 1e-9)
  })
})

/** The same tables whatever the costs: only what hiding a cell costs is drawn again. */
function costed(seed: number, cost: (random: () => number) => number): Table {
  const shape = { members: 20, regions: 4, zones: 2, categories: 3, seed }
  const { dimensions, answers } = inventFederation(shape)
  const random = seededRandom(seed)
  const { table } = tabulate(dimensions, answers, { against: 'outsider' })
  return { ...table, cells: table.cells.map((cell) => ({ ...cell, cost: cost(random) })) }
}

function costOf(table: Table): number | undefined {
  const threats = insiders(table).map((attacker) => threatOf(table, attacker, 15))
  const found = suppress(table, threats, solver)
  return found.outcome === 'protected' ? found.cost : undefined
}

describe('the cheapest pattern', () => {
  const draw = (random: () => number) => Math.floor(random() * 3)
  const costs = Array.from({ length: 12 }, (_, at) => costOf(costed(at + 1, draw)))
  for (const unit of [1e-7, 1e9, 1e14]) {
    it(`costs in units of ${unit} what it costs in units of 1`, () => {
      let paid = 0
      for (const [at, small] of costs.entries()) {
        const seed = at + 1
        const scaled = costOf(costed(seed, (random) => unit * draw(random)))
        assert.equal(small === undefined, scaled === undefined)
        assert.equal(Math.round((scaled ?? 0) / unit), small ?? 0)
        if (small) paid += 1
      }
      assert.ok(paid > 6, `only ${paid} patterns cost something`)
    })
  }

  it('is found among small costs beside enormous ones', () => {
    let cheap = 0
    for (let seed = 1; seed <= 15; seed += 1) {
      const few = (most: number) => (draw: () => number) =>
        draw() < 0.9 ? 1 + Math.floor(draw() * 9) : most
      // Whether those out of reach cost a thousand or a billion billion changes nothing.
      const near = costOf(costed(seed, few(1e3)))
      const far = costOf(costed(seed, few(1e18)))
      if (near !== undefined && near < 1e3) {
        assert.equal(far, near)
        cheap += 1
      } else assert.ok((far ?? 1e18) >= 1e18)
    }
    assert.ok(cheap > 5, `only ${cheap} patterns were cheap`)
  })
})
