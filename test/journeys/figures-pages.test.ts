import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openBrowser, openWindow, serveToBrowsers } from '../browser.ts'
import { emptyOfReleases, openSiteWithReleases } from '../example-releases.ts'
import { assertGoodPage } from '../good-page.ts'

const site = await openSiteWithReleases()
const origin = await serveToBrowsers(site)
const browser = await openBrowser()

it('a journalist, on a small telephone without scripts, reads a figure, its holes, and takes it away', async () => {
  const page = await openWindow(browser, { origin, javaScript: false })
  await page.goto('/')
  await assertGoodPage(page)
  await page.getByRole('link', { name: 'Tous les chiffres, et ce qu’ils veulent dire' }).click()
  await assertGoodPage(page)
  await page.getByRole('link', { name: 'plus de 160 000 participations' }).click()
  await assertGoodPage(page)
  await page.getByRole('link', { name: 'protégé' }).first().click()
  await page.getByRole('heading', { name: 'Pourquoi « protégé » ?' }).waitFor()
  assert.match((await page.locator('.figures__citation').textContent()) ?? '', /Diffusion 3/)

  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV français' }).click()
  assert.equal((await file).suggestedFilename(), 'diffusion-3-group-participations.fr.csv')

  await page.getByRole('link', { name: 'Tous les chiffres de 2024-2025' }).click()
  await assertGoodPage(page)
})

for (const [who, width] of [
  ['on a telephone', 320],
  ['at a desk', 1280],
] as const) {
  it(`meets only good pages ${who}`, async () => {
    const page = await openWindow(browser, { origin, width })
    for (const path of [
      '/en-chiffres/financement',
      '/en-chiffres/2024-2025/closure-days',
      '/en-chiffres/2024-2025/crisis-practice',
      '/en-chiffres/2024-2025/positions',
      '/en-chiffres/2023-2024?diffusion=2',
      '/en-chiffres/2022-2023',
      '/donnees',
      '/en/en-chiffres',
      '/en/en-chiffres/2024-2025/mission-funding-asked',
      '/en/donnees',
    ]) {
      await page.goto(path)
      await assertGoodPage(page)
    }
  })
}

it('someone who comes before the first release learns how figures come', async () => {
  await emptyOfReleases(site)
  const page = await openWindow(browser, { origin })
  for (const path of ['/en-chiffres', '/en-chiffres/financement', '/donnees', '/']) {
    await page.goto(path)
    await assertGoodPage(page)
  }
})
