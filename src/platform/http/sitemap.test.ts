import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { load } from 'cheerio/slim'
import { openSite } from '../../../test/site.ts'

const site = await openSite()

describe('a search engine', () => {
  it('finds every public page in both languages, each with its twin, and none of a space', async () => {
    const response = await site.public.request('/sitemap.xml')
    assert.equal(response.headers.get('content-type'), 'application/xml; charset=utf-8')
    const $ = load(await response.text(), { xml: true })
    const pages = $('url > loc')
      .toArray()
      .map((loc) => new URL($(loc).text()).pathname)
    for (const path of ['/', '/en', '/ressources', '/ressources/la-corde-a-linge', '/vie-privee']) {
      assert.ok(pages.includes(path), path)
    }
    assert.equal(pages.length, new Set(pages).size)
    assert.equal(pages.filter((path) => /^\/ressources\/./.test(path)).length, 90)
    assert.ok(!pages.some((path) => /equipe|ma-ressource|mon-compte|demonstration/.test(path)))
    const twins = $('url').first().find('xhtml\\:link').toArray()
    assert.deepEqual(
      twins.map((twin) => $(twin).attr('hreflang')),
      ['fr-CA', 'en-CA'],
    )
    for (const path of pages.slice(0, 24)) {
      const page = await site.public.visit(path)
      assert.equal(page.status, 200, path)
      assert.equal(page.count('meta[name=robots]'), 0, path)
    }
  })

  it('is led there, and loses a page that is no longer public', async () => {
    const robots = await (await site.public.request('/robots.txt')).text()
    assert.match(robots, /^Sitemap: http:\/\/127\.0\.0\.1:3000\/sitemap\.xml$/m)
    const own = site.as('ressource')
    await own.fillIn('/ma-ressource/la-corde-a-linge/page', '/ma-ressource/la-corde-a-linge/page', {
      audience: 'members',
    })
    const after = await (await site.public.request('/sitemap.xml')).text()
    assert.doesNotMatch(after, /la-corde-a-linge/)
  })
})
