-- A version of a document, adopted and published: frozen as it was read, for ever. Words that people confided are not in it: a
-- version names the voice, and each reading asks whether it still stands.

create table demands.publications (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references demands.documents,
  slug text not null,
  number integer not null,
  title text not null,
  kind text not null,
  language text not null,
  decision text,
  adopted_by text not null,
  adopted_on date not null,
  changes text not null default '',
  published_at timestamptz not null default now(),
  published_by uuid not null references directory.people,
  retracted_at timestamptz,
  retracted_by uuid references directory.people,
  retraction_reason text,
  unique (document_id, number),
  unique (slug, number),
  constraint publications_are_numbered check (number >= 1),
  constraint publications_titles_are_short check (length(title) between 1 and 160),
  constraint publications_kinds_are_known check (kind in ('platform', 'brief', 'plan', 'report', 'letter')),
  constraint publications_languages_are_known check (language in ('fr', 'en')),
  constraint publications_cite_a_decision check (decision ~ '^decision:\S{1,200}$'),
  constraint publications_say_who_adopted check (length(adopted_by) between 1 and 200),
  constraint publications_changes_fit check (length(changes) <= 1000),
  constraint publications_are_retracted_with_a_reason check (
    (retracted_at is null) = (retraction_reason is null) and (retracted_at is null) = (retracted_by is null)),
  constraint publications_retraction_reasons_fit check (length(retraction_reason) between 1 and 1000)
);
comment on table demands.publications is
  'A version of a document, adopted, dated and numbered. adopted_by: who adopted it, in its own language («l’assemblée générale»). decision: the one of the '
  'register that adopted it, as platform/references writes it. Never changed: taken back, it leaves its number, its days and the reason.';

create table demands.published_blocks (
  publication_id uuid not null references demands.publications,
  position integer not null,
  block_id uuid not null references demands.blocks,
  code text not null,
  kind text not null,
  title text not null,
  text text not null,
  options jsonb not null,
  primary key (publication_id, position),
  unique (publication_id, code)
);
create index published_blocks_of_a_code on demands.published_blocks (code);
comment on table demands.published_blocks is 'The blocks of a version as they were written: references are in them, and no word of what they lead to.';

create table demands.published_references (
  publication_id uuid not null references demands.publications,
  reference text not null,
  said jsonb not null,
  primary key (publication_id, reference)
);
create index published_references_of_a_thing on demands.published_references (reference);
comment on table demands.published_references is
  'What a version rests on. said: what a figure, a source, a name told on that day. Of a voice or a testimony nothing; of a wall, which voices stood on it.';

create table demands.published_credits (
  publication_id uuid not null references demands.publications,
  credit_id uuid not null references demands.credits,
  primary key (publication_id, credit_id)
);
comment on table demands.published_credits is 'Who was thanked. The name is read where she agreed: it leaves every version the moment she says no.';

-- Who reads, who publishes -------------------------------------------------------------------------------------------------------

create function demands.standing_publications() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select array(select id from demands.publications where retracted_at is null)
$$;
comment on function demands.standing_publications is 'The versions that were not taken back. Asked once a query.';
grant execute on function demands.standing_publications() to maillage_web;

create function demands.hold_publication() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if old.retracted_at is not null or (to_jsonb(new) - array['retracted_at', 'retracted_by', 'retraction_reason'])
    is distinct from (to_jsonb(old) - array['retracted_at', 'retracted_by', 'retraction_reason']) then
    raise exception 'a published version stays as it is' using errcode = 'restrict_violation', constraint = 'publications_stay';
  end if;
  return new;
end $$;
create trigger hold_publication before update on demands.publications for each row execute function demands.hold_publication();
comment on function demands.hold_publication is 'Nothing of a version changes but its retraction, once.';

create function demands.hold_published() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  raise exception 'a published version stays as it is' using errcode = 'restrict_violation', constraint = 'publications_stay';
end $$;
create trigger hold_published before update or delete on demands.published_blocks for each row execute function demands.hold_published();
create trigger hold_published before update or delete on demands.published_references for each row execute function demands.hold_published();
create trigger hold_published before update or delete on demands.published_credits for each row execute function demands.hold_published();
create trigger hold_published before delete on demands.publications for each row execute function demands.hold_published();

select platform.protect(t) from unnest(array['demands.publications', 'demands.published_blocks', 'demands.published_references',
  'demands.published_credits']::regclass[]) as t;

grant select, insert (id, document_id, slug, number, title, kind, language, decision, adopted_by, adopted_on, changes, published_by),
  update (retracted_at, retracted_by, retraction_reason) on demands.publications to maillage_web;
create policy publications_are_known_to_everyone on demands.publications for select to maillage_web using (true);
create policy writers_of_the_team_publish on demands.publications for insert to maillage_web
  with check ((select directory.is_team()) and document_id = any ((select demands.documents_i_write())::uuid[])
    and published_by = (select platform.current_person()));
create policy the_team_retracts on demands.publications for update to maillage_web
  using ((select directory.is_team())) with check (retracted_by = (select platform.current_person()));

-- What a version holds is written with it, in the same transaction, and never afterwards.
grant select, insert on demands.published_blocks, demands.published_references, demands.published_credits to maillage_web;
create policy standing_versions_are_read on demands.published_blocks for select to maillage_web
  using (publication_id = any ((select demands.standing_publications())::uuid[]));
create policy a_version_is_written_at_once on demands.published_blocks for insert to maillage_web
  with check (publication_id in (select p.id from demands.publications p
    where p.published_at = now() and p.published_by = platform.current_person()));
create policy standing_versions_are_read on demands.published_references for select to maillage_web
  using (publication_id = any ((select demands.standing_publications())::uuid[]));
create policy a_version_is_written_at_once on demands.published_references for insert to maillage_web
  with check (publication_id in (select p.id from demands.publications p
    where p.published_at = now() and p.published_by = platform.current_person()));
create policy standing_versions_are_read on demands.published_credits for select to maillage_web
  using (publication_id = any ((select demands.standing_publications())::uuid[]));
create policy a_version_is_written_at_once on demands.published_credits for insert to maillage_web
  with check (publication_id in (select p.id from demands.publications p
    where p.published_at = now() and p.published_by = platform.current_person()));

create function demands.credits_published(publication uuid) returns table (block_id uuid, name text, part text)
  language sql stable security definer set search_path = '' as $$
  select c.block_id, c.name, c.part from demands.published_credits p join demands.credits c on c.id = p.credit_id
  where p.publication_id = publication and publication = any (demands.standing_publications()) and c.agreed_on is not null
    -- Who has no account says it to a writer, who takes her name out.
    and (c.person_id is not null or c.removed_at is null)
  order by c.added_at, c.id
$$;
comment on function demands.credits_published is 'Who is thanked in a version that stands, of those who agree today.';
grant execute on function demands.credits_published(uuid) to maillage_web;

create or replace function demands.credits_for_me() returns table (id uuid, document text, name text, part text, agreed_on date)
  language sql stable security definer set search_path = '' as $$
  select c.id, d.title, c.name, c.part, c.agreed_on from demands.credits c join demands.documents d on d.id = c.document_id
  where c.person_id = platform.current_person() and directory.is_signed_in()
    and (c.removed_at is null or exists (select from demands.published_credits p where p.credit_id = c.id))
  order by c.added_at
$$;

-- Read from memory until one of these changes ------------------------------------------------------------------------------------

select platform.watch('demands.publications', 'demands');
select platform.watch('demands.credits', 'demands');
-- The menu of every page says whether something is published, and every page is made from the settings.
select platform.watch('demands.publications', 'settings');

create or replace function demands.signed_by_current_person() returns table (what text, row_id text, signed_at text)
  language sql stable security definer set search_path = '' as $$
  with me as (select platform.current_person() as id)
  select 'documents.created_by', x.id::text, x.created_at::text from demands.documents x, me where x.created_by = me.id
  union all select 'statuses.set_by', x.document_id::text, x.set_at::text from demands.statuses x, me where x.set_by = me.id
  union all select 'writers.person_id', x.id::text, x.added_at::text from demands.writers x, me where x.person_id = me.id
  union all select 'writers.added_by', x.id::text, x.added_at::text from demands.writers x, me where x.added_by = me.id
  union all select 'writers.left_by', x.id::text, x.left_at::text from demands.writers x, me where x.left_by = me.id
  union all select 'blocks.created_by', x.id::text, x.created_at::text from demands.blocks x, me where x.created_by = me.id
  union all select 'blocks.removed_by', x.id::text, x.removed_at::text from demands.blocks x, me where x.removed_by = me.id
  union all select 'block_versions.written_by', x.block_id::text || ' ' || x.version, x.written_at::text from demands.block_versions x, me where x.written_by = me.id
  union all select 'locks.person_id', x.block_id::text, x.taken_at::text from demands.locks x, me where x.person_id = me.id
  union all select 'comments.written_by', x.id::text, x.written_at::text from demands.comments x, me where x.written_by = me.id
  union all select 'comments.resolved_by', x.id::text, x.resolved_at::text from demands.comments x, me where x.resolved_by = me.id
  union all select 'credits.person_id', x.id::text, x.added_at::text from demands.credits x, me where x.person_id = me.id
  union all select 'credits.added_by', x.id::text, x.added_at::text from demands.credits x, me where x.added_by = me.id
  union all select 'credits.agreed_by', x.id::text, x.agreed_on::text from demands.credits x, me where x.agreed_by = me.id
  union all select 'credits.removed_by', x.id::text, x.removed_at::text from demands.credits x, me where x.removed_by = me.id
  union all select 'shares.created_by', x.id::text, x.created_at::text from demands.shares x, me where x.created_by = me.id
  union all select 'shares.revoked_by', x.id::text, x.revoked_at::text from demands.shares x, me where x.revoked_by = me.id
  union all select 'readings.person_id', x.document_id::text || ' ' || x.what, x.read_at::text from demands.readings x, me where x.person_id = me.id
  union all select 'publications.published_by', x.id::text, x.published_at::text from demands.publications x, me where x.published_by = me.id
  union all select 'publications.retracted_by', x.id::text, x.retracted_at::text from demands.publications x, me where x.retracted_by = me.id
  order by 1, 3, 2
$$;
