import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { insiders, OUTSIDER } from './attackers.ts'
import { auditRelease } from './audit.ts'
import { DEFAULT_RULES } from './primary-rules.ts'
import { protect } from './protection.ts'
import { loadSolver } from './solver.ts'
import type { Table } from './table.ts'
import { type Dimension, type ReturnedAnswer, tabulate } from './tabulation.ts'
import { inventFederation, seededRandom } from './test/examples.ts'
import { type FrozenRelease, hiddenCells, jointTable, planRevision } from './vintages.ts'

const solver = await loadSolver()
const against = 'outsider'
const regions: Dimension = {
  name: 'region',
  codes: ['R1', 'R2', 'R3'],
  groups: [{ code: 'Total', parts: ['R1', 'R2', 'R3'] }],
}

function give(region: string, figures: Record<string, number>): ReturnedAnswer[] {
  return Object.entries(figures).map(([member, value]) => ({
    member,
    codes: [region],
    answer: { kind: 'number', value },
  }))
}

const firstAnswers = [
  ...give('R1', { A: 100, B: 120, C: 110, D: 90 }),
  ...give('R2', { E: 200, F: 210, G: 190 }),
  ...give('R3', { H: 300, I: 310, J: 290, K: 280 }),
]

function tableOf(answers: readonly ReturnedAnswer[]) {
  return tabulate([regions], answers, { against }).table
}

describe('comparing a new release with an earlier one', () => {
  it('holds back one late answer, which the difference would give away', () => {
    const late = [...firstAnswers, ...give('R1', { L: 77 })]
    const plan = planRevision(tableOf(firstAnswers), tableOf(late))
    assert.deepEqual(plan.admitted, [])
    assert.equal(plan.waiting.get('L'), 'R1')
  })

  it('lets in three late answers of one region, and holds back the lone one of another', () => {
    const late = [...firstAnswers, ...give('R1', { L: 77, M: 80, N: 82 }), ...give('R3', { O: 50 })]
    const plan = planRevision(tableOf(firstAnswers), tableOf(late))
    assert.deepEqual(plan.admitted, ['L', 'M', 'N'])
    assert.deepEqual([...plan.waiting], [['O', 'R3']])
  })

  it('lets in only as many together as the minimum frequency asks', () => {
    const late = tableOf([...firstAnswers, ...give('R1', { L: 77, M: 80, N: 82 })])
    const rules = { ...DEFAULT_RULES, minimumFrequency: 4 }
    assert.deepEqual(planRevision(tableOf(firstAnswers), late, rules).admitted, [])
    assert.throws(() => planRevision(tableOf(firstAnswers), late, 2), RangeError)
  })

  it('counts an answer of zero as a change', () => {
    const late = [...firstAnswers, ...give('R1', { L: 0 })]
    const plan = planRevision(tableOf(firstAnswers), tableOf(late))
    assert.deepEqual([...plan.waiting.keys()], ['L'])
  })

  it('shows that releasing a lone late answer as it is would give it away', () => {
    const coming = tableOf([...firstAnswers, ...give('R1', { L: 77 })])
    const first = { name: 'v1', table: tableOf(firstAnswers), hidden: new Set<string>() }
    const joint = jointTable([first], coming, DEFAULT_RULES)
    const hidden = new Set(joint.cells.map((cell) => cell.key).filter((key) => key.includes('→')))
    const audit = auditRelease(joint, hidden, [OUTSIDER], solver, { pPercent: 15 })
    const learnt = audit.disclosures.find(({ cell }) => cell === 'R1@v1→now')
    assert.equal(learnt?.victim, 'L')
    assert.deepEqual(learnt?.interval, [77, 77])
  })

  it('hides the new values of a region whose change one member dominates', async () => {
    const late = [...firstAnswers, ...give('R1', { L: 500, M: 2, N: 3 })]
    const coming = tableOf(late)
    const before = tableOf(firstAnswers)
    assert.deepEqual(planRevision(before, coming).admitted, ['L', 'M', 'N'])
    const first = { name: 'v1', table: before, hidden: new Set<string>() }
    const joint = jointTable([first], coming, DEFAULT_RULES)
    const release = await protect({ table: joint, attackers: insiders(joint) })
    assert.equal(release.outcome, 'protected')
    if (release.outcome !== 'protected') return
    assert.deepEqual([...hiddenCells(coming, joint, release.secondary)].sort(), ['R1', 'Total'])
  })

  it('keeps shown what was shown and did not change', async () => {
    const late = [...firstAnswers, ...give('R1', { L: 77, M: 80, N: 82 })]
    const first = { name: 'v1', table: tableOf(firstAnswers), hidden: new Set<string>() }
    const joint = jointTable([first], tableOf(late), DEFAULT_RULES)
    const statusOf = new Map(joint.cells.map((cell) => [cell.key, cell.status]))
    assert.equal(statusOf.get('R3'), 'published')
    assert.equal(statusOf.get('R1'), 'free')
    assert.equal(statusOf.get('R1@v1'), 'published')
    assert.equal(statusOf.get('R3@v1'), undefined)
  })

  describe('when a member no longer agrees to be named', () => {
    const others = [
      ...give('R2', { F: 200, G: 200, H: 200, K: 200 }),
      ...give('R3', { L: 300, M: 300, N: 300 }),
    ]
    const named = [...give('R1', { A: 100, B: 60, C: 50, D: 20 }), ...others]
    const v1 = {
      name: 'v1',
      table: tabulate([regions], named, { against, consenting: ['A'] }).table,
      hidden: new Set<string>(),
    }
    const jointWith = (figures: Record<string, number>) => {
      const coming = tableOf([...give('R1', figures), ...others])
      return { coming, joint: jointTable([v1], coming, DEFAULT_RULES) }
    }

    it('remembers the figure that was published, which leaves two where there seemed to be three', async () => {
      const { coming, joint } = jointWith({ A: 100, B: 70, C: 60 })
      assert.deepEqual(planRevision(v1.table, coming).admitted, ['B', 'C', 'D'])
      const release = await protect({ table: joint, attackers: 'members' })
      assert.equal(release.outcome, 'protected')
      if (release.outcome !== 'protected') return
      assert.ok(hiddenCells(coming, joint, release.secondary).has('R1'))
      assert.equal(release.audit.outcome, 'safe')
    })

    it('forgets nothing of the others, and protects its own new figure', () => {
      const { joint } = jointWith({ A: 130, B: 70, C: 60 })
      assert.ok(joint.named?.get('R1@v1')?.has('A'))
      assert.ok(!joint.named?.get('R1')?.has('A'))
      assert.ok(!joint.consenting.has('A'))
      assert.equal(joint.cells.find(({ key }) => key === 'R1')?.status, 'free')
    })
  })

  it('names what was shown before and is unsafe now', async () => {
    const answers = [...give('R1', { A: 90, B: 60, C: 50 }), ...firstAnswers.slice(4)]
    const first = { name: 'v1', table: tableOf(answers), hidden: new Set<string>() }
    const coming = tabulate([regions], answers, { against, consenting: ['A'] }).table
    const joint = jointTable([first], coming, DEFAULT_RULES)
    const release = await protect({ table: joint, attackers: 'members' })
    assert.equal(release.outcome, 'exposed')
    const told = release.outcome === 'exposed' ? release.audit.disclosures : []
    assert.deepEqual(
      told.map(({ cell, victim, shown }) => [cell, victim, shown]),
      [['R1', 'B', true]],
    )
  })

  it('does not take consent given now for consent to what was different then', () => {
    const before = tableOf([...give('R1', { A: 90, B: 60, C: 50 }), ...firstAnswers.slice(4)])
    const coming = tabulate(
      [regions],
      [...give('R1', { A: 100, B: 70, C: 60, D: 10 }), ...firstAnswers.slice(4)],
      { against, consenting: ['A'] },
    ).table
    const joint = jointTable(
      [{ name: 'v1', table: before, hidden: new Set() }],
      coming,
      DEFAULT_RULES,
    )
    assert.deepEqual([...joint.consenting], [])
    assert.ok(joint.named?.get('R1')?.has('A'))
    assert.ok(!joint.named?.get('R1@v1')?.has('A'))
  })

  describe('when a member alone in a region had answered zero', () => {
    const others = [
      ...give('R1', { A: 100, B: 110, C: 120 }),
      ...give('R3', { D: 50, E: 60, F: 70 }),
    ]
    const withZero = tableOf([...others, { member: 'M', codes: ['R2'], answer: { kind: 'zero' } }])
    const without = tableOf(others)
    const level = (table: Table, key: string) => {
      const cell = table.cells.find((one) => one.key === key)
      return [cell?.lowerProtection, cell?.upperProtection]
    }

    for (const attackers of ['outsider', 'members'] as const) {
      it(`can be released without it once it has left, played by ${attackers}`, async () => {
        const first = await protect({ table: withZero, attackers })
        assert.equal(first.outcome, 'protected')
        if (first.outcome !== 'protected') return
        const hidden = hiddenCells(withZero, withZero, first.secondary)
        const joint = jointTable([{ name: 'v1', table: withZero, hidden }], without, DEFAULT_RULES)
        const release = await protect({ table: joint, attackers })
        assert.equal(release.outcome, 'protected')
        if (release.outcome !== 'protected') return
        const [, most] = release.audit.intervals.get('outsider')?.get('R2@v1') ?? []
        assert.ok(most !== undefined && most >= 1, 'nobody may be sure that it was zero')
        // What is left empty in the joint release: showing any of it again would be a disclosure.
        const attackersOf = attackers === 'outsider' ? [OUTSIDER] : insiders(joint)
        for (const key of release.secondary) {
          const rest = new Set([...release.primary, ...release.secondary].filter((k) => k !== key))
          for (const { key: other, status } of joint.cells)
            if (status === 'withheld') rest.add(other)
          const audit = auditRelease(joint, rest, attackersOf, solver, { pPercent: 15 })
          assert.equal(audit.outcome, 'exposed', key)
        }
      })
    }

    it('asks a doubt of what it lost, and none above, for it cannot have given less than nothing', () => {
      const v1 = { name: 'v1', table: withZero, hidden: new Set(['R2', 'R3']) }
      const gone = jointTable([v1], without, DEFAULT_RULES)
      assert.deepEqual(level(gone, 'R2@v1→now'), [1, 0])
      assert.deepEqual(level(gone, 'Total@v1→now'), [1, 0])
      const before = { name: 'v1', table: without, hidden: new Set<string>() }
      const came = jointTable([before], withZero, DEFAULT_RULES)
      assert.deepEqual(level(came, 'R2@v1→now'), [0, 1])
      const both = tableOf([...others, ...give('R2', { N: 3 })])
      assert.deepEqual(level(jointTable([v1], both, DEFAULT_RULES), 'R2@v1→now'), [1, 1])
    })

    it('can be released with two that knew each other, when three left an emptied region', async () => {
      const three = tableOf([
        ...others,
        ...give('R2', { K: 50, L: 40 }),
        { member: 'M', codes: ['R2'], answer: { kind: 'zero' } },
      ])
      const first = await protect({ table: three })
      assert.equal(first.outcome, 'protected')
      if (first.outcome !== 'protected') return
      const hidden = hiddenCells(three, three, first.secondary)
      assert.ok(hidden.has('R2'))
      const joint = jointTable([{ name: 'v1', table: three, hidden }], without, DEFAULT_RULES)
      const release = await protect({ table: joint })
      assert.equal(release.outcome, 'protected')
    })
  })

  it('publishes, corrects and publishes again without exposing anybody to the three together', async () => {
    let revisions = 0
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom(0.1, 0.4, 0.8),
        async (seed, share) => {
          const shape = { members: 18, regions: 4, zones: 0, categories: 2, seed }
          const { dimensions, answers } = inventFederation(shape)
          let current = answers
          const earlier: FrozenRelease[] = []
          for (const name of ['v1', 'v2', 'v3']) {
            const wanted = correct(answers, current, share, seed + earlier.length)
            const last = earlier.at(-1)?.table
            const table = (list: readonly ReturnedAnswer[]) =>
              tabulate(dimensions, list, { against }).table
            const admitted = new Set(last ? planRevision(last, table(wanted)).admitted : [])
            current = last ? apply(current, wanted, admitted) : current
            const coming = table(current)
            const joint = jointTable(earlier, coming, DEFAULT_RULES)
            const release = await protect({ table: joint, attackers: insiders(joint) })
            if (release.outcome !== 'protected') return
            assert.equal(release.audit.outcome, 'safe')
            earlier.push({
              name,
              table: coming,
              hidden: hiddenCells(coming, joint, release.secondary),
            })
          }
          revisions += 1
          assertNoFewChanged(earlier)
        },
      ),
      { numRuns: 25, seed: 6 },
    )
    assert.ok(revisions > 15, `only ${revisions} of 25 could be published three times`)
  })
})

/** Some members correct their figures, some answer a category late. */
function correct(
  all: readonly ReturnedAnswer[],
  current: readonly ReturnedAnswer[],
  share: number,
  seed: number,
): ReturnedAnswer[] {
  const random = seededRandom(seed)
  const now = new Map(current.map((answer) => [answer.member + answer.codes.join(), answer]))
  return all.map((answer) => {
    const present = now.get(answer.member + answer.codes.join()) ?? answer
    if (random() > share || present.answer.kind !== 'number') return present
    const value = Math.round(present.answer.value * (0.5 + random()))
    return { ...present, answer: { kind: 'number', value } }
  })
}

function apply(
  current: readonly ReturnedAnswer[],
  wanted: readonly ReturnedAnswer[],
  admitted: ReadonlySet<string>,
): ReturnedAnswer[] {
  return [
    ...current.filter(({ member }) => !admitted.has(member)),
    ...wanted.filter(({ member }) => admitted.has(member)),
  ]
}

/** Read without the joint table: no two shown values of a cell differ by one or two members. */
function assertNoFewChanged(releases: readonly FrozenRelease[]): void {
  for (const older of releases) {
    for (const newer of releases.slice(releases.indexOf(older) + 1)) {
      for (const { key } of newer.table.cells) {
        if (older.hidden.has(key) || newer.hidden.has(key)) continue
        const before = older.table.contributions.get(key) ?? new Map<string, number>()
        const now = newer.table.contributions.get(key) ?? new Map<string, number>()
        const changed = [...now].filter(([member, value]) => before.get(member) !== value)
        assert.ok(
          changed.length === 0 || changed.length >= 3,
          `${key} differs by ${changed.length} between ${older.name} and ${newer.name}`,
        )
      }
    }
  }
}
