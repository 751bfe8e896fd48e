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
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

it('the team settles a text, sees it as everyone would, publishes it and takes it back, without a script', async () => {
  const page = await enterAs(browser, 'equipe', { origin, width: 1280, javaScript: false })
  await page.goto('/redaction/nouveau')
  await page.getByLabel('Titre').fill('Une lettre ouverte')
  await page.getByLabel('Adresse').fill('une-lettre-ouverte')
  await page.getByLabel('Genre').selectOption('letter')
  await press(page, 'Commencer')
  await page.getByLabel('Ajouter un bloc').last().selectOption('demand')
  await press(page, 'Ajouter et écrire')
  await page.locator('[name=title]').fill('Une lampe par rue')
  await page.locator('[name=text]').fill('Voir [[figure:rien@2024-2025]].')
  await press(page, 'Garder et terminer')

  await page.goto('/redaction/une-lettre-ouverte')
  await page.getByRole('link', { name: 'Publier' }).click()
  await assertGoodPage(page)
  assert.match(
    (await page.locator('.health__list').textContent()) ?? '',
    /Une référence ne mène à rien/,
  )
  assert.equal(await page.getByRole('button', { name: /^Publier/ }).count(), 0)
  await page.getByRole('link', { name: 'Revendication 1' }).click()
  await press(page, 'Écrire : Revendication 1')
  await page.locator('[name=text]').fill('Nous demandons une lampe.')
  await press(page, 'Garder et terminer')

  await page.goto('/redaction/une-lettre-ouverte/publication')
  await assertGoodPage(page)
  await page.getByRole('link', { name: 'Voir l’aperçu' }).click()
  await assertGoodPage(page)
  const preview = await page.locator('article.document').innerHTML()
  await page.getByRole('link', { name: 'Revenir à la publication' }).click()
  await press(page, 'Publier la version 1')
  await assertGoodPage(page)
  // No decision of the register is about this text: who adopted it is said here.
  assert.match((await page.locator('.error-summary').textContent()) ?? '', /Écrivez qui a adopté/)
  await page.getByRole('radio', { name: /^Autrement/ }).check()
  await page.getByLabel('Par qui').fill('l’assemblée générale')
  await page.getByLabel('Quel jour').fill(demonstrationDay)
  await press(page, 'Publier la version 1')
  await assertGoodPage(page)

  const reader = await openWindow(browser, { origin, width: 320 })
  await reader.goto('/revendications/une-lettre-ouverte')
  await assertGoodPage(reader)
  assert.equal(await reader.locator('article.document').innerHTML(), preview)

  await page.getByRole('link', { name: 'Reprendre cette version : 1' }).click()
  await assertGoodPage(page)
  await press(page, 'Reprendre cette version')
  await assertGoodPage(page)
  await page.getByLabel('Pourquoi').fill('Elle disait le contraire de ce qui a été adopté.')
  await press(page, 'Reprendre cette version')
  await assertGoodPage(page)
  const gone = await reader.reload()
  assert.equal(gone?.status(), 410)
  await assertGoodPage(reader)
})

it('anyone reads what was adopted on a small telephone, its versions, what changed, how to cite it', async () => {
  const page = await openWindow(browser, { origin, width: 320, javaScript: false })
  await page.goto('/')
  await page.getByRole('link', { name: 'Une porte ouverte le soir' }).click()
  await assertGoodPage(page)
  assert.match(page.url(), /#b-[0-9a-z]{7}$/)
  for (const link of ['Versions et changements', 'Ce qui a changé depuis la version 1']) {
    await page.getByRole('link', { name: link }).click()
    await assertGoodPage(page)
  }
  for (const path of [
    '/revendications',
    '/revendications/ce-que-la-nuit-demande/versions/1',
    '/revendications/ce-que-la-nuit-demande/versions/2/citer',
    '/en/revendications',
    '/en/revendications/ce-que-la-nuit-demande/versions/1',
    '/en/revendications/ce-que-la-nuit-demande/versions/2/depuis/1',
  ]) {
    await page.goto(path)
    await assertGoodPage(page)
  }
})
