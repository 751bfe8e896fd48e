import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type ProtectedRelease, protectRelease } from './protect-release.ts'
import { asEarlier, type ExampleMember, exampleRequest } from './release-examples.ts'
import { type CountsTold, untoldPlaces } from './untold-places.ts'

const network = (members: number) => ({ level: 'network' as const, place: '', members })
const zone = (place: string, members: number) => ({ level: 'zone' as const, place, members })
const region = (place: string, members: number) => ({ level: 'region' as const, place, members })
const untold = (...of: Parameters<typeof untoldPlaces>) => [...untoldPlaces(...of)].sort()

describe('how many answered, in a release', () => {
  it('is not told of three members or fewer', () => {
    assert.deepEqual(untold([network(3)], new Map()), ['network '])
    assert.deepEqual(untold([network(4)], new Map()), [])
  })

  it('is not left to a subtraction: beside a small region, the next one of its zone is not told either', () => {
    const zoneOf = new Map([
      ['a', 'east'],
      ['b', 'east'],
      ['c', 'east'],
    ])
    const coverage = [
      network(17),
      zone('east', 17),
      region('a', 2),
      region('b', 5),
      region('c', 10),
    ]
    assert.deepEqual(untold(coverage, zoneOf), ['region a', 'region b'])
  })

  it('is told of the others where several small ones hide each other', () => {
    const coverage = [network(15), region('a', 2), region('b', 3), region('c', 10)]
    assert.deepEqual(untold(coverage, new Map()), ['region a', 'region b'])
  })

  it('is not told of a zone by adding up its regions', () => {
    const zoneOf = new Map([
      ['b', 'east'],
      ['c', 'east'],
      ['d', 'west'],
      ['e', 'west'],
    ])
    const coverage = [
      network(30),
      zone('east', 11),
      zone('west', 17),
      region('a', 2),
      region('b', 5),
      region('c', 6),
      region('d', 8),
      region('e', 9),
    ]
    assert.deepEqual(untold(coverage, zoneOf), ['region a', 'region b', 'zone east'])
  })

  it('stays untold of a place that has grown, in the releases that follow', () => {
    const zoneOf = new Map<string, string>()
    const before: CountsTold = {
      zoneOf,
      told: new Set(['network ', 'region c', 'region d']),
      untold: new Set(['region a', 'region b']),
    }
    const grown = [network(23), region('a', 3), region('b', 8), region('c', 6), region('d', 6)]
    assert.deepEqual(untold(grown, zoneOf, [before]), ['region a', 'region b'])
    // Without the release before, another would be left out, and the two compared would tell of a.
    assert.deepEqual(untold(grown, zoneOf), ['region a', 'region c'])
  })

  it('is not left to a subtraction between two releases, where zones were drawn anew', () => {
    const members = { a: 6, b: 6, c: 6, d: 6, e: 3 }
    const regions = Object.entries(members).map(([place, many]) => region(place, many))
    const first = new Map([
      ['c', 'west'],
      ['d', 'west'],
      ['e', 'west'],
    ])
    const before: CountsTold = {
      zoneOf: first,
      told: new Set(['network ', 'zone west', 'region a', 'region b', 'region d']),
      untold: new Set(['region c', 'region e']),
    }
    const second = new Map([
      ['a', 'east'],
      ['b', 'east'],
      ['e', 'east'],
      ['c', 'west'],
      ['d', 'west'],
    ])
    const coverage = [network(27), zone('east', 15), zone('west', 12), ...regions]
    const left = untoldPlaces(coverage, second, [before])
    // West then, less west now, would be what is left of e; so would east, less a and b that were told.
    for (const key of ['region c', 'region e', 'zone west', 'zone east']) {
      assert.ok(left.has(key), `${key} is not told`)
    }
    assert.ok(!left.has('network '))
  })
})

type Network = Readonly<Record<string, ExampleMember>>

const six = (region: string, more = 0): Network =>
  Object.fromEntries(
    [0, 1, 2, 3, 4, 5].map((at): [string, ExampleMember] => [
      `${region}-${at}`,
      { region, people: 400 + at * 11 + more },
    ]),
  )

describe('whether three members or fewer answered, in the figures of a release', () => {
  const others = { ...six('ra:02'), ...six('ra:03', 7), ...six('ra:04', 13) }
  const three = (people: ExampleMember['people']): Network =>
    Object.fromEntries(
      [0, 1, 2].map((at): [string, ExampleMember] => [
        `s${at}`,
        { region: 'ra:01', people: typeof people === 'number' ? people + at * 10 : 'silent' },
      ]),
    )
  const valueAt = ({ cells }: ProtectedRelease, place: string) =>
    cells.find((cell) => cell.place === place)?.value ?? null
  /** What a whole leaves once its parts are taken off; null where one of them is not shown. */
  const leftOf = (release: ProtectedRelease, whole: string, parts: readonly string[]) =>
    [whole, ...parts].some((place) => valueAt(release, place) === null)
      ? null
      : parts.reduce(
          (left, place) => left - (valueAt(release, place) ?? 0),
          valueAt(release, whole) ?? 0,
        )

  for (const people of ['silent', 400] as const) {
    it(`is not what the other regions leave of the network (${people})`, async () => {
      const release = await protectRelease(exampleRequest({ ...others, ...three(people) }))
      assert.equal(release.passed, true)
      assert.notEqual(valueAt(release, ''), null)
      assert.equal(valueAt(release, 'ra:01'), null)
      assert.equal(leftOf(release, '', ['ra:02', 'ra:03', 'ra:04']), null)
    })

    it(`is not what the other regions leave of a zone (${people})`, async () => {
      const zoneOf = new Map([
        ['ra:01', 'Z1'],
        ['ra:02', 'Z1'],
      ])
      const request = exampleRequest({ ...others, ...three(people) }, { zoneOf })
      const release = await protectRelease(request)
      assert.equal(release.passed, true)
      assert.equal(valueAt(release, 'ra:01'), null)
      assert.equal(leftOf(release, 'Z1', ['ra:02']), null)
      assert.equal(leftOf(release, '', ['ra:02', 'ra:03', 'ra:04']), null)
    })
  }

  it('is not told by the count of a place that was left out of the release before', async () => {
    const small = { ...others, ...three('silent') }
    const first = exampleRequest(small)
    const seen = await protectRelease(first)
    const countsIn = ({ cells }: ProtectedRelease) =>
      new Map(cells.map(({ place, respondents }) => [place, respondents]))
    const [untoldThen] = ['ra:02', 'ra:03', 'ra:04'].filter(
      (place) => countsIn(seen).get(place) === null,
    )
    assert.ok(untoldThen)
    const joined: Network = Object.fromEntries(
      [0, 1, 2].map((at) => [`n${at}`, { region: untoldThen, people: 'silent' }]),
    )
    const second = await protectRelease(
      exampleRequest({ ...small, ...joined }, { earlier: [asEarlier('v1', first, seen, true)] }),
    )
    const counts = countsIn(second)
    assert.deepEqual([counts.get(untoldThen), counts.get('ra:01')], [null, null])
    assert.equal(counts.get(''), 18)
  })
})
