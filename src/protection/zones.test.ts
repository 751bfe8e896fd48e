import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mergedCode, proposeMerges, type ZoneQuestion } from './zones.ts'

const sizes: Record<string, number[]> = {
  North: [30],
  East: [40, 35],
  West: [50, 45, 48, 52],
  South: [60, 55, 58, 62],
}

const question = {
  dimensions: [
    {
      name: 'region',
      codes: Object.keys(sizes),
      groups: [{ code: 'Total', parts: Object.keys(sizes) }],
    },
  ],
  answers: Object.entries(sizes).flatMap(([region, values]) =>
    values.map((value, at) => ({
      member: `${region} ${at}`,
      codes: [region],
      answer: { kind: 'number', value } as const,
    })),
  ),
  dimension: 'region',
  neighbours: [
    ['North', 'East'],
    ['East', 'South'],
    ['West', 'South'],
  ],
  attackers: 'members',
} as const

describe('zone design', () => {
  it('proposes the merge of neighbours that leaves the fewest holes', async () => {
    const [best, ...others] = await proposeMerges(question)
    assert.deepEqual(best, { merge: ['North', 'East'], holes: 0, cost: 0 })
    const asIs = others.find((proposal) => !proposal.merge)
    assert.ok((asIs?.holes ?? 0) >= 2)
    assert.equal(others.length, 3)
  })

  it('leaves out neighbours of different groups', async () => {
    const [dimension] = question.dimensions
    const groups = [
      { code: 'Total', parts: ['A', 'B'] },
      { code: 'A', parts: ['North', 'West'] },
      { code: 'B', parts: ['East', 'South'] },
    ]
    const proposals = await proposeMerges({ ...question, dimensions: [{ ...dimension, groups }] })
    assert.deepEqual(
      proposals.flatMap(({ merge }) => (merge ? [mergedCode(merge)] : [])),
      ['East+South'],
    )
  })

  it('refuses neighbours and dimensions it does not know', async () => {
    const asked = (change: Partial<ZoneQuestion>) => proposeMerges({ ...question, ...change })
    await assert.rejects(
      asked({ neighbours: [['North', 'Nord']] }),
      /^RangeError: The neighbour Nord is no code of the dimension region\.$/,
    )
    await assert.rejects(
      asked({ neighbours: [['North', 'North']] }),
      /^RangeError: North is given as its own neighbour\.$/,
    )
    await assert.rejects(
      asked({ dimension: 'zone' }),
      /^RangeError: The question has no dimension zone/,
    )
  })

  it('counts the holes of the release that will be made: consent, forced cells and bounds', async () => {
    const named = await proposeMerges({ ...question, tabulation: { consenting: ['North 0'] } })
    const plain = await proposeMerges(question)
    const holesAsIs = (list: typeof plain) => list.find(({ merge }) => !merge)?.holes ?? Infinity
    assert.ok(holesAsIs(named) < holesAsIs(plain))
    const forced = { published: ['Total', 'West', 'South'] }
    const locked = await proposeMerges({
      ...question,
      tabulation: { ...forced, knownBounds: (_, value) => ({ lower: 0, upper: value + 1 }) },
    })
    const [best, ...others] = locked
    assert.deepEqual(best?.merge, ['North', 'East'])
    assert.ok(others.some(({ merge, holes }) => !merge && holes === undefined))
  })
})
