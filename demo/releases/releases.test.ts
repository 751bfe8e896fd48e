import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readReleaseRequest } from '../../src/modules/figures/jobs/read-release-request.ts'
import { protectRelease } from '../../src/modules/figures/rules/releasing/protect-release.ts'
import { withConnection } from '../../src/platform/database/connect.ts'
import { asJobs } from '../../src/platform/jobs/as-jobs.ts'
import { demonstrationDay, openSite } from '../../test/site.ts'
import { exercisesAsOf } from '../exercises.ts'
import { identifierOf } from '../identifiers.ts'
import { zones } from '../zones.ts'
import { type FrozenEra, frozenEras, frozenFrom, readFrozen } from './frozen.ts'
import { releaseRequestOf } from './request-of.ts'

const site = await openSite()
const exercises = exercisesAsOf(demonstrationDay)

describe('a release of the demonstration', () => {
  it('is what protecting its returns again gives', { timeout: 120_000 }, async () => {
    const again = await protectRelease(releaseRequestOf('before', demonstrationDay))
    assert.ok(again.passed)
    assert.deepEqual(
      JSON.parse(JSON.stringify(frozenFrom(again))),
      JSON.parse(JSON.stringify(readFrozen('before'))),
    )
  })

  for (const era of frozenEras) {
    it(`is made from what the jobs would read (${era})`, async () => {
      const { key } = exercises[era]
      const release = identifierOf('release of a test', key)
      const choices = releaseRequestOf(era, demonstrationDay).choices
      await withConnection(site.database.superuserUrl, (owner) =>
        owner.query(
          `insert into figures.releases (id, exercise, audience, choices) values ($1, $2, 'public', $3)`,
          [release, key, JSON.stringify(choices)],
        ),
      )
      const read = await asJobs((tx) => readReleaseRequest(tx, release))
      const expected = releaseRequestOf(era, demonstrationDay)
      assert.ok(read)
      assert.deepEqual(read.request.year.members, expected.year.members)
      assert.deepEqual(inOrder(read.request.year.answers), inOrder(expected.year.answers))
      assert.equal(read.request.past.length, expected.past.length)
      for (const [back, { year, successions, readers }] of read.request.past.entries()) {
        const before = expected.past[back]?.readers
        assert.deepEqual(sorted(readers.sharing), sorted(before?.sharing ?? new Map()))
        assert.deepEqual(sorted(readers.named).length, sorted(before?.named ?? new Map()).length)
        for (const [question, members] of readers.named) {
          assert.deepEqual(sorted(members), sorted(before?.named.get(question) ?? new Map()))
        }
        assert.deepEqual(inOrder(year.answers), inOrder(expected.past[back]?.year.answers ?? []))
        assert.deepEqual(inOrder(successions), inOrder(expected.past[back]?.successions ?? []))
      }
      assert.deepEqual(sorted(read.request.sharing), sorted(expected.sharing))
      assert.deepEqual(sorted(read.request.zoneOf), sorted(expected.zoneOf))
    })

    it(`holds no number that it hides (${era})`, () => {
      const { cells, contributions } = readFrozen(era)
      const shown = new Set(cells.flatMap((cell) => cell.filter((one) => typeof one === 'number')))
      const hidden = cells.filter(([, , , , , value]) => value === null)
      assert.ok(hidden.length > 100)
      let behind = 0
      for (const [question, part, level, place, kind] of hidden) {
        const regions = level === 'region' ? [place] : regionsIn(place)
        const sum = contributions
          .filter((one) => one[0] === question && one[1] === part && regions.includes(one[3]))
          .filter((one) => kind === 'estimated' || one[4] === 'observed')
          .reduce((all, one) => all + one[5], 0)
        // Smaller ones are found by chance.
        if (sum < 3000 || sum % 1000 === 0) continue
        behind += 1
        assert.ok(!shown.has(sum), `${question} ${part} ${place}: ${sum}`)
      }
      assert.ok(behind > 40, `${behind} numbers looked for`)
    })
  }

  it('shows what the newspapers would quote: who answered beside each figure', () => {
    const { cells } = readFrozen('last')
    const whole = (question: string) =>
      cells.find(
        (cell) =>
          cell[0] === question && cell[1] === '' && cell[2] === 'network' && cell[4] === 'observed',
      )
    for (const [question, least] of [
      ['people-reached', 14_000],
      ['group-participations', 160_000],
      ['individual-interventions', 120_000],
    ] as const) {
      const cell = whole(question)
      assert.ok(cell && (cell[5] ?? 0) > least && (cell[5] ?? 0) < least * 1.04, question)
      assert.equal(cell[9], 90)
    }
  })
})

describe('someone who opens the site of the demonstration', () => {
  it('reads two years of figures, and the team prepares the third', async () => {
    const page = await site.public.visit('/en-chiffres')
    assert.match(page.text('main'), /plus de 160 000/)
    assert.match(page.text('main'), /82 ressources sur 90/)
    for (const era of ['before', 'last'] satisfies FrozenEra[]) {
      assert.equal((await site.public.visit(`/en-chiffres/${exercises[era].key}`)).status, 200)
    }
    assert.equal((await site.public.visit(`/en-chiffres/${exercises.current.key}`)).status, 404)
    const [prepared] = await withConnection(
      site.database.superuserUrl,
      async (owner) =>
        (
          await owner.query(`select passed, frozen_at from figures.releases where exercise = $1`, [
            exercises.current.key,
          ])
        ).rows,
    )
    assert.deepEqual(prepared, { passed: null, frozen_at: null })
  })
})

function regionsIn(zone: string): readonly string[] {
  return zones.filter(({ code }) => zone === '' || code === zone).flatMap(({ regions }) => regions)
}

function inOrder(rows: readonly object[]): unknown[] {
  return rows
    .map((row) => JSON.stringify(row, Object.keys(row).sort()))
    .sort()
    .map((row) => JSON.parse(row))
}

function sorted(map: ReadonlyMap<string, unknown>): unknown[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}
