import assert from 'node:assert/strict'
import { it } from 'node:test'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { openBrowser, openWindow, serveToBrowsers } from '../browser.ts'
import { assertGoodPage } from '../good-page.ts'
import { openSite, type Persona } from '../site.ts'

const site = await openSite()
const origin = await serveToBrowsers(site)
const browser = await openBrowser()
const own = '/ma-ressource/la-corde-a-linge/portrait/2025-2026'

async function open(persona: Persona, { javaScript = false, width = 320 } = {}): Promise<Page> {
  const page = await openWindow(browser, { origin, javaScript, width })
  await page.goto('/demonstration')
  await page.locator(`form:has([value="${persona}"]) button`).first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/demonstration'))
  return page
}

async function press(page: Page, button: string): Promise<void> {
  await page.locator('main').getByRole('button', { name: button, exact: true }).first().click()
}

const island = { islands: ['return-form'] }

it('a worker deposits her portrait from a small telephone, without a script', async () => {
  const page = await open('ressource')
  await page.goto('/ma-ressource/la-corde-a-linge')
  await page.locator('.space-sections summary').click()
  await page.getByRole('link', { name: 'Portrait annuel' }).click()
  await assertGoodPage(page)
  await page.getByRole('link', { name: 'Portrait 2025-2026' }).click()
  await assertGoodPage(page)
  await page.getByRole('link', { name: 'Continuer' }).click()
  await assertGoodPage(page, island)

  await page.goto(`${own}/groupes/team`)
  await page.locator('#positions').fill('environ 6')
  await page.locator('#q-departures').getByLabel('On ne sait pas').check()
  await press(page, 'Enregistrer et continuer')
  await assertGoodPage(page, island)
  assert.match((await page.textContent('.error-summary')) ?? '', /votre meilleure estimation/)
  await page.locator('#positions').fill('6,3')
  await page.locator('#departures-why').fill('L’ancienne coordonnatrice tenait ce compte.')
  await press(page, 'Enregistrer et continuer')
  await assertGoodPage(page, island)

  await page.goto(`${own}/groupes/funding`)
  await page.locator('#mission-funding-asked').fill('1 900 000')
  await page.locator('#mission-funding-received').fill('300 000')
  await press(page, 'Enregistrer et continuer')
  await assertGoodPage(page, island)
  await page.locator('#mission-funding-asked-comment').fill('Un zéro de trop ? Non : un toit.')
  await press(page, 'Enregistrer et continuer')

  await page.goto(own)
  await page.getByRole('link', { name: 'Demander un délai' }).click()
  await assertGoodPage(page)

  await page.goto(`${own}/relecture`)
  await assertGoodPage(page)
  await press(page, 'Déposer le portrait')
  await assertGoodPage(page)
  await page.getByLabel('Les totaux seulement').check()
  await press(page, 'Déposer le portrait')
  await assertGoodPage(page)
  assert.match((await page.textContent('main')) ?? '', /C’est déposé\. Merci/)

  await page.getByRole('link', { name: 'Changer ce choix' }).click()
  await assertGoodPage(page)
  await press(page, 'Enregistrer ce choix')
  await assertGoodPage(page)
  assert.equal(await page.getByRole('link', { name: 'Demander un délai' }).count(), 0)
  await page.goto('/ma-ressource/la-corde-a-linge/portrait/bilan')
  await assertGoodPage(page)
  await page.goto('/ma-ressource/la-corde-a-linge/portrait/bilan?page=people')
  await assertGoodPage(page)
})

it('where scripts run, what she types is kept before she presses anything', async () => {
  const page = await open('ressource', { javaScript: true })
  await page.goto(`${own}/groupes/association`)
  await page.locator('#q-volunteers').getByLabel('Zéro').check()
  // The bar may say already when another page was kept.
  const saved = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.locator('#volunteers').fill('26')
  await saved
  await page.locator('.save-bar [role=status]', { hasText: 'Gardé à' }).waitFor()
  await assertGoodPage(page, island)
  const other = await open('deleguee')
  await other.goto(`${own}/groupes/association`)
  assert.equal(await other.locator('#volunteers').inputValue(), '26')

  // Somebody answers the same question meanwhile: nothing is written over, and the button shows it.
  await other.locator('#volunteers').fill('27')
  await press(other, 'Enregistrer et continuer')
  await page.locator('#volunteers').fill('28')
  await page.locator('.save-bar [role=status]', { hasText: 'en même temps' }).waitFor()
  await press(page, 'Enregistrer et continuer')
  await assertGoodPage(page, island)
  assert.match((await page.textContent('#q-volunteers')) ?? '', /a répondu\s: 27/)
  assert.equal(await page.locator('#volunteers').inputValue(), '28')
})

it('when her session has ended she is led to sign in, and what she typed is then kept', async () => {
  const page = await open('ressource', { javaScript: true })
  await page.goto(`${own}/groupes/association`)
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await page.locator('#volunteers').fill('31')
  const status = page.locator('.save-bar [role=status]')
  await status.getByText('votre session a pris fin').waitFor()
  const signIn = status.getByRole('link', { name: 'Connectez-vous dans un autre onglet' })
  assert.equal(await signIn.getAttribute('target'), '_blank')
  assert.match((await signIn.getAttribute('href')) ?? '', /^\/connexion\?suite=/)

  await page.context().addCookies(cookies)
  await page.locator('#volunteers').fill('32')
  await status.getByText('Gardé à').waitFor()
  await page.reload()
  assert.equal(await page.locator('#volunteers').inputValue(), '32')
})

it('the portrait goes out as a workbook and comes back', async () => {
  const page = await open('ressource', { width: 768 })
  await page.goto(`${own}/classeur`)
  await assertGoodPage(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Télécharger le classeur/ }).click(),
  ])
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(await download.path())
  workbook.worksheets[0]?.eachRow((row) => {
    const code = row.getCell(1).value
    if (code === 'association-members') row.getCell(5).value = 190
    if (code === 'assembly-attendance') row.getCell(5).value = 'une soixantaine'
  })
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer())
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.locator('#workbook').setInputFiles({ name: 'portrait.xlsx', mimeType, buffer })
  await press(page, 'Voir ce qui changerait')
  await assertGoodPage(page)
  assert.match((await page.textContent('main')) ?? '', /Une case ne va pas.*une soixantaine/)
  await press(page, 'Garder cette réponse')
  await assertGoodPage(page)
})

it('the team prepares the year that follows, and opens it', async () => {
  const page = await open('equipe', { width: 768 })
  await page.goto('/equipe/portraits')
  await assertGoodPage(page)
  await page.getByLabel('Le questionnaire de 2025-2026').check()
  await press(page, 'Préparer cette année')
  await assertGoodPage(page)
  await page.getByRole('link', { name: 'Le questionnaire', exact: true }).click()
  await assertGoodPage(page)
  await page.getByRole('link', { name: 'Ajouter une question au groupe Les personnes' }).click()
  await assertGoodPage(page)
  await press(page, 'Enregistrer')
  await assertGoodPage(page)
  await page.getByLabel('La question', { exact: true }).fill('Combien de personnes en ligne ?')
  await press(page, 'Enregistrer')
  await assertGoodPage(page)
  await page.getByRole('link', { name: 'Combien de personnes en ligne ?' }).click()
  await page.getByRole('link', { name: 'Retirer cette question' }).click()
  await assertGoodPage(page)
  await press(page, 'Retirer cette question')
  await page.getByRole('link', { name: /^Changer ce groupe.*Les personnes/ }).click()
  await assertGoodPage(page)
  await page.goBack()
  await page.getByRole('link', { name: 'Ajouter un contrôle' }).click()
  await press(page, 'Enregistrer')
  await assertGoodPage(page)
  await page.goto(page.url().replace(/controles.*/, 'apercu'))
  await assertGoodPage(page)
  await page.goto(page.url().replace(/questionnaire.*/, 'ouverture'))
  await press(page, 'Ouvrir le portrait')
  await assertGoodPage(page)
  await page.getByLabel('Dernier jour pour déposer').fill('2099-06-15')
  await page.getByLabel('Ouvrir quand même').check()
  await press(page, 'Ouvrir le portrait')
  await assertGoodPage(page)
  assert.match((await page.textContent('main')) ?? '', /Le portrait est ouvert/)
  await page.getByRole('link', { name: 'Fermer le portrait' }).click()
  await assertGoodPage(page)
})
