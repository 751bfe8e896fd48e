import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openSite } from '../../../../test/site.ts'
import { withConnection } from '../../../platform/database/connect.ts'

const site = await openSite()
const query = async <T extends object>(text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<T>(text, [...values])
    return rows
  })

const bercantes = `(select id from directory.members where slug = 'les-bercantes')`
const placed = () =>
  query<{ region: string; voices: number }>(
    `select s.region, count(*)::int as voices from voices.public_search s
     where s.member_id = ${bercantes} and s.region is not null group by 1 order by 1`,
  )
/** What walls count, and what they would if each voice were counted now. */
const counts = async () => {
  const held = () =>
    query(
      `select 'shown' as of, reading, key, null::text as at, voices from voices.shown_counts
       union all select 'weeks', reading, key, week::text, voices from voices.counts_of_weeks
       union all select 'members', reading, key, member_id::text, voices from voices.counts_of_members order by 1, 2, 3, 4`,
    )
  const kept = await held()
  await query('select voices.count_anew()')
  return { kept, anew: await held() }
}
const move = async (locality: string) => {
  const moved = await site
    .as('equipe')
    .submit('/equipe/ressources/les-bercantes/demenagement', { locality, on: '2026-01-15' })
  assert.equal(moved.status, 303)
}

it('a resource moves: its voices are of its new region at once, on walls, in counts and in search', async () => {
  const [before] = await placed()
  assert.ok(before && before.voices > 10)
  assert.equal((await site.public.visit(`/paroles?region=${before.region}`)).status, 200)
  await move('Rouyn-Noranda')

  assert.deepEqual(await placed(), [{ region: 'ra:08', voices: before.voices }])
  const { kept, anew } = await counts()
  assert.deepEqual(kept, anew)
  const [collection] = await query<{ region: string }>(
    `select distinct member_region as region from voices.collections where member_id = ${bercantes}`,
  )
  assert.equal(collection?.region, 'ra:08')
  // One resource alone in its region: the wall of the region does not say it.
  assert.equal((await site.public.visit('/paroles?region=ra:08')).status, 404)
  const left = await site.public.visit(`/paroles?region=${before.region}`)
  assert.doesNotMatch(left.text('main'), /Les Berçantes/)
})

it('a collection opened after a move, and a voice decided after it, are of the new region', async () => {
  const path = '/collectes/nouvelle'
  const [member] = await query<{ id: string }>(`select ${bercantes} as id`)
  const [prompt] = await query<{ id: string }>('select id from voices.prompts limit 1')
  const opened = await site.as('equipe').submit(path, {
    title: 'Après le déménagement',
    member: member?.id ?? '',
    prompts: prompt?.id ?? '',
    read: '1',
  })
  assert.equal(opened.status, 303, opened.text('.errors, .field__error'))
  assert.deepEqual(
    await query(
      `select member_region from voices.collections where title = 'Après le déménagement'`,
    ),
    [{ member_region: 'ra:08' }],
  )
  await query(
    `update voices.voices v set note = note from voices.collections c where c.id = v.collection_id and c.member_id = ${bercantes}`,
  )
  const [now] = await placed()
  assert.equal(now?.region, 'ra:08')
  const { kept, anew } = await counts()
  assert.deepEqual(kept, anew)
})
