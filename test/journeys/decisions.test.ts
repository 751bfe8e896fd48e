import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { slugOfDecision } from '../../demo/load-decisions.ts'
import { openBrowser, openWindow, serveToBrowsers } from '../browser.ts'
import { assertGoodPage } from '../good-page.ts'
import { demonstrationDay, openSite } from '../site.ts'
import { enterAs } from './enter.ts'

const site = await openSite()
const origin = await serveToBrowsers(site)
const browser = await openBrowser()
const slug = (key: string) => slugOfDecision(key, demonstrationDay)
const own = '/ma-ressource/la-corde-a-linge/decisions'
const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()
const good = async (page: Page, paths: readonly string[], islands: readonly string[] = []) => {
  for (const path of paths) {
    await page.goto(path)
    await assertGoodPage(page, { islands })
  }
}

it('someone reads what was decided and made public', async () => {
  const page = await openWindow(browser, { origin })
  await good(page, [
    '/decisions',
    '/decisions?voir=non-adoptees',
    '/en/decisions',
    `/decisions/${slug('ailleurs')}`,
    `/decisions/${slug('ailleurs')}/proces-verbal`,
    `/en/decisions/${slug('ailleurs')}`,
  ])
})

it('a delegate votes in the open and in secret, on a telephone, without a script', async () => {
  const page = await enterAs(browser, 'deleguee', { origin, width: 320, javaScript: false })
  await good(page, ['/decisions', own, `${own}/courriels`, `/decisions/${slug('journee')}`])
  for (const key of ['journee', 'table']) {
    await page.goto(`${own}/${slug(key)}`)
    await assertGoodPage(page)
    await press(page, 'Voter')
    await assertGoodPage(page)
    assert.match(
      (await page.locator('.error-summary').textContent()) ?? '',
      /Choisissez une réponse/,
    )
    for (const group of await page.locator('fieldset:has(input[name^="block-"])').all()) {
      await group.getByRole('radio').first().check()
    }
    await press(page, 'Voter')
    await assertGoodPage(page)
    assert.match(
      (await page.locator('[role=status]').textContent()) ?? '',
      /Le vote de votre siège est gardé/,
    )
  }
  await press(page, 'Noter')
  await assertGoodPage(page)
})

it('two windows vote for one seat: the later one is told, and loses nothing', async () => {
  const first = await enterAs(browser, 'deleguee', { origin })
  const second = await enterAs(browser, 'deleguee', { origin })
  for (const page of [first, second]) await page.goto(`${own}/${slug('journee')}`)
  for (const [page, nth] of [
    [first, 1],
    [second, 2],
  ] as const) {
    for (const group of await page.locator('fieldset:has(input[name^="block-"])').all()) {
      await group.getByRole('radio').nth(nth).check()
    }
    await press(page, 'Changer le vote')
    await assertGoodPage(page)
  }
  assert.match((await second.locator('.note--alert').textContent()) ?? '', /a répondu entre-temps/)
  assert.ok(await second.locator('input[name="block-1"]').nth(2).isChecked())
  await press(second, 'Changer le vote')
  assert.match((await second.locator('[role=status]').textContent()) ?? '', /est gardé/)
})

it('the team prepares a vote, opens it, watches it on a screen, closes it and freezes its minutes', async () => {
  const page = await enterAs(browser, 'equipe', { origin, width: 1280 })
  await good(page, ['/decisions', '/decisions?voir=a-reviser', '/decisions/nouvelle'])
  await press(page, 'Garder le brouillon')
  await assertGoodPage(page)
  await page.getByLabel('La question').fill('Plantons-nous un arbre ?')
  await page.getByLabel('Ce qui est proposé').fill('Un érable, devant.\n\n- en mai\n- ensemble')
  await page.getByLabel('Vote', { exact: true }).check()
  await page.getByLabel('Quorum').fill('1')
  await press(page, 'Garder le brouillon')
  await assertGoodPage(page)
  await press(page, 'Ajouter ce bloc')
  await assertGoodPage(page)
  await page.getByLabel('Titre du bloc').fill('L’arbre')
  await page.getByLabel('Propositions, une par ligne').fill('Un érable\nUn pommier')
  await press(page, 'Ajouter ce bloc')
  await assertGoodPage(page)
  await page.getByRole('link', { name: 'Ouvrir le vote' }).click()
  await assertGoodPage(page)
  await press(page, 'Ouvrir le vote')
  await assertGoodPage(page)
  const decision = new URL(page.url()).pathname

  const screen = await enterAs(browser, 'equipe', { origin, width: 1280 })
  await screen.goto(`${decision}/ecran`)
  await assertGoodPage(screen, { islands: ['live-count'] })
  const delegate = await enterAs(browser, 'deleguee', { origin })
  await delegate.goto(decision.replace('/decisions', own))
  await delegate.getByLabel('Un pommier').check()
  await press(delegate, 'Voter')
  await delegate.waitForURL(/fait=vote/)
  await screen.waitForFunction(() =>
    document.querySelector('.live__answered')?.textContent?.startsWith('1 '),
  )

  await page.getByRole('link', { name: 'Clore' }).click()
  await assertGoodPage(page)
  await press(page, 'Clore')
  await assertGoodPage(page)
  await screen.waitForURL(decision)
  await page.getByRole('link', { name: 'Écrire le procès-verbal' }).click()
  await assertGoodPage(page)
  await press(page, 'Garder')
  await assertGoodPage(page)
  await press(page, 'Figer le procès-verbal')
  await assertGoodPage(page)
  assert.match((await page.locator('article').textContent()) ?? '', /Un pommier.*pour 1/)
})

it('a facilitator leads a round of consent', async () => {
  const page = await enterAs(browser, 'facilitatrice', { origin, width: 768 })
  const here = `/decisions/${slug('pret')}`
  await good(page, [here, `/decisions/${slug('visite')}`])
  await page.goto(here)
  await press(page, 'Envoyer')
  await assertGoodPage(page)
  for (const [link, button] of [
    ['Passer aux amendements', 'Passer aux amendements'],
    ['Demander le consentement', 'Demander le consentement'],
  ] as const) {
    await page.goto(here)
    await page.getByRole('link', { name: link }).click()
    await assertGoodPage(page)
    await press(page, button)
    await assertGoodPage(page)
    if (link === 'Passer aux amendements') await good(page, [`${here}/edition`])
  }
  const delegate = await enterAs(browser, 'deleguee', { origin })
  await delegate.goto(`${own}/${slug('pret')}`)
  await assertGoodPage(delegate)
  await delegate.getByLabel('Nous avons une objection').check()
  await press(delegate, 'Répondre')
  await assertGoodPage(delegate)
  await delegate
    .getByLabel('Quel tort la proposition ferait-elle')
    .fill('Notre camion a trente ans.')
  await press(delegate, 'Répondre')
  await assertGoodPage(delegate)
  await good(page, [`${here}/ecran`], ['live-count'])
  await good(page, [`${here}/ecran?pause=oui`, `${here}/etape/closed`])
})
