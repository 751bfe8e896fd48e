import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { coalitions, insiders, memberAttacker, OUTSIDER, viewer } from './attackers.ts'
import { auditRelease } from './audit.ts'
import { type Protection, protect } from './protection.ts'
import { loadSolver } from './solver.ts'
import type { Cell, Table } from './table.ts'
import { tabulate } from './tabulation.ts'
import { inventFederation, seededRandom } from './test/examples.ts'

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

/*
 * Who must not learn what, written from the words of the method alone and sharing nothing with
 * `attackers.ts`: the audit and the optimiser could otherwise both forget the same attacker.
 */

interface Spy {
  readonly name: string
  readonly knows: readonly string[]
}

/** Everybody the method names: the outsider, each member, all but one of few contributors. */
function spiesOf(table: Table, nMin: number): Spy[] {
  const members = new Set([...table.contributions.values()].flatMap((gifts) => [...gifts.keys()]))
  const spies: Spy[] = [{ name: 'nobody', knows: [] }]
  for (const member of members) spies.push({ name: member, knows: [member] })
  for (const { key, status } of table.cells) {
    const gifts = [...(table.contributions.get(key)?.keys() ?? [])]
    const few = gifts.filter((member) => !table.consenting.has(member))
    if (status !== 'primary' || few.length < 3 || (few.length > 3 && few.length > nMin)) continue
    for (const left of few) {
      const knows = few.filter((member) => member !== left)
      spies.push({ name: `all of ${key} but ${left}`, knows })
    }
  }
  return spies
}

/** How far below and above its value a spy must still believe an unsafe cell possible. */
function doubtDue(table: Table, cell: Cell, spy: Spy, p: number): readonly [number, number] {
  const gifts = table.contributions.get(cell.key)
  const levels = [cell.lowerProtection, cell.upperProtection] as const
  if (!gifts || spy.knows.length === 0) return levels
  const rest = [...gifts].filter(([m]) => !spy.knows.includes(m) && !table.consenting.has(m))
  if (rest.length === 0) return [0, 0]
  const sum = rest.reduce((total, [, x]) => total + x, 0)
  const largest = Math.max(...rest.map(([, x]) => x))
  const need = Math.max(0, (p / 100) * largest - (sum - largest))
  const hasPart = spy.knows.some((m) => !table.consenting.has(m) && (gifts.get(m) ?? 0) !== 0)
  const own = largest === 0 ? ([0, 1] as const) : ([need, need] as const)
  if (hasPart) return own
  return [Math.max(own[0], levels[0]), Math.max(own[1], levels[1])]
}

/** The furthest a spy can push a hidden cell down (−1) or up (1), by a programme of its own. */
function furthest(table: Table, hidden: ReadonlySet<string>, spy: Spy, at: number, side: 1 | -1) {
  const lower = new Float64Array(table.cells.length)
  const upper = new Float64Array(table.cells.length)
  for (const [i, cell] of table.cells.entries()) {
    const gifts = table.contributions.get(cell.key)
    const known = [...(gifts ?? [])].filter(
      ([m]) => spy.knows.includes(m) || table.consenting.has(m),
    )
    if (!hidden.has(cell.key) || (gifts && known.length === gifts.size)) continue
    const own = known.reduce((total, [, x]) => total + x, 0)
    lower[i] = Math.max(cell.lower, own) - cell.value
    upper[i] = cell.upper - cell.value
  }
  const cost = new Float64Array(table.cells.length)
  cost[at] = -side
  const rows = table.relations.map((relation) => ({
    columns: relation.map((term) => term.cell),
    values: relation.map((term) => term.coefficient),
    lower: 0,
    upper: 0,
  }))
  using program = solver.linear({ cost, lower, upper, rows })
  return Math.abs(program.minimise()?.columns[at] ?? Number.NaN)
}

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
        for (const spy of spiesOf(table, nMin)) {
          for (const [at, cell] of table.cells.entries()) {
            if (cell.status !== 'primary') continue
            const [down, up] = doubtDue(table, cell, spy, 15)
            counts.questions += 1
            for (const [side, due] of [[-1, down] as const, [1, up] as const]) {
              if (due === 0) continue
              const reach = furthest(table, hidden, spy, at, side)
              assert.ok(
                reach >= due * (1 - 1e-5),
                `${spy.name} pushes ${cell.key} by ${reach}, not ${due}`,
              )
            }
          }
        }
      }),
      { numRuns: 40, seed: 12 },
    )
    assert.ok(counts.releases > 15, `only ${counts.releases} of 40 could be protected`)
    assert.ok(counts.questions > 2000, `only ${counts.questions} questions were asked`)
  })

  it('lists the same attackers as the library, by what they know', () => {
    const table = regional({ R1: { A: 9, B: 2, C: 1 }, R2: { D: 5, E: 5, F: 5 } })
    const theirs = insiders(table).map(({ members }) => members.toSorted().join())
    const ours = spiesOf(table, 3).map(({ knows }) => knows.toSorted().join())
    assert.deepEqual(theirs.toSorted(), ours.toSorted())
    assert.equal(insiders(table)[0], OUTSIDER)
  })
})
