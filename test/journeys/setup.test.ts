import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openBrowser, openWindow, serveToBrowsers } from '../browser.ts'
import { assertGoodPage } from '../good-page.ts'
import { openSite } from '../site.ts'

const site = await openSite({ isEmpty: true })
const origin = await serveToBrowsers(site)
const browser = await openBrowser()

it('an empty site is set up once, by whoever holds the token of the terminal', async () => {
  for (const javaScript of [true, false]) {
    const visitor = await openWindow(browser, { origin, javaScript })
    await visitor.goto('/')
    await assertGoodPage(visitor)
    await visitor.goto('/installation')
    await assertGoodPage(visitor)
    await visitor.locator('main form').evaluate((form) => form.setAttribute('novalidate', ''))
    await visitor.locator('main form button').click()
    await visitor.locator('.error-summary').waitFor()
    await assertGoodPage(visitor)
    await visitor.context().close()
  }

  const page = await openWindow(browser, { origin, javaScript: false })
  await page.goto('/installation')
  const fields = {
    token: 'not-the-token',
    name: 'Rose Delisle',
    email: 'rose@example.org',
    federation: 'Les Fils liés',
    responsibleName: 'Rose Delisle',
    responsibleEmail: 'vieprivee@example.org',
  }
  for (const [name, value] of Object.entries(fields)) {
    await page.locator(`[name="${name}"]`).fill(value)
  }
  await page.locator('main form button').click()
  await page.locator('.error-summary').waitFor()
  await assertGoodPage(page)
  assert.equal(await page.locator('[name=federation]').inputValue(), 'Les Fils liés')

  await page.locator('[name=token]').fill('a-token-for-tests')
  await page.locator('main form button').click()
  await page.waitForURL('**/equipe**')
  await assertGoodPage(page)
  const awaits = (await page.locator('main').textContent()) ?? ''
  assert.match(awaits, /Le site est ouvert/)
  assert.match(awaits, /Les lignes de crise ne sont pas encore écrites/)
  assert.match(awaits, /Une façon de joindre la fédération manque/)
  assert.doesNotMatch(awaits, /n’est pas nommée/)
  await page.goto('/')
  await assertGoodPage(page)
  assert.match((await page.locator('footer').textContent()) ?? '', /Rose Delisle/)
  assert.equal((await page.goto('/installation'))?.status(), 404)
  await assertGoodPage(page)
  for (const path of [
    '/ressources',
    '/territoire',
    '/api',
    '/equipe/ressources',
    '/equipe/instances',
  ]) {
    await page.goto(path)
    await assertGoodPage(page)
  }
})
