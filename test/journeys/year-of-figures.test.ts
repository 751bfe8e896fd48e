import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { exercisesAsOf } from '../../demo/exercises.ts'
import { inventedWorkbooks } from '../../demo/returns/invented-workbooks.ts'
import { fieldOf } from '../../src/modules/figures/forms/return-form.ts'
import { writeReturnWorkbook } from '../../src/modules/figures/workbook/write-return-workbook.ts'
import { withConnection } from '../../src/platform/database/connect.ts'
import { storeZip } from '../../src/platform/files/workbook/zip.ts'
import { openBrowser, openWindow, serveToBrowsers } from '../browser.ts'
import { assertGoodPage } from '../good-page.ts'
import { demonstrationDay, openSite } from '../site.ts'
import { enterAs } from './enter.ts'

/*
 * From what members send to what a journalist quotes: the team brings in ninety workbooks, each member deposits its own,
 * the team has the year checked and freezes it.
 */

const { current } = exercisesAsOf(demonstrationDay)
const site = await openSite()
const origin = await serveToBrowsers(site)
const browser = await openBrowser()
const islands = ['build-progress']
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()
const follow = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name }).first().click()
const textOf = async (page: Page) => (await page.locator('main').textContent()) ?? ''

it('the team brings in ninety workbooks, reads what does not fit, and makes drafts of the others', async () => {
  const parts: { name: string; content: Buffer }[] = []
  for (const { name, content } of inventedWorkbooks(current, { count: 90, seed: 'journey' })) {
    const bytes = await writeReturnWorkbook(content)
    parts.push({ name: `portraits/${name}.xlsx`, content: Buffer.from(bytes) })
  }
  const page = await enterAs(browser, 'equipe', { origin, width: 768 })
  await page.goto(`/equipe/portraits/${current.key}`)
  await follow(page, 'Classeurs reçus')
  await assertGoodPage(page)
  await press(page, 'Lire ces classeurs')
  await assertGoodPage(page)
  assert.match(await textOf(page), /Choisissez au moins un classeur/)
  await page
    .getByLabel('Les classeurs, ou une archive qui les contient')
    .setInputFiles({ name: 'portraits.zip', mimeType: 'application/zip', buffer: storeZip(parts) })
  await press(page, 'Lire ces classeurs')
  // Nobody presses anything: the page tells when they are read.
  await page.getByRole('heading', { name: '90 classeurs lus' }).waitFor({ timeout: 60_000 })
  await assertGoodPage(page, { islands })
  assert.match(await textOf(page), /fichiers refusés[\s\S]*totaux seulement/)
  assert.match(await textOf(page), /laissés de côté/)
  await press(page, /Apporter/)
  await assertGoodPage(page)
  assert.match(await textOf(page), /brouillons? apportés?/)
  assert.equal(
    (await deposits()).length,
    66,
    'a draft is not a return until its member deposits it',
  )
})

it('each member whose draft was brought reads it again and deposits it', async () => {
  const brought = await membersWithDraft()
  assert.ok(brought.length >= 5, `${brought.length} drafts`)
  await serveAll(brought)
  for (const { slug } of brought) {
    const own = `/ma-ressource/${slug}/portrait/${current.key}`
    await settleRemarks(own)
    const choice = { seenBy: slug < 'le' ? 'totals' : 'team' }
    const { status } = await site.as('ressource').fillIn(`${own}/relecture`, `${own}/depot`, choice)
    assert.equal(status, 303, slug)
  }
  assert.equal((await deposits()).length, 66 + brought.length)
})

it('the team has the year checked, looks at it as everyone will, and freezes it', async () => {
  const page = await enterAs(browser, 'equipe', { origin, width: 1280 })
  await page.goto(`/equipe/diffusions/nouvelle?exercice=${current.key}`)
  for (const box of await page
    .getByRole('group', { name: 'Quelles questions' })
    .getByRole('checkbox')
    .all())
    await box.uncheck()
  await page.getByLabel('Participations à un groupe', { exact: true }).check()
  await page.getByLabel('Par zone').check()
  await press(page, 'Vérifier cette diffusion')
  await page.getByRole('heading', { name: /pourrait déduire quoi/ }).waitFor({ timeout: 60_000 })
  await assertGoodPage(page, { islands })
  const release = page.url()
  await follow(page, 'Voir l’aperçu')
  await assertGoodPage(page)
  const preview = await textOf(page)
  assert.match(preview, /participations/)
  await page.goto(release)
  await follow(page, 'Figer et publier')
  await press(page, 'Figer et publier')
  assert.match(await textOf(page), /La diffusion est figée et publiée/)
})

it('a journalist reads what the year gave, says where it comes from and takes it away', async () => {
  const page = await openWindow(browser, { origin, javaScript: false })
  await page.goto('/en-chiffres')
  await assertGoodPage(page)
  await page
    .getByRole('link', { name: /plus de .* participations/ })
    .first()
    .click()
  await assertGoodPage(page)
  assert.match(
    await textOf(page),
    new RegExp(`selon ${await counting('group-participations')} ressources sur 90`),
  )
  const citation = (await page.locator('.figures__citation').textContent()) ?? ''
  assert.match(citation, new RegExp(current.key))
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV français' }).click()
  assert.match((await file).suggestedFilename(), /^diffusion-\d+-group-participations\.fr\.csv$/)
})

/** What a reader of the draft is told to look at again: she says what is not known, or that it is right all the same. */
async function settleRemarks(own: string): Promise<void> {
  const worker = site.as('ressource')
  const { html } = await worker.visit(`${own}/relecture`)
  for (const [, group = '', code = '', said = ''] of html.matchAll(
    /<a href="([^"#]+\/groupes\/[^"#]+)#q-([^"]+)">[^<]*<\/a> ([^<]*)/g,
  )) {
    const fields: Record<string, string> = said.startsWith('Répondez')
      ? { [fieldOf.kind(code)]: 'unknown', [fieldOf.why(code)]: 'Nos registres ne le disent pas.' }
      : { [fieldOf.comment(code)]: 'Une année à part : la salle a été en travaux.' }
    const { status } = await worker.fillIn(group, group, fields)
    assert.equal(status, 303, `${group} ${code}`)
  }
}

/** Those whose draft was brought in and who have not deposited. */
async function membersWithDraft(): Promise<readonly { slug: string }[]> {
  return withConnection(site.database.superuserUrl, async (owner) => {
    const { rows } = await owner.query<{ slug: string }>(
      `select m.slug from directory.members m join figures.returns r on r.member_id = m.id
       where r.exercise = $1 and exists (select from figures.answers a where a.return_id = r.id)
         and not exists (select from figures.deposits d where d.return_id = r.id)
       order by m.slug`,
      [current.key],
    )
    return rows
  })
}

/** One person may serve several members: ours serves these, so that each deposit is an act of one of its workers. */
async function serveAll(members: readonly { slug: string }[]): Promise<void> {
  await withConnection(site.database.superuserUrl, (owner) =>
    owner.query(
      `insert into directory.member_workers (member_id, person_id)
       select m.id, (one ->> 'person')::uuid from directory.members m, platform.demonstration,
         jsonb_array_elements(personas) as one
       where m.slug = any ($1) and one ->> 'slug' = 'ressource'
       on conflict do nothing`,
      [members.map(({ slug }) => slug)],
    ),
  )
}

/** How many members gave an amount, where others said that they do not know. */
async function counting(code: string): Promise<number> {
  return withConnection(site.database.superuserUrl, async (owner) => {
    const { rows } = await owner.query<{ count: number }>(
      `select count(distinct r.member_id)::integer as count
       from figures.returns r join figures.deposits d on d.return_id = r.id
       join figures.deposited_answers a on a.deposit_id = d.id join figures.questions q on q.id = a.question_id
       where r.exercise = $1 and q.code = $2 and a.kind in ('number', 'zero')
         and not exists (select from figures.deposits later where later.return_id = r.id and later.version > d.version)`,
      [current.key, code],
    )
    return rows[0]?.count ?? 0
  })
}

async function deposits(): Promise<readonly unknown[]> {
  return withConnection(site.database.superuserUrl, async (owner) => {
    const { rows } = await owner.query(
      'select distinct r.member_id from figures.deposits d join figures.returns r on r.id = d.return_id where r.exercise = $1',
      [current.key],
    )
    return rows
  })
}
