import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { insiders, threatOf, viewer } from '../../src/protection/attackers.ts'
import { auditRelease } from '../../src/protection/audit.ts'
import { protect } from '../../src/protection/protection.ts'
import { loadSolver } from '../../src/protection/solver.ts'
import { membersOf } from '../../src/protection/table.ts'
import { tabulate } from '../../src/protection/tabulation.ts'
import { inventFederation, seededRandom } from '../../src/protection/test/examples.ts'
import { solveExtendedModel } from '../../src/protection/test/extended-model.ts'

/*
 * Started by `npm run test:long`: too long for every run, as serious as the others.
 */

const solver = await loadSolver()
const pPercent = 15

describe('a thousand random federations', () => {
  it('none leaks to an outsider, a member, a pair in three or a viewer', async (t) => {
    const outcomes = { protected: 0, infeasible: 0 }
    for (let seed = 1; seed <= 1000; seed += 1) {
      const random = seededRandom(seed)
      const between = (least: number, most: number) =>
        least + Math.floor(random() * (most - least + 1))
      const federation = inventFederation({
        members: between(4, 60),
        regions: between(3, 12),
        zones: between(0, 1) * between(2, 4),
        categories: between(1, 6),
        seed,
      })
      const members = [...new Set(federation.answers.map((answer) => answer.member))]
      const { table } = tabulate(federation.dimensions, federation.answers, {
        against: 'outsider',
        consenting: members.filter(() => random() < 0.05),
        published: random() < 0.3 ? ['Total|Total'] : [],
      })
      const reader = viewer('a reader with an account', {
        members: membersOf(table).filter(() => random() < 0.1),
        cells: table.cells.filter(() => random() < 0.03).map((cell) => cell.key),
      })
      const attackers = [...insiders(table), reader]
      const release = await protect({ table, attackers })
      assert.notEqual(release.outcome, 'unsound')
      if (release.outcome === 'infeasible') {
        outcomes.infeasible += 1
        continue
      }
      // A total forced to be shown may be unsafe by itself: the audit says so, and of nothing else.
      const leaks =
        release.outcome === 'protected' &&
        release.audit.disclosures.filter(({ cell, shown }) => !(shown && cell === 'Total|Total'))
      assert.deepEqual(leaks, [], `seed ${seed}`)
      outcomes.protected += 1
    }
    t.diagnostic(
      `${outcomes.protected} protected, ${outcomes.infeasible} that nothing could protect`,
    )
    assert.ok(outcomes.protected > 800)
  })

  it('hides nothing in vain in any of a hundred of them', async () => {
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
      }
    }
  })

  it('costs what the extended model with every attacker costs, on 150 tables of at most 60 cells', async () => {
    for (let seed = 1001; seed <= 1150; seed += 1) {
      const federation = inventFederation({
        members: 6 + (seed % 15),
        regions: 3 + (seed % 4),
        zones: (seed % 2) * 2,
        categories: 2 + (seed % 3),
        seed,
      })
      const { table } = tabulate(federation.dimensions, federation.answers, { against: 'outsider' })
      if (table.cells.filter((cell) => cell.status === 'primary').length > 12) continue
      const attackers = insiders(table)
      const release = await protect({ table, attackers })
      const threats = attackers.map((attacker) => threatOf(table, attacker, pPercent))
      const whole = solveExtendedModel(table, threats, solver)
      const cost = release.outcome === 'protected' ? release.cost : undefined
      assert.equal(cost, whole.outcome === 'optimal' ? whole.cost : undefined, `seed ${seed}`)
    }
  })
})
