-- Platform: what every part stands on. It knows no part of the product.
-- The five logins exist before this file (src/platform/database/roles.ts): they belong to the server, not to a database.

-- Nothing is granted by accident: a function is for those it is granted to, a table for nobody until a line says so.
-- The backup reads everything, including what later files add.
alter default privileges revoke execute on functions from public;
alter default privileges grant usage on schemas to maillage_backup;
alter default privileges grant select on tables to maillage_backup;
alter default privileges grant select on sequences to maillage_backup;

create schema if not exists platform;
comment on schema platform is 'What every part stands on: settings, versions of the pages'' content, the journal, folding of words, audiences.';
-- migrations/ is read by platform/database/migrate.ts, which makes this schema and platform.migrations before this file.
grant usage on schema platform to maillage_backup;
grant select on platform.migrations to maillage_backup;
grant usage on schema platform to maillage_web;
-- A process that only serves pages still checks that the database is of its version.
grant select on platform.migrations to maillage_web;

create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

-- Who is asking ------------------------------------------------------------------------------------------------------------

create function platform.current_person() returns uuid
  language sql stable parallel safe as $$
  select nullif(current_setting('app.person', true), '')::uuid
$$;
comment on function platform.current_person is 'The person the transaction acts for, or null: the public. Set by as() in platform/database/database.ts.';

create function platform.current_audiences() returns text[]
  language sql stable as $$ select array['public'] $$;
comment on function platform.current_audiences is
  'The audiences the current person belongs to: public, members, team, administration, body:<id>. The module that knows people replaces this.';

create function platform.visible(audience text, embargo timestamptz, audiences text[]) returns boolean
  language sql stable parallel safe as $$
  select (case when embargo > now() then 'team' else audience end) = any (audiences)
$$;
comment on function platform.visible is
  'Whether a thing with this audience and embargo may be seen by who belongs to these audiences. Under embargo it is the team''s. '
  'In a policy: platform.visible(audience, embargo, (select platform.current_audiences())), so that the audiences are found once a query.';

-- Protection ---------------------------------------------------------------------------------------------------------------

create function platform.protect(protected regclass) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  -- Triggers and functions that run as the owner, and migrations, reach every row; nobody else does until a policy says so.
  execute format('create policy owner_maintains on %s to current_user using (true) with check (true)', protected);
end $$;
comment on function platform.protect is 'Turns row-level security on, for the owner too. Policies then say who sees and changes what.';

create table platform.public_tables (
  table_name text primary key,
  why text not null,
  constraint public_tables_name_their_schema check (table_name ~ '^[a-z_]+\.[a-z_0-9]+$'),
  constraint public_tables_say_why check (length(why) >= 10)
);
comment on table platform.public_tables is 'Tables without row-level security, and why: what they hold is public, or no page may read them. The doctor names any other.';

create function platform.declare_public(declared regclass, why text) returns void
  language sql as $$
  insert into platform.public_tables
  select format('%s.%s', relnamespace::regnamespace, relname), why from pg_class where oid = declared
$$;

create table platform.backup_exclusions (
  table_name text primary key,
  why text not null,
  constraint backup_exclusions_name_their_schema check (table_name ~ '^[a-z_]+\.[a-z_0-9]+$'),
  constraint backup_exclusions_say_why check (length(why) >= 10)
);
comment on table platform.backup_exclusions is 'Tables whose rows stay out of backups, and why.';

create function platform.leave_out_of_backups(excluded regclass, why text) returns void
  language sql as $$
  insert into platform.backup_exclusions
  select format('%s.%s', relnamespace::regnamespace, relname), why from pg_class where oid = excluded
$$;

-- Versions of what pages show ------------------------------------------------------------------------------------------------

create table platform.versions (
  part text primary key,
  version bigint not null default 0
);
comment on table platform.versions is 'How many transactions changed a part, without those that still stand in platform.changes.';

create table platform.changes (
  part text not null,
  transaction xid8 not null,
  primary key (part, transaction)
);
comment on table platform.changes is
  'One row for each transaction that changed a part, folded into platform.versions from time to time. '
  'The version of a part is versions.version plus its rows here: it moves at the instant a change is committed, and no writer waits for another.';

create function platform.mark_changed() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into platform.changes (part, transaction) values (tg_argv[0], pg_current_xact_id()) on conflict do nothing;
  if found and random() < 0.02 and current_setting('transaction_isolation') = 'read committed' then
    perform platform.fold_changes(tg_argv[0]);
  end if;
  return null;
end $$;
comment on function platform.mark_changed is 'Statement trigger of watched tables.';

create function platform.fold_changes(folded_part text) returns void
  language plpgsql security definer set search_path = '' as $$
declare folded bigint;
begin
  -- Only one folds a part at a time, and nobody waits to.
  perform from platform.versions where part = folded_part for update skip locked;
  if not found then return; end if;
  with gone as (delete from platform.changes where part = folded_part and transaction <> pg_current_xact_id() returning 1)
  select count(*) into folded from gone;
  update platform.versions set version = version + folded where part = folded_part and folded > 0;
end $$;
comment on function platform.fold_changes is 'Moves committed changes into the count. The sum readers make stays the same.';

create function platform.watch(watched regclass, part text) returns void
  language plpgsql as $$
begin
  insert into platform.versions (part) values (part) on conflict do nothing;
  execute format(
    'create trigger mark_changed_%s after insert or update or delete or truncate on %s for each statement execute function platform.mark_changed(%L)',
    replace(part, '-', '_'), watched, part);
end $$;
comment on function platform.watch is 'From now on any write to this table changes the version of this part, in the same transaction.';

grant select on platform.versions, platform.changes to maillage_web;
select platform.declare_public('platform.versions', 'counts of changes, read before every cached page');
select platform.declare_public('platform.changes', 'counts of changes, read before every cached page');
select platform.leave_out_of_backups('platform.changes', 'folded into the versions of the site that is restored');
select platform.declare_public('platform.public_tables', 'names of tables, read by the doctor');
select platform.declare_public('platform.backup_exclusions', 'names of tables, read by the backup');
select platform.declare_public('platform.migrations', 'names of files, read at start');
select platform.leave_out_of_backups('platform.migrations', 'the backup''s header names them; restoring applies the files');
select platform.leave_out_of_backups('platform.public_tables', 'written by the migrations');
select platform.leave_out_of_backups('platform.backup_exclusions', 'written by the migrations');

-- Settings -----------------------------------------------------------------------------------------------------------------

create table platform.settings (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now(),
  changed_by uuid,
  constraint settings_keys_are_words check (key ~ '^[a-z][a-zA-Z0-9_.-]{0,79}$')
);
comment on table platform.settings is 'What a federation chose: its name, its words, its person responsible. Public: pages show it to everyone. No secret goes here.';
select platform.protect('platform.settings');
grant select, insert, update, delete on platform.settings to maillage_web;
create policy everyone_reads_settings on platform.settings for select to maillage_web using (true);
create policy administration_adds_settings on platform.settings for insert to maillage_web
  with check ('administration' = any ((select platform.current_audiences())::text[]));
create policy administration_changes_settings on platform.settings for update to maillage_web
  using ('administration' = any ((select platform.current_audiences())::text[]));
create policy administration_removes_settings on platform.settings for delete to maillage_web
  using ('administration' = any ((select platform.current_audiences())::text[]));
select platform.watch('platform.settings', 'settings');

create table platform.demonstration (
  is_demonstration boolean primary key default true,
  loaded_at timestamptz not null default now(),
  personas jsonb not null default '[]',
  constraint demonstration_is_one check (is_demonstration),
  constraint demonstration_lists_its_personas check (jsonb_typeof(personas) = 'array')
);
comment on table platform.demonstration is 'A row here marks the database as the invented network. Written by the command that loads it, never by a page.';
comment on column platform.demonstration.personas is 'Whose place one may take: slug, person, name and part of each, as platform/accounts/personas.ts reads them.';
grant select on platform.demonstration to maillage_web;
select platform.declare_public('platform.demonstration', 'every page of the demonstration says what it is');

-- The journal --------------------------------------------------------------------------------------------------------------

create table platform.administrative_acts (
  id bigint generated always as identity primary key,
  act text not null,
  about jsonb not null default '{}',
  person uuid,
  happened_at timestamptz not null default now(),
  constraint administrative_acts_are_named check (act ~ '^[a-z][a-z-]{1,79}$'),
  constraint administrative_acts_are_about_things check (jsonb_typeof(about) = 'object' and length(about::text) <= 4000)
);
create index administrative_acts_by_date on platform.administrative_acts (happened_at desc);
comment on table platform.administrative_acts is 'Who in the administration did what, when. About holds ids and names of organisations, never personal data. Never changed.';
select platform.protect('platform.administrative_acts');
grant select, insert on platform.administrative_acts to maillage_web;
create policy acts_are_signed on platform.administrative_acts for insert to maillage_web
  with check (person = (select platform.current_person()));
create policy administration_reads_the_journal on platform.administrative_acts for select to maillage_web
  using ('administration' = any ((select platform.current_audiences())::text[]));
create policy people_read_their_own_acts on platform.administrative_acts for select to maillage_web
  using (person = (select platform.current_person()));

create function platform.retire_journal(before timestamptz, dry boolean) returns integer
  language plpgsql security definer set search_path = '' as $$
declare concerned integer;
begin
  if not 'administration' = any (platform.current_audiences()) then return 0; end if;
  select count(*) into concerned from platform.administrative_acts where happened_at < before;
  if not dry then delete from platform.administrative_acts where happened_at < before; end if;
  return concerned;
end $$;
comment on function platform.retire_journal is 'How many acts are older; erases them unless dry. Nothing for who does not administer the site.';

-- Words --------------------------------------------------------------------------------------------------------------------

create function platform.fold(written text) returns text
  language sql immutable parallel safe strict as $$
  select lower(public.unaccent('public.unaccent'::regdictionary,
    translate(written, E'\u2022\u22C5\u2027\u30FB\uFF65\u0387\u16EB\u00A0\u202F\u2009', E'\u00B7\u00B7\u00B7\u00B7\u00B7\u00B7\u00B7   ')
  ) collate "und-x-icu")
$$;
comment on function platform.fold is 'Without case or accents, its middle dots all U+00B7, its spaces plain: how words are compared.';

create function platform.fold_inclusive(written text) returns text
  language sql immutable parallel safe strict as $$
  select
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    platform.fold(written),
    -- usager·ère·s, tou·te·s: a middle dot in French joins two genders, whatever follows it
    '([a-z]{2})(·[a-z]+)+', '\1', 'g'),
    -- usager(ère)s, citoyen(ne)s
    '([a-z]{2})\((e|le|ne|te|re|se|ve|fe|ere|iere|euse|rice|trice|esse|s|x)\)(s\M)?', '\1', 'g'),
    -- citoyen.ne.s, patient.e.s, participant.es, but not example.org
    '([a-z]{2})\.(e|le|ne|te|re|se|ve|fe|ere|iere|euse|rice|trice|esse)(s|\.s)?(?!\.?[a-z])', '\1', 'g'),
    -- the stemmer does not give usager the stem of usagers and usagère, nor travailleur that of travailleuse
    '([a-z]{2}er)(s|e|es)\M', '\1', 'g'),
    '([a-z]{2})euses?\M', '\1eur', 'g'),
    '([a-z]{2})trices?\M', '\1teur', 'g')
$$;
comment on function platform.fold_inclusive is
  'Folded, inclusive and feminine forms brought back to one base word, so that a search finds them all. For matching, never for showing.';

create text search configuration platform.french (copy = pg_catalog.french);
alter text search configuration platform.french
  alter mapping for hword, hword_part, word with public.unaccent, french_stem;
create text search configuration platform.english (copy = pg_catalog.english);
alter text search configuration platform.english
  alter mapping for hword, hword_part, word with public.unaccent, english_stem;

grant execute on function
  platform.current_person(), platform.current_audiences(), platform.visible(text, timestamptz, text[]),
  platform.fold(text), platform.fold_inclusive(text)
  to maillage_web, maillage_jobs;
grant execute on function platform.retire_journal(timestamptz, boolean) to maillage_web;
grant usage on schema platform to maillage_jobs;
