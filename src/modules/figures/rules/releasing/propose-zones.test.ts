import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { protectRelease } from './protect-release.ts'
import { type ExampleMember, exampleRequest } from './release-examples.ts'

type Network = Readonly<Record<string, ExampleMember>>

/** Three regions in a row; the first has two members that answered. */
function network(amountOf: (region: string, at: number) => number): Network {
  const counts = { 'ra:01': 2, 'ra:02': 5, 'ra:03': 6 }
  return Object.fromEntries(
    Object.entries(counts).flatMap(([region, many]) =>
      Array.from({ length: many }, (_, at): [string, ExampleMember] => [
        `${region}-${at}`,
        { region, people: amountOf(region, at) },
      ]),
    ),
  )
}

describe('the advice given to the team on which regions to unite', () => {
  const neighbours = [
    ['ra:01', 'ra:02'],
    ['ra:02', 'ra:03'],
  ] as const
  const adviceOn = async (members: Network) => {
    const request = exampleRequest(members, { audience: 'team', neighbours })
    return (await protectRelease(request)).audit.proposals
  }

  it('names the two that leave fewer cells empty', async () => {
    const advice = await adviceOn(network((_, at) => 400 + at))
    assert.equal(advice?.holes, 2)
    assert.deepEqual(advice?.merges, [{ regions: ['ra:01', 'ra:02'], holes: 0 }])
  })

  it('tells nothing of how large anybody is: it rests on who answered', async () => {
    const alike = await adviceOn(network(() => 400))
    // One that dominates the third region, which the team does not read: it would be said to gain from a union.
    const dominated = await adviceOn(
      network((region, at) => (region === 'ra:03' && at === 0 ? 90_000 : 400)),
    )
    assert.deepEqual(dominated, alike)
  })
})
