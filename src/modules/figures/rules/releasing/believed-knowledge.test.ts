import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type ProtectedRelease, protectRelease } from './protect-release.ts'
import { type ExampleMember, exampleRequest } from './release-examples.ts'
import type { SharingOfMember } from './team-knowledge.ts'

type Network = Readonly<Record<string, ExampleMember>>

/** Three regions of six that answered, and some of the first that stayed silent. */
function network(silent: Network): Network {
  const answered = ['ra:01', 'ra:02', 'ra:03'].flatMap((region, r) =>
    [0, 1, 2, 3, 4, 5].map((at): [string, ExampleMember] => [
      `${region}-${at}`,
      { region, people: 480 + 23 * ((at * 5 + r) % 7), lastYear: 470 + 19 * ((at * 3 + r) % 5) },
    ]),
  )
  return { ...Object.fromEntries(answered), ...silent }
}

const silent = (
  lastYear: number,
  lastYearSees: NonNullable<ExampleMember['lastYearSees']> = 'totals',
): ExampleMember => ({ region: 'ra:01', people: 'silent', lastYear, lastYearSees })

async function release(members: Network, audience: 'team' | 'public') {
  const request = exampleRequest(members, { audience })
  const found = await protectRelease({
    ...request,
    choices: { ...request.choices, estimates: 'network' },
  })
  assert.equal(found.passed, true)
  return { found, observed: networkOf(found, 'observed'), estimated: networkOf(found, 'estimated') }
}

function networkOf({ cells }: ProtectedRelease, kind: string): number | null {
  const cell = cells.find((one) => one.level === 'network' && one.kind === kind)
  assert.ok(cell)
  return cell.value
}

/** What anybody can say the silent counted last year, all together: the estimate less the sum, moved back as the others moved. */
function silentLastYear(members: Network, observed: number, estimated: number): number {
  const answering = Object.values(members).filter(({ people }) => typeof people === 'number')
  const before = answering.reduce((sum, { lastYear = 0 }) => sum + lastYear, 0)
  return ((estimated - observed) * before) / observed
}

describe('someone who read the answers of last year that estimates are carried from', () => {
  const M = 437

  it('the team, which read L then, does not find M from the sum and the estimate of the network', async () => {
    const members = network({ L: silent(500, 'team'), M: silent(M) })
    for (const audience of ['team', 'public'] as const) {
      const { observed, estimated } = await release(members, audience)
      assert.notEqual(observed, null, 'what was said is shown')
      assert.equal(estimated, null)
    }
  })

  it('the team, which read three of four then, does not find the fourth', async () => {
    const members = network({
      L: silent(500, 'team'),
      L2: silent(466, 'team'),
      L3: silent(505, 'team'),
      M: silent(M),
    })
    for (const audience of ['team', 'public'] as const) {
      const { observed, estimated } = await release(members, audience)
      assert.notEqual(observed, null)
      assert.equal(estimated, null)
    }
  })

  it('everybody, who read L and L2 with their names, does not find M', async () => {
    const members = network({
      L: silent(500, 'everybody'),
      L2: silent(466, 'everybody'),
      M: silent(M),
    })
    const { observed, estimated } = await release(members, 'public')
    assert.notEqual(observed, null)
    assert.equal(estimated, null)
  })

  it('L and L2 together, who know their own, do not find M', async () => {
    const members = network({ L: silent(500), L2: silent(466), M: silent(M) })
    const { observed, estimated } = await release(members, 'public')
    assert.notEqual(observed, null)
    assert.equal(estimated, null)
  })

  it('a team that remembers what L let it read before it closed does not find M', async () => {
    const members = network({ L: silent(500), L2: silent(466, 'team'), M: silent(M) })
    const request = exampleRequest(members, { audience: 'team' })
    const [last] = request.past
    assert.ok(last)
    const closed: SharingOfMember = {
      now: { isSeenByTeam: false, named: [] },
      formerly: [{ isSeenByTeam: true, named: [] }],
    }
    const sharing = new Map([...last.readers.sharing, ['L', closed]])
    const found = await protectRelease({
      ...request,
      choices: { ...request.choices, estimates: 'network' },
      past: [{ ...last, readers: { ...last.readers, sharing } }],
    })
    assert.notEqual(networkOf(found, 'observed'), null)
    assert.equal(networkOf(found, 'estimated'), null)
  })

  it('does not find M beside silent ones that never answered: they are believed to be the mean', async () => {
    const never: ExampleMember = { region: 'ra:02', people: 'silent' }
    const members = network({ M: silent(M), N: never, O: never, P: never })
    const { observed, estimated } = await release(members, 'public')
    assert.notEqual(observed, null)
    assert.equal(estimated, null)
  })

  it('is still told the estimate where enough of the silent were read by nobody', async () => {
    const members = network({
      L: silent(500, 'team'),
      M: silent(M),
      N: silent(455),
      O: silent(489),
      P: silent(471),
    })
    for (const audience of ['team', 'public'] as const) {
      const { observed, estimated } = await release(members, audience)
      assert.ok(observed !== null && estimated !== null)
      // What is told is the sum of them all, as the example of a reader has it.
      const found = silentLastYear(members, observed, estimated)
      assert.ok(Math.abs(found - (500 + M + 455 + 489 + 471)) < 3)
    }
  })
})
