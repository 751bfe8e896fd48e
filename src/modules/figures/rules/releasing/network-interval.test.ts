import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { seededRandom } from '../../../../protection/test/examples.ts'
import type { CellKind, CellLevel, PublishedCell } from '../published/published-cell.ts'
import { withNetworkInterval } from './network-interval.ts'
import { type ProtectedRelease, protectRelease } from './protect-release.ts'
import { type ExampleMember, exampleRequest } from './release-examples.ts'

type Network = Record<string, ExampleMember>

/** Four regions of six, whose figures moved far apart since last year. */
function scattered(seed: number, more: Network, sees: 'team' | 'totals' = 'totals'): Network {
  const random = seededRandom(seed)
  const members = ['ra:01', 'ra:02', 'ra:03', 'ra:04'].flatMap((region) =>
    [0, 1, 2, 3, 4, 5].map((at): [string, ExampleMember] => {
      const lastYear = 300 + Math.floor(random() * 300)
      const people = Math.round(lastYear * (0.4 + 1.3 * random()))
      return [`${region}-${at}`, { region, people, lastYear, sees }]
    }),
  )
  return { ...Object.fromEntries(members), ...more }
}

function observedOf(network: Network): number {
  return Object.values(network).reduce(
    (sum, { people }) => sum + (typeof people === 'number' ? people : 0),
    0,
  )
}

function networkOf({ cells }: ProtectedRelease) {
  const of = (kind: string) => cells.find((cell) => cell.level === 'network' && cell.kind === kind)
  const [observed, estimated] = [of('observed'), of('estimated')]
  assert.ok(observed && estimated)
  return { observed, estimated }
}

describe('the interval told beside the estimate of a network', () => {
  const release = (
    network: Network,
    estimates: 'network' | 'places',
    audience: 'team' | 'public',
  ) => {
    const request = exampleRequest(network, { audience })
    return protectRelease({ ...request, choices: { ...request.choices, estimates } })
  }
  const oneSilent = (seed: number) => {
    const silent: ExampleMember = { region: 'ra:01', people: 'silent', lastYear: 130 }
    return scattered(seed, { 'ra:01-0': silent })
  }

  it('is not told beside one that is silent: nor is the estimate, which less the sum would be what is believed of it', async () => {
    for (const estimates of ['network', 'places'] as const) {
      for (const seed of [1, 2, 3]) {
        const network = oneSilent(seed)
        const { observed, estimated } = networkOf(await release(network, estimates, 'public'))
        assert.equal(observed.value, observedOf(network))
        assert.deepEqual([estimated.value, estimated.least, estimated.most], [null, null, null])
      }
    }
  })

  it('does not give two that answered each other’s figure, nor anybody their sum', async () => {
    const pair: Network = {
      x0: { region: 'ra:05', people: 347, lastYear: 300 },
      x1: { region: 'ra:05', people: 290, lastYear: 310 },
      x2: { region: 'ra:05', people: 'silent', lastYear: 90 },
      x3: { region: 'ra:05', people: 'silent', lastYear: 80 },
    }
    for (let seed = 1; seed <= 4; seed += 1) {
      const network = scattered(seed * 31, pair)
      const found = await release(network, 'network', 'public')
      const { observed, estimated } = networkOf(found)
      const regions = found.cells.filter(({ level }) => level === 'region')
      const shown = regions.reduce((sum, { value }) => sum + (value ?? 0), 0)
      assert.ok(regions.filter(({ value }) => value === null).length >= 2, 'a second one hides it')
      for (const told of [observed.value, estimated.value, estimated.least]) {
        const left = (told ?? 0) - shown
        assert.ok(left < 0 || Math.abs(left - 637) > 10, `${left} is told of two members`)
      }
    }
  })

  it('does not give the team the one member that did not let it read', async () => {
    const closed: Network = {
      'ra:02-0': { region: 'ra:02', people: 'silent', lastYear: 60 },
      'ra:03-0': { region: 'ra:03', people: 'silent', lastYear: 75 },
    }
    for (let seed = 1; seed <= 4; seed += 1) {
      const network = scattered(seed * 31, closed, 'team')
      const alone = network['ra:01-0']
      assert.ok(alone && typeof alone.people === 'number')
      network['ra:01-0'] = { ...alone, sees: 'totals' }
      const { observed, estimated } = networkOf(await release(network, 'network', 'team'))
      assert.equal(observed.value, null)
      assert.notEqual(estimated.least, observedOf(network))
    }
  })

  it('starts at the observed total where that is shown', async () => {
    const silent = [0, 1, 2, 3].map((at): [string, ExampleMember] => [
      `ra:01-${at}`,
      { region: 'ra:01', people: 'silent', lastYear: 6 + at },
    ])
    const network = scattered(2, Object.fromEntries(silent))
    const shown = networkOf(await release(network, 'network', 'public'))
    assert.equal(shown.observed.value, observedOf(network))
    assert.equal(shown.estimated.least, observedOf(network))
  })

  it('goes as far under as over where the observed total is hidden, and is not told where that says more than what is shown', () => {
    const cell = (kind: CellKind, level: CellLevel, value: number | null): PublishedCell => ({
      ...{ question: 'people', part: '', level, place: level === 'network' ? '' : 'ra:01', kind },
      ...{ is_hidden: value === null, value, least: null, most: null },
      ...{ respondents: 20, members: 24, coverage_band: '80 to 95', coverage: null },
    })
    const told = (regions: number) =>
      withNetworkInterval(
        [
          cell('observed', 'network', null),
          cell('estimated', 'network', 10_321),
          cell('observed', 'region', regions),
        ],
        207,
      )[1]
    const [free, bounded] = [told(9000), told(10_200)]
    assert.deepEqual([free?.least, free?.most], [10_110, 10_530])
    assert.deepEqual([bounded?.least, bounded?.most], [null, null])
  })
})
