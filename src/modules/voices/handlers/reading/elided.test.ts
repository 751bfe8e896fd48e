import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openSite } from '../../../../../test/site.ts'
import { withConnection } from '../../../../platform/database/connect.ts'

const site = await openSite()

it('someone reads « c’est qu’on rit beaucoup » on the wall, and who takes the file what was written', async () => {
  await withConnection(site.database.superuserUrl, (client) =>
    client.query(
      `insert into voices.voices (public_code, code_hash, prompt_id, prompt_version, collection_id, words, language, week, consent_version, uses,
         state, rule, decided_week)
       select voices.short_code(), sha256('rit'), p.id, 1, c.id, 'on rit, et le zouave aussi.', 'fr', '2026-02-02', 1, '{named}', 'published',
         'nothing-stands-against', '2026-02-02'
       from voices.prompts p, (select id from voices.collections where member_id is not null limit 1) c
       where p.slug = 'ce-que-les-gens-ne-savent-pas'`,
    ),
  )
  const found = await site.public.visit('/paroles?mots=zouave')
  assert.match(found.text('figure blockquote'), /c’est qu’on rit, et le zouave aussi\./)
  const wall = await site.public.visit('/paroles/phrases/ce-que-les-gens-ne-savent-pas')
  assert.doesNotMatch(wall.text('.voices-wall'), /que (?:on|avec|un|arriver|il|être|ici) /)
  assert.match(wall.text('h1'), /c’est que…/)
  const queue = await site.as('equipe').visit('/lecture?voir=published')
  assert.doesNotMatch(queue.text('.voices-queue'), /c’est que (?:on|avec|un|arriver|il|être|ici) /)
  const file = await (await site.as('equipe').request('/equipe/paroles/export.csv')).text()
  assert.match(file, /c’est que"?[;,]"?on rit, et le zouave aussi\./)
})

it('someone who typed the beginning again is read saying it once, by who moderates and on the wall; her file keeps all she typed', async () => {
  const typed = 'ici je viens chercher la paix et le gramophone.'
  await withConnection(site.database.superuserUrl, (client) =>
    client.query(
      `insert into voices.voices (public_code, code_hash, prompt_id, prompt_version, collection_id, words, language, week, consent_version, uses,
         state, rule, decided_week)
       select voices.short_code(), sha256('gramophone'), p.id, 1, c.id, $1, 'fr', '2099-01-05', 1, '{named}', 'published',
         'nothing-stands-against', '2099-01-05'
       from voices.prompts p, (select id from voices.collections where member_id is not null limit 1) c
       where p.slug = 'ici-je-viens-chercher'`,
      [typed],
    ),
  )
  const wall = await site.public.visit('/paroles?mots=gramophone')
  assert.equal(wall.text('figure blockquote').trim(), typed)
  const queue = await site.as('equipe').visit('/lecture?voir=published')
  assert.match(queue.text('.voices-queue'), /ici je viens chercher la paix et le gramophone/)
  assert.doesNotMatch(queue.text('.voices-queue'), /chercher ici je viens/i)
  const file = await (await site.as('equipe').request('/equipe/paroles/export.csv')).text()
  assert.match(
    file,
    /Ici, je viens chercher"?[;,]"?ici je viens chercher la paix et le gramophone\./,
  )
})
