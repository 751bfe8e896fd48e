import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sql } from 'kysely'
import { slugOfCollection } from '../../../../demo/voices.ts'
import { openSite } from '../../../../test/site.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { as } from '../../../platform/database/database.ts'

const site = await openSite()
const query = async <T extends object>(text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<T>(text, [...values])
    return rows
  })

it('lets two people sort one voice at once, beside one who decides', async () => {
  const [row] = await query<{ id: string }>(
    `select id from voices.voices where state = 'published' and uses && '{unplaced}' order by 1 limit 1`,
  )
  assert.ok(row)
  const path = `/lecture/${row.id}`
  const sorted = (who: 'equipe' | 'administration', theme: string) =>
    site.as(who).submit(`${path}/themes`, { themes: ['argent', theme] })
  const decided = () =>
    site.as('equipe').submit(path, {
      outcome: 'published',
      rule: 'nothing-stands-against',
      seen: 'published',
      themes: ['argent'],
    })
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => [
      sorted('equipe', 'ecoute'),
      sorted('administration', 'liens'),
      decided(),
    ]).flat(),
  )
  assert.deepEqual(
    answers.filter(({ status }) => status >= 500),
    [],
  )
  const [found] = await query<{ themes: string[] }>(
    'select themes from voices.public_search where voice_id = $1',
    [row.id],
  )
  assert.ok(
    ['argent', 'argent,ecoute', 'argent,liens'].includes(found?.themes.join() ?? ''),
    found?.themes.join(),
  )
})

it('keeps nothing a delegate answers while her testimony is taken back, and nobody gives it back', async () => {
  const path = '/ma-ressource/la-corde-a-linge/paroles/temoignages/ce-que-ca-change'
  const deleguee = site.as('deleguee')
  const answer = { words: 'Une lampe reste allumée.', uses: ['published'] }
  assert.equal((await deleguee.submit(path, answer)).status, 303)
  const [delegate] = await query<{ id: string; testimony: string }>(
    `select d.person_id as id, t.id as testimony from voices.testimonies t
     join directory.mandates d on d.member_id = t.member_id and d.revoked_at is null and current_date between d.starts_on and d.ends_on
     join directory.members m on m.id = t.member_id where m.slug = 'la-corde-a-linge'`,
  )
  assert.ok(delegate)
  const both = await Promise.all([
    deleguee.submit(`${path}/retrait`, {}),
    ...Array.from({ length: 4 }, () => deleguee.submit(path, answer)),
  ])
  assert.ok(both.every(({ status }) => [303, 404, 409].includes(status)))
  for (const forced of [
    sql`insert into voices.testimony_versions (testimony_id, version, words, uses) values (${delegate.testimony}::uuid, 99, 'w', '{published}')`,
    sql`update voices.testimonies set revoked_at = null where id = ${delegate.testimony}::uuid`,
  ]) {
    await assert.rejects(
      as({ id: delegate.id }, (tx) => forced.execute(tx)),
      /revoked/,
    )
  }
  assert.deepEqual(
    await query('select from voices.testimony_versions where testimony_id = $1', [
      delegate.testimony,
    ]),
    [],
  )
})

it('shows a resource nothing that nobody has read, however many sentences it adds itself', async () => {
  const small = slugOfCollection(8)
  const [held] = await query<{ id: string }>('select id from voices.collections where slug = $1', [
    small,
  ])
  await query(
    `insert into voices.voices (public_code, code_hash, prompt_id, prompt_version, collection_id, words, language, week, consent_version, uses)
     select voices.short_code(), sha256(n::text::bytea), v.prompt_id, v.prompt_version, v.collection_id, 'bourre ' || n, 'fr', v.week, 1, '{internal}'
     from generate_series(1, 5) n, (select * from voices.voices where collection_id = $1 limit 1) v`,
    [held?.id],
  )
  const page = await site.as('equipe').visit(`/collectes/${small}`)
  assert.equal(page.count('.voice'), 0)
  assert.doesNotMatch(
    (await site.as('equipe').visit(`/collectes/${small}/export.csv`)).html,
    /bourre/,
  )
  const own = await site.as('ressource').visit(`/collectes/${slugOfCollection(0)}`)
  assert.match(own.text('main'), /ne protège pas de tout/)
  assert.doesNotMatch(own.text('.voices-wall__list'), /à lire/)
})
