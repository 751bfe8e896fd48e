import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Attacker, insiders, OUTSIDER, threatOf, viewer } from './attackers.ts'
import { auditRelease } from './audit.ts'
import { DEFAULT_RULES } from './primary-rules.ts'
import { protect } from './protection.ts'
import { loadSolver, Stopped } from './solver.ts'
import { membersOf, type Table } from './table.ts'
import { type Tabulation, tabulate } from './tabulation.ts'
import { inventFederation, seededRandom } from './test/examples.ts'

const solver = await loadSolver()
const pPercent = 15

const federations = fc
  .record({
    members: fc.integer({ min: 4, max: 24 }),
    regions: fc.integer({ min: 3, max: 6 }),
    zones: fc.constantFrom(0, 2),
    categories: fc.integer({ min: 2, max: 4 }),
    seed: fc.integer({ min: 1, max: 1e6 }),
  })
  .map((shape) => ({ ...inventFederation(shape), seed: shape.seed }))

/** A reader with an account who already sees a few members and a few cells. */
function someViewer(table: Table, seed: number): Attacker {
  const random = seededRandom(seed)
  return viewer('a member of the team', {
    members: membersOf(table).filter(() => random() < 0.15),
    cells: table.cells.filter(() => random() < 0.05).map((cell) => cell.key),
  })
}

function hiddenIn(table: Table, secondary: readonly string[]): Set<string> {
  const primary = table.cells.filter((cell) => cell.status === 'primary').map((cell) => cell.key)
  return new Set([...primary, ...secondary])
}

describe('a protected release', () => {
  it('leaves the outsider, each member, each pair in three and a viewer in doubt', async () => {
    let releases = 0
    await fc.assert(
      fc.asyncProperty(federations, async ({ dimensions, answers, seed }) => {
        const { table } = tabulate(dimensions, answers, { against: 'outsider' })
        const attackers = [...insiders(table), someViewer(table, seed)]
        const release = await protect({ table, attackers })
        if (release.outcome !== 'protected') return
        releases += 1
        assert.equal(release.audit.outcome, 'safe')
        assert.deepEqual(
          new Set(release.audit.intervals.keys()),
          new Set(attackers.map((attacker) => attacker.name)),
        )
      }),
      { numRuns: 50, seed: 3 },
    )
    assert.ok(releases > 35, `only ${releases} of 50 could be protected`)
  })

  it('hides nothing in vain: showing any secondary again exposes somebody', async () => {
    let shown = 0
    await fc.assert(
      fc.asyncProperty(federations, async ({ dimensions, answers }) => {
        const { table } = tabulate(dimensions, answers, { against: 'outsider' })
        const attackers = insiders(table)
        const release = await protect({ table, attackers })
        if (release.outcome !== 'protected') return
        for (const key of release.secondary) {
          shown += 1
          const hidden = hiddenIn(table, release.secondary)
          hidden.delete(key)
          const audit = auditRelease(table, hidden, attackers, solver, { pPercent })
          assert.equal(audit.outcome, 'exposed', `${key} was hidden for nothing`)
        }
      }),
      { numRuns: 30, seed: 4 },
    )
    assert.ok(shown > 30, `only ${shown} secondaries were tried`)
  })

  it('is the same whatever the order of the cells, the sums and the attackers', async () => {
    let releases = 0
    await fc.assert(
      fc.asyncProperty(federations, async ({ dimensions, answers, seed }) => {
        const { table } = tabulate(dimensions, answers, { against: 'outsider' })
        const attackers = insiders(table)
        const shuffled = shuffle(table, seed)
        const first = await protect({ table, attackers })
        const second = await protect({ table: shuffled, attackers: attackers.toReversed() })
        if (first.outcome === 'protected' && second.outcome === 'protected') {
          if (first.secondary.length > 0) releases += 1
          assert.deepEqual(second.secondary.toSorted(), first.secondary.toSorted())
        } else assert.equal(second.outcome, first.outcome)
      }),
      { numRuns: 25, seed: 5 },
    )
    assert.ok(releases > 10, `only ${releases} of 25 hid something more`)
  })

  it('hides the third cell of the worked case, without which C would know A within 4 %', async () => {
    const { table } = workedCase()
    const twoHoles = new Set(['R1', 'R2'])
    const before = auditRelease(table, twoHoles, insiders(table), solver, { pPercent })
    const learnt = before.disclosures.find(
      ({ attacker, cell }) => attacker.name === 'C' && cell === 'R1',
    )
    assert.equal(learnt?.victim, 'A')
    assert.deepEqual(learnt?.interval, [1040, 1040])

    const classical = await protect({ table, attackers: 'outsider' })
    assert.equal(classical.outcome === 'protected' && classical.secondary.length, 0)
    const release = await protect({ table, attackers: 'members' })
    assert.deepEqual(release.outcome === 'protected' && release.secondary, ['R4'])
  })

  it('guards members too when nothing is said of whom to guard from', async () => {
    const give = (region: string, figures: Record<string, number>) =>
      Object.entries(figures).map(([member, value]) => ({
        member,
        codes: [region],
        answer: { kind: 'number', value } as const,
      }))
    const codes = ['R1', 'R2', 'R3', 'R4']
    const { table } = tabulate(
      [{ name: 'region', codes, groups: [{ code: 'Total', parts: codes }] }],
      [
        ...[...give('R1', { A: 1000, B: 40 }), ...give('R2', { C: 400 })],
        ...give('R3', { D: 300, E: 300, F: 300 }),
        ...give('R4', { G: 270, H: 270, I: 260 }),
      ],
    )
    const release = await protect({ table })
    assert.equal(release.outcome, 'protected')
    const hidden = new Set(
      release.outcome === 'protected' ? [...release.primary, ...release.secondary] : [],
    )
    const { disclosures } = auditRelease(table, hidden, insiders(table), solver, { pPercent })
    assert.deepEqual(disclosures, [])
  })

  it('protects as well when nobody knows an upper bound', async () => {
    const { table } = workedCase()
    const cells = table.cells.map((cell) => ({ ...cell, upper: Infinity }))
    const release = await protect({ table: { ...table, cells }, attackers: 'members' })
    assert.deepEqual(release.outcome === 'protected' && release.secondary, ['R4'])
    const audit = release.outcome === 'protected' ? release.audit : undefined
    assert.deepEqual(audit?.intervals.get('outsider')?.get('R1'), [0, 2240])
    const allHidden = new Set(cells.map((cell) => cell.key))
    const open = auditRelease({ ...table, cells }, allHidden, [OUTSIDER], solver, { pPercent })
    assert.deepEqual(open.intervals.get('outsider')?.get('R1'), [0, Infinity])
  })

  it('protects the third member of a cell of three from the two others', async () => {
    const { table } = tabulate(
      [{ name: 'region', codes: ['R1', 'R2', 'R3'], groups: [total(['R1', 'R2', 'R3'])] }],
      [
        ...give('R1', { A: 1000, B: 60, C: 50 }),
        ...give('R2', { D: 700, E: 700, F: 700 }),
        ...give('R3', { G: 900, H: 900, I: 900 }),
      ],
      { against: 'outsider' },
    )
    const attackers = insiders(table)
    assert.ok(attackers.some((attacker) => attacker.name === 'B + C'))
    const release = await protect({ table, attackers })
    assert.equal(release.outcome === 'protected' && release.audit.outcome, 'safe')
    const audit = release.outcome === 'protected' ? release.audit : undefined
    const [, most = 0] = audit?.intervals.get('B + C')?.get('R1') ?? []
    assert.ok(most - 110 >= 1150, 'B and C would place A below 1 150')
  })

  it('keeps a neighbour from being certain that the other has zero', async () => {
    const { table } = tabulate(
      [{ name: 'region', codes: ['R1', 'R2', 'R3'], groups: [total(['R1', 'R2', 'R3'])] }],
      [
        ...give('R1', { A: 100, B: 0 }),
        ...give('R2', { C: 500, D: 500, E: 500 }),
        ...give('R3', { F: 700, G: 700, H: 700 }),
      ],
      { against: 'outsider' },
    )
    const release = await protect({ table, attackers: 'members' })
    const audit = release.outcome === 'protected' ? release.audit : undefined
    const [, most = 0] = audit?.intervals.get('A')?.get('R1') ?? []
    assert.ok(most >= 101)
  })

  it('guards a small count of persons from the members themselves', async () => {
    const rules = { ...DEFAULT_RULES, smallCountOfPersons: 4 }
    const { table } = tabulate(
      [{ name: 'region', codes: ['R1', 'R2', 'R3'], groups: [total(['R1', 'R2', 'R3'])] }],
      [
        ...give('R1', { A: 1, B: 1, C: 1 }),
        ...give('R2', { D: 60 }),
        ...give('R3', { F: 20, G: 20, H: 20 }),
      ],
      { against: 'outsider', rules },
    )
    const lone = auditRelease(table, new Set(['R1', 'R2']), insiders(table), solver, { pPercent })
    assert.ok(lone.disclosures.some(({ attacker, cell }) => attacker.name === 'D' && cell === 'R1'))
    const release = await protect({ table, attackers: 'members', rules })
    assert.equal(release.outcome === 'protected' && release.audit.outcome, 'safe')
    assert.deepEqual(release.outcome === 'protected' && release.secondary, ['R3'])
  })

  it('counts a consenting member as known to all', async () => {
    const dimensions = [
      { name: 'region', codes: ['R1', 'R2', 'R3'], groups: [total(['R1', 'R2', 'R3'])] },
    ]
    const answers = [
      ...give('R1', { A: 100, B: 100, C: 100, D: 100 }),
      ...give('R2', { E: 200, F: 200, G: 200 }),
      ...give('R3', { H: 300, I: 300, J: 300, K: 300 }),
    ]
    const silent = tabulate(dimensions, answers)
    assert.equal(silent.reasons.size, 0)
    const named = tabulate(dimensions, answers, { consenting: ['A', 'B'] })
    assert.deepEqual(named.reasons.get('R1'), ['minimum-frequency', 'p-percent'])
    const release = await protect({ table: named.table, attackers: 'outsider' })
    const audit = release.outcome === 'protected' ? release.audit : undefined
    assert.deepEqual(audit?.intervals.get('outsider')?.get('R1')?.[0], 200)
  })

  it('shows a cell whose contributors all agreed to be named', () => {
    const { table, reasons } = tabulate(
      [{ name: 'region', codes: ['R1', 'R2'], groups: [total(['R1', 'R2'])] }],
      [...give('R1', { A: 100 }), ...give('R2', { B: 200, C: 200, D: 200 })],
      { consenting: ['A'] },
    )
    assert.equal(reasons.size, 0)
    assert.equal(table.cells.find((cell) => cell.key === 'R1')?.status, 'free')
  })

  it('never hides behind a structural empty, but does behind a true zero', async () => {
    const dimensions = [
      { name: 'region', codes: ['R1', 'R2', 'R3'], groups: [total(['R1', 'R2', 'R3'])] },
    ]
    const answers = [...give('R1', { A: 100 }), ...give('R2', { B: 300, C: 300, D: 300 })]
    const empty = tabulate(dimensions, [
      ...answers,
      { member: 'E', codes: ['R3'], answer: { kind: 'not-applicable' } },
    ])
    assert.equal(empty.kinds.get('R3'), 'not-applicable')
    const zero = tabulate(dimensions, [
      ...answers,
      ...['E', 'F', 'G'].map((member) => ({
        member,
        codes: ['R3'],
        answer: { kind: 'zero' as const },
      })),
    ])
    assert.equal(zero.kinds.get('R3'), 'zero')
    const room = ({ table }: Tabulation) => {
      const index = table.cells.findIndex((cell) => cell.key === 'R3')
      return threatOf(table, OUTSIDER, pPercent).above[index]
    }
    assert.equal(room(empty), 0)
    assert.ok((room(zero) ?? 0) > 0)
    const release = await protect({ table: empty.table, attackers: 'outsider' })
    assert.deepEqual(release.outcome === 'protected' && release.secondary, ['R2'])
  })
})

describe('a table that cannot be protected', () => {
  it('names the cell, the attacker, what to unlock and what to merge', async () => {
    const { table } = workedCase(['Total', 'R3', 'R4'])
    const release = await protect({ table, attackers: 'members' })
    assert.equal(release.outcome, 'infeasible')
    if (release.outcome !== 'infeasible') return
    assert.deepEqual([release.cell, release.attacker.name], ['R1', 'C'])
    const unlock = release.remedies.find((remedy) => remedy.kind === 'unlock')
    assert.deepEqual(unlock?.cells, ['R4'])
    const merge = release.remedies.find((remedy) => remedy.kind === 'merge')
    assert.deepEqual(merge?.cells, ['R1', 'R4'])

    const freed = workedCase(['Total', 'R3'])
    const second = await protect({ table: freed.table, attackers: 'members' })
    assert.equal(second.outcome, 'protected')
  })

  it('proposes to merge three where no two are enough, and only parts of one sum', async () => {
    const regions = ['R1', 'R2', 'R3', 'R4']
    const { table } = tabulate(
      [
        {
          name: 'region',
          codes: regions,
          groups: [
            { code: 'Total', parts: ['Z1', 'R4'] },
            { code: 'Z1', parts: ['R1', 'R2', 'R3'] },
          ],
        },
      ],
      [
        ...give('R1', { A: 50 }),
        ...give('R2', { B: 50 }),
        ...give('R3', { C: 50 }),
        ...give('R4', { D: 90, E: 90, F: 90 }),
      ],
      { against: 'outsider' },
    )
    const locked = table.cells.map((cell) =>
      cell.status === 'free' ? { ...cell, status: 'published' as const } : cell,
    )
    // A level that no neighbour can make up for.
    const cells = locked.map((cell) =>
      cell.key === 'R1' ? { ...cell, upperProtection: 500 } : cell,
    )
    const release = await protect({ table: { ...table, cells }, attackers: 'outsider' })
    assert.equal(release.outcome, 'infeasible')
    if (release.outcome !== 'infeasible') return
    const merges = release.remedies.filter(({ kind }) => kind === 'merge').map(({ cells: c }) => c)
    assert.deepEqual(merges, [['R1', 'R2', 'R3']])
  })

  it('proposes to unlock only what, once unlocked, leaves a table that can be protected', async () => {
    let tried = 0
    for (let seed = 1; seed <= 30; seed += 1) {
      const federation = inventFederation({
        ...{ members: 5 + (seed % 8), regions: 3, zones: 0, categories: 2, seed },
      })
      const { dimensions, answers } = federation
      const random = seededRandom(seed)
      const keys = tabulate(dimensions, answers).table.cells.map(({ key }) => key)
      const published = keys.filter(() => random() < 0.5)
      const ask = (forced: readonly string[]) =>
        protect({
          table: tabulate(dimensions, answers, { against: 'outsider', published: forced }).table,
        })
      const release = await ask(published)
      if (release.outcome !== 'infeasible') continue
      const unlock = release.remedies.find(({ kind }) => kind === 'unlock')
      if (!unlock) continue
      tried += 1
      const freed = await ask(published.filter((key) => !unlock.cells.includes(key)))
      assert.notEqual(freed.outcome, 'infeasible', `seed ${seed}`)
    }
    assert.ok(tried >= 10, `${tried} unlocks tried`)
  })

  it('refuses a table that does not add up, naming its total', async () => {
    const { table } = workedCase()
    const cells = table.cells.map((cell) =>
      cell.key === 'R4' ? { ...cell, value: cell.value + 1 } : cell,
    )
    const release = await protect({ table: { ...table, cells }, attackers: 'outsider' })
    assert.equal(release.outcome === 'unsound' && release.key, 'Total')
  })

  it('stops when asked, and leaves no model in the memory of the solver', async () => {
    const { table } = workedCase()
    await protect({ table, attackers: 'members' })
    assert.equal(solver.openModels, 0)
    // Asked at each point where the work looks: the first, the second, and so on to the last.
    let stopped = 0
    for (let patience = 0; patience < 200; patience += 1) {
      let looks = 0
      const stop = {
        get aborted() {
          looks += 1
          return looks > patience
        },
      }
      const outcome = await protect({ table, attackers: 'members' }, { stop }).catch(
        (error) => error,
      )
      assert.equal(solver.openModels, 0)
      if (outcome instanceof Stopped) stopped += 1
      else break
    }
    assert.ok(stopped > 5)
  })
})

function total(parts: string[]) {
  return { code: 'Total', parts }
}

function give(region: string, figures: Record<string, number>) {
  return Object.entries(figures).map(([member, value]) => ({
    member,
    codes: [region],
    answer: { kind: 'number' as const, value },
  }))
}

/** R1 has A = 1 000 and B = 40; R2 has only C = 400. */
function workedCase(published: string[] = []): Tabulation {
  return tabulate(
    [
      {
        name: 'region',
        codes: ['R1', 'R2', 'R3', 'R4'],
        groups: [total(['R1', 'R2', 'R3', 'R4'])],
      },
    ],
    [
      ...give('R1', { A: 1000, B: 40 }),
      ...give('R2', { C: 400 }),
      ...give('R3', { D: 300, E: 300, F: 300 }),
      ...give('R4', { G: 200, H: 200, I: 200, J: 200 }),
    ],
    { against: 'outsider', published },
  )
}

function shuffle(table: Table, seed: number): Table {
  const random = seededRandom(seed)
  const order = [...table.cells.keys()]
    .map((index) => ({ index, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ index }) => index)
  const place = new Map(order.map((index, at) => [index, at]))
  return {
    ...table,
    cells: order.flatMap((index) => table.cells[index] ?? []),
    relations: table.relations
      .map((relation) => relation.map((term) => ({ ...term, cell: place.get(term.cell) ?? -1 })))
      .toReversed(),
  }
}
