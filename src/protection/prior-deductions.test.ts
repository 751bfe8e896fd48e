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
const known = new Set<string>()
// Shown to the team alone, by views that hid the region of A and B and told all the rest of it.
const told = viewer('told', { cells: ['Total', 'R2', 'R3', 'R4'] })
const half = viewer('half told', { cells: ['Total', 'R2'] })

describe('what somebody could deduce before a release', () => {
  it('is no fault of the release, which would otherwise be refused', async () => {
    const refused = await protect({ table, attackers: [...insiders(table), told] })
    assert.equal(refused.outcome, 'infeasible')
    assert.equal(refused.outcome === 'infeasible' && refused.attacker.name, 'told')

    const [allowed] = withPriorDeductions({ table, known }, [told], DEFAULT_RULES, solver)
    assert.deepEqual([...(allowed?.deduced?.keys() ?? [])], ['R1'])
    const release = await protect({ table, attackers: [...insiders(table), ...[allowed ?? told]] })
    assert.equal(release.outcome, 'protected')
    assert.equal(release.outcome === 'protected' && release.audit.outcome, 'safe')
  })

  it('leaves everybody else with every doubt', async () => {
    const attackers = [...insiders(table), told]
    const aware = withPriorDeductions({ table, known }, attackers, DEFAULT_RULES, solver)
    for (const { name, deduced } of aware) assert.equal(deduced?.size ?? 0, name === 'told' ? 1 : 0)
    const alone = await protect({ table, attackers: 'members' })
    const together = await protect({ table, attackers: aware })
    assert.ok(alone.outcome === 'protected' && together.outcome === 'protected')
    assert.deepEqual(together.primary, alone.primary)
    assert.deepEqual(together.secondary, alone.secondary)
  })

  it('is only what was already too close: the rest stays asked of the release', async () => {
    const [aware] = withPriorDeductions({ table, known }, [half], DEFAULT_RULES, solver)
    assert.equal(aware?.deduced, undefined)
    // R1 and R4 hide each other from outsiders; who has read R2 and the total learns no more of them.
    const release = await protect({ table, attackers: [...insiders(table), aware ?? half] })
    assert.equal(release.outcome === 'protected' && release.audit.outcome, 'safe')
  })

  it('keeps what is left of a doubt that was too small, though it cannot be made larger', async () => {
    // Everybody believes R1 to be between 180 and 225, closer than the 50 it should be kept at.
    const bounded = {
      ...table,
      cells: table.cells.map((cell) =>
        cell.key === 'R1'
          ? { ...cell, lower: 180, upper: 225, lowerProtection: 50, upperProtection: 50 }
          : cell,
      ),
    }
    const knows = viewer('knows', { cells: ['Total'] })
    const [aware = knows] = withPriorDeductions(
      { table: bounded, known },
      [knows],
      DEFAULT_RULES,
      solver,
    )
    assert.deepEqual(aware.deduced?.get('R1'), { below: 30, above: 15 })
    const release = await protect({
      table: bounded,
      attackers: [aware],
    })
    assert.ok(release.outcome === 'protected')
    const [least = 0, most = 0] = release.audit.intervals.get('knows')?.get('R1') ?? []
    assert.ok(least <= 210 - 29.9 && most >= 210 + 14.9, `[${least}, ${most}]`)
  })

  it('does not count as known what this very release is forced to show', async () => {
    const forced = {
      ...table,
      cells: table.cells.map((cell) =>
        ['Total', 'R2', 'R3'].includes(cell.key) ? { ...cell, status: 'published' as const } : cell,
      ),
    }
    const knows = viewer('knows', { members: ['A'], cells: ['R4'] })
    const [aware = knows] = withPriorDeductions(
      { table: forced, known },
      [knows],
      DEFAULT_RULES,
      solver,
    )
    const release = await protect({ table: forced, attackers: [...insiders(forced), aware] })
    assert.equal(release.outcome, 'infeasible')
  })
})
