import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, openWindow, serveToBrowsers } from '../browser.ts'
import { assertGoodPage } from '../good-page.ts'
import { demonstrationDay, openSite } from '../site.ts'
import { enterAs } from './enter.ts'

const site = await openSite()
const origin = await serveToBrowsers(site)
const browser = await openBrowser()
const text = '/revendications/ce-que-la-nuit-demande'
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const textOf = async (page: Page) =>
  ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ')

it('the team notes what followed a means, corrects it and takes it back, on a telephone without a script', async () => {
  const page = await enterAs(browser, 'equipe', { origin, width: 320, javaScript: false })
  await page.goto('/equipe/suites')
  await assertGoodPage(page)
  await page.getByRole('link', { name: 'Ajouter une suite : 2.1 Un seul dossier' }).click()
  await assertGoodPage(page)
  await press(page, 'Publier la suite')
  await assertGoodPage(page)
  assert.match(await textOf(page), /Choisissez : fait ou répondu/)
  await page.getByLabel('Fait', { exact: true }).check()
  await page.getByLabel('Par quelle organisation').fill('Bureau inventé des formulaires')
  await page.getByLabel('Quel jour').fill(demonstrationDay)
  await page.getByLabel('Ce qui a été fait ou répondu').fill('Un seul formulaire, depuis lundi.')
  await page.getByLabel('Une adresse où le vérifier').fill('bureau.example.org/formulaire')
  await page.getByLabel('Personne n’est nommé').check()
  await press(page, 'Publier la suite')
  await assertGoodPage(page)

  const reader = await openWindow(browser, { origin, width: 768 })
  await reader.goto(text)
  await assertGoodPage(reader)
  assert.match(await textOf(reader), /par Bureau inventé des formulaires/)

  await page.getByRole('link', { name: /^Corriger : Bureau inventé des formulaires/ }).click()
  await assertGoodPage(page)
  await page.getByLabel('Ce qui a été fait ou répondu').fill('Un seul formulaire, depuis mardi.')
  await page.getByLabel('Ce que vous corrigez').fill('C’était mardi.')
  await press(page, 'Publier la correction')
  await assertGoodPage(page)
  await reader.goto(text)
  await reader.getByRole('link', { name: 'Ce qui a suivi le moyen 2.1' }).click()
  await assertGoodPage(reader)
  await reader.locator('summary').first().click()
  assert.match(await textOf(reader), /depuis mardi[\s\S]*C’était mardi[\s\S]*depuis lundi/)

  await page.getByRole('link', { name: /^Retirer : Bureau inventé des formulaires/ }).click()
  await assertGoodPage(page)
  await page.getByLabel('Pourquoi').fill('C’était un autre bureau.')
  await press(page, 'Retirer cette suite')
  await assertGoodPage(page)
  await reader.reload()
  await assertGoodPage(reader)
  assert.match(await textOf(reader), /retirée le[\s\S]*un autre bureau/)
  assert.doesNotMatch(await textOf(reader), /depuis mardi/)
})

it('anyone reads what followed, in English and through the threads', async () => {
  const page = await openWindow(browser, { origin, javaScript: false })
  for (const path of [`/en${text}`, `/en${text}/suites`, '/fils/ce-que-la-nuit-demande']) {
    await page.goto(path)
    await assertGoodPage(page)
  }
  await page.getByRole('link', { name: /par Agence inventée/ }).click()
  assert.match(page.url(), /\/suites#s-/)
})
