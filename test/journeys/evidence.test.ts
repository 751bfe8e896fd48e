import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, serveToBrowsers } from '../browser.ts'
import { assertGoodPage } from '../good-page.ts'
import { openSite } from '../site.ts'
import { enterAs } from './enter.ts'

const site = await openSite()
const origin = await serveToBrowsers(site)
const browser = await openBrowser()
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()
const follow = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name }).first().click()
const textOf = async (page: Page) => (await page.locator('main').textContent()) ?? ''

it('the team brings its references in, finds something in them and publishes it, on a telephone without scripts', async () => {
  const page = await enterAs(browser, 'equipe', { origin, width: 320, javaScript: false })
  await page.goto('/equipe/argumentaire/imports')
  await assertGoodPage(page)
  await page.getByLabel('Ou collez les références ici').fill(
    `@article{a, title = {Le banc et la porte}, author = {Roy, Alice and Untel, Bo and Autre, Zoé}, journal = {Revue inventée}, year = {2025}}
@article{b, title = {Ce que change une porte ouverte : trois ans dans six lieux d’accueil}, author = {Berthelet, A.}, year = {2024}}
@book{c, title = {Sans fin`,
  )
  await press(page, 'Lire ces références')
  await assertGoodPage(page)
  assert.match(await textOf(page), /Une nouvelle référence/)
  assert.match(await textOf(page), /ressemble à berthelet-2024/)
  assert.match(await textOf(page), /elle ne se lit pas/)
  await press(page, 'Ajouter cette référence')
  await assertGoodPage(page)
  assert.match(await textOf(page), /Une référence ajoutée aux sources/)

  await follow(page, 'Constats')
  await follow(page, 'Écrire un constat')
  await press(page, 'Enregistrer le brouillon')
  await assertGoodPage(page)
  assert.match(await textOf(page), /Choisissez la nature du constat/)
  await page.getByLabel('Fait').check()
  await page.getByLabel('La phrase', { exact: true }).fill('Un banc retient qui passait.')
  await page.getByLabel('Être accueilli').check()
  await press(page, 'Enregistrer le brouillon')
  await assertGoodPage(page)
  await follow(page, 'Ajouter ou retirer des appuis')
  await page.getByRole('searchbox').fill('roy banc')
  await press(page, 'Chercher')
  await assertGoodPage(page)
  await page.locator('summary', { hasText: 'Le banc et la porte' }).click()
  await page.getByLabel('Où, dans la source').fill('p. 12')
  await page
    .locator('details[open]')
    .getByRole('button', { name: /^Ajouter/ })
    .click()
  await assertGoodPage(page)
  await follow(page, 'Revenir au constat')
  await assertGoodPage(page)
  await press(page, 'Publier ce constat')
  await assertGoodPage(page)
  await follow(page, 'Voir la page publique')
  await assertGoodPage(page)
  assert.match(await textOf(page), /\(Roy et collab\., 2025, p\.\u00a012\)/)
  await follow(page, 'Le banc et la porte')
  await assertGoodPage(page)
  assert.match(await textOf(page), /Constat\u00a0: Un banc retient qui passait\./)
})

it('two entries of one work become one, and the old address leads to it', async () => {
  const page = await enterAs(browser, 'equipe', { origin, width: 1280 })
  await page.goto('/equipe/argumentaire/doublons')
  await assertGoodPage(page)
  await follow(page, /^Comparer/)
  await assertGoodPage(page)
  await press(page, 'Réunir ces deux sources')
  await assertGoodPage(page)
  await page.getByLabel('berthelet-2024', { exact: true }).check()
  await press(page, 'Réunir ces deux sources')
  await assertGoodPage(page)
  assert.match(await textOf(page), /n’en font plus qu’une/)
  await page.goto('/argumentaire/sources/berthelet-2024-3')
  assert.equal(new URL(page.url()).pathname, '/argumentaire/sources/berthelet-2024')
})
