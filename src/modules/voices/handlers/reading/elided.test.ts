import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openSite } from '../../../../../test/site.ts'

const site = await openSite()

it('someone reads « c’est qu’on rit beaucoup » on the wall, and who takes the file what was written', async () => {
  const found = await site.public.visit('/paroles?mots=rit+beaucoup')
  assert.match(found.text('figure blockquote'), /c’est qu’on rit beaucoup, ici\./)
  const wall = await site.public.visit('/paroles/phrases/ce-que-les-gens-ne-savent-pas')
  assert.doesNotMatch(wall.text('.voices-wall'), /que (?:on|avec|un|arriver|il|être|ici) /)
  assert.match(wall.text('h1'), /c’est que…/)
  const queue = await site.as('equipe').visit('/lecture?voir=published')
  assert.doesNotMatch(queue.text('.voices-queue'), /c’est que (?:on|avec|un|arriver|il|être|ici) /)
  const file = await (await site.as('equipe').request('/equipe/paroles/export.csv')).text()
  assert.match(file, /c’est que"?[;,]"?on rit beaucoup, ici\./)
})
