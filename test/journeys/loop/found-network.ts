import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { slugOf } from '../../../src/platform/words/slug.ts'
import { openWindow } from '../../browser.ts'
import type { Site } from '../../site.ts'
import { sendForm, textOf } from './send-form.ts'

/** What a journey holds: the site, where browsers find it, and one of them. */
export type Ground = { readonly site: Site; readonly origin: string; readonly browser: Browser }

/** A member of the network and the window of who works there. */
export type Worker = { readonly name: string; readonly slug: string; readonly page: Page }

const names = ['L’Aiguille', 'Le Dé', 'La Navette', 'Le Fuseau', 'La Bobine', 'Le Rouet'] as const
const more = ['La Trame', 'Le Métier', 'La Pelote', 'Le Crochet', 'La Frange', 'Le Galon'] as const
const towns = ['Rimouski', 'Saguenay', 'Québec', 'Sherbrooke', 'Gatineau', 'Laval'] as const

/** An empty site is founded by who holds the token of the terminal. */
export async function found({ origin, browser }: Ground): Promise<Page> {
  const page = await openWindow(browser, { origin, width: 1280, javaScript: false })
  await page.goto('/installation')
  await sendForm(page, '/installation', {
    token: 'a-token-for-tests',
    name: 'Rose Delisle',
    email: 'rose@example.org',
    federation: 'Les Fils liés',
    responsibleName: 'Rose Delisle',
    responsibleEmail: 'vieprivee@example.org',
  })
  assert.match(await textOf(page), /Le site est ouvert/)
  return page
}

/** Its members come from a file that is read before anything is written. */
export async function importMembers(team: Page): Promise<void> {
  const rows = [...names, ...more].map((name, at) => `${name};${towns[at % towns.length]}`)
  await team.goto('/equipe/ressources/import')
  await team.locator('[name=file]').setInputFiles({
    name: 'membres.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Nom;Ville', ...rows].join('\r\n')),
  })
  await sendForm(team, '/import')
  await sendForm(team, '/acceptation')
  await team.goto('/ressources')
  for (const name of [...names, ...more]) assert.match(await textOf(team), new RegExp(name))
}

/** Each member is invited by mail; who accepts is the delegate of its seat. */
export async function inviteWorkers(ground: Ground, team: Page): Promise<readonly Worker[]> {
  await team.goto('/equipe/ressources')
  const paths = await team
    .locator('main a[href^="/equipe/ressources/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const slugs = [...names, ...more]
    .map((name) => slugOf(name))
    .filter((slug) => paths.includes(`/equipe/ressources/${slug}`))
  assert.equal(slugs.length, 12)
  const workers: Worker[] = []
  for (const [at, slug] of slugs.entries()) {
    await team.goto(`/equipe/ressources/${slug}`)
    const email = `${slug}@example.org`
    await sendForm(team, '/invitations', { workerName: `Personne ${at + 1}`, workerEmail: email })
    workers.push({ name: [...names, ...more][at] ?? '', slug, page: await accept(ground, email) })
  }
  return workers
}

async function accept({ site, origin, browser }: Ground, email: string): Promise<Page> {
  const mail = (await site.mails()).findLast(({ to }) => to === email)
  const link = mail?.text.match(/\/invitation\/\S+/)?.[0] ?? ''
  const page = await openWindow(browser, { origin, javaScript: false })
  await page.goto(link)
  await page.locator('main form button').click()
  await page.waitForURL('**/ma-ressource/**')
  return page
}

/** The seat of a member has a delegate, who votes. */
export async function nameDelegates(workers: readonly Worker[], today: string): Promise<void> {
  for (const { slug, page } of workers) {
    await page.goto(`/ma-ressource/${slug}/siege`)
    await page.locator('[name=worker]').selectOption({ index: 1 })
    await sendForm(page, '/siege', {
      kind: 'delegate',
      startsOn: today,
      endsOn: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`,
    })
    assert.match(page.url(), /fait=mandate/)
  }
}
