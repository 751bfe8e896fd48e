import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { exercisesAsOf } from '../../demo/exercises.ts'
import { openBrowser, serveToBrowsers } from '../browser.ts'
import { assertGoodPage } from '../good-page.ts'
import { demonstrationDay, openSite } from '../site.ts'
import { enterAs } from './enter.ts'

const { current } = exercisesAsOf(demonstrationDay)
const site = await openSite()
const origin = await serveToBrowsers(site)
const browser = await openBrowser()
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()
const follow = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name }).first().click()
const textOf = async (page: Page) => (await page.locator('main').textContent()) ?? ''

it('the team follows the portraits: gives more time, reminds, and leaves alone who wants no reminder', async () => {
  const page = await enterAs(browser, 'equipe', { origin, width: 1280 })
  await page.goto(`/equipe/portraits/${current.key}`)
  await follow(page, 'Suivi')
  await assertGoodPage(page)
  assert.match(await textOf(page), /66 portraits déposés sur 90/)
  await press(page, /Accorder jusqu’au/)
  await assertGoodPage(page)
  assert.match(await textOf(page), /Le délai est accordé/)
  await follow(page, /Une autre date/)
  await assertGoodPage(page)
  await press(page, 'Donner ce délai')
  await assertGoodPage(page)
  assert.doesNotMatch(await textOf(page), /délais? demandés?\b.*Accorder/)

  await follow(page, /Date passée/)
  await assertGoodPage(page)
  await follow(page, 'Préparer un rappel')
  await assertGoodPage(page)
  await page.getByLabel('La Babiche').uncheck()
  await page.getByLabel('Un mot de votre part').fill('On est là tout l’après-midi.')
  await press(page, 'Envoyer le rappel')
  await assertGoodPage(page)
  assert.match(await textOf(page), /rappels? part(ent)? par courriel/)
  const mails = await site.mails()
  assert.ok(mails.some(({ text }) => text.includes('On est là tout l’après-midi.')))
})

it('a worker finds the way from the mail to the end of the reminders, on a telephone without scripts', async () => {
  const mail = (await site.mails()).find(({ to }) => to === 'porte@cordealinge.example.org')
  const link = mail?.text.match(/http:\S+\/rappels/)?.[0] ?? ''
  const page = await enterAs(browser, 'ressource', { origin, width: 320, javaScript: false })
  await page.goto(new URL(link).pathname)
  await assertGoodPage(page)
  await press(page, 'Ne plus recevoir de rappel cette année')
  await assertGoodPage(page)
  assert.match(await textOf(page), /C’est noté/)
  await press(page, 'Recevoir de nouveau les rappels')
  await assertGoodPage(page)
})
