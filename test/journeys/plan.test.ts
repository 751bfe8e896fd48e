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

const leaflet = `Notre plan 2035-2037
Vision : une porte dans chaque rue¹
Orientation 1 – Se parler
Pourquoi : on se croise sans se connaître.
Stratégie 1.1 – Manger ensemble
Dans trois ans :
• on a un souper par semaine
* on a une table assez grande
Priorités 2035-2036
a) trouver la table
Activités
- le souper du jeudi

¹ Une rue, ou un rang.`

it('a newcomer types a plan from a leaflet, follows an outcome and freezes a year, on a telephone without scripts', async () => {
  const page = await enterAs(browser, 'equipe', { origin, width: 320, javaScript: false })
  await page.goto('/equipe/plan')
  await assertGoodPage(page)
  await page.getByLabel('Titre du plan').fill('Se parler')
  await page.getByLabel('Première année').fill('2035')
  await page.getByLabel('Combien d’années').fill('3')
  await press(page, 'Commencer ce plan')
  await assertGoodPage(page)
  await follow(page, 'Coller un texte')
  await assertGoodPage(page)
  await press(page, 'Lire ce texte')
  await assertGoodPage(page)
  assert.match(await textOf(page), /Collez le texte du plan/)
  await page.getByLabel('Le texte', { exact: true }).fill(leaflet)
  await press(page, 'Lire ce texte')
  await assertGoodPage(page)

  // One line is corrected, and has nothing above it.
  await page.getByLabel(/^Ligne 5\b/).selectOption('outcome')
  await page.getByLabel(/^Ligne 3\b/).selectOption('label')
  await press(page, 'Écrire dans le plan')
  await assertGoodPage(page)
  assert.match(await textOf(page), /Mettez une orientation avant cette ligne/)
  await page.getByLabel(/^Ligne 3\b/).selectOption('orientation')
  await page.getByLabel(/^Ligne 5\b/).selectOption('strategy')
  await press(page, 'Écrire dans le plan')
  await assertGoodPage(page)
  const tree = await textOf(page)
  for (const said of [
    'une porte dans chaque rue¹',
    '¹ Une rue, ou un rang.',
    'Se parler',
    'on se croise sans se connaître',
    'Manger ensemble',
    'on a un souper par semaine',
    'on a une table assez grande',
    'trouver la table',
    'le souper du jeudi',
  ]) {
    assert.ok(tree.includes(said), `${said} is lost`)
  }

  await follow(page, /^Changer : on a un souper/)
  await assertGoodPage(page)
  await press(page, 'Ajouter cet indicateur')
  await assertGoodPage(page)
  await page.getByLabel('Un nombre noté chaque année').check()
  await page.getByLabel('Ce qu’on regarde').fill('Soupers dans l’année')
  await page.getByLabel('Unité').fill('soupers')
  await press(page, 'Ajouter cet indicateur')
  await assertGoodPage(page)
  assert.match(await textOf(page), /Soupers dans l’année/)

  await page.goto('/equipe/plan/se-parler/lectures?exercice=2035-2036')
  await assertGoodPage(page)
  assert.match(await textOf(page), /Ce que personne ne regarde/)
  await page.locator('summary', { hasText: 'Geler cette lecture' }).first().click()
  await press(page, /^Geler cette lecture/)
  await assertGoodPage(page)
  await page.getByLabel('Le nombre', { exact: true }).fill('41')
  await page.getByLabel('D’où il vient').fill('Le cahier de la cuisine')
  await page.getByLabel('Ce que l’équipe en comprend').fill('Onze jeudis sautés.')
  await press(page, /^Geler cette lecture/)
  await assertGoodPage(page)
  assert.match(await textOf(page), /41 soupers/)

  await page.goto('/equipe/plan/se-parler')
  await page.locator('summary', { hasText: 'Titre et publication' }).click()
  await press(page, 'Publier le plan')
  await assertGoodPage(page)
  const reader = await openWindow(browser, { origin, width: 320, javaScript: false })
  await reader.goto('/plan')
  await assertGoodPage(reader)
  await follow(reader, 'Se parler')
  await assertGoodPage(reader)
  await follow(reader, 'on a un souper par semaine')
  await assertGoodPage(reader)
  assert.match(await textOf(reader), /41 soupers/)
  assert.match(await textOf(reader), /Le cahier de la cuisine/)
})

it('the public reads the whole plan, an orientation and an outcome, in both languages', async () => {
  const page = await openWindow(browser, { origin, width: 1280 })
  for (const path of [
    '/plan/ce-qui-nous-tient-ensemble',
    '/plan/orientations/garder-la-porte-ouverte',
    '/plan/horizons/on-a-plus-de-monde-dans-nos-activites-de-groupe',
    '/plan/horizons/on-a-au-moins-une-ressource-dans-chaque-region',
    '/en/plan/horizons/on-a-des-personnes-premieres-concernees-a-toutes-nos-tables',
  ]) {
    await page.goto(path)
    await assertGoodPage(page)
  }
})

it('a delegate says where we are, for her seat', async () => {
  const page = await enterAs(browser, 'deleguee', { origin, width: 320, javaScript: false })
  await page.goto('/ma-ressource/la-corde-a-linge/plan')
  await assertGoodPage(page)
})

it('someone of the team is refused a title, then writes a line under what a colleague takes out, without scripts', async () => {
  const page = await enterAs(browser, 'equipe', { origin, width: 320, javaScript: false })
  const plan = '/equipe/plan/ce-qui-nous-tient-ensemble'
  await page.goto(plan)
  await page.locator('summary', { hasText: 'Titre et publication' }).click()
  await page.getByLabel('Titre du plan').fill('')
  await press(page, 'Changer le titre')
  await assertGoodPage(page)
  await follow(page, 'Écrivez le titre du plan.')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'title')

  await follow(page, /^Ajouter une stratégie : Tenir ensemble/)
  await page.getByLabel('Ce que cela dit').fill('Se passer les clés')
  const orientation = new URL(page.url()).searchParams.get('sous')
  const colleague = site.as('administration')
  await colleague.submit(`${plan}/elements/${orientation}/retrait`, {})
  await press(page, 'Ajouter au plan')
  await assertGoodPage(page)
  assert.match(await textOf(page), /retiré du plan entre-temps/)
  assert.equal(await page.getByLabel('Ce que cela dit').inputValue(), 'Se passer les clés')
  await colleague.submit(`${plan}/elements/${orientation}/retrait/annulation`, {})
  await page.goto(`${plan}/elements/${orientation}`)
  await assertGoodPage(page)
  assert.match(await textOf(page), /Remis dans le plan le .*Retiré du plan le /s)
  await page.context().close()
})

it('the whole plan is printed on two pages', async () => {
  const page = await openWindow(browser, { origin, width: 1280 })
  await page.goto('/plan/ce-qui-nous-tient-ensemble')
  const pdf = await page.pdf({ format: 'Letter', preferCSSPageSize: true })
  assert.equal([...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length, 2)
})

it('the team writes the review of a year, and reads it as a document', async () => {
  const page = await enterAs(browser, 'equipe', { origin, width: 320, javaScript: false })
  await page.goto('/equipe/plan/ce-qui-nous-tient-ensemble/lectures?exercice=2024-2025')
  await press(page, 'Écrire la revue de 2024-2025')
  await assertGoodPage(page)
  await page.goto('/redaction/revue-2024-2025')
  await assertGoodPage(page)
  assert.match(await textOf(page), /Ce que personne n’a regardé/)
  const reading = await page.goto('/redaction/revue-2024-2025/publication')
  assert.equal(reading?.status(), 200)
  const seen = await page.locator('[name=seen]').first().inputValue()
  const published = await site.as('equipe').submit('/redaction/revue-2024-2025/publication', {
    adoption: 'signed',
    adoptedBy: 'l’assemblée générale',
    adoptedOn: '2026-06-17',
    seen,
  })
  assert.equal(published.status, 303)
  await page.goto('/plan/ce-qui-nous-tient-ensemble')
  await assertGoodPage(page)
  await follow(page, 'Revue de l’année 2024-2025')
  await assertGoodPage(page)
  assert.match(page.url(), /\/revendications\/revue-2024-2025$/)
  // It leads to it, and still prints as before.
  const printed = await openWindow(browser, { origin, width: 1280 })
  await printed.goto('/plan/ce-qui-nous-tient-ensemble')
  const pdf = await printed.pdf({ format: 'Letter', preferCSSPageSize: true })
  assert.equal([...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length, 2)
})
