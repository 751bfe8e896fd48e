import assert from 'node:assert/strict'
import { it } from 'node:test'
import { slugOfCollection } from '../../../../../demo/voices.ts'
import { openSite } from '../../../../../test/site.ts'
import { until } from '../../../../../test/waiting.ts'
import { withConnection } from '../../../../platform/database/connect.ts'

const site = await openSite()
const poster = `/paroles/${slugOfCollection(0)}`

it('gets her words back, with the same code, where the database is lost while she hands them in; then sends them again', async () => {
  const form = await site.public.visit(poster)
  const [prompt = '', code = ''] = ['prompt', 'code'].map((name) =>
    form.attribute(`form.speaking input[name=${name}]`, 'value'),
  )
  const sent = { prompt, code, words: 'une phrase qui a failli se perdre.', uses: ['unplaced'] }
  await withConnection(site.database.superuserUrl, async (other) => {
    await other.query('begin')
    await other.query('lock table voices.voices in access exclusive mode')
    const answered = site.public.submit(poster, sent)
    // Databases made from one template give their tables one number: without its own, another file's connection would be cut.
    await until('her connection, to cut it', async () => {
      const { rowCount } = await other.query(
        `select pg_terminate_backend(pid) from pg_locks
         where not granted and relation = 'voices.voices'::regclass
           and database = (select oid from pg_database where datname = current_database())`,
      )
      return Number(rowCount) > 0
    })
    const page = await answered
    await other.query('rollback')
    assert.equal(page.status, 503)
    assert.equal(page.headers.get('retry-after'), '60')
    assert.equal(page.text('textarea'), sent.words)
    assert.equal(page.attribute('form.speaking input[name=code]', 'value'), code)
    assert.equal(page.attribute('input[type=checkbox][checked]', 'value'), 'unplaced')
  })
  const again = await site.public.submit(poster, sent)
  assert.equal(again.status, 200)
  const closed = await withConnection(site.database.superuserUrl, (team) =>
    team.query(`update voices.collections set closed_week = opened_week where slug = $1`, [
      slugOfCollection(0),
    ]),
  )
  assert.equal(closed.rowCount, 1)
  // Whose first receipt never arrived learns that her voice is kept, even once the collection is closed.
  assert.equal((await site.public.submit(poster, sent)).status, 200)
  assert.equal((await site.public.submit(poster, { ...sent, code: '' })).status, 410)
  assert.equal((await site.public.submit(poster, { ...sent, words: '' })).status, 410)
})

it('is told that a sentence is not asked, or not in that version', async () => {
  const open = `/paroles/${slugOfCollection(1)}`
  const sent = { code: '', words: 'rien à voir.', uses: ['unplaced'] }
  for (const prompt of ['ici-je-viens-chercher.2', 'ici-je-viens-chercher', 'rien.1', '.1', '']) {
    assert.equal((await site.public.submit(open, { ...sent, prompt })).status, 410, prompt)
  }
  const prompt = 'ici-je-viens-chercher.1'
  assert.equal((await site.public.submit('/paroles/zzzz-zzzz', { ...sent, prompt })).status, 404)
  assert.equal(
    (
      await site.public.submit(open.toUpperCase().replace('PAROLES', 'paroles'), {
        ...sent,
        prompt,
      })
    ).status,
    200,
  )
})
