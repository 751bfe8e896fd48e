import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { besides } from './propose-zones.ts'
import { type ProtectedRelease, protectRelease, type ReleaseRequest } from './protect-release.ts'
import { asEarlier, type ExampleMember, exampleRequest } from './release-examples.ts'

type Network = Readonly<Record<string, ExampleMember>>

const shownAt = ({ cells }: ProtectedRelease, place: string, kind = 'observed') => {
  const cell = cells.find((one) => one.place === place && one.kind === kind)
  assert.ok(cell, `${place} was asked`)
  return cell.value
}

/** Some regions of many, that the team reads: what the network is made of besides the region one looks at. */
const others = (sees: 'team' | 'totals' = 'team'): Network =>
  Object.fromEntries(
    ['ra:06', 'ra:13', 'ra:16'].flatMap((region, at) =>
      [410, 520, 380, 460, 490].map((people, m): [string, ExampleMember] => [
        `${region}-${m}`,
        { region, people: people + 7 * at, sees },
      ]),
    ),
  )

/** Every value the readers of these releases can deduce of one place from what is shown: by subtraction from the network. */
function bySubtraction(release: ProtectedRelease, place: string): number | null {
  const network = shownAt(release, '')
  const rest = release.cells.filter((cell) => cell.level === 'region' && cell.place !== place)
  if (network === null || rest.some(({ value }) => value === null)) return null
  return network - rest.reduce((sum, { value }) => sum + (value ?? 0), 0)
}

describe('the team, which reads the figures of all but one member of a region', () => {
  const region = (more: Network = {}): Network => ({
    ...others(),
    a: { region: 'ra:01', people: 700, sees: 'team' },
    b: { region: 'ra:01', people: 640, sees: 'team' },
    c: { region: 'ra:01', people: 31_337, sees: 'totals' },
    ...more,
  })
  const view = (members: Network, changes: Partial<ReleaseRequest> = {}) =>
    exampleRequest(members, { audience: 'team', ...changes })

  it('cannot deduce the third from a consolidated view', async () => {
    const release = await protectRelease(view(region()))
    assert.equal(release.passed, true)
    assert.equal(shownAt(release, 'ra:01'), null)
    assert.equal(bySubtraction(release, 'ra:01'), null)
    // What it reads by itself it may as well read added up.
    assert.notEqual(shownAt(release, 'ra:06'), null)
  })

  it('cannot either by comparing with the view made once a fourth has answered', async () => {
    const firstRequest = view(region())
    const first = await protectRelease(firstRequest)
    const late = { d: { region: 'ra:01', people: 820, sees: 'team' as const } }
    const second = await protectRelease(
      view(region(late), { earlier: [asEarlier('v1', firstRequest, first, false)] }),
    )
    assert.equal(second.passed, true)
    assert.equal(shownAt(second, 'ra:01'), null)
    for (const release of [first, second]) assert.equal(bySubtraction(release, 'ra:01'), null)
  })

  it('cannot tell apart two that stayed silent to it, nor a third that answers late', async () => {
    const three = region({
      d: { region: 'ra:01', people: 29_000, sees: 'totals' },
      e: { region: 'ra:01', people: 30_100, sees: 'totals' },
    })
    const firstRequest = view(three)
    const first = await protectRelease(firstRequest)
    assert.equal(shownAt(first, 'ra:01'), 700 + 640 + 31_337 + 29_000 + 30_100)

    const late = { ...three, f: { region: 'ra:01', people: 12_345, sees: 'totals' as const } }
    const second = await protectRelease(
      view(late, { earlier: [asEarlier('v1', firstRequest, first, false)] }),
    )
    // The late answer waits: the region and the network say again what they said.
    assert.equal(shownAt(second, 'ra:01'), shownAt(first, 'ra:01'))
    assert.equal(shownAt(second, ''), shownAt(first, ''))
    assert.equal(second.audit.questions[0]?.waiting, 1)
  })

  it('cannot deduce it from what is published either', async () => {
    const release = await protectRelease(exampleRequest(region()))
    assert.equal(release.passed, true)
    assert.equal(shownAt(release, 'ra:01'), null)
    assert.equal(bySubtraction(release, 'ra:01'), null)
  })

  it('cannot by laying what is published beside what it saw before', async () => {
    const three = region({
      d: { region: 'ra:01', people: 29_000, sees: 'totals' },
      e: { region: 'ra:01', people: 30_100, sees: 'totals' },
    })
    const seenRequest = view(three)
    const seen = await protectRelease(seenRequest)
    const late = { ...three, f: { region: 'ra:01', people: 12_345, sees: 'totals' as const } }
    const release = await protectRelease(
      exampleRequest(late, { earlier: [asEarlier('v1', seenRequest, seen, false)] }),
    )
    const [before, after] = [shownAt(seen, 'ra:01'), shownAt(release, 'ra:01')]
    assert.ok(after === null || after === before, 'the difference is nobody’s figure')
  })

  it('reads a member that has since chosen totals only from memory, and no other through it', async () => {
    const members = region({ d: { region: 'ra:01', people: 900, sees: 'totals' } })
    const request = view(members)
    const sharing = new Map(request.sharing)
    sharing.set('d', {
      now: { isSeenByTeam: false, named: [] },
      formerly: [{ isSeenByTeam: true, named: [] }],
    })
    const release = await protectRelease({ ...request, sharing })
    assert.equal(shownAt(release, 'ra:01'), null)
  })
})

describe('a team that already knows nearly too much of a member', () => {
  const people = {
    'ra:01': { A: 500, B: 490 },
    'ra:02': { C: 200, D: 210, E: 190 },
    'ra:03': { F: 30, G: 31, H: 29 },
    'ra:04': { I: 400, J: 390 },
  }
  const network = (open: readonly string[]): Network =>
    Object.fromEntries(
      Object.entries(people).flatMap(([region, members]) =>
        Object.entries(members).map(([member, count]): [string, ExampleMember] => [
          member,
          { region, people: count, sees: open.includes(member) ? 'team' : 'totals' },
        ]),
      ),
    )

  it('learns no more of it from a public release, when one more member opens to the team between', async () => {
    const view = exampleRequest(network(['A']), { audience: 'team' })
    const seen = await protectRelease(view)
    const release = await protectRelease(
      exampleRequest(network(['A', 'F']), { earlier: [asEarlier('v1', view, seen, false)] }),
    )
    assert.equal(release.passed, true)
    assert.equal(shownAt(release, 'ra:01'), null)
    assert.equal(bySubtraction(release, 'ra:01'), null)
  })

  it('reads the same view twice, regions of two members included', async () => {
    const view = exampleRequest(network([]), { audience: 'team' })
    const first = await protectRelease(view)
    const again = await protectRelease({
      ...view,
      earlier: [asEarlier('v1', view, first, false)],
    })
    assert.deepEqual(
      again.cells.map(({ value }) => value),
      first.cells.map(({ value }) => value),
    )
    assert.ok(first.cells.some(({ value }) => value !== null))
  })
})

describe('a year of which a release was published', () => {
  const regions: Readonly<Record<string, readonly (readonly [number, 'team' | 'totals'])[]>> = {
    'ra:01': [6, 61].map((people) => [people, 'team'] as const),
    'ra:02': [186, 122].map((people) => [people, 'team'] as const),
    'ra:03': [
      ...[473, 148, 432].map((people) => [people, 'totals'] as const),
      ...[265, 172].map((people) => [people, 'team'] as const),
    ],
    'ra:04': [
      ...[333, 497].map((people) => [people, 'totals'] as const),
      ...[265, 9, 319].map((people) => [people, 'team'] as const),
    ],
    'ra:05': [[331, 'totals']],
  }
  const network: Network = Object.fromEntries(
    Object.entries(regions).flatMap(([region, members]) =>
      members.map(([people, sees], at) => [`${region}-${at}`, { region, people, sees }]),
    ),
  )
  const zoneOf = new Map(
    Object.keys(regions).map((region) => [region, region < 'ra:03' ? 'east' : 'west']),
  )

  it('is published again after one member lets the team read it, and what that makes unsafe stays hidden', async () => {
    const before = exampleRequest(network, { zoneOf })
    const first = await protectRelease(before)
    assert.equal(shownAt(first, 'ra:04'), null)
    // Of the region only one is left that the team does not read.
    const opened: Network = {
      ...network,
      'ra:04-0': { region: 'ra:04', people: 333, sees: 'team' },
    }
    const earlier = [asEarlier('v1', before, first, true)]
    const second = await protectRelease(exampleRequest(opened, { zoneOf, earlier }))
    assert.equal(second.passed, true)
    assert.equal(shownAt(second, 'ra:04'), null)
    assert.equal(bySubtraction(second, 'ra:04'), null)
    assert.deepEqual(
      second.cells.map(({ value }) => value),
      first.cells.map(({ value }) => value),
    )
  })
})

describe('someone who reads what is published', () => {
  const two: Network = {
    ...others('totals'),
    a: { region: 'ra:01', people: 1000, sees: 'totals' },
    b: { region: 'ra:01', people: 40, sees: 'totals' },
    c: { region: 'ra:02', people: 400, sees: 'totals' },
  }

  it('finds no region of fewer than three, and cannot subtract it either', async () => {
    const release = await protectRelease(exampleRequest(two))
    assert.equal(release.passed, true)
    assert.equal(shownAt(release, 'ra:01'), null)
    assert.equal(shownAt(release, 'ra:02'), null)
    assert.notEqual(shownAt(release, ''), null)
    // Its only member knows its own: a third region is hidden so that it cannot unlock the first.
    assert.ok(release.cells.filter(({ is_hidden }) => is_hidden).length >= 3)
  })

  it('is told who was played, and nothing of what is hidden', async () => {
    const release = await protectRelease(exampleRequest(two))
    assert.equal(release.audit.played.outsider, 1)
    assert.equal(release.audit.played.member, 18)
    const told = JSON.stringify([release.audit, release.cells])
    for (const hidden of ['1040', '1000', '"value":400']) {
      assert.ok(!told.includes(hidden), `${hidden} is told`)
    }
  })

  it('reads between which bounds a hidden region lies, as anybody could reckon', async () => {
    const release = await protectRelease(exampleRequest(two))
    for (const { least, most } of release.cells.filter(({ is_hidden }) => is_hidden)) {
      if (least === null || most === null) continue
      assert.ok(most - least >= 80, `between ${least} and ${most}`)
    }
    const bounded = release.cells.find(({ place }) => place === 'ra:01')
    assert.ok((bounded?.least ?? 0) < 1040 && (bounded?.most ?? 1041) > 1040)
  })

  it('cannot tell who of three or fewer did not answer, whatever was asked', async () => {
    const places = ['ra:01', 'ra:02', 'ra:03', 'ra:04']
    const silences: readonly Network[] = [
      {},
      { 'ra:01-0': { region: 'ra:01', people: 'silent', lastYear: 300 } },
      Object.fromEntries(
        [0, 1].map((m) => [`ra:02-${m}`, { region: 'ra:02', people: 'silent', lastYear: 300 }]),
      ),
    ]
    const small: Network = Object.fromEntries(
      places.flatMap((region, at) =>
        [0, 1, 2]
          .slice(0, 3 - (at % 3))
          .map((m) => [`${region}-${m}`, { region, people: 300 + 11 * m, lastYear: 290 + 7 * m }]),
      ),
    )
    const zoneOf = new Map([...places, 'ra:06'].map((region) => [region, 'east']))
    for (const estimates of ['none', 'network', 'places'] as const) {
      const told = await Promise.all(
        silences.map(async (silent) => {
          const request = exampleRequest({ ...others('totals'), ...small, ...silent }, { zoneOf })
          const choices = { ...request.choices, estimates }
          const { cells, passed } = await protectRelease({ ...request, choices })
          assert.equal(passed, true)
          return cells.filter(({ place }) => places.includes(place))
        }),
      )
      assert.equal(told[0]?.length, places.length)
      for (const cells of told) assert.deepEqual(cells, told[0], estimates)
    }
  })

  it('does not learn a late answer by keeping the release before', async () => {
    const firstRequest = exampleRequest(others('totals'))
    const first = await protectRelease(firstRequest)
    const late = { ...others('totals'), z: { region: 'ra:06', people: 4321 } }
    const second = await protectRelease(
      exampleRequest(late, { earlier: [asEarlier('v1', firstRequest, first, true)] }),
    )
    assert.equal(second.passed, true)
    assert.equal(shownAt(second, ''), shownAt(first, ''))
    assert.equal(second.audit.questions[0]?.waiting, 1)
  })

  it('reads the figures of a member that agreed to be named, and no neighbour’s through it', async () => {
    const members: Network = {
      ...others('totals'),
      a: { region: 'ra:01', people: 1111, isNamed: true },
      b: { region: 'ra:01', people: 222 },
      c: { region: 'ra:01', people: 333 },
      d: { region: 'ra:01', people: 444 },
      e: { region: 'ra:01', people: 380 },
    }
    const request = exampleRequest(members)
    const release = await protectRelease({
      ...request,
      choices: { ...request.choices, named: true },
    })
    assert.deepEqual(release.named, [{ question: 'people', part: '', member: 'a', value: 1111 }])
    // Without it four are left, and any two of them leave the others in doubt.
    assert.equal(shownAt(release, 'ra:01'), 1111 + 222 + 333 + 444 + 380)
    const without = await protectRelease({
      ...exampleRequest({ ...members, d: { region: 'ra:01', people: 'silent' } }),
      choices: { ...request.choices, named: true },
    })
    assert.equal(without.cells.find(({ place }) => place === 'ra:01')?.value, null)
  })

  it('sees the observed and the estimated network side by side only when three or more are silent', async () => {
    const year = (silent: number): Network =>
      Object.fromEntries(
        Array.from({ length: 20 }, (_, m): [string, ExampleMember] => [
          `m${m}`,
          {
            region: m % 2 === 0 ? 'ra:06' : 'ra:13',
            people: m < silent ? 'silent' : 100 + m,
            lastYear: 90 + m,
          },
        ]),
      )
    const ask = async (silent: number) => {
      const request = exampleRequest(year(silent))
      const choices = { ...request.choices, regions: false, estimates: 'network' as const }
      return protectRelease({ ...request, choices })
    }
    const one = await ask(1)
    assert.ok(shownAt(one, '') === null || shownAt(one, '', 'estimated') === null)
    const four = await ask(4)
    assert.ok(shownAt(four, '') !== null && shownAt(four, '', 'estimated') !== null)
    const estimated = four.cells.find(({ kind }) => kind === 'estimated')
    assert.ok((estimated?.least ?? 0) <= (estimated?.value ?? 0))
  })
})

describe('two members of a cell of three', () => {
  const three: Network = {
    ...others('totals'),
    a: { region: 'ra:01', people: 400, sees: 'totals' },
    b: { region: 'ra:01', people: 431, sees: 'totals' },
    c: { region: 'ra:01', people: 467, sees: 'totals' },
    d: { region: 'ra:01', people: 'silent', sees: 'totals' },
  }

  it('do not learn the third from what everybody reads, though it passes the p %-rule', async () => {
    const release = await protectRelease(exampleRequest(three))
    assert.equal(release.passed, true)
    assert.equal(release.cells.find(({ place }) => place === 'ra:01')?.value, null)
    assert.equal(bySubtraction(release, 'ra:01'), null)
    assert.equal(release.audit.played.coalition, 3)
  })

  it('do not learn a late answer from two releases: three that changed wait for a fourth', async () => {
    const many = (silent: number): Network => ({
      ...others('totals'),
      ...Object.fromEntries(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((at): [string, ExampleMember] => [
          `m${at}`,
          { region: 'ra:01', people: at < silent ? 'silent' : 400 + 13 * at, sees: 'totals' },
        ]),
      ),
    })
    const first = exampleRequest(many(4))
    const seen = await protectRelease(first)
    const earlier = [asEarlier('v1', first, seen, true)]
    for (const [silent, waiting] of [
      [1, 3],
      [0, 0],
    ] as const) {
      const second = await protectRelease(exampleRequest(many(silent), { earlier }))
      assert.equal(second.audit.questions[0]?.waiting, waiting)
    }
  })

  it('are not played where the team alone reads: it is the team that reads it', async () => {
    const release = await protectRelease(exampleRequest(three, { audience: 'team' }))
    assert.equal(release.cells.find(({ place }) => place === 'ra:01')?.value, 1298)
  })
})

describe('the team that prepares a release', () => {
  const shown: Network = {
    ...others('totals'),
    a: { region: 'ra:01', people: 500 },
    b: { region: 'ra:01', people: 510 },
    c: { region: 'ra:01', people: 520 },
    d: { region: 'ra:01', people: 530 },
  }

  it('is refused one that names three of four whose sum was shown before: it would name the fourth', async () => {
    const before = exampleRequest(shown)
    const first = await protectRelease(before)
    assert.notEqual(shownAt(first, 'ra:01'), null)
    const agreed: Network = {
      ...shown,
      a: { region: 'ra:01', people: 500, isNamed: true },
      b: { region: 'ra:01', people: 510, isNamed: true },
      c: { region: 'ra:01', people: 520, isNamed: true },
    }
    const request = exampleRequest(agreed, { earlier: [asEarlier('v1', before, first, true)] })
    const release = await protectRelease({
      ...request,
      choices: { ...request.choices, named: true },
    })
    assert.equal(release.passed, false)
    assert.deepEqual([release.cells, release.named, release.contributions], [[], [], []])
    const refusal = release.audit.questions[0]?.refusal
    assert.deepEqual([refusal?.cause, refusal?.place], ['named', 'ra:01'])
  })

  it('reads the exact coverage of a network only where the silent hide one another', async () => {
    const answered = Object.fromEntries(
      Array.from({ length: 12 }, (_, m): [string, ExampleMember] => [
        `m${m}`,
        { region: 'ra:06', people: 100 + m, lastYear: 90 + 2 * m },
      ]),
    )
    const coverageWith = async (silent: readonly number[]) => {
      const network: Network = {
        ...answered,
        ...Object.fromEntries(
          silent.map((lastYear, m) => [`s${m}`, { region: 'ra:06', people: 'silent', lastYear }]),
        ),
      }
      const { cells } = await protectRelease(exampleRequest(network))
      return cells.find(({ level }) => level === 'network')?.coverage
    }
    assert.notEqual(await coverageWith([70, 80, 90]), null)
    // Two said zero last year: what is missing is the third's figure.
    assert.equal(await coverageWith([240, 0, 0]), null)
    assert.equal(await coverageWith([120, 120]), null)
  })

  it('is advised to unite an exposed region with those that touch it, and no other', () => {
    const touching = [
      ['ra:01', 'ra:11'],
      ['ra:02', 'ra:01'],
      ['ra:02', 'ra:03'],
    ] as const
    assert.deepEqual(besides('ra:01', ['ra:03', 'ra:02', 'ra:06', 'ra:11'], touching), [
      'ra:02',
      'ra:11',
    ])
  })

  it('shows nothing of a network of two members', async () => {
    const request = exampleRequest({
      a: { region: 'ra:01', people: 500 },
      b: { region: 'ra:01', people: 510 },
    })
    const release = await protectRelease(request)
    assert.equal(release.cells.filter(({ is_hidden }) => !is_hidden).length, 0)
  })
})
