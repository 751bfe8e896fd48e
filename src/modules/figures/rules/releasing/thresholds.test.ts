import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { leastThresholds } from '../../../../platform/federation/thresholds.ts'
import { type ProtectedRelease, protectRelease } from './protect-release.ts'
import { asEarlier, type ExampleMember, exampleRequest } from './release-examples.ts'
import { fewestInACell, rulesFor } from './thresholds.ts'

type Network = Readonly<Record<string, ExampleMember>>

/** Members of a region, told to nobody but through totals. */
const region = (code: string, people: readonly number[]): Network =>
  Object.fromEntries(people.map((one, at) => [`${code}-${at}`, { region: code, people: one }]))
const network: Network = {
  ...region('ra:01', [310, 290, 305, 300]),
  ...region('ra:06', [410, 520, 380, 460, 490, 433, 471]),
  ...region('ra:13', [417, 527, 387, 467, 497, 440, 402]),
  ...region('ra:16', [424, 534, 394, 474, 504, 447, 409]),
}
const valueAt = ({ cells }: ProtectedRelease, place: string) => {
  const cell = cells.find((one) => one.place === place && one.kind === 'observed')
  assert.ok(cell, `${place} was asked`)
  return cell.value
}
const raised = { ...leastThresholds, members: 5 }

describe('a federation that asks for five members in a cell', () => {
  it('shows no region of four that it showed before, nor what would give it back', async () => {
    const before = await protectRelease(exampleRequest(network))
    assert.equal(valueAt(before, 'ra:01'), 1205)
    const release = await protectRelease(exampleRequest(network, { thresholds: raised }))
    assert.equal(release.passed, true)
    assert.equal(valueAt(release, 'ra:01'), null)
    const hidden = release.cells.filter(({ is_hidden }) => is_hidden)
    assert.ok(hidden.length > 1, 'another is hidden, or the network minus the others would tell')
    assert.equal(release.audit.thresholds.members, 5)
    assert.equal(before.audit.thresholds.members, 3)
  })

  it('publishes the year again, though its first release showed that region under three', async () => {
    const request = exampleRequest(network)
    const first = await protectRelease(request)
    const late = { ...network, ...region('ra:16', [424, 534, 394, 474, 504, 447, 409, 512]) }
    const second = await protectRelease(
      exampleRequest(late, {
        thresholds: raised,
        earlier: [asEarlier('v1', request, first, true)],
      }),
    )
    assert.equal(second.passed, true, JSON.stringify(second.audit.questions))
    // What is known for ever is not said once more.
    assert.equal(valueAt(second, 'ra:01'), null)
    assert.notEqual(valueAt(second, ''), null)
  })

  it('publishes again under three once it asks for no more, after a release that asked for five', async () => {
    const request = exampleRequest(network, { thresholds: raised })
    const first = await protectRelease(request)
    const second = await protectRelease(
      exampleRequest(network, { earlier: [asEarlier('v1', request, first, true)] }),
    )
    assert.equal(second.passed, true)
    assert.equal(valueAt(second, 'ra:01'), 1205)
  })

  it('is still kept from naming members where what it showed under three would then give one away', async () => {
    // Four were shown; three agree to be named now: the fourth would be what is left.
    const request = exampleRequest(network)
    const first = await protectRelease(request)
    assert.equal(valueAt(first, 'ra:01'), 1205)
    const named = Object.fromEntries(
      Object.entries(network).map(([id, one]): [string, ExampleMember] => [
        id,
        ['ra:01-0', 'ra:01-1', 'ra:01-2'].includes(id) ? { ...one, isNamed: true } : one,
      ]),
    )
    const next = exampleRequest(named, {
      thresholds: raised,
      earlier: [asEarlier('v1', request, first, true)],
    })
    const second = await protectRelease({ ...next, choices: { ...next.choices, named: true } })
    assert.equal(second.passed, false)
    assert.equal(second.audit.questions[0]?.refusal?.cause, 'named')
  })
})

describe('a federation that asks for more of the other thresholds', () => {
  it('hides a figure that thirty per cent of its largest would place, and not fifteen', async () => {
    // What the two largest leave is 20 % of the largest.
    const uneven = { ...network, ...region('ra:01', [1000, 400, 70, 70, 60]) }
    const shown = await protectRelease(exampleRequest(uneven))
    assert.equal(valueAt(shown, 'ra:01'), 1600)
    const thresholds = { ...leastThresholds, percent: 30 }
    const hidden = await protectRelease(exampleRequest(uneven, { thresholds }))
    assert.equal(valueAt(hidden, 'ra:01'), null)
  })

  it('hides a count of persons up to what it asks, and hours as before', () => {
    const thresholds = { ...leastThresholds, persons: 9 }
    assert.deepEqual(rulesFor('persons', thresholds), {
      minimumFrequency: 3,
      pPercent: 15,
      smallCountOfPersons: 9,
    })
    assert.deepEqual(rulesFor('hours', thresholds), { minimumFrequency: 3, pPercent: 15 })
  })

  it('says « at least » where it estimated, when so many have not answered', async () => {
    const silent = Object.fromEntries(
      Object.entries(network).map(([id, one], at): [string, ExampleMember] => [
        id,
        {
          ...one,
          lastYear: 280 + 11 * ((at * 7) % 13),
          people: at % 3 === 0 ? 'silent' : (one.people ?? 'silent'),
        },
      ]),
    )
    const answered = Object.values(silent).filter(({ people }) => people !== 'silent').length
    const kinds = async (respondents: number) => {
      const request = exampleRequest(silent, { thresholds: { ...leastThresholds, respondents } })
      const { cells } = await protectRelease({
        ...request,
        choices: { ...request.choices, estimates: 'network' },
      })
      return cells.filter(({ level }) => level === 'network').map(({ kind }) => kind)
    }
    assert.deepEqual(await kinds(answered), ['observed', 'estimated'])
    assert.deepEqual(await kinds(answered + 1), ['at-least'])
  })

  it('keeps four in what everybody reads, where it asks for three', () => {
    assert.deepEqual(
      [3, 4, 5, 10].map((members) => fewestInACell({ members })),
      [4, 4, 5, 10],
    )
  })
})
