import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, openWindow, serveToBrowsers } from '../browser.ts'
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

it('someone of a member proposes a word and talks of it, on a telephone without scripts', async () => {
  const page = await enterAs(browser, 'ressource', { origin, width: 320, javaScript: false })
  await page.goto('/mots')
  await assertGoodPage(page)
  await follow(page, 'L’atelier des mots')
  await assertGoodPage(page)
  await follow(page, 'Proposer un mot')
  await press(page, 'Proposer ce mot')
  await assertGoodPage(page)
  assert.match(await textOf(page), /Écrivez un mot, avec des lettres/)
  await page.getByLabel('Pourquoi ce mot compte').fill('On l’entend tous les jours.')
  await page.getByLabel('Le mot').fill('entraide')
  await press(page, 'Proposer ce mot')
  await assertGoodPage(page)
  assert.match(await textOf(page), /déjà dans l’atelier/)
  await page.getByLabel('Le mot').fill('balançoire')
  await press(page, 'Proposer ce mot')
  await assertGoodPage(page)
  assert.match(await textOf(page), /Le mot est proposé/)
  await page.getByLabel('Votre message').fill('Nos galeries en ont toutes une.')
  await press(page, 'Ajouter à l’échange')
  await assertGoodPage(page)
  assert.match(await textOf(page), /Nos galeries en ont toutes une/)
  await page.context().close()
})

it('whoever leads words it and brings it to the seats', async () => {
  const page = await enterAs(browser, 'facilitatrice', { origin, javaScript: false })
  await page.goto('/mots/atelier/balancoire')
  await press(page, 'Préparer le tour de consentement')
  await assertGoodPage(page)
  assert.match(await textOf(page), /Écrivez d’abord ce que le mot veut dire/)
  await follow(page, 'Écrire ou revoir')
  await assertGoodPage(page)
  await page.getByLabel('Ce qu’il veut dire pour nous').fill('Un siège où l’on n’est pas pressé.')
  await press(page, 'Garder')
  await assertGoodPage(page)
  const other = await enterAs(browser, 'equipe', { origin, javaScript: false })
  await other.goto('/mots/atelier/balancoire/edition')
  await other.getByLabel('D’où il vient').fill('D’une galerie de Matane.')
  await press(page, 'Préparer le tour de consentement')
  await assertGoodPage(page)
  await press(other, 'Garder')
  await assertGoodPage(other)
  assert.match(await textOf(other), /Attendez ce que les sièges diront/)
  assert.equal(await other.getByLabel('D’où il vient').inputValue(), 'D’une galerie de Matane.')
  await other.context().close()
  assert.match(await textOf(page), /Le mot est devant les sièges, en brouillon/)
  await follow(page, 'Voir la décision')
  await assertGoodPage(page)
  assert.match(await textOf(page), /Un siège où l’on n’est pas pressé/)
  await page.context().close()
})

it('who typed what a workshop wrote puts it right, and takes it out', async () => {
  const page = await enterAs(browser, 'equipe', { origin, javaScript: false })
  await page.goto('/mots/atelier/entraide')
  await page.locator('summary', { hasText: 'Taper des notes' }).click()
  await page.getByLabel('Ce qui a été écrit').fill('Rester.\nFaire du café.')
  await page.getByLabel('Le jour de l’atelier').fill('2026-03-03')
  await page.locator('[name=people]').fill('9')
  await press(page, 'Garder ces notes')
  await assertGoodPage(page)
  await follow(page, 'Corriger cette note')
  await assertGoodPage(page)
  await page.locator('textarea').fill('')
  await page.locator('main form button').first().click()
  await assertGoodPage(page)
  await page.locator('textarea').fill('Rester, et faire du café.')
  await page.locator('main form button').first().click()
  await assertGoodPage(page)
  assert.match(await textOf(page), /Rester, et faire du café/)
  await press(page, /^Retirer cette note : Rester/)
  await assertGoodPage(page)
  assert.doesNotMatch(await textOf(page), /faire du café/)
  await page.context().close()
})

it('anyone has a text read again, and reads why', async () => {
  const page = await openWindow(browser, { origin, javaScript: false })
  await page.goto('/mots/relecture')
  await assertGoodPage(page)
  await page
    .getByLabel('Le texte')
    .fill(
      'Les patient·es attendent avec impatience. « Je suis un patient », dit-elle. Le CHX décide. L’entraide tient.',
    )
  await press(page, 'Relire')
  await assertGoodPage(page)
  assert.match(await textOf(page), /Nous disons plutôt\s: une personne/)
  assert.match(await textOf(page), /CHX n’est expliqué nulle part/)
  assert.equal(await page.locator('.reread__text mark').count(), 2)
  await follow(page, /Lire la nuance/)
  await assertGoodPage(page)
  assert.match(await textOf(page), /salle d’attente/)
  await page.context().close()
})

it('anyone looks at how words go together, on a telephone without scripts and in English', async () => {
  const page = await openWindow(browser, { origin, width: 320, javaScript: false })
  await page.goto('/mots')
  await follow(page, 'Voir comment les mots vont ensemble')
  await assertGoodPage(page)
  assert.ok((await page.locator('svg.mots-net').count()) > 2)
  await page.goto('/en/mots/reseau')
  await assertGoodPage(page)
})

it('who leads brings words from elsewhere, and is told all of it first', async () => {
  const page = await enterAs(browser, 'equipe', { origin, width: 320, javaScript: false })
  await page.goto('/mots/atelier')
  await follow(page, 'Reprendre des mots d’ailleurs')
  await assertGoodPage(page)
  await press(page, 'Lire, sans rien écrire')
  await assertGoodPage(page)
  assert.match(await textOf(page), /Écrivez d’où viennent ces mots/)
  await page.getByLabel('D’où viennent ces mots').fill('Un lexique inventé')
  await page
    .getByLabel('Ou le texte à coller')
    .fill(
      'mot;sens;plus large\nmarée;Ce qui revient.;estran\nestran;Ce qu’elle découvre.;marée\nENTRAIDE;Autre.;',
    )
  await press(page, 'Lire, sans rien écrire')
  await assertGoodPage(page)
  assert.match(await textOf(page), /tournerait en rond/)
  await press(page, 'Proposer ces 2 mots')
  await assertGoodPage(page)
  assert.match(await textOf(page), /Les mots d’ailleurs sont proposés/)
})
