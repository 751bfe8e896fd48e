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
const document = '/redaction/ce-que-la-nuit-demande'
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const editor = { islands: ['block-editor'] }

it('the team begins a document, writes it without a script, comments and shares it', async () => {
  const page = await enterAs(browser, 'equipe', { origin, width: 1280, javaScript: false })
  await page.goto('/redaction')
  await assertGoodPage(page)
  await page.getByRole('link', { name: 'Commencer un document' }).click()
  await assertGoodPage(page)
  await press(page, 'Commencer')
  await assertGoodPage(page)
  await page.getByLabel('Titre').fill('Une lettre')
  await page.getByLabel('Adresse').fill('une-lettre')
  await page.getByLabel('Genre').selectOption('letter')
  await press(page, 'Commencer')
  await assertGoodPage(page)
  for (const kind of [
    'heading',
    'paragraph',
    'quotation',
    'figure',
    'voices-wall',
    'demand',
    'means',
    'note',
    'credits',
    'bibliography',
  ]) {
    await page.getByLabel('Ajouter un bloc').last().selectOption(kind)
    await press(page, 'Ajouter et écrire')
  }
  await assertGoodPage(page)
  // Each open block has its own buttons; the first is the heading's.
  await page.getByRole('textbox', { name: 'Texte' }).first().fill('Pourquoi cette lettre')
  await page.getByRole('button', { name: 'Garder et terminer' }).first().click()
  await assertGoodPage(page)
  await page.getByRole('link', { name: 'Versions : Titre de partie' }).click()
  await assertGoodPage(page)
  await page.goBack()
  await page.getByRole('link', { name: 'Commenter : Titre de partie' }).click()
  await assertGoodPage(page)
  await page.getByLabel('Votre commentaire').fill('On commence par le soir ?')
  await press(page, 'Commenter')
  await assertGoodPage(page)
  for (const path of ['reglages', 'acces', 'import', 'references?mots=soir', 'commentaires']) {
    await page.goto(`/redaction/une-lettre/${path}`)
    await assertGoodPage(page)
  }
  await page.goto('/redaction/une-lettre/acces')
  await page.getByLabel('Pour qui').fill('Zoé Lisière')
  await page.getByLabel('Jusqu’au').fill(demonstrationDay)
  await press(page, 'Faire le lien')
  await assertGoodPage(page)
  const link = await page.getByLabel('Lien', { exact: true }).inputValue()
  const stranger = await openWindow(browser, { origin })
  await stranger.goto(new URL(link).pathname)
  await assertGoodPage(stranger)
})

it('a text is brought in, seen, and becomes blocks', async () => {
  const page = await enterAs(browser, 'equipe', { origin, width: 1280 })
  await page.goto('/redaction/nouveau')
  await page.getByLabel('Titre').fill('Apporté')
  await page.getByLabel('Adresse').fill('apporte')
  await page.getByLabel('Genre').selectOption('brief')
  await press(page, 'Commencer')
  await page.getByRole('link', { name: 'Apporter un texte' }).click()
  await press(page, 'Voir ce que ça donne')
  await assertGoodPage(page)
  await page
    .getByLabel('Ou collez un texte')
    .fill('# Titre\n\nUn paragraphe.[^1]\n\n## 1. Une demande\n\nTexte.\n\n[^1]: Note.')
  await press(page, 'Voir ce que ça donne')
  await assertGoodPage(page)
  await page.getByLabel('Ajouter : Titre de partie').uncheck()
  await press(page, 'Ajouter ces blocs')
  await assertGoodPage(page, editor)
  assert.equal(await page.locator('.block__kind').count(), 2)
})

it('a writer’s block saves by itself, finds what to cite, and is left when she goes', async () => {
  const page = await enterAs(browser, 'equipe', { origin, width: 1280 })
  await page.goto(`${document}/ecrire`)
  await page.getByRole('button', { name: 'Écrire : Paragraphe 1', exact: true }).click()
  const text = page.getByRole('textbox', { name: 'Texte' })
  await text.fill('Un texte qui se garde tout seul. ')
  await page.getByText(/^Gardé à/).waitFor()
  await page.getByRole('button', { name: 'Garder et chercher quoi citer' }).click()
  await page.locator('.block__panel input').fill('corde')
  await page
    .locator('.block__panel')
    .getByRole('button', { name: 'La Corde à linge', exact: true })
    .click()
  assert.match(await text.inputValue(), /\[\[member:la-corde-a-linge\]\]/)
  await page.getByText(/^Gardé à/).waitFor()
  await assertGoodPage(page, editor)
  await page.waitForTimeout(1500)
  await page.goto(document)
  assert.match(
    (await page.locator('.paragraph').first().textContent()) ?? '',
    /se garde tout seul. La Corde à linge/,
  )
  const other = await enterAs(browser, 'administration', { origin, width: 1280 })
  await other.goto(`${document}/ecrire`)
  assert.equal(await other.locator('.block--locked').count(), 0)
})

it('the committee reads the working platform, on any screen and in English', async () => {
  for (const width of [320, 768, 1280]) {
    const page = await enterAs(browser, 'voisine', { origin, width })
    await page.goto(document)
    await assertGoodPage(page)
    if (width === 320) {
      await page.goto(`/en${document}`)
      await assertGoodPage(page)
      await page.goto(`${document}/commentaires`)
      await assertGoodPage(page)
    }
  }
  const named = await enterAs(browser, 'deleguee', { origin, width: 320 })
  await named.goto('/redaction/accords')
  await assertGoodPage(named)
})
