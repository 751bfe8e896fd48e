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
    ['nameless', /light: label/],
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
