import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { load } from 'cheerio'
import { openSite } from '../../../test/site.ts'
import { Page } from './layout.tsx'
import { page } from './page.tsx'

const site = await openSite()
const typed = '"><a href="/ailleurs"> href="/piege" action="/piege"'

before(() => {
  // A page such as a module draws, with what someone wrote in its text and in its attributes.
  site.app.get('/essai', (c) =>
    page(
      c,
      <Page title="Essai" structuredData={{ name: typed }}>
        <p id="text" title={typed}>
          {typed}
        </p>
        <textarea id="kept">{typed}</textarea>
        <a id="after" title="a > b" href="/ressources?region=05#liste">
          x
        </a>
        <a id="english" href="/en/ressources">
          x
        </a>
        <a id="english-word" href="/entraide">
          x
        </a>
        <a id="data" href="/api/hsds">
          x
        </a>
        <a id="elsewhere" href="//example.org/x">
          x
        </a>
        <a id="whole" href="https://example.org/x">
          x
        </a>
        <a id="home" href="/">
          x
        </a>
        <a id="french" href="/ressources" hreflang="fr">
          x
        </a>
        <form method="post" id="form" action="/connexion">
          <input id="input" name="suite" value="/ressources" />
          <button id="button" type="submit" formaction="/connexion/code">
            x
          </button>
        </form>
      </Page>,
    ),
  )
})

describe('someone who reads in English', () => {
  it('stays in English by every link and form of the site', async () => {
    const { attribute } = await site.public.visit('/en/essai')
    assert.equal(attribute('#after', 'href'), '/en/ressources?region=05#liste')
    assert.equal(attribute('#english-word', 'href'), '/en/entraide')
    assert.equal(attribute('#home', 'href'), '/en')
    assert.equal(attribute('#form', 'action'), '/en/connexion')
    assert.equal(attribute('#button', 'formaction'), '/en/connexion/code')
  })

  it('is led elsewhere only by what leads elsewhere', async () => {
    const { attribute } = await site.public.visit('/en/essai')
    assert.equal(attribute('#english', 'href'), '/en/ressources')
    assert.equal(attribute('#data', 'href'), '/api/hsds')
    assert.equal(attribute('#elsewhere', 'href'), '//example.org/x')
    assert.equal(attribute('#whole', 'href'), 'https://example.org/x')
    assert.equal(attribute('#french', 'href'), '/ressources')
    assert.equal(attribute('#input', 'value'), '/ressources')
    assert.match(attribute('link[rel=stylesheet]', 'href') ?? '', /^\/assets\//)
  })

  it('reads what someone wrote, to the letter, even when it looks like a link', async () => {
    for (const path of ['/essai', '/en/essai']) {
      const { attribute, html } = await site.public.visit(path)
      const $ = load(html)
      assert.equal($('#text').text(), typed)
      assert.equal(attribute('#text', 'title'), typed)
      assert.equal($('#kept').text(), typed)
      assert.equal(JSON.parse($('script[type="application/ld+json"]').text()).name, typed)
    }
  })

  it('keeps English through a redirection and a refused form', async () => {
    const sent = await site.public.submit('/en/demonstration/entrer', { persona: 'equipe' })
    assert.match(sent.location ?? '', /^\/en(\/|$)/)
    const refused = await site.public.submit('/en/connexion', { email: 'nobody' })
    assert.equal(refused.status, 422)
    assert.equal(refused.attribute('html', 'lang'), 'en-CA')
    assert.match(refused.attribute('main form', 'action') ?? '', /^\/en\//)
    const closed = await site.public.visit('/en/equipe')
    assert.equal(closed.location, '/en/connexion?suite=%2Fequipe')
  })
})

describe('someone who prefers the other language', () => {
  it('finds the same page there, and search engines too', async () => {
    for (const [path, french, english] of [
      ['/', '/', '/en'],
      ['/en', '/', '/en'],
      ['/vie-privee', '/vie-privee', '/en/vie-privee'],
      ['/en/vie-privee', '/vie-privee', '/en/vie-privee'],
    ] as const) {
      const { attribute } = await site.public.visit(path)
      const isFrench = !path.startsWith('/en')
      const origin = 'http://127.0.0.1:3000'
      assert.equal(attribute('html', 'lang'), isFrench ? 'fr-CA' : 'en-CA')
      assert.equal(attribute('link[hreflang=fr-CA]', 'href'), origin + french)
      assert.equal(attribute('link[hreflang=en-CA]', 'href'), origin + english)
      const other = isFrench ? 'en' : 'fr'
      assert.equal(attribute(`header a[hreflang=${other}]`, 'href'), isFrench ? english : french)
    }
    const searched = await site.public.visit('/en/ressources?mots=jardin&page=1')
    assert.equal(
      searched.attribute('header a[hreflang=fr]', 'href'),
      '/ressources?mots=jardin&page=1',
    )
  })

  it('is not led out of the site by an address made for that', async () => {
    for (const path of ['//example.org', '/en//example.org', '/en///example.org/%0d%0aX: y']) {
      const { html, status } = await site.public.visit(path)
      assert.equal(status, 404)
      const links = load(html)('header a, main a, form')
        .toArray()
        .map(({ attribs }) => attribs.href ?? attribs.action ?? '')
      assert.deepEqual(
        links.filter((link) => !/^(\/[^/]|\/$|#|tel:)/.test(link)),
        [],
      )
    }
  })

  it('is not redirected out of the site by anything typed in an address', async () => {
    const equipe = site.as('equipe')
    for (const suite of [
      '//example.org',
      '/en//example.org',
      '/\\example.org',
      'https://example.org',
      '/%09/example.org',
      '/\t/example.org',
      '/x\r\nSet-Cookie: a=b',
    ]) {
      const query = encodeURIComponent(suite)
      const visits = [
        await equipe.visit(`/connexion?suite=${query}`),
        await site.public.submit('/demonstration/entrer', { persona: 'equipe', suite }),
        await site.public.visit(`/ressources/?suite=${query}`),
      ]
      for (const { location, headers } of visits) {
        assert.ok(location === null || /^\/(?![/\\])[^\r\n]*$/.test(location), location ?? '')
        assert.ok(!headers.get('set-cookie')?.includes('a=b'))
      }
    }
  })
})
