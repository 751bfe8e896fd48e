import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { insiders, threatOf } from '../../src/protection/attackers.ts'
import { auditRelease } from '../../src/protection/audit.ts'
import { protect } from '../../src/protection/protection.ts'
import { loadSolver } from '../../src/protection/solver.ts'
import { tabulate } from '../../src/protection/tabulation.ts'
import { inventFederation } from '../../src/protection/test/examples.ts'
import { solveExtendedModel } from '../../src/protection/test/extended-model.ts'
import { tryOnEveryCore } from './federations.ts'

/*
 * Started by `npm run test:long`: too long for every run, as serious as the others.
 */

const solver = await loadSolver()
const pPercent = 15

describe('a thousand random federations', () => {
  it('none leaks to an outsider, a member, a pair in three or a viewer', async (t) => {
    const count = 1000
    const tried = await tryOnEveryCore(count, (done) => {
      if (done % 50 === 0) process.stderr.write(`${done} of ${count} federations\n`)
    })
    const outcomes = { protected: 0, infeasible: 0 }
    let doubts = 0
    for (const { seed, outcome, leaks, asked } of tried) {
      assert.deepEqual(leaks, [], `seed ${seed}`)
      outcomes[outcome] += 1
      if (outcome === 'protected') doubts += asked
    }
    assert.equal(tried.length, count)
    t.diagnostic(
      `${outcomes.protected} protected, ${outcomes.infeasible} that nothing could protect; ${doubts} doubts found and added up`,
    )
    assert.ok(outcomes.protected > 800)
  })

  it('hides nothing in vain in any of a hundred of them', async () => {
    let tried = 0
    for (let seed = 1; seed <= 100; seed += 1) {
      const federation = inventFederation({
        members: 40,
        regions: 8,
        zones: 3,
        categories: 5,
        seed,
      })
      const { table } = tabulate(federation.dimensions, federation.answers, { against: 'outsider' })
      const attackers = insiders(table)
      const release = await protect({ table, attackers })
      if (release.outcome !== 'protected') continue
      for (const key of release.secondary) {
        const hidden = new Set([...release.primary, ...release.secondary])
        hidden.delete(key)
        const audit = auditRelease(table, hidden, attackers, solver, { pPercent })
        assert.equal(audit.outcome, 'exposed', `${key} was hidden for nothing, seed ${seed}`)
        tried += 1
      }
    }
    assert.ok(tried > 500, `only ${tried} cells were shown again`)
  })

  it('costs what the extended model with every attacker costs, on 150 tables of at most 60 cells', async (t) => {
    const compared = { protected: 0, infeasible: 0, largest: 0 }
    for (let seed = 1001; seed <= 1150; seed += 1) {
      const isLargest = seed % 50 === 0
      const federation = inventFederation({
        members: 6 + (seed % 15),
        regions: isLargest ? 7 : 3 + (seed % 4),
        zones: isLargest ? 2 : (seed % 2) * 2,
        categories: isLargest ? 5 : 2 + (seed % 3),
        seed,
      })
      const { table } = tabulate(federation.dimensions, federation.answers, {
        against: 'outsider',
        published: forcedIn(seed, federation),
      })
      const attackers = insiders(table)
      const release = await protect({ table, attackers })
      const threats = attackers.map((attacker) => threatOf(table, attacker, pPercent))
      const whole = solveExtendedModel(table, threats, solver)
      if (release.outcome === 'infeasible' || release.outcome === 'unsound') {
        assert.equal(whole.outcome, release.outcome, `seed ${seed}`)
        compared.infeasible += 1
        continue
      }
      assert.equal(whole.outcome === 'optimal' && whole.cost, release.cost, `seed ${seed}`)
      compared.protected += 1
      compared.largest = Math.max(compared.largest, table.cells.length)
    }
    t.diagnostic(JSON.stringify(compared))
    assert.equal(compared.protected + compared.infeasible, 150)
    assert.ok(compared.infeasible >= 10, `only ${compared.infeasible} that nothing protects`)
    assert.equal(compared.largest, 60)
  })
})

/** The whole in some tables; in others every total of a category, where often nothing can be protected any more. */
function forcedIn(seed: number, { dimensions }: ReturnType<typeof inventFederation>): string[] {
  if (seed % 5 === 0) return ['Total|Total']
  return seed % 5 === 1 ? (dimensions[1]?.codes.map((code) => `Total|${code}`) ?? []) : []
}
