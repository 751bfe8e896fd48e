import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Ground, Worker } from './found-network.ts'
import { sendForm, textOf } from './send-form.ts'

const year = '2025-2026'
const portrait = `/equipe/portraits/${year}`

/** A year asks one question of its own. */
export async function openYear(team: Page): Promise<void> {
  await team.goto('/equipe/portraits')
  await sendForm(team, '/equipe/portraits', { year, from: 'blank' })
  await team.goto(`${portrait}/questionnaire/groupes/nouveau`)
  await sendForm(team, '/nouveau', { title: 'Les soirs' })
  const group = await team
    .locator('a[href*="/questionnaire/groupes/"]:not([href$="/nouveau"])')
    .first()
    .getAttribute('href')
  await team.goto(`${portrait}/questionnaire/questions/nouveau`)
  await sendForm(team, '/nouveau', {
    group: group?.split('/').at(-1) ?? '',
    label: 'Combien de soirs ouverts dans l’année ?',
    unit: 'evenings',
    breakdown: 'none',
    wished: 'open-evenings',
  })
  await team.goto(`${portrait}/ouverture`)
  await sendForm(team, '/ouverture', { dueOn: '2099-06-15' })
  if ((await team.locator('[name=anyway]').count()) > 0) {
    await sendForm(team, '/ouverture', { dueOn: '2099-06-15', anyway: true })
  }
}

/** Each member counts, reads again and deposits. */
export async function depositReturns(workers: readonly Worker[]): Promise<void> {
  for (const [at, { slug, page }] of workers.entries()) {
    const own = `/ma-ressource/${slug}/portrait/${year}`
    await page.goto(own)
    const group = await page.locator('main a[href*="/groupes/"]').first().getAttribute('href')
    await page.goto(group ?? '')
    await sendForm(page, group ?? '', { 'open-evenings': String(90 + 7 * at) })
    await page.goto(`${own}/relecture`)
    await sendForm(page, '/depot', { seenBy: 'team' })
    assert.match(await textOf(page), /déposé/)
  }
}

/** The team has the year checked, and freezes it for everyone. */
export async function release({ site }: Ground, team: Page): Promise<string> {
  await team.goto('/equipe/diffusions')
  await team.getByRole('button', { name: 'Choisir les questions' }).click()
  await team.getByRole('button', { name: 'Vérifier cette diffusion' }).click()
  await site.jobsDone()
  await team.reload()
  await team.goto(`${new URL(team.url()).pathname}/figement`)
  await sendForm(team, '/figement')
  assert.match(await textOf(team), /figée et publiée/)
  await team.goto(`/en-chiffres/${year}/open-evenings`)
  assert.doesNotMatch(await textOf(team), /protégé/)
  return `figure:open-evenings@${year}`
}
