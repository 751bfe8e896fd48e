import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../test/site.ts'
import { asPublic } from '../../../platform/database/database.ts'
import { searchMembers } from './search-members.ts'

await openSite()
const everywhere = {
  region: null,
  practice: null,
  language: null,
  freeOnly: false,
  near: null,
  within: null,
}
const find = (words: string, limit: number, offset = 0) =>
  asPublic((tx) => searchMembers(tx, { ...everywhere, words, limit, offset }))

describe('someone who searches by words', () => {
  for (const [how, words] of [
    ['well spelt', 'entraide'],
    ['mistyped', 'entraid mutuele'],
  ] as const) {
    it(`turns pages without missing anyone nor meeting anyone twice, ${how}`, async () => {
      const whole = await find(words, 100)
      assert.ok(whole.total > 6, `${whole.total} found`)
      assert.equal(whole.members.length, whole.total)
      const few = 3
      const turned = []
      for (let offset = 0; offset < whole.total; offset += few) {
        const page = await find(words, few, offset)
        assert.equal(page.total, whole.total)
        turned.push(...page.members)
      }
      assert.deepEqual(
        turned.map(({ name }) => name),
        whole.members.map(({ name }) => name),
      )
    })
  }
})
