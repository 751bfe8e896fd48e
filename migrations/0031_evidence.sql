-- Evidence: what sources say, what a federation finds in them, in its figures and in its voices, and the projects it leads to
-- know more. A source is the team's until it is public; a finding is read by everyone in the version that was published.
create schema evidence;
grant usage on schema evidence to maillage_web;

-- What is spoken of ----------------------------------------------------------------------------------------------------------

create table evidence.themes (
  code text primary key,
  name text not null,
  name_en text not null default '',
  introduction text not null default '',
  introduction_en text not null default '',
  position integer not null default 0,
  constraint themes_codes_are_slugs check (code ~ '^[a-z][a-z0-9-]{1,40}$'),
  constraint themes_leave_the_addresses_of_pages check (code not in ('sources', 'constats', 'projets', 'references', 'regles', 'toutes')),
  constraint themes_names_are_short check (length(name) between 1 and 80 and length(name_en) <= 80),
  constraint themes_introductions_fit check (length(introduction) <= 2000 and length(introduction_en) <= 2000)
);
comment on table evidence.themes is 'What findings speak of, in the order of the pages.';

-- Sources --------------------------------------------------------------------------------------------------------------------

create table evidence.sources (
  id uuid primary key default gen_random_uuid(),
  key text not null unique,
  csl jsonb not null,
  match_keys text[] not null default '{}',
  searched text not null,
  folded text not null generated always as (platform.fold(searched)) stored,
  sorted text not null,
  added_at timestamptz not null default now(),
  added_by uuid references directory.people,
  changed_at timestamptz,
  changed_by uuid references directory.people,
  published_at timestamptz,
  published_by uuid references directory.people,
  constraint sources_are_cited_by_a_key check (key ~ '^[a-z0-9][a-z0-9-]{1,80}$'),
  constraint sources_are_csl check (jsonb_typeof(csl) = 'object' and csl ? 'type' and length(csl::text) <= 60000),
  constraint sources_are_found_by_what_they_say check (length(searched) between 1 and 6000 and length(sorted) between 1 and 400)
);
create index sources_match_keys on evidence.sources using gin (match_keys);
create index sources_sorted on evidence.sources (sorted, key);
comment on table evidence.sources is
  'A bibliographic reference, in CSL-JSON without its id. match_keys: DOI, ISBN, address, and title with year and first author, as '
  'rules/match-keys.ts writes them: what two entries of one work have in common. sorted: first author, year, title, folded.';

create table evidence.former_keys (
  key text primary key,
  source_id uuid not null references evidence.sources on delete cascade
);
create index former_keys_of_a_source on evidence.former_keys (source_id);
comment on table evidence.former_keys is 'Keys of sources that were found to be the same as another: what cites them leads to the one that stands.';

create table evidence.distinct_sources (
  one_id uuid not null references evidence.sources on delete cascade,
  other_id uuid not null references evidence.sources on delete cascade,
  decided_at timestamptz not null default now(),
  decided_by uuid references directory.people,
  primary key (one_id, other_id),
  constraint distinct_sources_come_in_order check (one_id < other_id)
);
comment on table evidence.distinct_sources is 'Two sources that look alike, and that someone found to be two works.';

create table evidence.source_notes (
  id uuid primary key default gen_random_uuid(),
  source_id uuid not null references evidence.sources on delete cascade,
  words text not null,
  written_at timestamptz not null default now(),
  written_by uuid references directory.people,
  constraint source_notes_fit check (length(words) between 1 and 4000)
);
create index source_notes_of_a_source on evidence.source_notes (source_id);
comment on table evidence.source_notes is 'What the team noted of a source: for itself.';

create table evidence.verifications (
  id uuid primary key default gen_random_uuid(),
  source_id uuid not null references evidence.sources on delete cascade,
  verified_on date not null,
  verified_by uuid references directory.people
);
create index verifications_of_a_source on evidence.verifications (source_id, verified_on);
comment on table evidence.verifications is 'Someone looked: the source says what it is cited for, and its reference is right.';

create table evidence.link_checks (
  id uuid primary key default gen_random_uuid(),
  source_id uuid not null references evidence.sources on delete cascade,
  address text not null,
  outcome text not null,
  status integer,
  checked_at timestamptz not null default now(),
  checked_by uuid references directory.people,
  constraint link_checks_outcomes_are_known check (outcome in ('answers', 'gone', 'refused', 'silent', 'moved', 'private')),
  constraint link_checks_addresses_are_short check (length(address) between 1 and 2000)
);
create index link_checks_of_a_source on evidence.link_checks (source_id, checked_at);
comment on table evidence.link_checks is 'What the address of a source answered, on the day someone asked. Nothing asks by itself.';

create table evidence.archived_copies (
  id uuid primary key default gen_random_uuid(),
  source_id uuid not null references evidence.sources on delete cascade,
  file_name text not null,
  media_type text not null,
  content bytea not null,
  sha256 bytea not null,
  added_at timestamptz not null default now(),
  added_by uuid references directory.people,
  unique (source_id, sha256),
  constraint archived_copies_are_of_known_kinds check (media_type in ('application/pdf', 'text/html')),
  constraint archived_copies_are_whole check (sha256 = sha256(content)),
  constraint archived_copies_fit check (length(content) between 1 and 20000000 and length(file_name) between 1 and 255)
);
comment on table evidence.archived_copies is
  'A copy the team keeps of what it cites, because pages vanish. Works of others: never shown to anyone else, given as a file and never opened as a page.';

create table evidence.imports (
  id uuid primary key default gen_random_uuid(),
  file_name text not null,
  format text not null,
  entries jsonb not null,
  uploaded_at timestamptz not null default now(),
  uploaded_by uuid not null references directory.people,
  accepted_at timestamptz,
  accepted_by uuid references directory.people,
  constraint imports_formats_are_known check (format in ('bibtex', 'ris', 'csl-json')),
  constraint imports_file_names_are_short check (length(file_name) <= 255)
);
comment on table evidence.imports is 'References that were read and wait to be accepted, a week at most. None is a source until then.';

-- Findings -------------------------------------------------------------------------------------------------------------------

create table evidence.findings (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  constraint findings_are_named_by_slugs check (slug ~ '^[a-z0-9][a-z0-9-]{1,80}$')
);
comment on table evidence.findings is 'A sentence that sources, figures or voices support. What it says is in its versions.';

create table evidence.finding_versions (
  finding_id uuid not null references evidence.findings on delete cascade,
  version integer not null,
  kind text not null,
  sentence text not null,
  sentence_en text not null default '',
  context text not null default '',
  context_en text not null default '',
  themes text[] not null default '{}',
  written_at timestamptz not null default now(),
  written_by uuid references directory.people,
  primary key (finding_id, version),
  constraint finding_versions_are_numbered check (version >= 1),
  constraint finding_versions_kinds_are_known check (kind in ('fact', 'experience', 'judgement')),
  constraint finding_versions_are_one_sentence check (length(sentence) between 3 and 400 and length(sentence_en) <= 400),
  constraint finding_versions_contexts_fit check (length(context) <= 4000 and length(context_en) <= 4000),
  constraint finding_versions_have_few_themes check (cardinality(themes) <= 8)
);
create index finding_versions_themes on evidence.finding_versions using gin (themes);

create table evidence.finding_grounds (
  id uuid primary key default gen_random_uuid(),
  finding_id uuid not null,
  version integer not null,
  position integer not null,
  reference text not null,
  locator text not null default '',
  stance text not null default 'supports',
  foreign key (finding_id, version) references evidence.finding_versions on delete cascade,
  unique (finding_id, version, reference, locator),
  constraint finding_grounds_are_references check (reference ~ '^(source|figure|voice|testimony):\S{1,255}$'),
  constraint finding_grounds_stances_are_known check (stance in ('supports', 'nuances')),
  constraint finding_grounds_locators_are_short check (length(locator) <= 100)
);
create index finding_grounds_of_a_reference on evidence.finding_grounds (reference);
comment on table evidence.finding_grounds is 'What a version of a finding rests on, or what nuances it, as texts write it: source:roy-2024, figure:people-reached@2024-2025.';

create table evidence.publications (
  id uuid primary key default gen_random_uuid(),
  finding_id uuid not null,
  version integer not null,
  published_at timestamptz not null default now(),
  published_by uuid references directory.people,
  withdrawn_at timestamptz,
  withdrawn_by uuid references directory.people,
  foreign key (finding_id, version) references evidence.finding_versions on delete cascade,
  constraint publications_are_withdrawn_after check (withdrawn_at >= published_at)
);
create index publications_of_a_finding on evidence.publications (finding_id, published_at);
comment on table evidence.publications is 'Which version of a finding was public, from when, until when. The last one stands unless it was withdrawn.';

create function evidence.published_version(finding uuid) returns integer
  language sql stable security definer set search_path = '' as $$
  select case when p.withdrawn_at is null then p.version end
  from evidence.publications p where p.finding_id = finding order by p.published_at desc, p.id desc limit 1
$$;
comment on function evidence.published_version is 'The version everyone reads, or null: it was never published, or was taken back.';

create function evidence.hold_published_version() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if exists (select 1 from evidence.publications p where p.finding_id = old.finding_id and p.version = old.version) then
    raise exception 'a version that was public does not change: write another' using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger hold_published_version before update or delete on evidence.finding_versions
  for each row execute function evidence.hold_published_version();
create trigger hold_published_grounds before update or delete on evidence.finding_grounds
  for each row execute function evidence.hold_published_version();
create function evidence.hold_grounds_of_published_version() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if exists (select 1 from evidence.publications p where p.finding_id = new.finding_id and p.version = new.version) then
    raise exception 'a version that was public rests on what it rested on: write another' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger hold_new_grounds before insert on evidence.finding_grounds
  for each row execute function evidence.hold_grounds_of_published_version();

-- Projects -------------------------------------------------------------------------------------------------------------------

create table evidence.projects (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  kind text not null,
  title text not null,
  title_en text not null default '',
  question text not null,
  question_en text not null default '',
  approach text not null default '',
  approach_en text not null default '',
  partners text not null default '',
  results text not null default '',
  results_en text not null default '',
  added_at timestamptz not null default now(),
  added_by uuid references directory.people,
  published_at timestamptz,
  published_by uuid references directory.people,
  constraint projects_are_named_by_slugs check (slug ~ '^[a-z0-9][a-z0-9-]{1,80}$'),
  constraint projects_kinds_are_known check (kind in ('research', 'pilot')),
  constraint projects_titles_are_short check (length(title) between 3 and 160 and length(title_en) <= 160),
  constraint projects_ask_a_question check (length(question) between 3 and 400 and length(question_en) <= 400),
  constraint projects_texts_fit check (
    length(approach) <= 4000 and length(approach_en) <= 4000 and length(results) <= 6000 and length(results_en) <= 6000 and length(partners) <= 2000)
);
comment on table evidence.projects is 'What a federation tries or studies to know more. partners: names of organisations, one a line.';

create table evidence.project_stages (
  project_id uuid not null references evidence.projects on delete cascade,
  stage text not null,
  since date not null,
  set_at timestamptz not null default now(),
  set_by uuid references directory.people,
  primary key (project_id, stage, since),
  constraint project_stages_are_known check (stage in ('prepared', 'underway', 'analysed', 'finished', 'stopped'))
);
comment on table evidence.project_stages is 'Where a project stood, and since when. The last one set stands.';

create table evidence.project_grounds (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references evidence.projects on delete cascade,
  position integer not null,
  reference text not null,
  locator text not null default '',
  unique (project_id, reference, locator),
  constraint project_grounds_are_references check (reference ~ '^(source|finding|figure|voice|testimony):\S{1,255}$'),
  constraint project_grounds_locators_are_short check (length(locator) <= 100)
);
create index project_grounds_of_a_reference on evidence.project_grounds (reference);
comment on table evidence.project_grounds is 'What a project is read with: what it began from, what came out of it.';

-- Who sees and changes what --------------------------------------------------------------------------------------------------

select platform.protect(t) from unnest(array[
  'evidence.themes', 'evidence.sources', 'evidence.former_keys', 'evidence.distinct_sources', 'evidence.source_notes', 'evidence.verifications',
  'evidence.link_checks', 'evidence.archived_copies', 'evidence.imports', 'evidence.findings', 'evidence.finding_versions',
  'evidence.finding_grounds', 'evidence.publications', 'evidence.projects', 'evidence.project_stages', 'evidence.project_grounds']::regclass[]) as t;

grant select, insert, update on evidence.themes to maillage_web;
create policy everyone_reads_themes on evidence.themes for select to maillage_web using (true);
create policy the_team_adds_themes on evidence.themes for insert to maillage_web with check ((select directory.is_team()));
create policy the_team_names_themes on evidence.themes for update to maillage_web using ((select directory.is_team()));

grant select, insert, update, delete on evidence.sources to maillage_web;
create policy everyone_reads_public_sources on evidence.sources for select to maillage_web
  using (published_at is not null or (select directory.is_team()));
create policy the_team_adds_sources on evidence.sources for insert to maillage_web with check ((select directory.is_team()));
create policy the_team_changes_sources on evidence.sources for update to maillage_web using ((select directory.is_team()));
create policy the_team_removes_sources on evidence.sources for delete to maillage_web using ((select directory.is_team()));

grant select, insert, update, delete on evidence.former_keys to maillage_web;
create policy former_keys_are_known_with_their_source on evidence.former_keys for select to maillage_web
  using (exists (select 1 from evidence.sources s where s.id = source_id));
create policy the_team_keeps_former_keys on evidence.former_keys for all to maillage_web
  using ((select directory.is_team())) with check ((select directory.is_team()));

-- When it was last verified, everyone may know; by whom, the team. The page of a source asks for the day alone.
grant select, insert, update (source_id) on evidence.verifications to maillage_web;
create policy the_team_verifies on evidence.verifications for all to maillage_web
  using ((select directory.is_team())) with check ((select directory.is_team()));
create function evidence.verified_on(source uuid) returns date
  language sql stable security definer set search_path = '' as $$
  select max(verified_on) from evidence.verifications where source_id = source
$$;

grant select, insert on evidence.distinct_sources to maillage_web;
create policy the_team_tells_sources_apart on evidence.distinct_sources for all to maillage_web
  using ((select directory.is_team())) with check ((select directory.is_team()));
grant select, insert, update (source_id), delete on evidence.source_notes to maillage_web;
create policy the_team_notes on evidence.source_notes for all to maillage_web
  using ((select directory.is_team())) with check ((select directory.is_team()));
grant select, insert, update (source_id) on evidence.link_checks to maillage_web;
create policy the_team_checks_links on evidence.link_checks for all to maillage_web
  using ((select directory.is_team())) with check ((select directory.is_team()));
grant select, insert, update (source_id), delete on evidence.archived_copies to maillage_web;
create policy the_team_keeps_copies on evidence.archived_copies for all to maillage_web
  using ((select directory.is_team())) with check ((select directory.is_team()));
grant select, insert, update (accepted_at, accepted_by, entries), delete on evidence.imports to maillage_web;
create policy the_team_imports on evidence.imports for all to maillage_web
  using ((select directory.is_team())) with check ((select directory.is_team()));

grant select, insert, delete on evidence.findings to maillage_web;
create policy everyone_reads_published_findings on evidence.findings for select to maillage_web
  using ((select directory.is_team()) or evidence.published_version(id) is not null);
create policy the_team_adds_findings on evidence.findings for insert to maillage_web with check ((select directory.is_team()));
create policy the_team_drops_drafts on evidence.findings for delete to maillage_web using ((select directory.is_team()));

grant select, insert, update, delete on evidence.finding_versions to maillage_web;
create policy everyone_reads_published_versions on evidence.finding_versions for select to maillage_web
  using ((select directory.is_team()) or version = evidence.published_version(finding_id));
create policy the_team_words_findings on evidence.finding_versions for insert to maillage_web with check ((select directory.is_team()));
create policy the_team_rewords_drafts on evidence.finding_versions for update to maillage_web using ((select directory.is_team()));
create policy the_team_drops_versions on evidence.finding_versions for delete to maillage_web using ((select directory.is_team()));

grant select, insert, update, delete on evidence.finding_grounds to maillage_web;
create policy everyone_reads_what_findings_rest_on on evidence.finding_grounds for select to maillage_web
  using ((select directory.is_team()) or version = evidence.published_version(finding_id));
create policy the_team_grounds_findings on evidence.finding_grounds for insert to maillage_web with check ((select directory.is_team()));
create policy the_team_orders_grounds on evidence.finding_grounds for update to maillage_web using ((select directory.is_team()));
create policy the_team_takes_grounds_away on evidence.finding_grounds for delete to maillage_web using ((select directory.is_team()));

grant select (id, finding_id, version, published_at, withdrawn_at) on evidence.publications to maillage_web;
grant insert, update (withdrawn_at, withdrawn_by) on evidence.publications to maillage_web;
create policy everyone_knows_when_a_finding_was_published on evidence.publications for select to maillage_web
  using ((select directory.is_team()) or evidence.published_version(finding_id) is not null);
create policy the_team_publishes on evidence.publications for insert to maillage_web with check ((select directory.is_team()));
create policy the_team_takes_back on evidence.publications for update to maillage_web using ((select directory.is_team()));

grant select, insert, update on evidence.projects to maillage_web;
create policy everyone_reads_public_projects on evidence.projects for select to maillage_web
  using (published_at is not null or (select directory.is_team()));
create policy the_team_adds_projects on evidence.projects for insert to maillage_web with check ((select directory.is_team()));
create policy the_team_changes_projects on evidence.projects for update to maillage_web using ((select directory.is_team()));
grant select, insert, update on evidence.project_stages to maillage_web;
create policy stages_are_seen_with_their_project on evidence.project_stages for select to maillage_web
  using (exists (select 1 from evidence.projects p where p.id = project_id));
create policy the_team_sets_stages on evidence.project_stages for insert to maillage_web with check ((select directory.is_team()));
create policy the_team_sets_stages_again on evidence.project_stages for update to maillage_web using ((select directory.is_team()));
grant select, insert, delete on evidence.project_grounds to maillage_web;
create policy grounds_are_seen_with_their_project on evidence.project_grounds for select to maillage_web
  using (exists (select 1 from evidence.projects p where p.id = project_id));
create policy the_team_grounds_projects on evidence.project_grounds for insert to maillage_web with check ((select directory.is_team()));
create policy the_team_takes_grounds_of_projects_away on evidence.project_grounds for delete to maillage_web using ((select directory.is_team()));

-- What leaves with time, and what each person signed -------------------------------------------------------------------------

create function evidence.erase_old_imports() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  delete from evidence.imports where uploaded_at < now() - interval '7 days';
  return null;
end $$;
create trigger erase_old_imports after insert on evidence.imports for each statement execute function evidence.erase_old_imports();

create function evidence.retire_imports(before timestamptz, dry boolean) returns integer
  language plpgsql security definer set search_path = '' as $$
declare concerned integer;
begin
  if not directory.is_administration() then return 0; end if;
  select count(*) into concerned from evidence.imports where uploaded_at < before;
  if not dry then delete from evidence.imports where uploaded_at < before; end if;
  return concerned;
end $$;
select platform.leave_out_of_backups('evidence.imports', 'files that wait a week at most to be accepted');

create function evidence.signed_by_current_person() returns table (what text, row_id text, signed_at text)
  language sql stable security definer set search_path = '' as $$
  with me as (select platform.current_person() as id)
  select 'sources.added_by', x.id::text, x.added_at::text from evidence.sources x, me where x.added_by = me.id
  union all select 'sources.changed_by', x.id::text, x.changed_at::text from evidence.sources x, me where x.changed_by = me.id
  union all select 'sources.published_by', x.id::text, x.published_at::text from evidence.sources x, me where x.published_by = me.id
  union all select 'distinct_sources.decided_by', x.one_id::text || ' ' || x.other_id::text, x.decided_at::text from evidence.distinct_sources x, me where x.decided_by = me.id
  union all select 'source_notes.written_by', x.id::text, x.written_at::text from evidence.source_notes x, me where x.written_by = me.id
  union all select 'verifications.verified_by', x.id::text, x.verified_on::text from evidence.verifications x, me where x.verified_by = me.id
  union all select 'link_checks.checked_by', x.id::text, x.checked_at::text from evidence.link_checks x, me where x.checked_by = me.id
  union all select 'archived_copies.added_by', x.id::text, x.added_at::text from evidence.archived_copies x, me where x.added_by = me.id
  union all select 'imports.uploaded_by', x.id::text, x.uploaded_at::text from evidence.imports x, me where x.uploaded_by = me.id
  union all select 'imports.accepted_by', x.id::text, x.accepted_at::text from evidence.imports x, me where x.accepted_by = me.id
  union all select 'finding_versions.written_by', x.finding_id::text || ' ' || x.version::text, x.written_at::text from evidence.finding_versions x, me where x.written_by = me.id
  union all select 'publications.published_by', x.id::text, x.published_at::text from evidence.publications x, me where x.published_by = me.id
  union all select 'publications.withdrawn_by', x.id::text, x.withdrawn_at::text from evidence.publications x, me where x.withdrawn_by = me.id
  union all select 'projects.added_by', x.id::text, x.added_at::text from evidence.projects x, me where x.added_by = me.id
  union all select 'projects.published_by', x.id::text, x.published_at::text from evidence.projects x, me where x.published_by = me.id
  union all select 'project_stages.set_by', x.project_id::text || ' ' || x.stage, x.set_at::text from evidence.project_stages x, me where x.set_by = me.id
  order by 1, 3, 2
$$;
comment on function evidence.signed_by_current_person is 'Each row she signed: its table and column, its key, when.';

grant execute on function
  evidence.published_version(uuid), evidence.verified_on(uuid), evidence.retire_imports(timestamptz, boolean), evidence.signed_by_current_person()
  to maillage_web;

select platform.watch(t, 'evidence') from unnest(array[
  'evidence.themes', 'evidence.sources', 'evidence.former_keys', 'evidence.verifications', 'evidence.findings', 'evidence.finding_versions',
  'evidence.finding_grounds', 'evidence.publications', 'evidence.projects', 'evidence.project_stages', 'evidence.project_grounds']::regclass[]) as t;
