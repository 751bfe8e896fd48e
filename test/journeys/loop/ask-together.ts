import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Worker } from './found-network.ts'
import { sendForm, textOf } from './send-form.ts'

const slug = 'la-lampe-du-soir'
const document = `/redaction/${slug}`
export const published = `/revendications/${slug}`

type Origins = { readonly figure: string; readonly voice: string; readonly source: string }

/** The team writes a demand that rests on a figure, a voice and a source, and two means; it opens it to the members. */
export async function write(team: Page, { figure, voice, source }: Origins, closesOn: string) {
  await team.goto('/redaction/nouveau')
  const about = { title: 'La lampe du soir', kind: 'platform', language: 'fr' }
  await sendForm(team, '/redaction/nouveau', { ...about, slug })
  const sourced = `Nos lieux ont ouvert [[${figure}]], et cela compte [[${source} p. 12]].`
  await add(team, 'demand', 'Une lampe allumée', sourced)
  await add(team, 'quotation', '', `[[${voice}]]`)
  await add(team, 'means', 'Ouvrir chaque soir', 'Payer une personne le soir.')
  await add(team, 'bibliography', '', '')
  await team.goto(`${document}/reglages`)
  await sendForm(team, '/reglages', { ...about, audience: 'members' })
  await team.goto(`${document}/amendements/ouverture`)
  await sendForm(team, '/ouverture', { closesOn })
}

async function add(team: Page, kind: string, title: string, text: string): Promise<void> {
  await team.getByLabel('Ajouter un bloc').last().selectOption(kind)
  await team.getByRole('button', { name: 'Ajouter et écrire' }).last().click()
  if (title !== '') await team.locator('[name=title]').fill(title)
  if (text !== '') await team.locator('[name=text]').fill(text)
  await team.getByRole('button', { name: 'Garder et terminer' }).click()
}

/** A member words a means otherwise. */
export async function amend({ slug: member, page }: Worker): Promise<void> {
  await page.goto(`/ma-ressource/${member}/amendements/${slug}`)
  await page.getByRole('link', { name: 'Amender : Moyen 1.1' }).click()
  await page.getByLabel('Texte proposé').fill('Payer deux personnes le soir.')
  await page.getByLabel('Pourquoi').fill('Seule, on ne se relaie pas.')
  await page.getByRole('button', { name: 'Déposer l’amendement' }).click()
  assert.match(page.url(), /\/amendements\/1\?fait=propose$/)
}

/** The writers recommend; the seats decide; what they accepted is written. */
export async function decideAmendment(team: Page, voters: readonly Worker[]): Promise<void> {
  await team.goto(`${document}/amendements/1`)
  await team.getByLabel('L’accepter', { exact: true }).check()
  await team.getByLabel('Raison du comité').fill('C’est plus juste.')
  await team.getByRole('button', { name: 'Recommander' }).click()
  await team.goto(`${document}/amendements/vote`)
  await sendForm(team, '/vote', { put: ['1'] })
  await vote(team, voters)
  await team.goto(`${document}/amendements/vote`)
  await sendForm(team, '/resultats')
  await team.goto(`${document}/amendements/texte`)
  await sendForm(team, '/texte')
  await team.goto(document)
  assert.match(await textOf(team), /Payer deux personnes le soir/)
}

/** The members adopt the text itself. */
export async function adopt(team: Page, voters: readonly Worker[]): Promise<void> {
  await team.goto('/decisions/nouvelle')
  await team.getByLabel('La question').fill('Adoptons-nous « La lampe du soir » ?')
  await team.getByLabel('Ce qui est proposé').fill('Le texte, tel qu’amendé.')
  await team.getByLabel('Vote', { exact: true }).check()
  await team.getByLabel('Quorum').fill('5')
  await team.getByLabel('Sur quoi porte-t-elle ?').selectOption({ label: 'La lampe du soir' })
  await team.getByRole('button', { name: 'Garder le brouillon' }).click()
  await vote(team, voters)
}

/** From a decision that is prepared: opened, answered for each seat, closed, shown to everyone. */
async function vote(team: Page, voters: readonly Worker[]): Promise<void> {
  const decision = new URL(team.url()).pathname
  await team.getByRole('link', { name: 'Ouvrir le vote' }).click()
  await team.getByRole('button', { name: 'Ouvrir le vote' }).click()
  for (const { slug: member, page } of voters) {
    await page.goto(`/ma-ressource/${member}${decision}`)
    for (const group of await page.locator('form[action$="/bulletin"] fieldset').all()) {
      await group.getByRole('radio').first().check()
    }
    await page.getByRole('button', { name: 'Voter' }).click()
    assert.match(page.url(), /fait=vote/)
  }
  await team.goto(`${decision}/etape/closed`)
  await sendForm(team, '/closed')
  await team.goto(decision)
  assert.match(await textOf(team), /Adopté/)
  await team.goto(`${decision}/public`)
  await sendForm(team, '/public')
}

/** Adopted, dated, numbered: everyone reads it. */
export async function publish(team: Page): Promise<void> {
  await team.goto(`${document}/publication`)
  await team
    .getByRole('radio', { name: /La lampe du soir/ })
    .first()
    .check()
  // The members may still amend until the day that was told: she says that she knows.
  await team.getByLabel('Publier quand même, sans ces amendements').check()
  await team.getByRole('button', { name: 'Publier la version 1' }).click()
  assert.match(team.url(), /fait=publie/)
}

/** What the writers find when something that the text rests on is gone. */
export async function flagged(team: Page): Promise<string> {
  await team.goto(`${document}/publication`)
  assert.equal(await team.getByRole('button', { name: /^Publier/ }).count(), 0)
  return (await team.locator('.health__list').textContent()) ?? ''
}
