import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { openWindow } from '../../browser.ts'
import type { Ground } from './found-network.ts'
import { sendForm, textOf } from './send-form.ts'

export const words = 'une lampe allumée, et quelqu’un dessous.'

/** A sentence to complete, and a collection that asks it. Answers where its poster leads. */
export async function openCollection(team: Page, today: string): Promise<string> {
  await team.goto('/equipe/paroles/phrases/nouvelle')
  await sendForm(team, '/phrases/nouvelle', {
    slug: 'le-soir-je-cherche',
    beginning: 'Le soir, je cherche',
    purpose: 'Savoir ce que le soir demande.',
    readers: 'L’équipe de la fédération.',
    what_is_done: 'Ce que vous permettez.',
    opensOn: today,
  })
  await team.goto('/collectes/nouvelle')
  const prompt = await team.locator('[name=prompts]').first().getAttribute('value')
  await sendForm(team, '/collectes/nouvelle', {
    title: 'La table de la cuisine',
    prompts: [prompt ?? ''],
    read: true,
  })
  return `/paroles/${new URL(team.url()).pathname.split('/').at(-1)}`
}

/** Someone completes the sentence on a telephone; the team reads it and publishes it. Answers the voice, and how it is taken back. */
export async function speak({ origin, browser }: Ground, team: Page, poster: string) {
  const speaker = await openWindow(browser, { origin, javaScript: false })
  await speaker.goto(poster)
  await speaker.locator('#words').fill(words)
  await speaker.getByLabel('La publier, sans dire d’où elle vient').check()
  await speaker.getByRole('button', { name: 'Confier ma phrase' }).click()
  const groups = await speaker.locator('.voice-code__group').allTextContents()

  await team.goto('/lecture')
  await team.locator('.voices-queue a').first().click()
  await team.getByLabel('Publier', { exact: true }).check()
  await team.locator('[name=rule]').selectOption('nothing-stands-against')
  await team.getByRole('button', { name: 'Décider, et lire la suivante' }).click()
  await speaker.goto('/paroles')
  const voice = await speaker.locator('a[href*="/paroles/une/"]').first().getAttribute('href')
  assert.match(voice ?? '', /\/paroles\/une\/[0-9a-z]{7}$/)
  return {
    path: voice ?? '',
    reference: `voice:${voice?.split('/').at(-1)}`,
    async takeBack() {
      await speaker.goto('/paroles/retrait')
      await speaker.getByLabel('Votre code').fill(groups.join(' ').replaceAll('-', ''))
      await speaker.getByRole('button', { name: 'Effacer ma phrase' }).click()
      await speaker.getByRole('button', { name: 'Oui, effacer mes mots' }).click()
      assert.match(await textOf(speaker), /Vos mots sont effacés/)
    },
  }
}

/** What was read comes in as references; one becomes something the federation can say. */
export async function bringSources(team: Page): Promise<string> {
  await team.goto('/equipe/argumentaire/imports')
  await team
    .locator('[name=pasted]')
    .fill(
      '@book{a, title = {La lampe du soir}, author = {Berthelet, Ada}, publisher = {Presses inventées}, year = {2024}}',
    )
  await team.getByRole('button', { name: 'Lire ces références' }).click()
  await team.getByRole('button', { name: 'Ajouter cette référence' }).click()
  await team.goto('/equipe/argumentaire/sources/berthelet-2024')
  assert.match(await textOf(team), /La lampe du soir/)
  return 'source:berthelet-2024'
}
