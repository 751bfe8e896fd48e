import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openSite } from '../../../../../test/site.ts'
import { withConnection } from '../../../../platform/database/connect.ts'

const site = await openSite()
const query = async <T extends object>(text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<T>(text, [...values])
    return rows
  })
const waiting = async (where: string) => {
  const [voice] = await query<{ id: string; words: string }>(
    `select id, words from voices.voices where state = 'waiting' and ${where} order by id limit 1`,
  )
  assert.ok(voice)
  return { ...voice, path: `/lecture/${voice.id}` }
}

it('agrees with what a first reader hid, without typing it anew', async () => {
  await query('update voices.moderation set readers = 2')
  const { id, words, path } = await waiting(`'unplaced' = any (uses)`)
  const hidden = `[…]${words.slice(words.indexOf(' '))}`
  const masked = {
    outcome: 'masked',
    rule: 'names-someone',
    masked: hidden,
    note: 'son prénom',
  }
  const [first, second] = [site.as('equipe'), site.as('administration')]
  assert.match((await first.fillIn(path, path, masked)).location ?? '', /\?fait=premiere$/)

  const page = await second.visit(path)
  assert.match(page.text('.note'), /Une première personne propose ?Publier, un bout caché/)
  assert.match(page.text('.note'), /son prénom/)
  assert.equal(page.text('textarea[name=masked]'), hidden)
  const agreed = { outcome: 'masked', rule: 'names-someone' }
  assert.match((await second.fillIn(path, path, agreed)).location ?? '', /\?fait=decidee$/)
  const [decided] = await query<{ state: string; masked_words: string }>(
    'select state, masked_words from voices.voices where id = $1',
    [id],
  )
  assert.deepEqual(decided, { state: 'masked', masked_words: hidden })
  assert.equal((await query('select from voices.readings where voice_id = $1', [id])).length, 0)
  await query('update voices.moderation set readers = 1')
})

it('is not decided a second time by someone whose first try missed its rule while a colleague decided', async () => {
  const { path } = await waiting(`true`)
  const inside = { outcome: 'internal', rule: 'wait-for-the-collection' }
  const mine = { outcome: 'published', rule: 'nothing-stands-against' }
  const colleague = site.as('administration')
  assert.equal((await colleague.submit(path, { ...inside, seen: 'waiting' })).status, 303)
  const mistyped = await site.as('equipe').submit(path, { ...mine, rule: '', seen: 'waiting' })
  assert.equal(mistyped.status, 422)
  const seen = mistyped.attribute('[name=seen]', 'value') ?? ''
  const told = await site.as('equipe').submit(path, { ...mine, seen })
  assert.equal(told.status, 409)
  assert.equal(told.attribute('[name=seen]', 'value'), 'internal')
})

it('is not offered to publish what was entrusted for reading inside alone', async () => {
  const { id, path } = await waiting(`true`)
  await query(`update voices.voices set uses = '{internal}' where id = $1`, [id])
  const team = site.as('equipe')
  const page = await team.visit(path)
  assert.equal(page.count('input[name=outcome]'), 2)
  assert.match(page.text('fieldset'), /ne permet que la lecture entre nous/)
  const published = { outcome: 'published', rule: 'nothing-stands-against', seen: 'waiting' }
  const refused = await team.submit(path, published)
  assert.equal(refused.status, 422)
  assert.match(refused.text('.field__error'), /n’a rien permis d’autre/)
  const inside = { outcome: 'internal', rule: 'consent-is-internal', seen: 'waiting' }
  assert.equal((await team.submit(path, inside)).status, 303)
})

it('says beside a hard sentence, and under the rules, what the federation’s protocol shows', async () => {
  const protocol = {
    who: 'La direction.',
    shown: 'Une personne vous rappelle le jour même.',
    shownEn: 'Someone calls you back the same day.',
    steps: '1. Lire à deux.',
  }
  assert.equal((await site.as('equipe').submit('/equipe/paroles/protocole', protocol)).status, 303)
  const [hard] = await query<{ address: string }>(
    `select c.slug || '?phrase=' || p.slug as address from voices.prompts p
     join voices.collection_prompts a on a.prompt_id = p.id join voices.collections c on c.id = a.collection_id
     where p.is_hard and c.closed_week is null limit 1`,
  )
  for (const path of [`/paroles/${hard?.address}`, '/paroles/regles']) {
    const page = await site.public.visit(path)
    assert.match(page.text('main'), /vous rappelle le jour même/, path)
    assert.doesNotMatch(page.text('main'), /La direction|Lire à deux/, path)
    assert.match((await site.public.visit(`/en${path}`)).text('main'), /calls you back/, path)
  }
})
