import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../test/site.ts'
import { asPublic } from '../../../platform/database/database.ts'
import { searchAlike, searchWords } from './search-by-words.ts'

await openSite()
const anything = { region: null, practice: null, language: null, freeOnly: false }

describe('someone who searches by words', () => {
  for (const [how, words, search] of [
    ['well spelt', 'entraide', searchWords],
    ['mistyped', 'entraid mutuele', searchAlike],
  ] as const) {
    const find = (limit: number, offset = 0) =>
      asPublic(async (tx) => (await search(tx, { ...anything, words, limit, offset })).found)

    it(`turns pages without missing anyone nor meeting anyone twice, ${how}`, async () => {
      const whole = await find(100)
      assert.ok(whole.total > 6, `${whole.total} found`)
      assert.equal(whole.members.length, whole.total)
      const few = 3
      const turned = []
      for (let offset = 0; offset < whole.total; offset += few) {
        const page = await find(few, offset)
        assert.equal(page.total, whole.total)
        turned.push(...page.members)
      }
      assert.deepEqual(
        turned.map(({ name }) => name),
        whole.members.map(({ name }) => name),
      )
    })

    it(`is told how many there are in each region, and all of them on the page of one, ${how}`, async () => {
      const anywhere = { ...anything, words, limit: 100, offset: 0 }
      const { found, byRegion } = await asPublic((tx) => search(tx, anywhere))
      assert.equal(
        byRegion.reduce((sum, { members }) => sum + members, 0),
        found.total,
      )
      for (const { region, members, ids } of byRegion) {
        const there = await asPublic((tx) => search(tx, { ...anywhere, region }))
        assert.equal(there.found.total, members)
        assert.deepEqual(there.found.members.map(({ id }) => id).sort(), [...ids].sort())
        assert.deepEqual(there.byRegion, byRegion)
      }
    })
  }

  it('finds nobody in a page past the last, and is told how many there are', async () => {
    const past = { ...anything, words: 'entraide', limit: 10, offset: 500 }
    const { found, byRegion } = await asPublic((tx) => searchWords(tx, past))
    assert.equal(found.members.length, 0)
    assert.ok(found.total > 6)
    assert.ok(byRegion.length > 1)
  })
})
