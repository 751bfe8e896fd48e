import assert from 'node:assert/strict'
import { it } from 'node:test'
import { seededRandom } from '../../../../protection/test/examples.ts'
import { type EarlierRelease, type ProtectedRelease, protectRelease } from './protect-release.ts'
import { asEarlier, type ExampleMember, exampleRequest } from './release-examples.ts'

/*
 * Networks drawn at random that answer late and correct themselves, while the team looks and publishes. What is shown is read
 * here without src/protection: by rank, whether one reader's equations single out one member that she does not know.
 */

type Network = Record<string, ExampleMember>
type Seen = {
  readonly network: Network
  readonly release: ProtectedRelease
  readonly isPublic: boolean
}

const regions = ['ra:01', 'ra:02', 'ra:03', 'ra:04']

it('gives nobody one member’s figure, whatever the order of late answers, views and releases', async () => {
  let shown = 0
  for (let seed = 1; seed <= 12; seed += 1) {
    const random = seededRandom(seed)
    let network = draw(random)
    const seen: Seen[] = []
    const earlier: EarlierRelease[] = []
    for (const audience of ['team', 'public', 'team', 'public'] as const) {
      const request = exampleRequest(network, { audience, earlier: [...earlier] })
      const release = await protectRelease(request)
      if (release.passed) {
        shown += release.cells.filter(({ is_hidden }) => !is_hidden).length
        const isPublic = audience === 'public'
        seen.push({ network: inRelease(network, release), release, isPublic })
        earlier.push(asEarlier(`v${earlier.length + 1}`, request, release, isPublic))
      }
      assertNobodyIsSingledOut(seen, seed)
      network = change(network, random)
    }
  }
  assert.ok(shown > 100, `only ${shown} figures were shown: nothing was tried`)
})

function draw(random: () => number): Network {
  const network: Network = {}
  for (const region of regions) {
    const many = 3 + Math.floor(random() * 5)
    for (let m = 0; m < many; m += 1) {
      network[`${region} ${m}`] = {
        region,
        people: random() < 0.2 ? 'silent' : amount(random),
        sees: random() < 0.5 ? 'team' : 'totals',
      }
    }
  }
  return network
}

/** Some answer late, some correct themselves. */
function change(network: Network, random: () => number): Network {
  return Object.fromEntries(
    Object.entries(network).map(([id, member]) =>
      random() < 0.25 ? [id, { ...member, people: amount(random) }] : [id, member],
    ),
  )
}

function amount(random: () => number): number {
  return 200 + Math.floor(random() * 800)
}

/** The figures a release was really made of: changes that wait are not in it. */
function inRelease(network: Network, { contributions }: ProtectedRelease): Network {
  const given = new Map(contributions.map(({ member, value }) => [member, value]))
  return Object.fromEntries(
    Object.entries(network).map(([id, member]) => [
      id,
      { ...member, people: given.get(id) ?? ('silent' as const) },
    ]),
  )
}

/**
 * An unknown is one figure of one member in one state. Each shown total is an equation. A reader who eliminates must not be
 * left with one unknown alone. Readers: someone from outside, every member, the team.
 */
function assertNobodyIsSingledOut(seen: readonly Seen[], seed: number): void {
  const last = seen.at(-1)
  if (!last) return
  const members = Object.keys(last.network)
  const outsiders = seen.filter(({ isPublic }) => isPublic)
  const read = members.filter((id) => last.network[id]?.sees === 'team')
  assertNone(outsiders, [], `outsider, seed ${seed}`)
  for (const member of members) assertNone(outsiders, [member], `${member}, seed ${seed}`)
  assertNone(seen, read, `team, seed ${seed}`)
}

function assertNone(seen: readonly Seen[], known: readonly string[], reader: string): void {
  const unknowns = new Map<string, number>()
  const columnOf = (name: string) => {
    const column = unknowns.get(name) ?? unknowns.size
    unknowns.set(name, column)
    return column
  }
  const equations: Map<number, number>[] = []
  for (const { network, release } of seen) {
    for (const { level, place, is_hidden } of release.cells) {
      if (is_hidden) continue
      const equation = new Map<number, number>()
      for (const [id, { region, people }] of Object.entries(network)) {
        if (level === 'region' && region !== place) continue
        if (typeof people !== 'number' || known.includes(id)) continue
        equation.set(columnOf(`${id} ${people}`), 1)
      }
      equations.push(equation)
    }
  }
  const names = [...unknowns.keys()]
  for (const row of reduced(equations, names.length)) {
    const left = [...row].filter(([, coefficient]) => Math.abs(coefficient) > 1e-9)
    assert.notEqual(left.length, 1, `${reader} learns ${names[left[0]?.[0] ?? 0]}`)
  }
}

/** Reduced row echelon form: an unknown that can be found at all stands alone in a row. */
function reduced(equations: readonly Map<number, number>[], width: number): Map<number, number>[] {
  const rows = equations.map((equation) =>
    Array.from({ length: width }, (_, column) => equation.get(column) ?? 0),
  )
  let rank = 0
  for (let column = 0; column < width && rank < rows.length; column += 1) {
    const at = rows.findIndex((row, i) => i >= rank && Math.abs(row[column] ?? 0) > 1e-9)
    const pivot = rows[at]
    if (!pivot) continue
    rows[at] = rows[rank] ?? []
    const scale = pivot[column] ?? 1
    const leading = pivot.map((value) => value / scale)
    rows[rank] = leading
    for (const [i, row] of rows.entries()) {
      const factor = row[column] ?? 0
      if (i === rank || factor === 0) continue
      rows[i] = row.map((value, c) => value - factor * (leading[c] ?? 0))
    }
    rank += 1
  }
  return rows.slice(0, rank).map((row) => new Map(row.entries()))
}
