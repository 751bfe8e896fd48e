import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, openWindow, serveToBrowsers } from '../browser.ts'
import { openSiteWithReleases } from '../example-releases.ts'
import { assertGoodPage } from '../good-page.ts'
import { enterAs } from './enter.ts'

const site = await openSiteWithReleases()
const origin = await serveToBrowsers(site)
const browser = await openBrowser()
const letter = '/redaction/le-dernier-autobus'
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const follow = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name }).first().click()

it('someone goes from a figure to the sentence that rests on it, and from the text back to each origin', async () => {
  for (const width of [320, 1280]) {
    const page = await openWindow(browser, { origin, width, javaScript: false })
    await page.goto('/en-chiffres/2024-2025/people-reached')
    await assertGoodPage(page)
    assert.match(
      (await page.locator('#sert ~ .uses').textContent()) ?? '',
      /L’an dernier, plus de [\d\s]+ personnes sont venues dans une ressource/,
    )
    await follow(page, /« Le dernier autobus » : un paragraphe/)
    await assertGoodPage(page)
    await follow(page, 'Les fils de ce texte')
    await assertGoodPage(page)
    const whole = await page.locator('.net__threads > g').count()
    assert.ok(whole > 8)
    await page.locator('.net__ends--origins a').first().click()
    await assertGoodPage(page)
    const pulled = await page.locator('.net__thread--pulled').count()
    assert.ok(pulled > 0 && pulled < whole)
    await follow(page, 'Remettre tous les fils')
    assert.equal(await page.locator('.net__thread--pulled').count(), 0)
    await follow(page, 'Les fils de nos textes')
    await assertGoodPage(page)
    await page.context().close()
  }
})

it('a member writes what it does from its telephone, shows it and takes it back', async () => {
  const page = await enterAs(browser, 'ressource', { origin, width: 320, javaScript: false })
  await page.goto('/ma-ressource/la-corde-a-linge/nos-pratiques')
  await assertGoodPage(page)
  await follow(page, 'Écrire ce que nous faisons')
  await assertGoodPage(page)
  await press(page, 'Montrer')
  await assertGoodPage(page)
  await page.getByLabel('Ce que vous faites').fill('Une lampe reste allumée au bout du rang')
  await press(page, 'Montrer')
  await assertGoodPage(page)
  assert.match(
    (await page.locator('.error-summary').textContent()) ?? '',
    /Cochez au moins un moyen/,
  )
  await page.getByLabel(/Un départ à vingt et une heures/).check()
  await press(page, 'Montrer')
  await assertGoodPage(page)
  await page.goto('/nos-pratiques/le-dernier-autobus')
  await assertGoodPage(page)
  assert.match((await page.locator('main').textContent()) ?? '', /Une lampe reste allumée/)
  await page.goto('/ressources/la-corde-a-linge')
  await assertGoodPage(page)
  assert.match((await page.locator('main').textContent()) ?? '', /Une lampe reste allumée/)
  await page.goto('/ma-ressource/la-corde-a-linge/nos-pratiques')
  await press(page, 'Reprendre : Une lampe reste allumée au bout du rang')
  await assertGoodPage(page)
  await page.goto('/nos-pratiques/le-dernier-autobus')
  assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /Une lampe reste allumée/)
})

it('an organisation endorses the text by its link, the team checks, the link takes it back', async () => {
  const page = await openWindow(browser, { origin, width: 320, javaScript: false })
  await page.goto(letter)
  await follow(page, 'Appuyer ce texte')
  await assertGoodPage(page)
  await press(page, 'Recevoir le lien')
  await assertGoodPage(page)
  await page.getByLabel('Nom de l’organisation').fill('Auberge inventée du Détour')
  await page.getByLabel('Votre courriel').fill('detour@example.org')
  await page.getByLabel(/Mon organisation a décidé/).check()
  await press(page, 'Recevoir le lien')
  await assertGoodPage(page)
  const mail = (await site.mails()).find(({ to }) => to === 'detour@example.org')
  const link = /\/appuis\/lien\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? ''
  await page.goto(link)
  await assertGoodPage(page)
  await press(page, 'Confirmer l’appui')
  await assertGoodPage(page)

  const team = await enterAs(browser, 'equipe', { origin, width: 1280, javaScript: false })
  await team.goto('/equipe')
  await follow(team, /Vérifier 2 appuis/)
  await assertGoodPage(team)
  await press(team, 'Ne pas montrer l’appui : Auberge inventée du Détour')
  await assertGoodPage(team)
  await press(team, /^Montrer l’appui : Auberge/)
  await assertGoodPage(team)
  await team.context().close()

  await page.goto(letter)
  await assertGoodPage(page)
  assert.match((await page.locator('main').textContent()) ?? '', /Auberge inventée du Détour/)
  await page.goto(link)
  await assertGoodPage(page)
  await press(page, 'Reprendre l’appui')
  await assertGoodPage(page)
  await page.goto(letter)
  assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /Auberge/)
})
