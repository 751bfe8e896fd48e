import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type SelectQueryBuilder, sql } from 'kysely'
import { addVoices } from '../../../../bench/many-voices.ts'
import { openSite } from '../../../../test/site.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { asPublic } from '../../../platform/database/database.ts'
import { readVersions } from '../../../platform/database/versions.ts'
import { countAsked, listVoices, readWallFrame, voicesAsked } from './reading.ts'

const site = await openSite()
const query = async <T extends object>(text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<T>(text, [...values])
    return rows
  })

/** Counted from the voices themselves, as the walls of before did at each page. */
async function countedAnew() {
  return query<{ reading: string; key: string; voices: number; resources: number | null }>(`
    with public as materialized (
      select s.*, c.member_id as gathered_by, v.prompt_id as asked, s.prompt_id is not null as is_under from voices.public_search s
      join voices.voices v on v.id = s.voice_id join voices.collections c on c.id = v.collection_id)
    select 'all' as reading, '' as key, count(*)::int as voices, count(distinct gathered_by)::int as resources,
      min(week) as first_week, max(week) as last_week from public having count(*) > 0
    union all select 'prompt', asked::text, case when count(distinct gathered_by) >= 3 then count(*) else count(*) filter (where is_under) end::int,
      count(distinct gathered_by)::int, min(week), max(week) from public group by asked having count(distinct gathered_by) >= 3 or bool_or(is_under)
    union all select 'theme', theme, count(*)::int, count(distinct gathered_by)::int, min(week), max(week)
      from public join voices.voice_themes t using (voice_id) group by theme having count(*) >= 5 and count(distinct gathered_by) >= 3
    union all select 'region', region, count(*)::int, count(distinct member_id)::int, min(week), max(week)
      from public where region is not null group by region having count(*) >= 5 and count(distinct member_id) >= 3
    order by 1, 2`).then((rows) =>
    rows.map((row) =>
      (row.resources ?? 0) >= 3
        ? row
        : { ...row, resources: null, first_week: null, last_week: null },
    ),
  )
}

const shown = () => query('select * from voices.shown_counts order by 1, 2')

describe('what walls say of themselves', () => {
  it('is what one counts from the voices, after each act that changes them', async () => {
    assert.deepEqual(await shown(), await countedAnew())
    const before = JSON.stringify(await shown())
    const acts = [
      `update voices.voices set state = 'published', rule = 'nothing-stands-against', decided_week = week
       where id in (select id from voices.voices where state = 'waiting' order by id limit 6)`,
      `update voices.voices set uses = array['unplaced'], narrowed_week = voices.week_of(current_date)
       where id in (select voice_id from voices.public_search where region is not null order by voice_id limit 9)`,
      `update voices.voices set uses = array['internal'] where id in (select voice_id from voices.public_search order by voice_id limit 5)`,
      `update voices.voices set state = 'refused', rule = 'hurts-someone', masked_words = null
       where id in (select voice_id from voices.public_search order by voice_id desc limit 4)`,
      `delete from voices.voice_themes where voice_id in (select voice_id from voices.public_search order by voice_id limit 20)`,
      `insert into voices.voice_themes (voice_id, theme) select s.voice_id, t.code from voices.public_search s, voices.themes t
       where not s.themes && array[t.code] order by 1, 2 limit 12`,
      `select voices.withdraw(code_hash, current_date) from (
         select code_hash from voices.voices v join voices.public_search s on s.voice_id = v.id order by v.id offset 3 limit 15) taken`,
      `delete from voices.themes where code = (select key from voices.shown_counts where reading = 'theme' order by key limit 1)`,
    ]
    for (const act of acts) {
      await query(act)
      assert.deepEqual(await shown(), await countedAnew(), act)
    }
    assert.notEqual(JSON.stringify(await shown()), before)
  })

  it('loses a region that falls under its thresholds, and everything with the last voice', async () => {
    const [region] = await query<{ key: string }>(
      `select key from voices.shown_counts where reading = 'region' order by voices limit 1`,
    )
    assert.ok(region)
    await query(
      `delete from voices.voices where id in (select voice_id from voices.public_search where region = $1 offset 4)`,
      [region.key],
    )
    const { regions } = await asPublic(async (tx) => readWallFrame(tx, await readVersions()))
    assert.ok(regions.every((one) => one.region !== region.key))
    assert.equal((await site.public.visit(`/paroles?region=${region.key}`)).status, 404)

    await query('delete from voices.voices')
    assert.deepEqual(await shown(), [])
    assert.deepEqual(await query('select from voices.counts_of_weeks'), [])
    assert.deepEqual(await query('select from voices.counts_of_members'), [])
    assert.equal((await site.public.visit('/paroles')).status, 200)
  })

  it('tells the public nothing of which resources gathered what', async () => {
    await assert.rejects(asPublic((tx) => sql`select from voices.counts_of_members`.execute(tx)))
    await assert.rejects(asPublic((tx) => sql`select from voices.counts_of_weeks`.execute(tx)))
  })
})

describe('someone who searches among many voices', () => {
  const other = 6_000
  before(async () => {
    // The other test left no voice: many are made from these.
    await withConnection(site.database.superuserUrl, async (superuser) => {
      await superuser.query(
        `insert into voices.voices (public_code, code_hash, prompt_id, prompt_version, collection_id, words, language, week, consent_version, uses,
           state, rule, decided_week)
         select lpad(n::text, 7, 'z'), sha256(n::text::bytea), p.prompt_id, 1, c.id, 'un mot ' || md5(n::text) || ' et la porte', 'fr', c.opened_week, 1,
           array['named'], 'published', 'nothing-stands-against', c.opened_week
         from generate_series(1, 300) n
         join lateral (select id, opened_week from voices.collections order by md5(id::text || n) limit 1) c on true
         join lateral (select prompt_id from voices.prompt_versions order by md5(prompt_id::text || n) limit 1) p on true`,
      )
      await addVoices(superuser, other)
    })
  })

  it('is answered by an index, whatever is asked', async () => {
    const [prompt] = await query<{ id: string }>('select id from voices.prompts limit 1')
    const [region] = await query<{ key: string }>(
      `select key from voices.shown_counts where reading = 'region' limit 1`,
    )
    assert.ok(prompt && region)
    for (const question of [
      { by: 'all' },
      { by: 'prompt', id: prompt.id },
      { by: 'region', key: region.key },
      { by: 'words', words: 'porte' },
      { by: 'words', words: 'xylophone' },
      { by: 'words', words: 'mot porte' },
    ] as const) {
      const plan = await asPublic((tx) => planOf(voicesAsked(tx, question, 0.3)))
      assert.doesNotMatch(plan, /Seq Scan on public_search/, `${JSON.stringify(question)}\n${plan}`)
      assert.match(plan, /public_search_\w+/)
    }
  })

  it('counts and finds rare words by the index of words', async () => {
    const words = 'xylophone'
    for (const plan of [
      await asPublic((tx) => planOf(voicesAsked(tx, { by: 'words', words }, -1))),
      await asPublic((tx) => planOf(countAsked(tx, words))),
    ]) {
      assert.match(plan, /Bitmap Index Scan on public_search_document/, plan)
    }
    const [first] = await asPublic((tx) => listVoices(tx, { by: 'words', words: 'porte' }, -1))
    assert.match(first?.words ?? '', /porte/)
  })
})

async function planOf<O>(asked: Pick<SelectQueryBuilder<never, never, O>, 'explain'>) {
  return (await asked.explain('text')).map((line) => Object.values(line).join('')).join('\n')
}
