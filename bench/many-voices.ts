import type pg from 'pg'

/**
 * So many more voices of the demonstration's collections, for measuring only: each made of the words of two invented ones, one
 * in five waiting or kept internal. `superuser`: rows are laid as they are, then counted. Deterministic, but for ids.
 */
export async function addVoices(superuser: pg.ClientBase, voices: number): Promise<void> {
  await superuser.query('begin')
  // Triggers would count one voice at a time.
  await superuser.query(`set local session_replication_role = 'replica'`)
  await superuser.query(
    `create temporary table told on commit drop as
     select row_number() over (order by v.id) as at, v.*, c.member_id is not null as is_placed,
       (select min(t.theme) from voices.voice_themes t where t.voice_id = v.id) as theme, count(*) over () as of
     from voices.voices v join voices.collections c on c.id = v.collection_id where v.state <> 'waiting'`,
  )
  await superuser.query(
    `create temporary table added on commit drop as
     select gen_random_uuid() as id, n, first.theme, first.prompt_id, first.prompt_version, first.collection_id, first.language,
       first.week, left(first.words || ' ' || second.words, 1000) as words,
       case when n % 10 = 0 then 'waiting' when n % 10 = 1 then 'internal' else 'published' end as state,
       case when n % 10 = 1 then array['internal'] when first.is_placed and n % 3 > 0 then array['named'] else array['unplaced'] end as uses
     from generate_series(1, $1) n
     join told first on first.at = 1 + n % first.of
     join told second on second.at = 1 + (n / second.of + n * 7) % second.of`,
    [voices],
  )
  await superuser.query(
    `insert into voices.voices (id, public_code, code_hash, prompt_id, prompt_version, collection_id, words, language, week, consent_version,
       uses, state, rule, decided_week)
     select id, '0' || translate(lpad(to_hex(n), 6, '0'), 'ilou', 'wxyz'), sha256(id::text::bytea), prompt_id, prompt_version, collection_id, words,
       language, week, 1, uses, state,
       case state when 'waiting' then null when 'internal' then 'consent-is-internal' else 'nothing-stands-against' end,
       case when state <> 'waiting' then week end
     from added`,
  )
  await superuser.query(
    'insert into voices.voice_themes (voice_id, theme) select id, theme from added where theme is not null',
  )
  await superuser.query('analyze voices.voices')
  await superuser.query(
    `select voices.refresh_public_search(id) from added where state = 'published'`,
  )
  await superuser.query('select voices.count_anew()')
  await superuser.query('commit')
  await superuser.query('vacuum analyze')
}
