import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { insiders, viewer } from './attackers.ts'
import { DEFAULT_RULES } from './primary-rules.ts'
import { withPriorDeductions } from './prior-deductions.ts'
import { protect } from './protection.ts'
import { loadSolver } from './solver.ts'
import { tabulate } from './tabulation.ts'

const solver = await loadSolver()
const codes = ['R1', 'R2', 'R3', 'R4']
const given = {
  R1: { A: 100, B: 110 },
  R2: { C: 200, D: 210, E: 190 },
  R3: { F: 300, G: 310, H: 290 },
  R4: { I: 400, J: 390 },
}
const { table } = tabulate(
  [{ name: 'region', codes, groups: [{ code: 'Total', parts: codes }] }],
  Object.entries(given).flatMap(([region, members]) =>
    Object.entries(members).map(([member, value]) => ({
      member,
      codes: [region],
      answer: { kind: 'number', value } as const,
    })),
  ),
  { against: 'outsider' },
)
// Shown to the team alone, by views that hid the region of A and B and told all the rest of it.
const told = viewer('told', { cells: ['Total', 'R2', 'R3', 'R4'] })
const half = viewer('half told', { cells: ['Total', 'R2'] })

describe('what somebody could deduce before a release', () => {
  it('is no fault of the release, which would otherwise be refused', async () => {
    const refused = await protect({ table, attackers: [...insiders(table), told] })
    assert.equal(refused.outcome, 'infeasible')
    assert.equal(refused.outcome === 'infeasible' && refused.attacker.name, 'told')

    const [allowed] = withPriorDeductions(table, [told], DEFAULT_RULES, solver)
    assert.deepEqual(allowed?.deduced, ['R1'])
    const release = await protect({ table, attackers: [...insiders(table), ...[allowed ?? told]] })
    assert.equal(release.outcome, 'protected')
    assert.equal(release.outcome === 'protected' && release.audit.outcome, 'safe')
  })

  it('leaves everybody else with every doubt', async () => {
    const attackers = [...insiders(table), told]
    const aware = withPriorDeductions(table, attackers, DEFAULT_RULES, solver)
    for (const { name, deduced } of aware) {
      assert.deepEqual(deduced, name === 'told' ? ['R1'] : [], name)
    }
    const alone = await protect({ table, attackers: 'members' })
    const together = await protect({ table, attackers: aware })
    assert.ok(alone.outcome === 'protected' && together.outcome === 'protected')
    assert.deepEqual(together.primary, alone.primary)
    assert.deepEqual(together.secondary, alone.secondary)
  })

  it('is only what was already too close: the rest stays asked of the release', async () => {
    const [aware] = withPriorDeductions(table, [half], DEFAULT_RULES, solver)
    assert.deepEqual(aware?.deduced, [])
    // R1 and R4 hide each other from outsiders; who has read R2 and the total learns no more of them.
    const release = await protect({ table, attackers: [...insiders(table), aware ?? half] })
    assert.equal(release.outcome === 'protected' && release.audit.outcome, 'safe')
  })
})
