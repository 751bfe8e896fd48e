import assert from 'node:assert/strict'
import { it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { slugOfCollection } from '../../../../../demo/voices.ts'
import { openSite } from '../../../../../test/site.ts'
import { withConnection } from '../../../../platform/database/connect.ts'
import { readCode } from '../../rules/withdrawal-code.ts'

const site = await openSite()
const poster = `/paroles/${slugOfCollection(0)}`

it('takes her words back even where the database had to choose between her and the team', async () => {
  const words = 'reprise pendant que l’équipe range les thèmes.'
  const receipt = await site.public.fillIn(poster, poster, { words, uses: ['unplaced'] })
  const code = readCode(receipt.text('.voice-code').replace('Code de retrait', '')) ?? ''
  await withConnection(site.database.superuserUrl, async (team) => {
    const { rows } = await team.query<{ id: string }>(
      `update voices.voices set state = 'published', rule = 'nothing-stands-against', decided_week = week
       where words = $1 returning id`,
      [words],
    )
    const id = rows[0]?.id
    // The team counts first, then touches her voice; she touches her voice, then must count. Her transaction is the one that
    // notices, and is rolled back.
    await team.query(`set deadlock_timeout = '60s'`)
    await team.query('begin')
    await team.query('select pg_advisory_xact_lock(7305006)')
    const withdrawal = site.public.submit('/paroles/retrait', { code })
    await whenSomeoneWaits(team)
    // It could not go on while hers stands.
    await team.query('update voices.public_search set themes = themes where voice_id = $1', [id])
    await team.query('commit')
    const answer = await withdrawal
    assert.equal(answer.status, 200)
    assert.match(answer.text('h1'), /Vos mots sont effacés/)
    const { rowCount } = await team.query('select from voices.voices where id = $1', [id])
    assert.equal(rowCount, 0)
  })
})

type Asked = { query: (text: string) => Promise<{ rowCount: number | null }> }

async function whenSomeoneWaits(team: Asked): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { rowCount } = await team.query(
      `select from pg_locks where locktype = 'advisory' and not granted`,
    )
    if (rowCount) return
    await sleep(10)
  }
  throw new Error('nobody waited')
}
