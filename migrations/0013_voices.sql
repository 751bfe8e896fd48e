-- Voices: what people live, in their own words, with a consent that stays alive. A voice has no author here: no account, no
-- address, no device, no order of arrival, no time finer than the week, and nothing that leads from it to a person, those who
-- read, typed or gathered it included. That is why no table of this file says who did what.
create schema voices;
grant usage on schema voices to maillage_web;

create function voices.is_monday(day date) returns boolean
  language sql immutable parallel safe as $$ select extract(isodow from day) = 1 $$;
create function voices.week_of(day date) returns date
  language sql immutable parallel safe as $$ select day - (extract(isodow from day)::integer - 1) $$;
comment on function voices.week_of is 'The Monday of its week: the finest time a voice has.';

-- What is asked -------------------------------------------------------------------------------------------------------------

create table voices.themes (
  code text primary key,
  name text not null,
  name_en text not null default '',
  stems text[] not null default '{}',
  position integer not null default 0,
  constraint themes_codes_are_slugs check (code ~ '^[a-z][a-z0-9-]{1,40}$'),
  constraint themes_names_are_short check (length(name) between 1 and 60 and length(name_en) <= 60)
);
comment on table voices.themes is 'What voices speak of. stems: French stems that suggest the theme; a person decides.';

create table voices.prompts (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  opens_on date not null,
  closes_on date,
  is_hard boolean not null default false,
  themes text[] not null default '{}',
  constraint prompts_are_named_by_slugs check (slug ~ '^[a-z][a-z0-9-]{1,80}$'),
  constraint prompts_close_after_they_open check (closes_on >= opens_on),
  constraint prompts_have_few_themes check (cardinality(themes) <= 12)
);
comment on table voices.prompts is 'The beginning of a sentence that people complete. is_hard: it touches a hard subject, crisis lines stand beside the form.';

create table voices.prompt_versions (
  prompt_id uuid not null references voices.prompts on delete cascade,
  version integer not null,
  beginning text not null,
  beginning_en text not null default '',
  purpose text not null,
  purpose_en text not null default '',
  readers text not null,
  readers_en text not null default '',
  what_is_done text not null,
  what_is_done_en text not null default '',
  written_on date not null default current_date,
  primary key (prompt_id, version),
  constraint prompt_versions_are_numbered check (version >= 1),
  constraint prompt_versions_begin_briefly check (length(beginning) between 3 and 160 and length(beginning_en) <= 160),
  constraint prompt_versions_explain check (
    length(purpose) between 1 and 600 and length(readers) between 1 and 400 and length(what_is_done) between 1 and 600
    and length(purpose_en) <= 600 and length(readers_en) <= 400 and length(what_is_done_en) <= 600)
);
comment on table voices.prompt_versions is
  'What people read before they wrote: what it is for, who will read it and when, what will be done with it. Reworded, it is a new version.';

-- Where it is gathered -------------------------------------------------------------------------------------------------------

create table voices.collections (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  member_id uuid references directory.members,
  title text not null,
  opened_week date not null,
  closed_week date,
  people_may_be_recognised boolean not null default false,
  constraint collections_have_addresses_one_can_type check (slug ~ '^[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{4}$'),
  constraint collections_titles_are_short check (length(title) between 1 and 120),
  constraint collections_open_on_a_week check (voices.is_monday(opened_week) and voices.is_monday(closed_week)),
  constraint collections_close_once_open check (closed_week >= opened_week)
);
create index collections_of_a_member on voices.collections (member_id);
comment on table voices.collections is
  'A time and place where voices are gathered, of one member or, without one, of the federation. slug: drawn at random, printed on posters. '
  'people_may_be_recognised: a small resource was told so before opening. '
  'Weeks and not days: a workshop of one evening would date each voice to the hour.';

create table voices.collection_prompts (
  collection_id uuid not null references voices.collections on delete cascade,
  prompt_id uuid not null references voices.prompts,
  position integer not null default 0,
  primary key (collection_id, prompt_id)
);

-- What people say ------------------------------------------------------------------------------------------------------------

create table voices.voices (
  id uuid primary key default gen_random_uuid(),
  public_code text not null unique,
  code_hash bytea not null unique,
  prompt_id uuid not null,
  prompt_version integer not null,
  collection_id uuid not null references voices.collections,
  words text not null,
  language text not null,
  week date not null,
  consent_version integer not null,
  uses text[] not null,
  narrowed_week date,
  state text not null default 'waiting',
  rule text,
  note text not null default '',
  masked_words text,
  decided_week date,
  is_distress boolean not null default false,
  foreign key (prompt_id, prompt_version) references voices.prompt_versions (prompt_id, version),
  constraint voices_codes_are_hashed check (length(code_hash) = 32),
  constraint voices_are_cited_by_a_short_code check (public_code ~ '^[0-9a-hjkmnp-tv-z]{7}$'),
  constraint voices_words_fit check (length(words) between 1 and 1000 and length(masked_words) between 1 and 2000),
  constraint voices_languages_are_known check (language in ('fr', 'en')),
  constraint voices_know_their_week_only check (
    voices.is_monday(week) and voices.is_monday(narrowed_week) and voices.is_monday(decided_week)),
  constraint voices_consents_are_known check (uses <@ array['internal', 'unplaced', 'named', 'press'] and cardinality(uses) between 1 and 4),
  constraint voices_states_are_known check (state in ('waiting', 'published', 'internal', 'masked', 'refused')),
  constraint voices_are_decided_with_a_reason check ((state = 'waiting') = (rule is null) and (state = 'waiting') = (decided_week is null)),
  constraint voices_are_masked_by_words check ((state = 'masked') = (masked_words is not null)),
  constraint voices_notes_are_short check (length(note) <= 500)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1);
create index voices_of_a_collection on voices.voices (collection_id);
create index voices_of_a_prompt on voices.voices (prompt_id);
create index voices_waiting on voices.voices (week) where state = 'waiting';
comment on table voices.voices is
  'A completed sentence and what may be done with it. No author, no account, no address nor hash of one, no device, no sequence; week: a Monday. '
  'code_hash: HMAC-SHA-256 of the withdrawal code, under a key kept outside the database. rule: which published rule the outcome rests on. '
  'Withdrawn, the row is deleted: vacuum, made eager here, then takes the words off the disk.';

create table voices.readings (
  id uuid primary key default gen_random_uuid(),
  voice_id uuid not null references voices.voices on delete cascade,
  state text not null,
  rule text not null,
  note text not null default '',
  masked_words text,
  seal bytea not null,
  constraint readings_states_are_known check (state in ('published', 'internal', 'masked', 'refused')),
  constraint readings_are_sealed check (length(seal) = 32),
  constraint readings_are_masked_by_words check ((state = 'masked') = (masked_words is not null)),
  constraint readings_fit check (length(note) <= 500 and length(masked_words) <= 2000)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1);
create unique index readings_wait_one_at_a_time on voices.readings (voice_id);
comment on table voices.readings is
  'What a first reader thinks, until a second one agrees or not; then it is deleted. seal: HMAC, under the key outside the database, of this voice '
  'and this reader: it only answers whether the same person reads twice, and dies with the row.';

create table voices.voice_themes (
  voice_id uuid not null references voices.voices on delete cascade,
  theme text not null references voices.themes on delete cascade,
  primary key (voice_id, theme)
);
create index voices_of_a_theme on voices.voice_themes (theme);

create table voices.withdrawals (
  code_hash bytea primary key,
  public_code text not null unique,
  week date not null,
  constraint withdrawals_are_hashed check (length(code_hash) = 32),
  constraint withdrawals_know_their_week_only check (voices.is_monday(week))
);
comment on table voices.withdrawals is 'All that is left of a voice taken back: its code, hashed, the code it was cited by, and the week.';

-- How one reads --------------------------------------------------------------------------------------------------------------

create table voices.moderation (
  is_only boolean primary key default true,
  readers integer not null default 1,
  committee uuid,
  months_kept integer not null default 12,
  constraint moderation_is_one check (is_only),
  constraint moderation_is_read_by_one_or_two check (readers in (1, 2)),
  constraint moderation_keeps_some_months check (months_kept between 1 and 60)
);
comment on table voices.moderation is
  'How voices are read: by one person or two; by the team, and by the people of a body (its id) where the federation named one; how many months '
  'after its prompt closes a voice kept internal is erased.';
insert into voices.moderation default values;

create table voices.distress_protocols (
  version integer primary key,
  who_is_called text not null,
  what_is_shown text not null,
  what_is_shown_en text not null default '',
  steps text not null,
  written_on date not null default current_date,
  constraint distress_protocols_are_numbered check (version >= 1),
  constraint distress_protocols_fit check (
    length(who_is_called) between 1 and 1000 and length(what_is_shown) between 1 and 1000 and length(what_is_shown_en) <= 1000
    and length(steps) between 1 and 4000)
);
comment on table voices.distress_protocols is
  'What the federation wrote for a voice that tells of distress: who is called, what is shown, step by step. The last version stands. Never a deletion.';

-- What member organisations say -----------------------------------------------------------------------------------------------

create table voices.testimony_calls (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  question text not null,
  question_en text not null default '',
  purpose text not null,
  purpose_en text not null default '',
  opens_on date not null,
  closes_on date,
  constraint testimony_calls_are_named_by_slugs check (slug ~ '^[a-z][a-z0-9-]{1,80}$'),
  constraint testimony_calls_close_after_they_open check (closes_on >= opens_on),
  constraint testimony_calls_fit check (length(question) between 3 and 300 and length(question_en) <= 300
    and length(purpose) between 1 and 1000 and length(purpose_en) <= 1000)
);

create table voices.testimonies (
  id uuid primary key default gen_random_uuid(),
  public_code text not null unique,
  call_id uuid not null references voices.testimony_calls,
  member_id uuid not null references directory.members,
  revoked_at timestamptz,
  unique (call_id, member_id),
  constraint testimonies_are_cited_by_a_short_code check (public_code ~ '^[0-9a-hjkmnp-tv-z]{7}$')
);
create index testimonies_of_a_member on voices.testimonies (member_id);

create table voices.testimony_versions (
  testimony_id uuid not null references voices.testimonies on delete cascade,
  version integer not null,
  words text not null,
  uses text[] not null,
  written_at timestamptz not null default now(),
  primary key (testimony_id, version),
  constraint testimony_versions_are_numbered check (version >= 1),
  constraint testimony_versions_fit check (length(words) between 1 and 4000),
  constraint testimony_versions_consents_are_known check (uses <@ array['internal', 'published', 'press'] and cardinality(uses) between 1 and 3)
);
comment on table voices.testimony_versions is
  'What a member organisation says, in its name, and what may be done with it. The last version stands; revoked, every version is deleted.';

-- What is public now, for reading and search -------------------------------------------------------------------------------------

create table voices.public_search (
  voice_id uuid primary key references voices.voices on delete cascade,
  public_code text not null unique,
  prompt_id uuid not null references voices.prompts,
  prompt_version integer not null,
  words text not null,
  language text not null,
  week date not null,
  member_id uuid references directory.members,
  region text,
  themes text[] not null default '{}',
  is_press boolean not null,
  chance double precision not null,
  folded text not null,
  document tsvector not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1);
create index public_search_document on voices.public_search using gin (document) with (fastupdate = off);
create index public_search_folded on voices.public_search using gin (folded gin_trgm_ops) with (fastupdate = off);
create index public_search_of_a_prompt on voices.public_search (prompt_id, chance, voice_id);
create index public_search_by_chance on voices.public_search (chance, voice_id);
create index public_search_themes on voices.public_search using gin (themes);
create index public_search_region on voices.public_search (region);
create index public_search_member on voices.public_search (member_id);
comment on table voices.public_search is
  'No policy: holds only what is public now, written and erased in the transaction of the act that changes it. member_id, region: only where the '
  'consent lets the resource be named. chance: from 0 to 1, a digest of the id, which is random: the order of reading says nothing of when voices came.';

create function voices.refresh_public_search(refreshed uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  delete from voices.public_search where voice_id = refreshed;
  insert into voices.public_search (voice_id, public_code, prompt_id, prompt_version, words, language, week, member_id, region, themes, is_press, chance, folded, document)
  select v.id, v.public_code, v.prompt_id, v.prompt_version, shown.words, v.language, v.week,
    case when 'named' = any (v.uses) then c.member_id end,
    case when 'named' = any (v.uses) then directory.region_of(c.member_id) end,
    coalesce((select array_agg(t.theme order by t.theme) from voices.voice_themes t where t.voice_id = v.id), '{}'),
    'press' = any (v.uses),
    ('x' || left(md5(v.id::text), 13))::bit(52)::bigint / 4503599627370496.0,
    platform.fold_inclusive(shown.words),
    case v.language when 'en' then to_tsvector('platform.english', platform.fold_inclusive(shown.words))
      else to_tsvector('platform.french', platform.fold_inclusive(shown.words)) end
  from voices.voices v
  join voices.collections c on c.id = v.collection_id
  cross join lateral (select coalesce(v.masked_words, v.words) as words) shown
  where v.id = refreshed and v.state in ('published', 'masked') and v.uses && array['unplaced', 'named'];
end $$;

create function voices.follow_voice() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform voices.refresh_public_search(new.id);
  return null;
end $$;
create trigger follow_voice after insert or update on voices.voices for each row execute function voices.follow_voice();

create function voices.follow_themes() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare touched uuid := case when tg_op = 'DELETE' then old.voice_id else new.voice_id end;
begin
  if exists (select from voices.public_search where voice_id = touched) then
    update voices.public_search set themes = coalesce(
      (select array_agg(t.theme order by t.theme) from voices.voice_themes t where t.voice_id = touched), '{}')
    where voice_id = touched;
  end if;
  return null;
end $$;
create trigger follow_themes after insert or delete on voices.voice_themes for each row execute function voices.follow_themes();

-- Who sees and changes what ------------------------------------------------------------------------------------------------------

create function voices.may_moderate() returns boolean
  language sql stable security definer set search_path = '' as $$
  select directory.is_team() or coalesce(
    'body:' || (select committee from voices.moderation) = any (platform.current_audiences()), false)
$$;
comment on function voices.may_moderate is 'The team, and the people of the committee the federation named.';
create function voices.may_gather(member uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select directory.is_team() or directory.is_facilitator() or coalesce(member = any (directory.members_of_current_person()), false)
$$;
comment on function voices.may_gather is 'Who opens and closes collections of this member (null: of the federation) and types its slips.';

select platform.protect(t) from unnest(array[
  'voices.themes', 'voices.prompts', 'voices.prompt_versions', 'voices.collections', 'voices.collection_prompts', 'voices.voices',
  'voices.readings', 'voices.voice_themes', 'voices.withdrawals', 'voices.moderation', 'voices.distress_protocols',
  'voices.testimony_calls', 'voices.testimonies', 'voices.testimony_versions']::regclass[]) as t;
select platform.declare_public('voices.public_search', 'holds only what is public now; a policy would keep its indexes from serving');
grant select on voices.public_search to maillage_web;

grant select, insert, update, delete on voices.themes to maillage_web;
create policy everyone_reads_themes on voices.themes for select to maillage_web using (true);
create policy the_team_keeps_themes on voices.themes for all to maillage_web
  using ((select directory.is_team())) with check ((select directory.is_team()));

grant select, insert, update on voices.prompts to maillage_web;
grant select, insert on voices.prompt_versions to maillage_web;
create policy everyone_reads_prompts on voices.prompts for select to maillage_web
  using (opens_on <= current_date + 1 or (select directory.is_signed_in()));
create policy the_team_adds_prompts on voices.prompts for insert to maillage_web with check ((select directory.is_team()));
create policy the_team_changes_prompts on voices.prompts for update to maillage_web using ((select directory.is_team()));
create policy versions_are_read_with_their_prompt on voices.prompt_versions for select to maillage_web
  using (exists (select 1 from voices.prompts p where p.id = prompt_id));
create policy the_team_words_prompts on voices.prompt_versions for insert to maillage_web with check ((select directory.is_team()));

grant select, insert, update (title, closed_week) on voices.collections to maillage_web;
create policy open_collections_are_for_who_has_their_address on voices.collections for select to maillage_web using (closed_week is null);
create policy collections_are_seen_by_who_gathers on voices.collections for select to maillage_web
  using ((select directory.is_team()) or (select directory.is_facilitator()) or (select voices.may_moderate())
    or member_id = any ((select directory.members_of_current_person())::uuid[]));
create policy collections_are_opened_by_who_gathers on voices.collections for insert to maillage_web
  with check ((select directory.is_team()) or (select directory.is_facilitator())
    or member_id = any ((select directory.members_of_current_person())::uuid[]));
create policy collections_are_closed_by_who_gathers on voices.collections for update to maillage_web
  using ((select directory.is_team()) or (select directory.is_facilitator())
    or member_id = any ((select directory.members_of_current_person())::uuid[]));
grant select, insert on voices.collection_prompts to maillage_web;
create policy prompts_are_seen_with_their_collection on voices.collection_prompts for select to maillage_web
  using (exists (select 1 from voices.collections c where c.id = collection_id));
create policy prompts_are_chosen_by_who_gathers on voices.collection_prompts for insert to maillage_web
  with check (exists (select 1 from voices.collections c where c.id = collection_id and voices.may_gather(c.member_id)));

-- Read to be moderated; written by the functions below alone.
grant select on voices.voices, voices.readings to maillage_web;
grant select, insert, delete on voices.voice_themes to maillage_web;
create policy moderators_read_voices on voices.voices for select to maillage_web using ((select voices.may_moderate()));
create policy moderators_read_readings on voices.readings for select to maillage_web using ((select voices.may_moderate()));
create policy moderators_sort_voices on voices.voice_themes for all to maillage_web
  using ((select voices.may_moderate())) with check ((select voices.may_moderate()));

grant select, update on voices.moderation to maillage_web;
create policy everyone_knows_how_voices_are_read on voices.moderation for select to maillage_web using (true);
create policy the_team_says_how_voices_are_read on voices.moderation for update to maillage_web using ((select directory.is_team()));
grant select, insert on voices.distress_protocols to maillage_web;
create policy the_network_knows_the_protocol on voices.distress_protocols for select to maillage_web
  using ((select directory.is_signed_in()));
create policy the_team_writes_the_protocol on voices.distress_protocols for insert to maillage_web with check ((select directory.is_team()));

grant select, insert, update on voices.testimony_calls to maillage_web;
create policy calls_are_known_to_the_network on voices.testimony_calls for select to maillage_web
  using ((select directory.is_signed_in()) or opens_on <= current_date);
create policy the_team_calls on voices.testimony_calls for insert to maillage_web with check ((select directory.is_team()));
create policy the_team_rewords_calls on voices.testimony_calls for update to maillage_web using ((select directory.is_team()));

create function voices.standing_uses(testimony uuid) returns text[]
  language sql stable security definer set search_path = '' as $$
  select uses from voices.testimony_versions where testimony_id = testimony order by version desc limit 1
$$;
comment on function voices.standing_uses is 'What the last version of a testimony consents to.';

grant select, insert, update (revoked_at) on voices.testimonies to maillage_web;
grant select, insert, delete on voices.testimony_versions to maillage_web;
create policy published_testimonies_are_public on voices.testimonies for select to maillage_web
  using (revoked_at is not null or 'published' = any (voices.standing_uses(id)));
create policy testimonies_are_seen_by_their_member_and_the_team on voices.testimonies for select to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team()));
create policy delegates_answer on voices.testimonies for insert to maillage_web with check (directory.carries_a_seat(member_id));
create policy delegates_revoke on voices.testimonies for update to maillage_web using (directory.carries_a_seat(member_id));
create function voices.is_standing_version(testimony uuid, asked integer) returns boolean
  language sql stable security definer set search_path = '' as $$
  select asked = (select max(version) from voices.testimony_versions where testimony_id = testimony)
$$;
create policy versions_are_seen_with_their_testimony on voices.testimony_versions for select to maillage_web
  using (exists (select 1 from voices.testimonies t where t.id = testimony_id and t.revoked_at is null)
    and voices.is_standing_version(testimony_id, version));
create policy delegates_word_testimonies on voices.testimony_versions for insert to maillage_web
  with check (exists (select 1 from voices.testimonies t where t.id = testimony_id and directory.carries_a_seat(t.member_id)));
create function voices.erase_revoked_testimony() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  delete from voices.testimony_versions where testimony_id = new.id;
  return null;
end $$;
create trigger erase_revoked_testimony after update of revoked_at on voices.testimonies for each row
  when (old.revoked_at is null and new.revoked_at is not null) execute function voices.erase_revoked_testimony();

-- Acts of people nobody knows: each does one thing and checks it itself --------------------------------------------------------

create function voices.short_code() returns text
  language sql volatile security definer set search_path = '' as $$
  select string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', (get_byte(bytes, at) & 31) + 1, 1), '')
  from (select uuid_send(gen_random_uuid()) as bytes) drawn, unnest(array[0, 1, 2, 3, 4, 5, 10]) as at
$$;
comment on function voices.short_code is 'Seven characters at random, 35 bits: what a voice or a testimony is cited by.';

create function voices.submit(
  gathered_at text, asked uuid, asked_version integer, hash bytea, said text, said_in text, agreed text[], agreed_version integer,
  today date, on_paper boolean) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  gathering voices.collections%rowtype;
  known text;
  cited text;
begin
  select * into gathering from voices.collections where slug = gathered_at;
  if not found or (on_paper and not voices.may_gather(gathering.member_id)) then return 'unknown'; end if;
  -- Twice the same code at once: one waits for the other.
  perform pg_advisory_xact_lock(hashtextextended(encode(hash, 'hex'), 5));
  select words into known from voices.voices where code_hash = hash;
  if found then return case when known = said then 'kept' else 'taken' end; end if;
  if exists (select from voices.withdrawals where code_hash = hash) then return 'taken'; end if;
  if gathering.closed_week is not null and not on_paper then return 'closed'; end if;
  if not exists (
    select from voices.collection_prompts c join voices.prompts p on p.id = c.prompt_id
    where c.collection_id = gathering.id and c.prompt_id = asked and p.opens_on <= today
      and (on_paper or p.closes_on is null or p.closes_on >= today)) then return 'closed'; end if;
  loop
    cited := voices.short_code();
    exit when not exists (select from voices.voices where public_code = cited)
      and not exists (select from voices.withdrawals where public_code = cited)
      and not exists (select from voices.testimonies where public_code = cited);
  end loop;
  insert into voices.voices (public_code, code_hash, prompt_id, prompt_version, collection_id, words, language, week, consent_version, uses)
  values (cited, hash, asked, asked_version, gathering.id, said, said_in, voices.week_of(today), agreed_version, agreed);
  return 'kept';
end $$;
comment on function voices.submit is
  'Keeps a voice: kept (also when it was already, word for word), taken (this code is another voice''s), closed, unknown. on_paper: typed from a slip '
  'by someone who gathers for this collection, who is not written down.';

create function voices.was_open(gathered_at text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from voices.collections where slug = gathered_at and closed_week is not null)
$$;
comment on function voices.was_open is 'Whether a collection had this address and is closed: a poster outlives it.';

create function voices.find_by_code(hash bytea) returns table (beginning text, beginning_en text, uses text[], week date)
  language sql stable security definer set search_path = '' as $$
  select p.beginning, p.beginning_en, v.uses, v.week from voices.voices v
  join voices.prompt_versions p on p.prompt_id = v.prompt_id and p.version = v.prompt_version
  where v.code_hash = hash
$$;
comment on function voices.find_by_code is 'What the holder of a code may do without: not the words, for a slip can be found by someone else.';

create function voices.withdraw(hash bytea, today date) returns text
  language plpgsql security definer set search_path = '' as $$
declare cited text;
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(hash, 'hex'), 5));
  delete from voices.voices where code_hash = hash returning public_code into cited;
  if not found then return case when exists (select from voices.withdrawals where code_hash = hash) then 'withdrawn' else 'unknown' end; end if;
  insert into voices.withdrawals (code_hash, public_code, week) values (hash, cited, voices.week_of(today));
  return 'withdrawn';
end $$;
comment on function voices.withdraw is
  'Erases a voice: its words, its row of search, what moderators wrote of it. withdrawn, also when it was already; unknown. Never refused.';

create function voices.narrow(hash bytea, kept text[], today date) returns text
  language plpgsql security definer set search_path = '' as $$
declare left_over text[];
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(hash, 'hex'), 5));
  select array(select unnest(uses) intersect select unnest(kept) order by 1) into left_over from voices.voices where code_hash = hash;
  if not found then return 'unknown'; end if;
  if cardinality(left_over) = 0 then return voices.withdraw(hash, today); end if;
  update voices.voices set uses = left_over, narrowed_week = voices.week_of(today)
  where code_hash = hash and cardinality(uses) > cardinality(left_over);
  return 'narrowed';
end $$;
comment on function voices.narrow is 'Keeps only these uses of what was consented to; none left is a withdrawal. narrowed, withdrawn, unknown. It never widens.';

create function voices.withdrawal_ledger(only_hash bytea default null) returns table (code_hash text, public_code text, week date, kept text)
  language sql stable security definer set search_path = '' as $$
  select encode(w.code_hash, 'hex'), w.public_code, w.week, '' from voices.withdrawals w
  where only_hash is null or w.code_hash = only_hash
  union all
  select encode(v.code_hash, 'hex'), v.public_code, v.narrowed_week, array_to_string(v.uses, ',') from voices.voices v
  where v.narrowed_week is not null and (only_hash is null or v.code_hash = only_hash)
  order by 1
$$;
comment on function voices.withdrawal_ledger is 'What a restored backup must not bring back: no word of anyone, only codes, hashed, weeks, and the uses that stand.';

create function voices.replay_withdrawal(hash bytea, cited text, kept text[], on_week date) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if cardinality(kept) > 0 then
    perform voices.narrow(hash, kept, on_week);
    return;
  end if;
  delete from voices.voices where code_hash = hash;
  insert into voices.withdrawals (code_hash, public_code, week) values (hash, cited, on_week) on conflict do nothing;
end $$;
comment on function voices.replay_withdrawal is 'One line of the ledger, after a backup was restored. For the owner alone.';

-- Moderation -----------------------------------------------------------------------------------------------------------------

create function voices.decide(
  voice uuid, decided text, rested_on text, noted text, masked text, reader_seal bytea, today date, seen text default null) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  read voices.voices%rowtype;
  first_reading voices.readings%rowtype;
  needed integer := (select readers from voices.moderation);
begin
  if not voices.may_moderate() then return 'unknown'; end if;
  select * into read from voices.voices where id = voice for update;
  if not found then return 'unknown'; end if;
  -- The words she read: a decision is about these.
  if seen is not null and seen <> read.state then return 'decided-already'; end if;
  if needed = 2 then
    select * into first_reading from voices.readings where voice_id = voice;
    if not found then
      insert into voices.readings (voice_id, state, rule, note, masked_words, seal)
      values (voice, decided, rested_on, noted, masked, reader_seal);
      return 'first-of-two';
    end if;
    if first_reading.seal = reader_seal then
      update voices.readings set state = decided, rule = rested_on, note = noted, masked_words = masked where voice_id = voice;
      return 'first-of-two';
    end if;
    if (first_reading.state, first_reading.masked_words) is distinct from (decided, masked) then
      update voices.readings set state = decided, rule = rested_on, note = noted, masked_words = masked, seal = reader_seal where voice_id = voice;
      return 'not-agreed';
    end if;
  end if;
  delete from voices.readings where voice_id = voice;
  update voices.voices set state = decided, rule = rested_on, note = noted, masked_words = masked, decided_week = voices.week_of(today)
  where id = voice;
  return 'decided';
end $$;
comment on function voices.decide is
  'Publishes, keeps internal, masks or refuses a voice, with the rule it rests on. first-of-two: another person is needed; not-agreed: she thinks '
  'otherwise, and her reading now waits for another. Nobody is written down.';

create function voices.mark_distress(voice uuid, marked boolean) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if not voices.may_moderate() then return false; end if;
  update voices.voices set is_distress = marked where id = voice;
  return found;
end $$;

-- Reading ----------------------------------------------------------------------------------------------------------------------

create function voices.own_count(collection uuid) returns integer
  language sql stable security definer set search_path = '' as $$
  select count(*)::integer from voices.voices where collection_id = collection and state <> 'refused'
$$;
create function voices.own_voices(collection uuid) returns table (
  public_code text, prompt_id uuid, prompt_version integer, words text, language text, week date, uses text[], state text)
  language sql stable security definer set search_path = '' as $$
  select v.public_code, v.prompt_id, v.prompt_version, coalesce(v.masked_words, v.words), v.language, v.week, v.uses, v.state
  from voices.voices v join voices.collections c on c.id = v.collection_id
  where v.collection_id = collection and v.state <> 'refused'
    and (c.member_id = any (directory.members_of_current_person()) or directory.is_team())
    and voices.own_count(collection) >= 5
  order by v.id
$$;
comment on function voices.own_voices is 'What the people of a resource read of its own collection, from five voices on.';

create function voices.collection_counts() returns table (
  collection_id uuid, received integer, waiting integer, published integer, internal integer, refused integer)
  language sql stable security definer set search_path = '' as $$
  select c.id, count(v.id)::integer, count(*) filter (where v.state = 'waiting')::integer,
    count(*) filter (where v.state in ('published', 'masked'))::integer,
    count(*) filter (where v.state = 'internal')::integer, count(*) filter (where v.state = 'refused')::integer
  from voices.collections c left join voices.voices v on v.collection_id = c.id
  where directory.is_team() or directory.is_facilitator() or voices.may_moderate()
    or c.member_id = any (directory.members_of_current_person())
  group by c.id
$$;
comment on function voices.collection_counts is 'Counts only, for who gathers.';

create function voices.standing_of(codes text[]) returns table (
  public_code text, standing text, words text, language text, beginning text, beginning_en text, member_id uuid, uses text[])
  language sql stable security definer set search_path = '' as $$
  select w.public_code, 'withdrawn', null, null, null, null, null::uuid, '{}'::text[]
  from voices.withdrawals w where w.public_code = any (codes)
  union all
  select v.public_code, case when v.narrowed_week is null then 'living' else 'narrowed' end,
    coalesce(v.masked_words, v.words), v.language, p.beginning, p.beginning_en, case when 'named' = any (v.uses) then c.member_id end, v.uses
  from voices.voices v join voices.collections c on c.id = v.collection_id
  join voices.prompt_versions p on p.prompt_id = v.prompt_id and p.version = v.prompt_version
  where v.public_code = any (codes)
    and (directory.is_team() or (v.state in ('published', 'masked') and v.uses && array['unplaced', 'named']))
  union all
  -- Narrowed until nothing of it is public: a document that quotes it must know.
  select v.public_code, 'narrowed', null, null, null, null, null::uuid, '{}'::text[]
  from voices.voices v
  where v.public_code = any (codes) and not directory.is_team() and v.narrowed_week is not null and not v.uses && array['unplaced', 'named']
$$;
comment on function voices.standing_of is 'For references: whether a cited voice lives, was narrowed or withdrawn, and its words where the reader may read them.';

create function voices.shown_themes() returns table (theme text, voices integer, resources integer)
  language sql stable security definer set search_path = '' as $$
  select t.theme, count(*)::integer, count(distinct c.member_id)::integer
  from voices.public_search s join voices.voices v on v.id = s.voice_id
  join voices.collections c on c.id = v.collection_id
  join voices.voice_themes t on t.voice_id = v.id
  group by t.theme having count(*) >= 5 and count(distinct c.member_id) >= 3
$$;
create function voices.shown_regions() returns table (region text, voices integer, resources integer)
  language sql stable security definer set search_path = '' as $$
  select s.region, count(*)::integer, count(distinct s.member_id)::integer
  from voices.public_search s where s.region is not null
  group by s.region having count(*) >= 5 and count(distinct s.member_id) >= 3
$$;
comment on function voices.shown_themes is 'Themes of five public voices of three resources or more.';
comment on function voices.shown_regions is 'Regions of five public voices of three resources or more, of those that consent to be placed.';
create function voices.provenance() returns table (prompt_id uuid, voices integer, resources integer, first_week date, last_week date)
  language sql stable security definer set search_path = '' as $$
  select s.prompt_id, count(*)::integer, count(distinct c.member_id)::integer, min(s.week), max(s.week)
  from voices.public_search s join voices.voices v on v.id = s.voice_id
  join voices.collections c on c.id = v.collection_id
  group by grouping sets ((s.prompt_id), ())
$$;
comment on function voices.provenance is 'Of each prompt, and of all (prompt_id null): how many public voices, gathered by how many resources, from which week to which.';
create function voices.yearly_counts() returns table (week date, received integer, published integer, resources uuid[])
  language sql stable security definer set search_path = '' as $$
  select v.week, count(*)::integer, count(*) filter (where v.state in ('published', 'masked') and v.uses && array['unplaced', 'named'])::integer,
    array_agg(distinct c.member_id) filter (where c.member_id is not null)
  from voices.voices v join voices.collections c on c.id = v.collection_id
  where directory.is_signed_in()
  group by v.week
$$;
comment on function voices.yearly_counts is 'Counts by week, for the measures of the plan. None for the public.';

create function voices.retire_internal(before timestamptz, dry boolean) returns integer
  language plpgsql security definer set search_path = '' as $$
declare concerned integer;
begin
  if not directory.is_administration() then return 0; end if;
  select count(*) into concerned from voices.voices v join voices.prompts p on p.id = v.prompt_id
  where v.state in ('internal', 'refused')
    and p.closes_on + make_interval(months => (select months_kept from voices.moderation)) < before;
  if not dry then
    delete from voices.voices v using voices.prompts p where p.id = v.prompt_id and v.state in ('internal', 'refused')
      and p.closes_on + make_interval(months => (select months_kept from voices.moderation)) < before;
  end if;
  return concerned;
end $$;
comment on function voices.retire_internal is
  'Voices kept internal, or refused, whose prompt closed more months ago than the federation keeps them; erases them unless dry.';

grant execute on function
  voices.is_monday(date), voices.week_of(date), voices.may_moderate(), voices.may_gather(uuid),
  voices.standing_uses(uuid), voices.is_standing_version(uuid, integer), voices.short_code(),
  voices.submit(text, uuid, integer, bytea, text, text, text[], integer, date, boolean), voices.find_by_code(bytea),
  voices.withdraw(bytea, date), voices.narrow(bytea, text[], date), voices.withdrawal_ledger(bytea), voices.was_open(text),
  voices.decide(uuid, text, text, text, text, bytea, date, text), voices.mark_distress(uuid, boolean),
  voices.own_count(uuid), voices.own_voices(uuid), voices.collection_counts(), voices.standing_of(text[]), voices.shown_themes(),
  voices.shown_regions(), voices.provenance(), voices.yearly_counts(), voices.retire_internal(timestamptz, boolean)
  to maillage_web;
