import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { mailboxToken } from '../../src/modules/directory/mail/mailbox-link.ts'
import { withConnection } from '../../src/platform/database/connect.ts'
import { openBrowser, openWindow, serveToBrowsers } from '../browser.ts'
import { assertGoodPage } from '../good-page.ts'
import { openSite, type Persona } from '../site.ts'

const site = await openSite()
const origin = await serveToBrowsers(site)
const browser = await openBrowser()
const space = '/ma-ressource/la-corde-a-linge'

/** Where a long form asks before it is left. */
const guarded = { islands: ['unsaved-form'] }

/** On a small telephone, without a script unless asked. */
async function open(persona: Persona | null, { javaScript = false } = {}): Promise<Page> {
  const page = await openWindow(browser, { origin, javaScript })
  if (persona) {
    await page.goto('/demonstration')
    await page.locator(`form:has([value="${persona}"]) button`).first().click()
    await page.waitForURL((url) => !url.pathname.startsWith('/demonstration'))
  }
  return page
}

async function press(page: Page, button: string): Promise<void> {
  await page.locator('main').getByRole('button', { name: button, exact: true }).first().click()
}

it('a worker with ten minutes and a telephone keeps the page right', async () => {
  const page = await open('ressource')
  await page.goto('/ma-ressource')
  await assertGoodPage(page)
  await press(page, 'Tout est encore juste')
  await assertGoodPage(page)

  await page.goto(`${space}/page`)
  await assertGoodPage(page, guarded)
  await page.getByLabel('Téléphone', { exact: true }).fill('sonnez')
  await page.getByLabel('Ville ou village').fill('Saint-Bruno')
  await press(page, 'Enregistrer')
  await assertGoodPage(page, guarded)
  await page.getByLabel('Téléphone', { exact: true }).fill('418 555-0177')
  await press(page, 'Enregistrer')
  await assertGoodPage(page, guarded)
  await page
    .getByRole('radio', { name: /^Saint-Bruno/ })
    .first()
    .check()
  await press(page, 'Enregistrer')
  await assertGoodPage(page, guarded)
  assert.match(page.url(), /fait=page$/)
})

it('two people who write at once both find what they wrote', async () => {
  const [hers, theirs] = [await open('ressource'), await open('deleguee')]
  for (const page of [hers, theirs]) await page.goto(`${space}/page`)
  await hers.getByLabel('En une ou deux phrases').fill('La sienne.')
  await press(hers, 'Enregistrer')
  await theirs.getByLabel('En une ou deux phrases').fill('L’autre.')
  await press(theirs, 'Enregistrer')
  await assertGoodPage(theirs, guarded)
  assert.equal(await theirs.getByLabel('En une ou deux phrases').inputValue(), 'L’autre.')
  await press(theirs, 'Enregistrer')

  await theirs.goto(`${space}/historique`)
  await assertGoodPage(theirs)
  await theirs.locator('main .space-lines a').first().click()
  await assertGoodPage(theirs)
  await press(theirs, 'Revenir à cette version')
  await theirs.goto(space)
  assert.match((await theirs.textContent('main')) ?? '', /La sienne\./)
})

it('whoever follows the menu while something is not saved is asked first', async () => {
  const page = await open('ressource', { javaScript: true })
  await page.goto(`${space}/page`)
  await assertGoodPage(page, guarded)
  const asked: string[] = []
  let stays = true
  page.on('dialog', async (dialog) => {
    asked.push(dialog.message())
    await (stays ? dialog.dismiss() : dialog.accept())
  })
  await page.locator('.space-sections summary').click()
  const menu = page.getByRole('navigation').getByRole('link', { name: 'Les offres' })
  await page.getByLabel('Comment venir').fill('Par la ruelle, puis deux marches.')
  await menu.click()
  assert.equal(asked.length, 1)
  assert.match(asked[0] ?? '', /n’est pas enregistré/)
  assert.equal(
    await page.getByLabel('Comment venir').inputValue(),
    'Par la ruelle, puis deux marches.',
  )

  stays = false
  await Promise.all([page.waitForURL(/offres$/), menu.click()])
  assert.equal(asked.length, 2)

  // With nothing written, or once it is saved, nobody is asked anything.
  await page.goto(`${space}/page`)
  await page.getByLabel('Comment venir').fill('Par la ruelle.')
  await press(page, 'Enregistrer')
  await page.waitForURL(/fait=page$/)
  await page.goto(`${space}/page`)
  await page.locator('.space-sections summary').click()
  await Promise.all([page.waitForURL(/offres$/), menu.click()])
  assert.equal(asked.length, 2)
})

it('an offering is added with its hours, taken off, put back', async () => {
  const page = await open('ressource')
  await page.goto(`${space}/offres`)
  await assertGoodPage(page, guarded)
  await page.getByRole('link', { name: 'Ajouter une offre' }).click()
  await assertGoodPage(page, guarded)
  await page.getByLabel('À ces heures').check()
  await page.locator('#from-2-1').fill('18:30')
  await press(page, 'Ajouter cette offre')
  await assertGoodPage(page, guarded)
  await page.getByLabel('Pratique').selectOption('art')
  await page.getByLabel('Comment vous l’appelez').fill('Atelier du mardi')
  await page.locator('#to-2-1').fill('21:00')
  await press(page, 'Ajouter cette offre')
  await assertGoodPage(page, guarded)
  await press(page, 'Monter : Atelier du mardi')
  await page.getByRole('link', { name: 'Retirer : Atelier du mardi' }).click()
  await assertGoodPage(page, guarded)
  await press(page, 'Retirer cette offre')
  await assertGoodPage(page, guarded)
  await press(page, 'Remettre : Atelier du mardi')
  await assertGoodPage(page, guarded)
  await page.getByRole('link', { name: 'Changer : Atelier du mardi' }).click()
  await assertGoodPage(page, guarded)
  assert.equal(await page.locator('#to-2-1').inputValue(), '21:00')
})

it('colleagues come and go, and the seat with them', async () => {
  const page = await open('deleguee')
  await page.goto(`${space}/personnes`)
  await press(page, 'Envoyer l’invitation')
  await assertGoodPage(page)
  await page.getByLabel('Prénom et nom').fill('Béatrice Lisière')
  await page.getByLabel('Courriel de la personne').fill('beatrice@cordealinge.example.org')
  await press(page, 'Envoyer l’invitation')
  await assertGoodPage(page)
  await press(page, 'Annuler l’invitation de Béatrice Lisière')

  await page.goto(`${space}/siege`)
  await press(page, 'Nommer')
  await assertGoodPage(page)
  await page.getByRole('link', { name: 'Mettre fin au mandat de Rosaire Pinçonneau' }).click()
  await assertGoodPage(page)
  await press(page, 'Mettre fin à ce mandat')
  await assertGoodPage(page)

  await page.goto(`${space}/personnes`)
  await page.getByRole('link', { name: 'Mettre fin à l’accès de Rosaire Pinçonneau' }).click()
  await assertGoodPage(page)
  await press(page, 'Mettre fin à cet accès')
  await assertGoodPage(page)
  await press(page, 'Redonner l’accès à Rosaire Pinçonneau')
  await page.goto(`${space}/donnees-ouvertes`)
  await assertGoodPage(page)
  await press(page, 'Ne plus publier')
  await assertGoodPage(page)
})

it('the mailbox says that all is still right, without an account', async () => {
  const memberId = await withConnection(site.database.superuserUrl, async (superuser) => {
    const { rows } = await superuser.query<{ id: string }>(
      `select id from directory.members where slug = 'la-corde-a-linge'`,
    )
    return rows[0]?.id ?? ''
  })
  const page = await open(null)
  await page.goto(`/verification/${mailboxToken(memberId)}`)
  await assertGoodPage(page)
  await press(page, 'Tout est encore juste')
  await assertGoodPage(page)
  await page.goto(`/verification/${mailboxToken(memberId, new Date(0))}`)
  await assertGoodPage(page)
  await page.goto('/verification/coupé')
  await assertGoodPage(page)
})

it('someone who serves no member is told what to do', async () => {
  const page = await open('facilitatrice')
  await page.goto('/ma-ressource')
  await assertGoodPage(page)
})
