import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import type { Page } from 'playwright-core'
import { withConnection } from '../../src/platform/database/connect.ts'
import { openBrowser, openWindow, serveToBrowsers } from '../browser.ts'
import { deposit, listMembers, writeYear } from '../example-year.ts'
import { assertGoodPage } from '../good-page.ts'
import { openSite } from '../site.ts'
import { forgetFigures } from '../sql-as.ts'
import { enterAs } from './enter.ts'

const year = '2025-2026'
const site = await openSite()
const origin = await serveToBrowsers(site)
const browser = await openBrowser()
const islands = ['build-progress']
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name }).first().click()
const textOf = async (page: Page) => (await page.locator('main').textContent()) ?? ''

before(async () => {
  await forgetFigures(site)
  await withConnection(site.database.superuserUrl, async (owner) => {
    await writeYear(owner, year, [
      { code: 'open-hours', unit: 'hours' },
      { code: 'people', unit: 'persons' },
      { code: 'crisis', unit: 'yes-no' },
    ])
    for (const [at, member] of (await listMembers(owner)).entries()) {
      if (at % 11 === 0) continue
      await deposit(owner, year, member, {
        seenBy: at % 3 === 0 ? 'totals' : 'team',
        answers: { 'open-hours': 1403 + 31 * at, people: 57 + at, crisis: at % 4 ? 'yes' : 'no' },
      })
    }
  })
})

it('the team builds a release, reads what each could deduce, looks at it and freezes it', async () => {
  const page = await enterAs(browser, 'equipe', { origin, width: 1280 })
  await page.goto('/equipe/diffusions')
  await assertGoodPage(page)
  await press(page, 'Choisir les questions')
  await assertGoodPage(page)
  await page.getByLabel('Par région').check()
  await press(page, 'Vérifier cette diffusion')
  await assertGoodPage(page, { islands })
  // Nobody presses anything: the page tells when it is done.
  await page.getByRole('heading', { name: /pourrait déduire quoi/ }).waitFor()
  await assertGoodPage(page, { islands })
  const release = page.url()
  await follow(page, 'Voir l’aperçu')
  await assertGoodPage(page)
  await follow(page, 'open-hours')
  await assertGoodPage(page)
  assert.match(await textOf(page), /protégé/)

  await page.goto(release)
  await follow(page, 'Figer et publier')
  await assertGoodPage(page)
  await press(page, 'Figer et publier')
  assert.match(await textOf(page), /La diffusion est figée et publiée/)
  await assertGoodPage(page)

  const reader = await openWindow(browser, { origin })
  await reader.goto(`/en-chiffres/${year}/open-hours`)
  assert.match(await textOf(reader), /protégé/)
})

it('adds up the year on a telephone without scripts, leaves, and finds it done', async () => {
  const page = await enterAs(browser, 'equipe', { origin, javaScript: false })
  await page.goto(`/equipe/portraits/${year}`)
  await follow(page, 'L’ensemble')
  await assertGoodPage(page)
  await press(page, 'Préparer l’ensemble')
  await page.goto('/equipe')
  await site.jobsDone()
  await page.goto(`/equipe/portraits/${year}/ensemble`)
  assert.match(await textOf(page), /Ensemble 1/)
  await assertGoodPage(page)
  await follow(page, 'open-hours')
  await assertGoodPage(page)
  await page.goto('/equipe/portraits/zones')
  assert.match(await textOf(page), /un tableau par région/)
  await assertGoodPage(page)
})

it('the team takes a release back, and says why', async () => {
  const page = await enterAs(browser, 'equipe', { origin, width: 768 })
  await page.goto('/equipe/diffusions')
  await follow(page, 'Diffusion 1')
  await follow(page, 'Retirer cette diffusion')
  await assertGoodPage(page)
  await press(page, 'Retirer cette diffusion')
  await assertGoodPage(page)
  await page
    .getByLabel('Pourquoi ?')
    .fill('Deux portraits de la même ressource avaient été comptés.')
  await press(page, 'Retirer cette diffusion')
  assert.match(await textOf(page), /La diffusion est retirée/)
  await assertGoodPage(page)
})
