import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { slugOfCollection } from '../../demo/voices.ts'
import { openBrowser, openWindow, serveToBrowsers } from '../browser.ts'
import { assertGoodPage } from '../good-page.ts'
import { openSite } from '../site.ts'
import { enterAs } from './enter.ts'

const site = await openSite()
const origin = await serveToBrowsers(site)
const browser = await openBrowser()
const poster = `/paroles/${slugOfCollection(0)}`
const gathered = `/collectes/${slugOfCollection(0)}`
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const good = async (page: Page, paths: readonly string[]) => {
  for (const path of paths) {
    await page.goto(path)
    await assertGoodPage(page)
  }
}

it('someone says something from a poster, changes her mind, and takes her words back', async () => {
  const page = await openWindow(browser, { origin })
  await page.goto(poster)
  await assertGoodPage(page)
  await press(page, 'Confier ma phrase')
  await assertGoodPage(page)
  assert.match((await page.locator('.field__error').textContent()) ?? '', /Écrivez la suite/)
  await page.locator('#words').fill('la paix, une heure.')
  await press(page, 'Confier ma phrase')
  await assertGoodPage(page)
  await page.getByLabel('La lire entre nous').check()
  await page.getByLabel('La publier, sans dire d’où elle vient').check()
  await press(page, 'Confier ma phrase')
  await assertGoodPage(page)
  assert.ok(!page.url().includes('?'))
  const groups = await page.locator('.voice-code__group').allTextContents()
  const code = groups.join(' ').replaceAll('-', '')

  await page.getByRole('link', { name: 'Reprendre ma phrase ou changer d’idée' }).click()
  await assertGoodPage(page)
  await page.getByLabel('Votre code').fill('pas un code')
  await press(page, 'Effacer ma phrase')
  await assertGoodPage(page)
  await page.getByLabel('Votre code').fill(code)
  await press(page, 'Garder ma phrase, mais changer ce qu’on en fait')
  await assertGoodPage(page)
  await press(page, 'Garder ces choix')
  await assertGoodPage(page)
  await page.goto('/paroles/retrait')
  await page.getByLabel('Votre code').fill(code)
  await press(page, 'Effacer ma phrase')
  await assertGoodPage(page)
  await press(page, 'Oui, effacer mes mots')
  await assertGoodPage(page)
  assert.match((await page.locator('h1').textContent()) ?? '', /Vos mots sont effacés/)
})

it('someone reads the wall', async () => {
  const page = await openWindow(browser, { origin })
  await good(page, [
    '/paroles',
    '/paroles?mots=soupe&taille=grande',
    '/paroles?mots=rienquivaille',
    '/paroles/phrases/ici-je-viens-chercher',
    '/paroles/au-hasard',
    '/paroles/regles',
    '/paroles/temoignages',
    '/en/paroles',
    `/en${poster}`,
    `/paroles/${slugOfCollection(2)}`,
  ])
})

it('the team asks, reads and decides', async () => {
  const page = await enterAs(browser, 'equipe', { origin, width: 1280 })
  await good(page, [
    '/equipe/paroles/phrases',
    '/equipe/paroles/phrases/nouvelle',
    '/equipe/paroles/phrases/ici-je-viens-chercher',
    '/equipe/paroles/protocole',
    '/equipe/paroles/facon-de-lire',
    '/equipe/paroles/appels',
    '/lecture?voir=refused',
    '/lecture',
  ])
  await page
    .getByRole('link', { name: /^Lire / })
    .first()
    .click()
  await assertGoodPage(page)
  await press(page, 'Décider, et lire la suivante')
  await assertGoodPage(page)
  await press(page, 'Cette parole inquiète')
  await assertGoodPage(page)
})

it('a facilitator gathers, and types a slip without leaving the keyboard', async () => {
  const page = await enterAs(browser, 'facilitatrice', { origin })
  await good(page, ['/collectes', '/collectes/nouvelle', gathered, `${gathered}/saisie`])
  await press(page, 'Garder, et passer au suivant')
  await assertGoodPage(page)
})

it('a delegate finds the collections of her member, and answers in its name', async () => {
  const page = await enterAs(browser, 'deleguee', { origin })
  await good(page, [
    '/ma-ressource/la-corde-a-linge/paroles',
    '/ma-ressource/la-corde-a-linge/paroles/temoignages/ce-que-ca-change',
    '/ma-ressource/la-corde-a-linge/paroles/temoignages/ce-que-ca-change/retrait',
    gathered,
  ])
})
