import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { coalitions, insiders, memberAttacker, OUTSIDER, viewer } from './attackers.ts'
import { auditRelease } from './audit.ts'
import { type Protection, protect } from './protection.ts'
import { loadSolver } from './solver.ts'
import type { Cell } from './table.ts'
import { tabulate } from './tabulation.ts'
import { inventFederation, seededRandom } from './test/examples.ts'
import { leaksOf, spiesOf } from './test/spies.ts'

const solver = await loadSolver()

/** Regions of one total; a name stands for one member's figure there. */
function regional(
  figures: Record<string, Record<string, number>>,
  options: Parameters<typeof tabulate>[2] = {},
) {
  const codes = Object.keys(figures)
  const answers = Object.entries(figures).flatMap(([region, members]) =>
    Object.entries(members).map(([member, value]) => ({
      member,
      codes: [region],
      answer: { kind: 'number', value } as const,
    })),
  )
  const dimension = { name: 'region', codes, groups: [{ code: 'Total', parts: codes }] }
  return tabulate([dimension], answers, { against: 'outsider', ...options }).table
}

function hiddenIn(release: Protection): string[] {
  assert.equal(release.outcome, 'protected')
  return release.outcome === 'protected' ? [...release.primary, ...release.secondary].sort() : []
}

describe('a higher minimum frequency', () => {
  const figures = {
    R1: { A: 100, B: 100, C: 100 },
    R2: { D: 1 },
    R3: { F: 500, G: 500, H: 500, I: 500, J: 500 },
  }

  it('still keeps two of three from learning the third', async () => {
    const rules = { minimumFrequency: 4, pPercent: 15 }
    const table = regional(figures, { rules })
    const release = await protect({ table, attackers: 'members', rules })
    const pair = { kind: 'coalition', name: 'A and B', members: ['A', 'B'], cells: [] } as const
    const audit = auditRelease(table, new Set(hiddenIn(release)), [pair], solver, { pPercent: 15 })
    assert.equal(audit.outcome, 'safe')
  })

  it('only adds coalitions', () => {
    const table = regional({ ...figures, R4: { K: 9, L: 1, M: 1, N: 1 } })
    const cells = table.cells.map((cell): Cell => ({ ...cell, status: 'primary' }))
    const namesAt = (n: number) =>
      coalitions({ ...table, cells }, n).map(({ members }) => members.join())
    for (const n of [3, 4, 5]) {
      const fewer = namesAt(n)
      assert.deepEqual(
        fewer.filter((name) => !namesAt(n + 1).includes(name)),
        [],
      )
    }
    assert.ok(namesAt(4).includes('K,L,M'))
  })

  it('does not count in a coalition whom everybody knows', () => {
    const table = regional(
      { R1: { A: 100, B: 90, C: 1, D: 500 }, R2: { E: 9, F: 9, G: 9 } },
      { consenting: ['D'] },
    )
    const names = coalitions(table).map(({ members }) => members.join())
    assert.deepEqual(names, ['B,C', 'A,C', 'A,B'])
  })
})

describe('knowing more', () => {
  const figures = { R1: { A: 100, B: 90 }, R2: { Z: 400 }, R3: { G: 3000, H: 3000, I: 3000 } }

  it('never means being left with less doubt than the outsider about others’ cells', async () => {
    const table = regional(figures)
    const release = await protect({ table, attackers: 'members' })
    assert.deepEqual(hiddenIn(release), ['R1', 'R2', 'R3'])
    const open = auditRelease(
      table,
      new Set(['R1', 'R2']),
      [memberAttacker('Z'), viewer('who sees G', { members: ['G'], cells: ['R2'] })],
      solver,
      { pPercent: 15 },
    )
    assert.deepEqual(
      open.disclosures.map(({ attacker, cell }) => `${attacker.name} on ${cell}`),
      ['Z on R1', 'who sees G on R1'],
    )
  })

  it('counts for nothing where the part known is zero', () => {
    const table = regional({ ...figures, R1: { A: 100, B: 90, C: 0 } })
    const audit = auditRelease(table, new Set(['R1']), [memberAttacker('C')], solver, {
      pPercent: 15,
    })
    const deduced = audit.disclosures.filter(({ shown }) => !shown)
    assert.deepEqual(
      deduced.map(({ cell }) => cell),
      ['R1'],
    )
  })

  it('is held to the outsider’s levels where nobody knows who contributed', async () => {
    const known = regional(figures)
    const table = { ...known, contributions: new Map(known.contributions) }
    for (const key of ['Total', 'R1', 'R3']) table.contributions.delete(key)
    const release = await protect({ table, attackers: 'members' })
    assert.deepEqual(hiddenIn(release), ['R1', 'R2', 'R3'])
  })
})

describe('against attackers written from the method alone', () => {
  it('a protected release leaves each the doubt it is due', async () => {
    const counts = { releases: 0, questions: 0 }
    const shapes = fc.record({
      members: fc.integer({ min: 5, max: 14 }),
      regions: fc.integer({ min: 3, max: 4 }),
      zones: fc.constant(0),
      categories: fc.integer({ min: 1, max: 3 }),
      seed: fc.integer({ min: 1, max: 1e6 }),
    })
    await fc.assert(
      fc.asyncProperty(shapes, fc.constantFrom(3, 4, 5), async (shape, nMin) => {
        const random = seededRandom(shape.seed)
        const { dimensions, answers } = inventFederation(shape)
        const rules = { minimumFrequency: nMin, pPercent: 15 }
        const consenting = [...new Set(answers.map(({ member }) => member))].filter(
          () => random() < 0.1,
        )
        const whole = tabulate(dimensions, answers, { against: 'outsider', rules, consenting })
        // Of some cells nobody knows who contributed.
        const table = {
          ...whole.table,
          contributions: new Map([...whole.table.contributions].filter(() => random() < 0.85)),
        }
        const release = await protect({ table, attackers: 'members', rules })
        if (release.outcome !== 'protected') return
        counts.releases += 1
        assert.equal(release.audit.outcome, 'safe')
        const hidden = new Set([...release.primary, ...release.secondary])
        const { leaks, asked } = leaksOf(table, hidden, spiesOf(table, nMin), rules, solver)
        assert.deepEqual(leaks, [])
        counts.questions += asked
      }),
      { numRuns: 40, seed: 12 },
    )
    assert.ok(counts.releases > 15, `only ${counts.releases} of 40 could be protected`)
    assert.ok(counts.questions > 2000, `only ${counts.questions} questions were asked`)
  })

  it('tells who would read a cell that was hidden for them, were it shown', async () => {
    const table = regional({
      R1: { A: 1000, B: 40 },
      R2: { C: 400 },
      R3: { D: 300, E: 300, F: 300 },
      R4: { G: 270, H: 270, I: 260 },
    })
    const rules = { minimumFrequency: 3, pPercent: 15 }
    const judge = (hidden: string[]) =>
      leaksOf(table, new Set(hidden), spiesOf(table, 3), rules, solver).leaks.map(
        ({ spy, cell, side }) => `${spy}: ${cell} ${side}`,
      )
    assert.deepEqual(judge(hiddenIn(await protect({ table }))), [])
    assert.deepEqual(judge(['R1', 'R2']), ['C: R1 below', 'C: R1 above', 'A: R2 above'])
    assert.ok(judge(['R1', 'R3', 'R4']).includes('nobody: R2 above'))
  })

  it('lists the same attackers as the library, by what they know', () => {
    const table = regional({ R1: { A: 9, B: 2, C: 1 }, R2: { D: 5, E: 5, F: 5 } })
    const theirs = insiders(table).map(({ members }) => members.toSorted().join())
    const ours = spiesOf(table, 3).map(({ knows }) => knows.toSorted().join())
    assert.deepEqual(theirs.toSorted(), ours.toSorted())
    assert.equal(insiders(table)[0], OUTSIDER)
  })
})
