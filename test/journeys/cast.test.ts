import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, openWindow, serveToBrowsers } from '../browser.ts'
import { assertGoodPage } from '../good-page.ts'
import { openSite } from '../site.ts'
import { enterAs } from './enter.ts'

const site = await openSite()
const origin = await serveToBrowsers(site)
const browser = await openBrowser()

const send = (page: Page, fields: string) =>
  page.locator(`form:has(${fields}) button`).last().click()
/** What a reader reads in the middle of the page, spaces joined. */
const main = async (page: Page) =>
  ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ')

for (const javaScript of [true, false]) {
  const eyes = { origin, javaScript }
  const suffix = javaScript ? 'au clair' : 'sans script'

  describe(javaScript ? 'with scripts, on a small telephone' : 'without scripts', () => {
    it('someone who mistypes a town finds what is near, opens it and comes back', async () => {
      const page = await openWindow(browser, eyes)
      await page.goto('/')
      await assertGoodPage(page)
      await page.locator('main [name=lieu]').fill('rimousqui')
      await send(page, '[name=lieu]')
      await page.waitForURL('**/ressources?**')
      await assertGoodPage(page)
      // Two letters away: it is asked rather than guessed.
      await page
        .locator('main')
        .getByRole('link', { name: /^Rimouski/ })
        .first()
        .click()
      await page.waitForURL('**/ressources?lieu=Rimouski**')
      await assertGoodPage(page)
      assert.match(await main(page), /Rimouski/)

      await page.getByRole('link', { name: 'La Corde à linge' }).first().click()
      await page.waitForURL('**/ressources/la-corde-a-linge')
      await assertGoodPage(page)
      assert.match(await main(page), /Rimouski/)

      await page.goto('/ressources?lieu=Nullepartville')
      await assertGoodPage(page)
      await page.goto('/ressources?mots=zzzzzz')
      await assertGoodPage(page)
      await page.goto('/ressources?page=-1')
      await assertGoodPage(page)
      await page.goto('/nulle-part')
      await assertGoodPage(page)
      await page.context().close()
    })

    it('a worker signs in by the link of her mail and its button', async () => {
      const page = await openWindow(browser, eyes)
      await page.goto('/ma-ressource')
      await page.waitForURL('**/connexion?**')
      await assertGoodPage(page)
      await page.locator('[name=email]').fill('amelie')
      await page
        .locator('[name=email]')
        .evaluate((field) => field.closest('form')?.setAttribute('novalidate', ''))
      await send(page, '[name=email]')
      await page.locator('.error-summary').waitFor()
      await assertGoodPage(page)
      await page.locator('[name=email]').fill('amelie@cordealinge.example.org')
      await send(page, '[name=email]')
      await page.waitForURL('**/connexion/code?**')
      await assertGoodPage(page)
      await page.locator('[name=code]').fill('000 000')
      await send(page, '[name=code]')
      await page.locator('.error-summary').waitFor()
      await assertGoodPage(page)

      const mail = (await site.mails()).findLast(({ to }) => to.startsWith('amelie'))
      const link = mail?.text.match(/https?:\/\/\S+jeton=\S+/)?.[0] ?? ''
      await page.goto(link)
      await assertGoodPage(page)
      await page.locator('main form button').click()
      await page.waitForURL('**/ma-ressource**')
      await assertGoodPage(page)
      assert.match(await main(page), /La Corde à linge/)

      await page.goto(link)
      await assertGoodPage(page)
      assert.match(await main(page), /lien/)
      await page.context().close()
    })

    it('a page that can open with a passkey loads its island, and nothing else', async () => {
      // Browsers bind a passkey to a name: localhost is one, 127.0.0.1 is not.
      const named = { ...eyes, origin: origin.replace('127.0.0.1', 'localhost') }
      const page = await openWindow(browser, named)
      await page.goto('/connexion')
      await assertGoodPage(page, { islands: ['passkey'] })
      assert.equal(
        await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).count(),
        javaScript ? 1 : 0,
      )
      await page.context().close()
    })

    it('the delegate names a substitute, for a while', async () => {
      const page = await enterAs(browser, 'deleguee', eyes)
      await page.goto('/ma-ressource/la-corde-a-linge/siege')
      await page.locator('[name=worker]').selectOption({ index: 1 })
      await page.locator('[name=kind][value=substitute]').check()
      // The demonstration has a substitute for a while: this one comes after.
      const [from, to] = javaScript ? ['2040-01-01', '2040-12-31'] : ['2041-01-01', '2041-12-31']
      await page.locator('[name=startsOn]').fill(to)
      await page.locator('[name=endsOn]').fill(from)
      await send(page, '[name=worker]')
      await page.locator('.error-summary').waitFor()
      await assertGoodPage(page)
      await page.locator('[name=startsOn]').fill(from)
      await page.locator('[name=endsOn]').fill(to)
      await send(page, '[name=worker]')
      await page.waitForURL('**/siege?fait=**')
      await assertGoodPage(page)
      assert.match(await main(page), new RegExp(to.slice(0, 4)))
      await page.context().close()
    })

    it('the team reads what an imported list would change, mistakes and all, then accepts the rest', async () => {
      const page = await enterAs(browser, 'equipe', eyes)
      await page.goto('/equipe/ressources/import')
      await assertGoodPage(page)
      const rows = [
        'Nom;Ville;Région;Téléphone;Pratiques',
        `Le Rouet ${suffix};Gaspé;Gaspésie–Îles-de-la-Madeleine;418 555-0144;Entraide`,
        `La Navette ${suffix};;Estrie;sonnez fort;Trapèze`,
      ]
      await page.locator('[name=file]').setInputFiles({
        name: 'liste.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(rows.join('\r\n')),
      })
      await send(page, '[name=file]')
      await page.waitForURL(/\/import\/[0-9a-f-]{36}$/)
      await assertGoodPage(page)
      assert.match(await main(page), /« Trapèze » n’y est pas/)
      assert.doesNotMatch(
        (await site.public.visit('/ressources')).html,
        new RegExp(`Le Rouet ${suffix}`),
      )
      await page.locator('form[action$="/acceptation"] button').click()
      await page.waitForLoadState()
      await assertGoodPage(page)
      assert.match(
        (await site.as('equipe').visit('/equipe/ressources')).html,
        new RegExp(`Le Rouet ${suffix}`),
      )
      await page.context().close()
    })

    it('the team adds a member and renames it', async () => {
      const page = await enterAs(browser, 'equipe', eyes)
      await page.goto('/equipe/ressources/nouvelle')
      await page.locator('[name=name]').fill(`Le Canevas ${suffix}`)
      await page.locator('[name=locality]').fill('Alma')
      await send(page, '[name=locality]')
      await page.waitForURL(/\/equipe\/ressources\/le-canevas/)
      await assertGoodPage(page)
      await page.goto(`${new URL(page.url()).pathname}/nom`)
      await page.locator('[name=name]').fill(`Le Grand Canevas ${suffix}`)
      await send(page, '[name=name]')
      await page.waitForURL(/\/equipe\/ressources\/le-grand-canevas/)
      await assertGoodPage(page)
      assert.match(await main(page), new RegExp(`Le Grand Canevas ${suffix}`))
      await page.context().close()
    })

    it('the administration names who answers for personal information', async () => {
      const page = await enterAs(browser, 'administration', eyes)
      await page.goto('/equipe/reglages')
      await assertGoodPage(page)
      await page.locator('[name=responsibleName]').fill('')
      await page
        .locator('[name=responsibleName]')
        .evaluate((field) => field.closest('form')?.setAttribute('novalidate', ''))
      await send(page, '[name=responsibleName]')
      await page.locator('.error-summary').waitFor()
      await assertGoodPage(page)
      await page.locator('[name=responsibleName]').fill(`Irène Fuseau ${suffix}`)
      await send(page, '[name=responsibleName]')
      await page.waitForURL('**/equipe/reglages?**')
      await assertGoodPage(page)
      assert.match(
        (await site.public.visit('/')).text('footer'),
        new RegExp(`Irène Fuseau ${suffix}`),
      )
      await page.context().close()
    })

    it('someone takes what is kept on her, then closes her account', async () => {
      const page = await enterAs(browser, javaScript ? 'facilitatrice' : 'voisine', eyes)
      await page.goto('/mon-compte/mes-donnees')
      await assertGoodPage(page)
      await page.goto('/mon-compte/suppression')
      await assertGoodPage(page)
      await page
        .locator('[name=understood]')
        .evaluate((field) => field.closest('form')?.setAttribute('novalidate', ''))
      await send(page, '[name=understood]')
      await page.locator('.error-summary').waitFor()
      await assertGoodPage(page)
      await page.locator('[name=understood]').check()
      await send(page, '[name=understood]')
      await page.locator('[name=understood]').waitFor({ state: 'detached' })
      await page.waitForLoadState()
      await assertGoodPage(page)
      await page.goto('/mon-compte')
      await page.waitForURL('**/connexion?**')
      await page.context().close()
    })
  })
}
