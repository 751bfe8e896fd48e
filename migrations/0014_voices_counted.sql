-- What every wall says of itself (how many voices, of how many resources, from which week to which) and which themes and regions
-- reach their thresholds: counted in the transaction of the act that changes it, instead of at each page.

create table voices.counts_of_weeks (
  reading text not null,
  key text not null,
  week date not null,
  voices integer not null,
  primary key (reading, key, week)
) with (fillfactor = 50);
comment on table voices.counts_of_weeks is
  'Public voices by week, of all (reading all, key empty), of each prompt (its id), theme (its code) and region (its key).';

create table voices.counts_of_members (
  reading text not null,
  key text not null,
  member_id uuid not null,
  voices integer not null,
  primary key (reading, key, member_id)
) with (fillfactor = 50);
comment on table voices.counts_of_members is
  'The same by resource that gathered them, named or not: read by nobody but the functions that count. Of regions, only voices that may be placed.';

create table voices.shown_counts (
  reading text not null,
  key text not null,
  voices integer not null,
  resources integer not null,
  first_week date not null,
  last_week date not null,
  primary key (reading, key),
  constraint shown_counts_readings_are_known check (reading in ('all', 'prompt', 'theme', 'region'))
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50);
comment on table voices.shown_counts is
  'No policy: holds only what walls print. A theme or a region is here from five public voices of three resources on, and leaves when it falls below.';

select platform.protect(t) from unnest(array['voices.counts_of_weeks', 'voices.counts_of_members']::regclass[]) as t;
select platform.declare_public('voices.shown_counts', 'holds only what every wall prints');
grant select on voices.shown_counts to maillage_web;

create function voices.may_be_shown(reading text, voices integer, resources integer) returns boolean
  language sql immutable parallel safe as $$
  select case when reading in ('all', 'prompt') then voices > 0 else voices >= 5 and resources >= 3 end
$$;
comment on function voices.may_be_shown is 'The thresholds of the walls.';

create function voices.readings_of(counted voices.public_search) returns table (reading text, key text, member_id uuid)
  language sql stable security definer set search_path = '' as $$
  with gathered as (
    select c.member_id from voices.voices v join voices.collections c on c.id = v.collection_id where v.id = counted.voice_id)
  select 'all', '', g.member_id from gathered g
  union all select 'prompt', counted.prompt_id::text, g.member_id from gathered g
  union all select 'theme', theme, g.member_id from gathered g, unnest(counted.themes) as theme
  union all select 'region', counted.region, counted.member_id where counted.region is not null
$$;
comment on function voices.readings_of is 'The walls a public voice stands on, and the resource it counts for.';

create function voices.show_counts(of_reading text, of_key text) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  delete from voices.shown_counts s where s.reading = of_reading and s.key = of_key;
  insert into voices.shown_counts (reading, key, voices, resources, first_week, last_week)
  select of_reading, of_key, w.voices, m.resources, w.first_week, w.last_week
  from (select coalesce(sum(c.voices), 0)::integer as voices, min(c.week) as first_week, max(c.week) as last_week
    from voices.counts_of_weeks c where c.reading = of_reading and c.key = of_key) w,
    (select count(*)::integer as resources from voices.counts_of_members c where c.reading = of_reading and c.key = of_key) m
  where w.voices > 0 and voices.may_be_shown(of_reading, w.voices, m.resources);
end $$;

create function voices.count_voice(counted voices.public_search, step integer) returns void
  language plpgsql security definer set search_path = '' as $$
declare stood record;
begin
  for stood in select r.reading, r.key, r.member_id from voices.readings_of(counted) r order by 1, 2 loop
    insert into voices.counts_of_weeks as c (reading, key, week, voices) values (stood.reading, stood.key, counted.week, step)
    on conflict (reading, key, week) do update set voices = c.voices + step;
    delete from voices.counts_of_weeks c where c.reading = stood.reading and c.key = stood.key and c.week = counted.week and c.voices <= 0;
    if stood.member_id is not null then
      insert into voices.counts_of_members as c (reading, key, member_id, voices) values (stood.reading, stood.key, stood.member_id, step)
      on conflict (reading, key, member_id) do update set voices = c.voices + step;
      delete from voices.counts_of_members c
      where c.reading = stood.reading and c.key = stood.key and c.member_id = stood.member_id and c.voices <= 0;
    end if;
    perform voices.show_counts(stood.reading, stood.key);
  end loop;
end $$;

create function voices.follow_public_search() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  -- One act at a time counts: two that touch the same walls in another order would wait for each other.
  perform pg_advisory_xact_lock(7305006);
  if tg_op <> 'INSERT' then perform voices.count_voice(old, -1); end if;
  if tg_op <> 'DELETE' then perform voices.count_voice(new, 1); end if;
  return null;
end $$;
create trigger follow_public_search after insert or update or delete on voices.public_search
  for each row execute function voices.follow_public_search();

create function voices.leave_public_search() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  delete from voices.public_search where voice_id = old.id;
  return old;
end $$;
comment on function voices.leave_public_search is 'Before its voice goes, and not by cascade after: what it counted for is still known.';
create trigger leave_public_search before delete on voices.voices for each row execute function voices.leave_public_search();

create function voices.count_anew() returns void
  language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(7305006);
  delete from voices.counts_of_weeks;
  delete from voices.counts_of_members;
  delete from voices.shown_counts;
  insert into voices.counts_of_weeks (reading, key, week, voices)
  select r.reading, r.key, s.week, count(*) from voices.public_search s cross join lateral voices.readings_of(s) r group by 1, 2, 3;
  insert into voices.counts_of_members (reading, key, member_id, voices)
  select r.reading, r.key, r.member_id, count(*) from voices.public_search s cross join lateral voices.readings_of(s) r
  where r.member_id is not null group by 1, 2, 3;
  perform voices.show_counts(w.reading, w.key) from (select distinct reading, key from voices.counts_of_weeks) w;
end $$;
comment on function voices.count_anew is 'Every count from the voices themselves. For the owner alone, after rows were loaded in bulk.';
select voices.count_anew();

drop function voices.shown_themes(), voices.shown_regions(), voices.provenance();

-- A wall reads its page in the order of chance straight from an index.
drop index voices.public_search_region;
create index public_search_region on voices.public_search (region, chance, voice_id) where region is not null;
-- No page searches inside words: « document » answers all of them.
drop index voices.public_search_folded;
alter table voices.public_search drop column folded;
create or replace function voices.refresh_public_search(refreshed uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  delete from voices.public_search where voice_id = refreshed;
  insert into voices.public_search (voice_id, public_code, prompt_id, prompt_version, words, language, week, member_id, region, themes, is_press, chance, document)
  select v.id, v.public_code, v.prompt_id, v.prompt_version, shown.words, v.language, v.week,
    case when 'named' = any (v.uses) then c.member_id end,
    case when 'named' = any (v.uses) then directory.region_of(c.member_id) end,
    coalesce((select array_agg(t.theme order by t.theme) from voices.voice_themes t where t.voice_id = v.id), '{}'),
    'press' = any (v.uses),
    ('x' || left(md5(v.id::text), 13))::bit(52)::bigint / 4503599627370496.0,
    case v.language when 'en' then to_tsvector('platform.english', platform.fold_inclusive(shown.words))
      else to_tsvector('platform.french', platform.fold_inclusive(shown.words)) end
  from voices.voices v
  join voices.collections c on c.id = v.collection_id
  cross join lateral (select coalesce(v.masked_words, v.words) as words) shown
  where v.id = refreshed and v.state in ('published', 'masked') and v.uses && array['unplaced', 'named'];
end $$;

-- A voice just handed in is not public: nothing follows it until it is decided.
drop trigger follow_voice on voices.voices;
create trigger follow_new_voice after insert on voices.voices for each row
  when (new.state in ('published', 'masked')) execute function voices.follow_voice();
create trigger follow_voice after update on voices.voices for each row execute function voices.follow_voice();

-- Under which key withdrawal codes are hashed ---------------------------------------------------------------------------------

create table voices.withdrawal_key (
  is_only boolean primary key default true,
  digest bytea not null,
  constraint withdrawal_key_is_one check (is_only),
  constraint withdrawal_key_is_a_digest check (length(digest) = 32)
);
comment on table voices.withdrawal_key is
  'HMAC of a fixed text under the key of withdrawal codes, which is in a file: it only answers whether the file is still the same.';
select platform.protect('voices.withdrawal_key');

create function voices.is_key_of_codes(asked bytea) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  insert into voices.withdrawal_key (digest) values (asked) on conflict do nothing;
  return (select digest = asked from voices.withdrawal_key);
end $$;
comment on function voices.is_key_of_codes is 'Whether codes are hashed under the key of this digest; the first one asked about is.';
grant execute on function voices.is_key_of_codes(bytea) to maillage_web;
