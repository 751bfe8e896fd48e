import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Hono } from 'hono'
import type { SiteEnv } from '../src/platform/http/request.ts'
import { openBrowser, openWindow, serveToBrowsers } from './browser.ts'
import { assertGoodPage } from './good-page.ts'

const frame = (body: string, style = '') =>
  `<!DOCTYPE html><html lang="fr-CA"><head><title>Une page</title><style>${style}</style></head><body><main><h1>Une page</h1>${body}</main></body></html>`

const pages: Record<string, string> = {
  good: frame('<p>Rien à redire.</p>'),
  pale: frame('<p class="pale">Presque invisible</p>', '.pale { color: #bbb; background: #fff }'),
  'pale-at-night': frame(
    '<p class="pale">La nuit</p>',
    '@media (prefers-color-scheme: dark) { .pale { color: #555; background: #444 } }',
  ),
  nameless: frame('<form action="/x"><input type="text" name="x"></form>'),
  invalid: frame('<ul><p>Pas un élément de liste</p></ul>'),
  wide: frame('<p class="wide">Trop large</p>', '.wide { inline-size: 900px }'),
  scripted: frame('<p>Un script</p><script src="/script.js"></script>'),
  elsewhere: frame('<img src="http://elsewhere.invalid/one.png" alt="Ailleurs">'),
  lost: frame('<p aria-describedby="nowhere" id="one">Rien à redire non plus.</p>'),
  twice: frame('<p id="one">Un</p><p id="one">Deux</p>'),
  known: frame('<p aria-describedby="one" id="one">Rien à redire.</p>'),
  'known-but-nameless': frame('<p>Rien à redire.</p><a href="/x"></a>'),
  'known-with-a-link': frame('<p>Rien à redire.</p><a href="/x">Plus loin</a>'),
  broken: frame('<p>Une erreur</p><script>throw new Error("cassé")</script>'),
}
const app = new Hono<SiteEnv>()
app.get('/script.js', (c) => c.body('', 200, { 'content-type': 'text/javascript' }))
app.get('/favicon.ico', (c) => c.body(null, 204))
app.get('/:page', (c) => c.html(pages[c.req.param('page')] ?? ''))

const origin = await serveToBrowsers({ app })
const browser = await openBrowser()

describe('a page that is not good', () => {
  for (const [page, fault] of [
    ['pale', /light: color-contrast/],
    ['pale-at-night', /dark: color-contrast/],
    ['nameless', /^label: /m],
    ['invalid', /HTML element-permitted-content/],
    ['wide', /is \d+ px wide in a window of 320/],
    ['scripted', /loads a script: \/script\.js/],
    ['elsewhere', /asks another host: http:\/\/elsewhere\.invalid/],
    ['broken', /console: Error: cassé/],
  ] as const) {
    it(`is found out: ${page}`, async () => {
      const window = await openWindow(browser, { origin })
      await window.goto(`/${page}`)
      await assert.rejects(assertGoodPage(window), (error) => {
        assert.ok(error instanceof assert.AssertionError)
        assert.match([error.actual].flat().join('\n'), fault)
        return true
      })
      await window.context().close()
    })
  }

  it('is found out though it looks like a good one that was met', async () => {
    const window = await openWindow(browser, { origin })
    for (const [good, bad, fault] of [
      ['known', 'lost', /refers to nowhere, which is not there/],
      ['known', 'twice', /two elements of id one/],
      ['known-with-a-link', 'known-but-nameless', /link-name/],
    ] as const) {
      await window.goto(`/${good}`)
      await assertGoodPage(window)
      await window.goto(`/${bad}`)
      await assert.rejects(assertGoodPage(window), (error: { actual: string[] }) => {
        assert.match(error.actual.join('\n'), fault)
        return true
      })
    }
  })

  it('is no good one', async () => {
    for (const javaScript of [true, false]) {
      const window = await openWindow(browser, { origin, javaScript })
      await window.goto('/good')
      await assertGoodPage(window)
      await window.context().close()
    }
  })

  it('runs no script where scripts are off, and is examined all the same', async () => {
    const window = await openWindow(browser, { origin, javaScript: false })
    await window.goto('/broken')
    await assertGoodPage(window).catch((error: unknown) => {
      assert.ok(error instanceof assert.AssertionError)
      assert.doesNotMatch([error.actual].flat().join('\n'), /cassé/)
    })
    await window.goto('/pale')
    await assert.rejects(assertGoodPage(window), /color-contrast/)
    await window.context().close()
  })
})
