import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type ProtectedRelease, protectRelease } from './protect-release.ts'
import { asEarlier, type ExampleMember, exampleRequest } from './release-examples.ts'

type Network = Readonly<Record<string, ExampleMember>>

const regions = (codes: readonly string[]): Network =>
  Object.fromEntries(
    codes.flatMap((region) =>
      [0, 1, 2, 3, 4, 5].map((at): [string, ExampleMember] => [
        `${region}-${at}`,
        { region, people: 380 + at * 17 + Number(region.slice(-1)) * 11, lastYear: 400 + at * 3 },
      ]),
    ),
  )

const cellAt = ({ cells }: ProtectedRelease, place: string) => {
  const cell = cells.find((one) => one.place === place)
  assert.ok(cell)
  return cell
}

describe('what is told of those who stayed silent, or left', () => {
  it('bounds nobody’s figure of last year: no band of coverage where one alone is silent', async () => {
    const release = await protectRelease(
      exampleRequest({
        ...regions(['ra:01', 'ra:02', 'ra:03', 'ra:04']),
        'ra:01-0': { region: 'ra:01', people: 'silent', lastYear: 500 },
        ...Object.fromEntries(
          [0, 1, 2].map((at): [string, ExampleMember] => [
            `ra:02-${at}`,
            { region: 'ra:02', people: 'silent', lastYear: 400 + at },
          ]),
        ),
      }),
    )
    assert.equal(cellAt(release, 'ra:01').coverage_band, null)
    assert.equal(cellAt(release, 'ra:02').coverage_band, 'under 80')
    assert.equal(cellAt(release, 'ra:03').coverage_band, 'at least 95')
  })

  it('keeps the figure of a member that left alone, as one that waits, and the total of the network with it', async () => {
    const five = Object.fromEntries(
      [0, 1, 2, 3, 4].map((at): [string, ExampleMember] => [
        `a${at}`,
        { region: 'ra:01', people: 400 + at * 13 },
      ]),
    )
    const all = { ...five, ...regions(['ra:02', 'ra:03', 'ra:04']) }
    const request = exampleRequest(all)
    const first = await protectRelease(request)
    const { a4, ...left }: Network = all
    assert.ok(a4)
    const second = await protectRelease(
      exampleRequest(left, { earlier: [asEarlier('v1', request, first, true)] }),
    )
    assert.equal(second.audit.questions[0]?.waiting, 1)
    for (const place of ['', 'ra:01', 'ra:02']) {
      assert.notEqual(cellAt(second, place).value, null)
      assert.equal(cellAt(second, place).value, cellAt(first, place).value)
    }
  })
})
