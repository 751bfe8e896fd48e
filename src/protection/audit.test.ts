import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Attacker, memberAttacker, OUTSIDER, viewer } from './attackers.ts'
import { auditRelease, type Interval } from './audit.ts'
import { protect } from './protection.ts'
import { loadSolver } from './solver.ts'
import type { Table } from './table.ts'
import { tabulate } from './tabulation.ts'

const solver = await loadSolver()
const rows = ['R1', 'R2', 'R3']
const columns = ['C1', 'C2', 'C3']
const most = 6

/** Members M0, M1, … each give a small whole number to one cell of a 3 × 3 table. */
const tables = fc
  .array(
    fc.record({
      row: fc.constantFrom(...rows),
      column: fc.constantFrom(...columns),
      value: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 9, maxLength: 14 },
  )
  .map((gifts): Table => {
    const dimensions = [
      { name: 'row', codes: rows, groups: [{ code: 'Total', parts: rows }] },
      { name: 'column', codes: columns, groups: [{ code: 'Total', parts: columns }] },
    ]
    const answers = gifts.map(({ row, column, value }, at) => ({
      member: `M${at}`,
      codes: [row, column],
      answer: { kind: 'number', value } as const,
    }))
    const knownBounds = (_: string, value: number) => ({ lower: 0, upper: Math.max(most, value) })
    return tabulate(dimensions, answers, { knownBounds }).table
  })

const inner = rows.flatMap((row) => columns.map((column) => `${row}|${column}`))

/** Every whole-number table the attacker can believe in, one by one. */
function enumerate(table: Table, hidden: ReadonlySet<string>, attacker: Attacker) {
  const cellOf = new Map(table.cells.map((cell) => [cell.key, cell]))
  const open = inner.filter((key) => hidden.has(key))
  const values = new Map(table.cells.map((cell) => [cell.key, cell.value]))
  const found = new Map<string, Interval>()
  const range = (key: string): Interval => {
    const cell = cellOf.get(key)
    const contributions = [...(table.contributions.get(key) ?? [])]
    const own = contributions.filter(([member]) => attacker.members.includes(member))
    const value = cell?.value ?? 0
    const exact = own.length === contributions.length || attacker.cells.includes(key)
    const floor = own.reduce((sum, [, x]) => sum + x, 0)
    return exact ? [value, value] : [floor, cell?.upper ?? 0]
  }
  const holds = () =>
    table.relations.every(
      (relation) =>
        relation.reduce((sum, { cell, coefficient }) => {
          return sum + coefficient * (values.get(table.cells[cell]?.key ?? '') ?? 0)
        }, 0) === 0,
    )
  const visit = (at: number): void => {
    const key = open[at]
    if (key === undefined) {
      if (!holds()) return
      for (const open_ of open) {
        const value = values.get(open_) ?? 0
        const [low, high] = found.get(open_) ?? [value, value]
        found.set(open_, [Math.min(low, value), Math.max(high, value)])
      }
      return
    }
    const [low, high] = range(key)
    for (let value = low; value <= high; value += 1) {
      values.set(key, value)
      visit(at + 1)
    }
  }
  visit(0)
  return found
}

describe('the audit', () => {
  it('deduces what trying every table would, for outsiders, members and viewers', () => {
    fc.assert(
      fc.property(
        tables,
        fc.subarray(inner, { minLength: 2, maxLength: 5 }),
        fc.nat({ max: 8 }),
        (table, keys, index) => {
          const hidden = new Set(keys)
          const attackers = [
            OUTSIDER,
            memberAttacker(`M${index}`),
            viewer('a reader', { members: [`M${(index + 1) % 9}`], cells: keys.slice(0, 1) }),
          ]
          const audit = auditRelease(table, hidden, attackers, solver, {
            pPercent: 15,
            examine: 'hidden',
          })
          for (const attacker of attackers) {
            const expected = enumerate(table, hidden, attacker)
            for (const [key, [low, high]] of expected) {
              const [least = NaN, greatest = NaN] =
                audit.intervals.get(attacker.name)?.get(key) ?? []
              assert.ok(
                Math.abs(least - low) < 1e-6,
                `${attacker.name}, ${key}: ${least}, not ${low}`,
              )
              assert.ok(Math.abs(greatest - high) < 1e-6, `${key}: ${greatest}, not ${high}`)
            }
          }
        },
      ),
      { numRuns: 150, seed: 8 },
    )
  })

  it('names who learns what about whom', () => {
    const { table } = tabulate(
      [{ name: 'row', codes: rows, groups: [{ code: 'Total', parts: rows }] }],
      [
        { member: 'Alder', codes: ['R1'], answer: { kind: 'number', value: 500 } },
        { member: 'Birch', codes: ['R1'], answer: { kind: 'number', value: 300 } },
        { member: 'Cedar', codes: ['R2'], answer: { kind: 'number', value: 900 } },
      ],
      { against: 'outsider' },
    )
    const attackers = [OUTSIDER, ...['Alder', 'Birch', 'Cedar'].map(memberAttacker)]
    const audit = auditRelease(table, new Set(['R1']), attackers, solver, { pPercent: 15 })
    assert.equal(audit.outcome, 'exposed')
    const told = audit.disclosures.map(
      ({ attacker, victim, cell, interval }) =>
        `${attacker.name} knows ${victim} in ${cell} from ${interval.join(' to ')}`,
    )
    assert.deepEqual(told, [
      'outsider knows Cedar in R2 from 900 to 900',
      'outsider knows Alder in R1 from 800 to 800',
      'Alder knows Birch in R1 from 800 to 800',
      'Birch knows Alder in R1 from 800 to 800',
      'Cedar knows Alder in R1 from 800 to 800',
    ])
  })

  it('names an unsafe cell shown by force, unless all its contributors agreed', async () => {
    const answers = [
      { member: 'Alder', codes: ['R1'], answer: { kind: 'number', value: 500 } as const },
      ...['Birch', 'Cedar', 'Elm'].map((member) => ({
        member,
        codes: ['R2'],
        answer: { kind: 'number', value: 300 } as const,
      })),
    ]
    const dimensions = [{ name: 'row', codes: rows, groups: [{ code: 'Total', parts: rows }] }]
    const forced = (consenting: string[]) =>
      tabulate(dimensions, answers, { against: 'outsider', published: ['R1'], consenting }).table
    const release = await protect({ table: forced([]), attackers: 'members' })
    assert.equal(release.outcome, 'exposed')
    assert.deepEqual(
      release.outcome === 'exposed' &&
        release.audit.disclosures.map(({ cell, victim, shown }) => [cell, victim, shown]),
      [['R1', 'Alder', true]],
    )
    const agreed = await protect({ table: forced(['Alder']), attackers: 'members' })
    assert.equal(agreed.outcome === 'protected' && agreed.audit.outcome, 'safe')
  })
})
