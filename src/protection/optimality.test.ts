import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Attacker, insiders, OUTSIDER, threatOf } from './attackers.ts'
import { auditRelease } from './audit.ts'
import { loadSolver } from './solver.ts'
import { suppress } from './suppression.ts'
import type { Table } from './table.ts'
import { tabulate } from './tabulation.ts'
import { inventFederation } from './test/examples.ts'
import { solveExtendedModel } from './test/extended-model.ts'

const solver = await loadSolver()
const pPercent = 15

/** A table of 15 to 60 cells of an invented federation; odd seeds have zones between regions and total. */
function smallTable(seed: number, against: 'co-member' | 'outsider', showsTotals = false): Table {
  const isLargest = seed % 25 === 0
  const zones = isLargest || seed % 2 === 1 ? 2 : 0
  const regions = isLargest ? 7 : zones === 0 ? 3 + (seed % 5) : 4 + (seed % 3)
  const categories = isLargest ? 5 : 2 + (seed % 3)
  const members = 5 + (seed % 19)
  const federation = inventFederation({ members, regions, zones, categories, seed })
  // Some tables show their margins whatever happens, as releases often must.
  const totals = (federation.dimensions[1]?.codes ?? []).map((code) => `Total|${code}`)
  const published = showsTotals ? totals : seed % 3 === 0 ? ['Total|Total'] : []
  const { table } = tabulate(federation.dimensions, federation.answers, { against, published })
  return table
}

function compare(table: Table, attackers: readonly Attacker[]): 'feasible' | 'infeasible' {
  const threats = attackers.map((attacker) => threatOf(table, attacker, pPercent))
  const byCuts = suppress(table, threats, solver)
  const whole = solveExtendedModel(table, threats, solver)
  if (byCuts.outcome === 'infeasible' || whole.outcome === 'infeasible') {
    assert.equal(byCuts.outcome, whole.outcome)
    return 'infeasible'
  }
  assert.equal(byCuts.cost, whole.cost)
  return 'feasible'
}

describe('optimality', () => {
  it('agrees with the extended model on 200 random tables', () => {
    let feasible = 0
    for (let seed = 1; seed <= 200; seed += 1) {
      const table = smallTable(seed, 'co-member')
      assert.ok(table.cells.length <= 60)
      if (compare(table, [OUTSIDER]) === 'feasible') feasible += 1
    }
    assert.ok(feasible > 150, `only ${feasible} tables could be protected`)
  })

  it('agrees with trying every pattern on tables of at most 12 candidates', () => {
    let tried = 0
    for (let seed = 1; seed <= 60; seed += 1) {
      const federation = inventFederation({
        members: 6 + (seed % 6),
        regions: 3,
        zones: 0,
        categories: 2,
        seed,
      })
      const { table } = tabulate(federation.dimensions, federation.answers, { against: 'outsider' })
      const candidates = table.cells.filter((cell) => cell.status === 'free')
      if (candidates.length > 12 || candidates.length === table.cells.length) continue
      tried += 1
      const attackers = insiders(table)
      const threats = attackers.map((attacker) => threatOf(table, attacker, pPercent))
      const byCuts = suppress(table, threats, solver)
      assert.equal(byCuts.outcome === 'protected' ? byCuts.cost : undefined, cheapestPattern(table))
    }
    assert.ok(tried > 30, `only ${tried} tables were small enough`)
  })

  // `npm run test:long` compares 150.
  it('protects members from each other at the cost of the extended model, or agrees that nothing does', () => {
    const compared = { feasible: 0, infeasible: 0 }
    for (let seed = 1; seed <= 9; seed += 1) {
      const table = smallTable(seed, 'outsider', seed % 4 === 1)
      compared[compare(table, insiders(table))] += 1
    }
    assert.ok(compared.feasible > 5, `only ${compared.feasible} tables could be protected`)
    assert.ok(compared.infeasible > 0, 'no table was beyond protection')
  })
})

/** Every subset of the candidates, cheapest first, until one that the audit finds safe. */
function cheapestPattern(table: Table): number | undefined {
  const candidates = table.cells.filter((cell) => cell.status === 'free')
  const primary = table.cells.filter((cell) => cell.status === 'primary').map((cell) => cell.key)
  const patterns = Array.from({ length: 2 ** candidates.length }, (_, bits) => {
    const chosen = candidates.filter((_, at) => (bits >> at) & 1)
    return { keys: chosen.map((cell) => cell.key), cost: chosen.reduce((s, c) => s + c.cost, 0) }
  })
  patterns.sort((a, b) => a.cost - b.cost)
  const attackers = insiders(table)
  const safe = patterns.find(({ keys }) => {
    const hidden = new Set([...primary, ...keys])
    return auditRelease(table, hidden, attackers, solver, { pPercent }).outcome === 'safe'
  })
  return safe?.cost
}
