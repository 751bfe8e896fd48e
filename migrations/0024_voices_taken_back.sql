-- What was taken back stays so: testimonies are in the ledger of withdrawals too.

create or replace function voices.withdrawal_ledger(only_hash bytea default null) returns table (code_hash text, public_code text, week date, kept text)
  language sql stable security definer set search_path = '' as $$
  select encode(w.code_hash, 'hex'), w.public_code, w.week, '' from voices.withdrawals w
  where only_hash is null or w.code_hash = only_hash
  union all
  select encode(v.code_hash, 'hex'), v.public_code, v.narrowed_week, array_to_string(v.uses, ',') from voices.voices v
  where v.narrowed_week is not null and (only_hash is null or v.code_hash = only_hash)
  union all
  select encode(sha256(t.id::text::bytea), 'hex'), t.public_code, voices.week_of(t.revoked_at::date), 'testimony' from voices.testimonies t
  where t.revoked_at is not null and (only_hash is null or sha256(t.id::text::bytea) = only_hash)
  order by 1
$$;
comment on function voices.withdrawal_ledger is
  'What a restored backup must not bring back: no word of anyone, only codes, hashed, weeks, and the uses that stand. kept = testimony: a '
  'member''s, revoked; its id is hashed in place of a code.';

create or replace function voices.replay_withdrawal(hash bytea, cited text, kept text[], on_week date) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if kept = array['testimony'] then
    update voices.testimonies set revoked_at = on_week where public_code = cited and sha256(id::text::bytea) = hash and revoked_at is null;
    return;
  end if;
  if cardinality(kept) > 0 then
    perform voices.narrow(hash, kept, on_week);
    return;
  end if;
  delete from voices.voices where code_hash = hash;
  insert into voices.withdrawals (code_hash, public_code, week) values (hash, cited, on_week) on conflict do nothing;
end $$;

-- What no place was to be said of -------------------------------------------------------------------------------------------------

-- Few resources ask a sentence, and their posters say which: under three of them, the sentence says where a voice comes from.
alter table voices.public_search alter column prompt_id drop not null, alter column prompt_version drop not null;
comment on column voices.public_search.prompt_id is
  'The beginning it completes. Null, and prompt_version with it, for a voice that may not be placed while fewer than three resources gathered '
  'public voices of its prompt.';
alter table voices.shown_counts alter column resources drop not null, alter column first_week drop not null, alter column last_week drop not null;
comment on table voices.shown_counts is
  'No policy: holds only what walls print. A theme or a region is here from five public voices of three resources on, and leaves when it falls below. '
  'Of all and of a prompt, resources and weeks are told from three resources on (else null); of a prompt, only the voices under its beginning count.';

create function voices.is_gathered_widely(of_reading text, of_key text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select count(*) >= 3 from voices.counts_of_members c where c.reading = of_reading and c.key = of_key
$$;
comment on function voices.is_gathered_widely is 'Whether three resources or more gathered the public voices of a wall.';

create function voices.place_under_prompt(prompt text) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if voices.is_gathered_widely('prompt', prompt) then
    update voices.public_search s set prompt_id = v.prompt_id, prompt_version = v.prompt_version
    from voices.voices v where s.prompt_id is null and v.id = s.voice_id and v.prompt_id = prompt::uuid;
  else
    update voices.public_search s set prompt_id = null, prompt_version = null
    from voices.voices v where s.prompt_id = prompt::uuid and v.id = s.voice_id and not 'named' = any (v.uses);
  end if;
end $$;
comment on function voices.place_under_prompt is 'Puts the voices that may not be placed under the beginning of their sentence, or takes them from under it.';

create or replace function voices.readings_of(counted voices.public_search) returns table (reading text, key text, member_id uuid)
  language sql stable security definer set search_path = '' as $$
  with gathered as (
    select v.prompt_id, c.member_id from voices.voices v join voices.collections c on c.id = v.collection_id where v.id = counted.voice_id)
  select 'all', '', g.member_id from gathered g
  union all select 'prompt', g.prompt_id::text, g.member_id from gathered g
  union all select 'theme', theme, g.member_id from gathered g, unnest(counted.themes) as theme
  union all select 'region', counted.region, counted.member_id where counted.region is not null
$$;

create or replace function voices.show_counts(of_reading text, of_key text) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  is_told boolean := voices.is_gathered_widely(of_reading, of_key);
  under_it integer;
begin
  if of_reading = 'prompt' then perform voices.place_under_prompt(of_key); end if;
  if of_reading = 'prompt' and not is_told then
    select count(*) into under_it from voices.public_search where prompt_id = of_key::uuid;
  end if;
  delete from voices.shown_counts s where s.reading = of_reading and s.key = of_key;
  insert into voices.shown_counts (reading, key, voices, resources, first_week, last_week)
  select of_reading, of_key, coalesce(under_it, w.voices), case when is_told then m.resources end,
    case when is_told then w.first_week end, case when is_told then w.last_week end
  from (select coalesce(sum(c.voices), 0)::integer as voices, min(c.week) as first_week, max(c.week) as last_week
    from voices.counts_of_weeks c where c.reading = of_reading and c.key = of_key) w,
    (select count(*)::integer as resources from voices.counts_of_members c where c.reading = of_reading and c.key = of_key) m
  where coalesce(under_it, w.voices) > 0 and voices.may_be_shown(of_reading, w.voices, m.resources);
end $$;

create or replace function voices.refresh_public_search(refreshed uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  delete from voices.public_search where voice_id = refreshed;
  insert into voices.public_search (voice_id, public_code, prompt_id, prompt_version, words, language, week, member_id, region, themes, is_press, chance, document)
  select v.id, v.public_code, case when shown.may_be_under then v.prompt_id end, case when shown.may_be_under then v.prompt_version end,
    shown.words, v.language, v.week,
    case when 'named' = any (v.uses) then c.member_id end,
    case when 'named' = any (v.uses) then directory.region_of(c.member_id) end,
    coalesce((select array_agg(t.theme order by t.theme) from voices.voice_themes t where t.voice_id = v.id), '{}'),
    'press' = any (v.uses),
    ('x' || left(md5(v.id::text), 13))::bit(52)::bigint / 4503599627370496.0,
    case v.language when 'en' then to_tsvector('platform.english', platform.fold_inclusive(shown.words))
      else to_tsvector('platform.french', platform.fold_inclusive(shown.words)) end
  from voices.voices v
  join voices.collections c on c.id = v.collection_id
  cross join lateral (select coalesce(v.masked_words, v.words) as words,
    'named' = any (v.uses) or voices.is_gathered_widely('prompt', v.prompt_id::text) as may_be_under) shown
  where v.id = refreshed and v.state in ('published', 'masked') and v.uses && array['unplaced', 'named'];
end $$;

-- Where a voice stands under its beginning counts for no wall: only what else changes is counted again.
drop trigger follow_public_search on voices.public_search;
create trigger follow_public_search after insert or delete on voices.public_search
  for each row execute function voices.follow_public_search();
create trigger follow_changed_search after update of week, member_id, region, themes on voices.public_search
  for each row execute function voices.follow_public_search();

create or replace function voices.standing_of(codes text[]) returns table (
  public_code text, standing text, words text, language text, beginning text, beginning_en text, member_id uuid, uses text[])
  language sql stable security definer set search_path = '' as $$
  select w.public_code, 'withdrawn', null, null, null, null, null::uuid, '{}'::text[]
  from voices.withdrawals w where w.public_code = any (codes)
  union all
  select v.public_code, case when v.narrowed_week is null then 'living' else 'narrowed' end,
    coalesce(v.masked_words, v.words), v.language, p.beginning, p.beginning_en, case when 'named' = any (v.uses) then c.member_id end, v.uses
  from voices.voices v join voices.collections c on c.id = v.collection_id
  left join voices.public_search s on s.voice_id = v.id
  left join voices.prompt_versions p on p.prompt_id = v.prompt_id and p.version = v.prompt_version
    and (directory.is_team() or s.prompt_id is not null)
  where v.public_code = any (codes)
    and (directory.is_team() or (v.state in ('published', 'masked') and v.uses && array['unplaced', 'named']))
  union all
  -- Narrowed until nothing of it is public: a document that quotes it must know.
  select v.public_code, 'narrowed', null, null, null, null, null::uuid, '{}'::text[]
  from voices.voices v
  where v.public_code = any (codes) and not directory.is_team() and v.narrowed_week is not null and not v.uses && array['unplaced', 'named']
$$;

-- Two people sort one voice ------------------------------------------------------------------------------------------------------

create function voices.sort_voice(voice uuid, sorted text[]) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if not voices.may_moderate() then return false; end if;
  -- The lock that a decision takes first too: neither waits for the other with something in hand.
  perform from voices.voices where id = voice for update;
  if not found then return false; end if;
  delete from voices.voice_themes where voice_id = voice and not theme = any (sorted);
  insert into voices.voice_themes (voice_id, theme) select voice, code from voices.themes where code = any (sorted) order by code
  on conflict do nothing;
  return true;
end $$;
comment on function voices.sort_voice is 'Says what a voice speaks of: these themes and no other. Of two people at once, the last one.';
grant execute on function voices.sort_voice(uuid, text[]) to maillage_web;

-- A testimony taken back stays so ---------------------------------------------------------------------------------------------------

create function voices.refuse_what_is_revoked() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if tg_table_name = 'testimonies' then
    raise exception 'a revoked testimony stays revoked' using errcode = 'restrict_violation';
  end if;
  -- Waits for a revocation that has begun.
  perform from voices.testimonies where id = new.testimony_id for update;
  if exists (select from voices.testimonies where id = new.testimony_id and revoked_at is not null) then
    raise exception 'nothing is written under a revoked testimony' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger a_revoked_testimony_stays_so before update of revoked_at on voices.testimonies for each row
  when (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at) execute function voices.refuse_what_is_revoked();
create trigger nothing_under_a_revoked_testimony before insert on voices.testimony_versions
  for each row execute function voices.refuse_what_is_revoked();

-- What a resource reads of its own collection ---------------------------------------------------------------------------------------

create or replace function voices.own_count(collection uuid) returns integer
  language sql stable security definer set search_path = '' as $$
  select count(*)::integer from voices.voices where collection_id = collection and state in ('published', 'masked', 'internal')
$$;
create or replace function voices.own_voices(collection uuid) returns table (
  public_code text, prompt_id uuid, prompt_version integer, words text, language text, week date, uses text[], state text)
  language sql stable security definer set search_path = '' as $$
  select v.public_code, v.prompt_id, v.prompt_version, coalesce(v.masked_words, v.words), v.language, v.week, v.uses,
    case when v.state in ('published', 'masked') and not v.uses && array['unplaced', 'named'] then 'internal' else v.state end
  from voices.voices v join voices.collections c on c.id = v.collection_id
  where v.collection_id = collection and v.state in ('published', 'masked', 'internal')
    and (c.member_id = any (directory.members_of_current_person()) or directory.is_team())
    and voices.own_count(collection) >= 5
  order by v.id
$$;
comment on function voices.own_voices is
  'What the people of a resource read of its own collection, from five voices on that a moderator has read: what waits names whom it likes.';

select voices.count_anew();
