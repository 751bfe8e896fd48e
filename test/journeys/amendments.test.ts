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
const document = '/redaction/ce-que-la-nuit-demande'
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

it('a worker amends a block without a script, on a small screen, and another member supports it', async () => {
  const page = await enterAs(browser, 'ressource', { origin, width: 320, javaScript: false })
  await page.goto('/ma-ressource/la-corde-a-linge/amendements')
  await assertGoodPage(page)
  await page.getByRole('link', { name: 'Ce que la nuit demande' }).first().click()
  await assertGoodPage(page)
  await assertRoomToPress(page)
  await page.getByRole('link', { name: 'Amender : Moyen 2.2' }).click()
  await assertGoodPage(page)
  await press(page, 'Déposer l’amendement')
  await assertGoodPage(page)
  await page.getByLabel('Chercher quoi citer').fill('corde')
  await press(page, 'Chercher')
  await assertGoodPage(page)
  await page.getByRole('button', { name: 'Citer : La Corde à linge', exact: true }).click()
  await assertGoodPage(page)
  assert.match(
    await page.getByLabel('Texte proposé').inputValue(),
    /\[\[member:la-corde-a-linge\]\]$/,
  )
  await page
    .getByLabel('Texte proposé')
    .fill('Confirmer par écrit, chaque 1er novembre, le soutien de l’année qui suit.')
  await page.getByLabel('Pourquoi').fill('Le 15, les budgets sont déjà faits.')
  await press(page, 'Déposer l’amendement')
  assert.match(page.url(), /\/amendements\/12\?fait=propose$/)
  await assertGoodPage(page)
  for (const gesture of ['Ajouter un bloc', 'Enlever', 'Déplacer']) {
    await page.goto('/ma-ressource/la-corde-a-linge/amendements/ce-que-la-nuit-demande')
    await page.getByRole('link', { name: 'Amender : Moyen 2.2' }).click()
    await page.getByRole('link', { name: gesture }).click()
    await assertGoodPage(page)
  }
  await page.goto(`${document}/amendements/12`)
  await page.getByRole('link', { name: 'Le formuler autrement' }).click()
  await assertGoodPage(page)
  await page.goto(`${document}/amendements/12`)
  await page.getByRole('link', { name: 'Retirer cet amendement' }).click()
  await assertGoodPage(page)

  const other = await enterAs(browser, 'voisine', { origin, width: 768 })
  await other.goto(`${document}/amendements/12`)
  await press(other, 'Appuyer au nom de : Les Berçantes')
  await assertGoodPage(other)
  await other.getByLabel('Votre mot').fill('D’accord.')
  await press(other, 'Dire ce mot')
  await assertGoodPage(other)
})

it('everyone who reads the text reads its amendments, one by one, in a booklet and in English', async () => {
  const page = await enterAs(browser, 'voisine', { origin, width: 1280 })
  await page.goto(document)
  await page.getByRole('link', { name: 'Amendements', exact: true }).click()
  await assertGoodPage(page)
  for (const path of ['5', '2', '6', 'cahier', 'texte', 'texte?selon=recommandations']) {
    await page.goto(`${document}/amendements/${path}`)
    await assertGoodPage(page)
  }
  await page.goto(`/en${document}/amendements`)
  await assertGoodPage(page)
})

it('the writers recommend, put to the vote and open', async () => {
  const page = await enterAs(browser, 'equipe', { origin, width: 1280 })
  await page.goto(`${document}/amendements/9`)
  await assertGoodPage(page)
  await press(page, 'Recommander')
  await assertGoodPage(page)
  await page.getByLabel('L’accepter', { exact: true }).check()
  await page.getByLabel('Raison du comité').fill('Oui.')
  await press(page, 'Recommander')
  await assertGoodPage(page)
  await page.goto(`${document}/amendements`)
  await page.getByRole('link', { name: 'Ouvrir ou clore' }).click()
  await assertGoodPage(page)
  await page.goto(`${document}/amendements/vote`)
  await assertGoodPage(page)
  await press(page, 'Préparer le vote')
  await assertGoodPage(page)
  await page.getByLabel(/Amendement 1, /).check()
  await page.getByLabel(/Amendement 2, /).check()
  await press(page, 'Préparer le vote')
  assert.match(page.url(), /\/decisions\/\d{4}-/)
  await page.goto(`${document}/amendements/vote`)
  await assertGoodPage(page)
  await press(page, 'Inscrire les résultats')
  await assertGoodPage(page)
})

it('a writer finds room on a telephone for each thing she does to a block', async () => {
  const page = await enterAs(browser, 'equipe', { origin, width: 320 })
  await page.goto('/redaction/le-dernier-autobus/ecrire')
  await assertRoomToPress(page)
})

/** Each thing one does to a block is 44 px wide and high at least, and none lies over another. */
async function assertRoomToPress(page: Page) {
  const boxes = await page
    .locator('.block__act')
    .evaluateAll((acts) => acts.map((act) => act.getBoundingClientRect().toJSON()))
  assert.ok(boxes.length > 3)
  for (const [at, { width, height, left, right, top, bottom }] of boxes.entries()) {
    assert.ok(width >= 44 && height >= 44, `${width} × ${height}`)
    const over = boxes.findIndex(
      (other, i) =>
        i !== at &&
        other.left < right &&
        left < other.right &&
        other.top < bottom &&
        top < other.bottom,
    )
    assert.equal(over, -1)
  }
}
