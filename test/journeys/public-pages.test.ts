import { it } from 'node:test'
import { openBrowser, openWindow, serveToBrowsers } from '../browser.ts'
import { openSite } from '../site.ts'
import { walkThrough } from './walk.ts'

const site = await openSite()
const origin = await serveToBrowsers(site)
const browser = await openBrowser()

it('the public, on a small telephone, meets only good pages', async (t) => {
  const page = await openWindow(browser, { origin })
  await walkThrough(t, page, {
    from: ['/', '/demonstration', '/courriels', '/design', '/ressources?lieu=rimousqui'],
    within: (path) => !/^\/en(\/|\?|$)/.test(path),
  })
})

it('in English too', async (t) => {
  const page = await openWindow(browser, { origin })
  await walkThrough(t, page, {
    from: ['/en'],
    within: (path) => /^\/en(\/|\?|$)/.test(path),
  })
})
