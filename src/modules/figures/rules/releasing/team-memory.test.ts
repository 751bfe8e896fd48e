import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { leastThresholds } from '../../../../platform/federation/thresholds.ts'
import { protectChoice } from './protect-choice.ts'
import { type ProtectedRelease, protectRelease, type ReleaseRequest } from './protect-release.ts'
import { type ExampleMember, exampleRequest } from './release-examples.ts'
import { settleChoices } from './settle-answers.ts'
import type { SharingOfMember } from './team-knowledge.ts'

type Network = Readonly<Record<string, ExampleMember>>

const closed: SharingOfMember = {
  now: { isSeenByTeam: false, named: [] },
  formerly: [{ isSeenByTeam: true, named: [] }],
}
const closedSinceUnchanged: SharingOfMember = {
  ...closed,
  formerly: [{ isSeenByTeam: true, named: [], isOfLastAnswers: true }],
}

function withSharing(
  request: ReleaseRequest,
  chosen: Readonly<Record<string, SharingOfMember>>,
): ReleaseRequest {
  return { ...request, sharing: new Map([...request.sharing, ...Object.entries(chosen)]) }
}

const valueAt = ({ cells }: ProtectedRelease, place: string) =>
  cells.find((cell) => cell.place === place)?.value

const otherRegions: Network = Object.fromEntries(
  ['ra:02', 'ra:03', 'ra:04'].flatMap((region) =>
    [0, 1, 2, 3, 4, 5].map((at): [string, ExampleMember] => [
      `${region}-${at}`,
      { region, people: 400 + at * 9, sees: 'team' },
    ]),
  ),
)

describe('a team that remembers what members let it read before they closed', () => {
  const four = (closing: SharingOfMember, audience: 'team' | 'public') =>
    withSharing(
      exampleRequest(
        {
          ...otherRegions,
          A: { region: 'ra:01', people: 307, sees: 'team' },
          B: { region: 'ra:01', people: 317, sees: 'team' },
          C: { region: 'ra:01', people: 327 },
          D: { region: 'ra:01', people: 337 },
        },
        { audience },
      ),
      { C: closing },
    )

  for (const audience of ['team', 'public'] as const) {
    it(`does not find D, which never let it read, from A, B and its memory of C (${audience})`, async () => {
      for (const closing of [closed, closedSinceUnchanged]) {
        const release = await protectRelease(four(closing, audience))
        assert.equal(release.passed, true)
        assert.equal(valueAt(release, 'ra:01'), null)
      }
    })

    it(`does not place E, corrected after it closed, within 15 % (${audience})`, async () => {
      const request = exampleRequest(
        {
          ...otherRegions,
          A: { region: 'ra:01', people: 300, sees: 'team' },
          B: { region: 'ra:01', people: 310, sees: 'team' },
          C: { region: 'ra:01', people: 900 },
          E: { region: 'ra:01', people: 1000 },
          D1: { region: 'ra:01', people: 60 },
          D2: { region: 'ra:01', people: 60 },
        },
        { audience },
      )
      const release = await protectRelease(
        withSharing(request, { C: closedSinceUnchanged, E: closed }),
      )
      assert.equal(valueAt(release, 'ra:01'), null)
    })
  }

  it('is still shown a place of which three members never let it read', async () => {
    const request = exampleRequest(
      {
        ...otherRegions,
        A: { region: 'ra:01', people: 307, sees: 'team' },
        B: { region: 'ra:01', people: 317, sees: 'team' },
        C: { region: 'ra:01', people: 327 },
        D: { region: 'ra:01', people: 337 },
        E: { region: 'ra:01', people: 341 },
        F: { region: 'ra:01', people: 353 },
      },
      { audience: 'team' },
    )
    const release = await protectRelease(withSharing(request, { C: closedSinceUnchanged }))
    assert.equal(valueAt(release, 'ra:01'), 307 + 317 + 327 + 337 + 341 + 353)
  })
})

describe('a choice of which the team remembers all answers but one', () => {
  const said = (choices: Readonly<Record<string, string>>) =>
    Object.entries(choices).map(([member, part]) => ({
      member,
      region: 'ra:01',
      part,
      kind: 'observed' as const,
      value: 1,
    }))
  const asked = new Set(['observed:network|part yes', 'observed:network|part no'])

  it('is not counted: the one left said what its memory leaves', () => {
    const team = {
      members: new Set(['A']),
      remembered: new Set(['A', 'B', 'C', 'E', 'F', 'G']),
      stale: new Set<string>(),
      named: new Set<string>(),
    }
    const contributions = said({
      ...{ A: 'yes', B: 'yes', C: 'yes', D: 'yes' },
      ...{ E: 'no', F: 'no', G: 'no' },
    })
    for (const audience of ['team', 'public'] as const) {
      const found = protectChoice({
        ...{ audience, contributions, asked, team, vintages: [] },
        thresholds: leastThresholds,
      })
      assert.equal(found.outcome === 'protected' && found.hidden.size, 2)
    }
  })

  it('waits where a newcomer that said no would find that the two others said yes', () => {
    const before = said({ A: 'yes', B: 'yes', C: 'yes', E: 'no', F: 'no', G: 'no' })
    const newcomers = (more: Readonly<Record<string, string>>) =>
      settleChoices(
        [...before, ...said(more)],
        [{ contributions: before, known: new Set<string>(), fewest: 4 }],
      ).waiting.size
    assert.equal(newcomers({ X: 'yes', Y: 'yes', Z: 'no' }), 3)
    assert.equal(newcomers({ X: 'yes', Y: 'no', Z: 'undecided' }), 3, 'two of three know the third')
    assert.equal(newcomers({ W: 'no', X: 'yes', Y: 'yes', Z: 'no' }), 0)
  })
})
