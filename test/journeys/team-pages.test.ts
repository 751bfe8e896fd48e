import { it } from 'node:test'
import { openBrowser, serveToBrowsers } from '../browser.ts'
import { openSite } from '../site.ts'
import { enterAs } from './enter.ts'
import { walkThrough } from './walk.ts'

const site = await openSite()
const origin = await serveToBrowsers(site)
const browser = await openBrowser()

it('the administration, who may do all that the team may, meets only good pages', async (t) => {
  const page = await enterAs(browser, 'administration', { origin })
  await walkThrough(t, page, {
    from: ['/equipe'],
    within: (path) => /^\/equipe(\/|\?|$)/.test(path),
  })
})

it('and reads only good ones in English', async (t) => {
  const page = await enterAs(browser, 'equipe', { origin })
  await walkThrough(t, page, {
    from: ['/en/equipe'],
    within: (path) => /^\/en\/equipe(\/|\?|$)/.test(path),
    isReading: true,
  })
})
