import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { protectRelease } from './protect-release.ts'
import { asEarlier, type ExampleMember, exampleRequest } from './release-examples.ts'

type Network = Readonly<Record<string, ExampleMember>>

const others: Network = Object.fromEntries(
  ['ra:03', 'ra:04'].flatMap((region) =>
    [0, 1, 2, 3, 4, 5].map((at): [string, ExampleMember] => [
      `${region}-${at}`,
      { region, people: 380 + at * 7 + Number(region.slice(-1)) * 11 },
    ]),
  ),
)

const second = (count: number): Network =>
  Object.fromEntries(
    [0, 1, 2, 3, 4]
      .slice(0, count)
      .map((at): [string, ExampleMember] => [`C${at}`, { region: 'ra:02', people: 300 + at * 9 }]),
  )

/** A first release that names nobody, then one that names these, who agreed at once or between the two. */
async function named(
  network: Network,
  members: readonly string[],
  { agreed, sees }: { agreed: 'at once' | 'between'; sees: 'team' | 'totals' },
) {
  const all = Object.entries({ ...network, ...others })
  const reading = all.map(([id, one]): [string, ExampleMember] => [id, { ...one, sees }])
  const agreeing = reading.map(([id, one]): [string, ExampleMember] => [
    id,
    members.includes(id) ? { ...one, isNamed: true } : one,
  ])
  const after = Object.fromEntries(agreeing)
  const request = exampleRequest(agreed === 'at once' ? after : Object.fromEntries(reading))
  const first = await protectRelease(request)
  assert.equal(first.passed, true)
  const next = exampleRequest(after, { earlier: [asEarlier('v1', request, first, true)] })
  return protectRelease({ ...next, choices: { ...next.choices, named: true } })
}

describe('a release that names members for the first time', () => {
  const silent: ExampleMember = { region: 'ra:01', people: 'silent' }
  const [A, B, C] = [400, 431, 467].map((people): ExampleMember => ({ region: 'ra:01', people }))
  assert.ok(A && B && C)

  // Who let nobody read, and agreed before the first release, was already kept from the team, which reads what is to be named.
  const ways = [
    { agreed: 'between', sees: 'totals' },
    { agreed: 'between', sees: 'team' },
    { agreed: 'at once', sees: 'team' },
  ] as const
  for (const { agreed, sees } of ways) {
    it(`leaves C, not named, in doubt once A and B are (${agreed}, ${sees})`, async () => {
      const release = await named({ A, B, C, ...second(5) }, ['A', 'B'], { agreed, sees })
      assert.equal(release.passed, true)
      const hidden = release.cells.filter(({ value }) => value === null)
      assert.ok(hidden.length >= 2, 'no subtraction leaves A, B and C alone')
      assert.ok(hidden.some(({ place }) => place === 'ra:01'))
    })

    it(`is refused where B is what A and a region wholly named leave (${agreed}, ${sees})`, async () => {
      const release = await named(
        { A, B, S: silent, T: silent, ...second(4) },
        ['A', 'C0', 'C1', 'C2', 'C3'],
        { agreed, sees },
      )
      assert.equal(release.passed, false)
      assert.equal(release.audit.questions[0]?.refusal?.cause, 'named')
    })
  }

  it('passes where those it names leave enough others', async () => {
    const release = await named(
      {
        A,
        B,
        C,
        D: { region: 'ra:01', people: 455 },
        E: { region: 'ra:01', people: 420 },
        ...second(5),
      },
      ['A'],
      { agreed: 'between', sees: 'totals' },
    )
    assert.equal(release.passed, true)
    assert.deepEqual(
      release.named.map(({ member, value }) => [member, value]),
      [['A', 400]],
    )
  })
})
