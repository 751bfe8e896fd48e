import { it } from 'node:test'
import { openBrowser, serveToBrowsers } from '../browser.ts'
import { openSite } from '../site.ts'
import { enterAs } from './enter.ts'
import { walkThrough } from './walk.ts'

const site = await openSite()
const origin = await serveToBrowsers(site)
const browser = await openBrowser()

it('someone who works at a member meets only good pages in her space and her account', async (t) => {
  const page = await enterAs(browser, 'ressource', { origin })
  await walkThrough(t, page, {
    from: ['/ma-ressource', '/mon-compte'],
    within: (path) => /^\/(ma-ressource|mon-compte)(\/|\?|$)/.test(path),
  })
})

it('and reads only good ones in English', async (t) => {
  const page = await enterAs(browser, 'deleguee', { origin })
  await walkThrough(t, page, {
    from: ['/en/ma-ressource', '/en/mon-compte'],
    within: (path) => /^\/en\/(ma-ressource|mon-compte)(\/|\?|$)/.test(path),
    isReading: true,
  })
})
