import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { slugOfCollection } from '../../demo/voices.ts'
import { openBrowser, openWindow, serveToBrowsers } from '../browser.ts'
import { assertGoodPage } from '../good-page.ts'
import { demonstrationDay, openSite } from '../site.ts'
import { enterAs } from './enter.ts'

const site = await openSite()
const origin = await serveToBrowsers(site)
const browser = await openBrowser()
const words = 'une nappe brodée, et quelqu’un qui m’attend.'
const text = '/revendications/une-nappe'
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const textOf = async (page: Page) => (await page.locator('main').textContent()) ?? ''

it('a voice goes from a poster to an adopted text, and leaves it the moment it is taken back', async () => {
  const speaker = await openWindow(browser, { origin, width: 320 })
  await speaker.goto(`/paroles/${slugOfCollection(0)}`)
  await speaker.locator('#words').fill(words)
  await speaker.getByLabel('La lire entre nous').check()
  await speaker.getByLabel('La publier, sans dire d’où elle vient').check()
  await press(speaker, 'Confier ma phrase')
  const groups = await speaker.locator('.voice-code__group').allTextContents()
  const code = groups.join(' ').replaceAll('-', '')

  const team = await enterAs(browser, 'equipe', { origin, width: 1280, javaScript: false })
  await team.goto('/lecture')
  const waiting = team.locator('.voices-queue li').filter({ hasText: 'une nappe brodée' })
  while ((await waiting.count()) === 0) await team.locator('main a.more').last().click()
  await waiting.getByRole('link').click()
  await team.getByLabel('Publier', { exact: true }).check()
  await team.locator('[name=rule]').selectOption('nothing-stands-against')
  await press(team, 'Décider, et lire la suivante')

  const reader = await openWindow(browser, { origin, width: 320, javaScript: false })
  await reader.goto('/paroles?mots=nappe')
  const link = await reader.locator('a[href*="/paroles/une/"]').first().getAttribute('href')
  const voice = link?.split('/').at(-1) ?? ''
  assert.match(voice, /^[0-9a-z]{7}$/)

  await team.goto('/redaction/nouveau')
  await team.getByLabel('Titre').fill('Une nappe')
  await team.getByLabel('Adresse').fill('une-nappe')
  await team.getByLabel('Genre').selectOption('letter')
  await press(team, 'Commencer')
  await team.getByLabel('Ajouter un bloc').last().selectOption('demand')
  await press(team, 'Ajouter et écrire')
  await team.locator('[name=title]').fill('Une table qui attend')
  await team
    .locator('[name=text]')
    .fill(`Nous demandons une table mise. On nous l’a dit ainsi : [[voice:${voice}]]`)
  await press(team, 'Garder et terminer')
  await team.goto('/redaction/une-nappe/publication')
  await team.getByRole('radio', { name: /^Autrement/ }).check()
  await team.getByLabel('Par qui').fill('l’assemblée générale')
  await team.getByLabel('Quel jour').fill(demonstrationDay)
  await press(team, 'Publier la version 1')

  for (const path of [text, '/revendications?mots=nappe', '/fils/une-nappe']) {
    await reader.goto(path)
    await assertGoodPage(reader)
    assert.match(await textOf(reader), /une nappe brodée/, path)
  }
  await reader.goto(link ?? '')
  await assertGoodPage(reader)
  await reader.getByRole('link', { name: /« Une nappe », texte adopté/ }).click()
  assert.match(reader.url(), /\/revendications\/une-nappe#b-[0-9a-z]{7}$/)

  await speaker.goto('/paroles/retrait')
  await speaker.getByLabel('Votre code').fill(code)
  await press(speaker, 'Effacer ma phrase')
  await press(speaker, 'Oui, effacer mes mots')
  assert.match((await speaker.locator('h1').textContent()) ?? '', /Vos mots sont effacés/)

  for (const path of [text, '/revendications?mots=table', '/fils/une-nappe']) {
    await reader.goto(path)
    await assertGoodPage(reader)
    assert.doesNotMatch(await reader.content(), /une nappe brodée/, path)
    assert.match(await textOf(reader), /\[parole retirée\]/, path)
  }
  await team.goto('/redaction/une-nappe/publication')
  await assertGoodPage(team)
  assert.match((await team.locator('.health__list').textContent()) ?? '', /retirée/)
  assert.equal(await team.getByRole('button', { name: /^Publier/ }).count(), 0)
})
