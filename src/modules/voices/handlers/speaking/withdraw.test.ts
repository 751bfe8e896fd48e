import assert from 'node:assert/strict'
import { it } from 'node:test'
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
    const id = rows[0]?.id ?? ''
    // The team counts first, then touches her voice; she touches her voice, then must count. Her transaction is the one that
    // notices, and is rolled back.
    await team.query(`set deadlock_timeout = '60s'`)
    await team.query('begin')
    await team.query('select pg_advisory_xact_lock(7305006)')
    const withdrawal = site.public.submit('/paroles/retrait', { code })
    await team.query(onceSheWaits('update voices.public_search set themes = themes', id))
    await team.query('commit')
    const answer = await withdrawal
    assert.equal(answer.status, 200)
    assert.match(answer.text('h1'), /Vos mots sont effacés/)
    const { rowCount } = await team.query('select from voices.voices where id = $1', [id])
    assert.equal(rowCount, 0)
  })
})

/**
 * Does it once she, who has touched her voice, waits for the count: in the database itself, since hers looks for a deadlock a second
 * after she began to wait, and then no more. Only her own wait counts: other databases of the server have theirs.
 */
function onceSheWaits(update: string, voice: string): string {
  return `do $$
  begin
    for tries in 1..12000 loop
      if exists (
        select from pg_locks waits
        join pg_locks holds on holds.pid = waits.pid and holds.granted and holds.mode = 'RowExclusiveLock'
          and holds.relation = 'voices.public_search'::regclass
        where waits.locktype = 'advisory' and waits.objid = 7305006 and not waits.granted
          and waits.database = (select oid from pg_database where datname = current_database())
      ) then
        ${update} where voice_id = '${voice}';
        return;
      end if;
      perform pg_sleep(0.01);
    end loop;
    raise 'she did not wait for the count';
  end
  $$`
}
