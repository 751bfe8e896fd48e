import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../test/site.ts'

const site = await openSite()

describe('someone who looks near a place she names as people do', () => {
  it('finds what is around a city that is part of another now', async () => {
    for (const [typed, named] of [
      ['Hull', /Hull/],
      ['chicoutimi', /Chicoutimi/],
      ['Ste-Foy', /Sainte-Foy/],
      ['Cap-de-la-Madeleine', /Cap-de-la-Madeleine/],
    ] as const) {
      const page = await site.public.visit(`/ressources?lieu=${encodeURIComponent(typed)}`)
      assert.equal(page.status, 200)
      assert.ok(page.count('.piece') > 0, typed)
      assert.match(page.text('main'), named)
    }
  })

  it('finds what is nearest to an archipelago, far as it is', async () => {
    const page = await site.public.visit('/ressources?lieu=%C3%8Ele-de-la-Madeleine')
    assert.match(page.text('main'), /Les Îles-de-la-Madeleine/)
    assert.ok(page.count('.piece') > 0)
  })
})
