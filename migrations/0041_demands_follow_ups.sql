-- What follows a means once its text is published: what was done, what was answered, by which organisation or office, on which day.
-- A correction is another version of the same follow-up; taken back, it leaves its days and the reason.

create table demands.follow_ups (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null,
  block_id uuid not null,
  added_at timestamptz not null default now(),
  added_by uuid not null references directory.people,
  withdrawn_at timestamptz,
  withdrawn_by uuid references directory.people,
  withdrawal_reason text,
  foreign key (block_id, document_id) references demands.blocks (id, document_id) on delete cascade,
  constraint follow_ups_are_withdrawn_with_a_reason check (
    (withdrawn_at is null) = (withdrawal_reason is null) and (withdrawn_at is null) = (withdrawn_by is null)),
  constraint follow_ups_withdrawal_reasons_fit check (length(withdrawal_reason) between 1 and 600)
);
create index follow_ups_of_a_document on demands.follow_ups (document_id);
create index follow_ups_of_a_block on demands.follow_ups (block_id);
comment on table demands.follow_ups is 'What became of a means, a block whose id never changes. What it says is in its versions.';

create table demands.follow_up_versions (
  follow_up_id uuid not null references demands.follow_ups on delete cascade,
  version integer not null,
  kind text not null,
  by_whom text not null,
  happened_on date not null,
  text text not null,
  source_url text not null default '',
  why text not null default '',
  written_at timestamptz not null default now(),
  written_by uuid not null references directory.people,
  primary key (follow_up_id, version),
  constraint follow_ups_kinds_are_known check (kind in ('done', 'answered')),
  constraint follow_ups_name_who check (length(by_whom) between 2 and 160),
  constraint follow_ups_texts_fit check (length(text) between 1 and 1200),
  constraint follow_ups_sources_are_addresses check (source_url = '' or (source_url ~ '^https?://' and length(source_url) <= 300)),
  constraint follow_ups_are_corrected_with_a_reason check (length(why) <= 600 and version >= 1 and (version = 1) = (why = ''))
);
comment on table demands.follow_up_versions is
  'What a follow-up said, one version after the other; the last stands. by_whom: an organisation or an office, never a person. why: what a correction mends.';

create function demands.hold_follow_up_version() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  raise exception 'what a follow-up said stays as it was' using errcode = 'restrict_violation', constraint = 'follow_ups_stay';
end $$;
create trigger hold_follow_up_version before update on demands.follow_up_versions
  for each row execute function demands.hold_follow_up_version();

create function demands.means_published() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select array(select distinct block_id from demands.published_blocks
    where kind = 'means' and publication_id = any (demands.standing_publications()))
$$;
comment on function demands.means_published is 'The means of every version that stands, earlier ones too: what followed them stays readable when a later version asks otherwise.';
create function demands.means_asked_today() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select array(select block_id from demands.published_blocks where kind = 'means' and publication_id = any (demands.last_publications()))
$$;
comment on function demands.means_asked_today is 'The means of the version that stands of each document: those to which something may be added.';
create function demands.follow_ups_read() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select array(select id from demands.follow_ups where block_id = any (demands.means_published()))
$$;
grant execute on function demands.means_published(), demands.means_asked_today(), demands.follow_ups_read() to maillage_web;

select platform.protect(t) from unnest(array['demands.follow_ups', 'demands.follow_up_versions']::regclass[]) as t;

grant select (id, document_id, block_id, added_at, withdrawn_at, withdrawal_reason), insert (document_id, block_id, added_by),
  update (withdrawn_at, withdrawn_by, withdrawal_reason) on demands.follow_ups to maillage_web;
create policy follow_ups_are_read_with_their_means on demands.follow_ups for select to maillage_web
  using (block_id = any ((select demands.means_published())::uuid[]));
create policy the_team_adds_follow_ups on demands.follow_ups for insert to maillage_web
  with check ((select directory.is_team()) and block_id = any ((select demands.means_asked_today())::uuid[])
    and added_by = (select platform.current_person()));
create policy the_team_takes_follow_ups_back on demands.follow_ups for update to maillage_web
  using ((select directory.is_team()) and withdrawn_at is null) with check (withdrawn_by = (select platform.current_person()));

grant select (follow_up_id, version, kind, by_whom, happened_on, text, source_url, why, written_at),
  insert (follow_up_id, version, kind, by_whom, happened_on, text, source_url, why, written_by) on demands.follow_up_versions to maillage_web;
create policy versions_are_read_with_their_follow_up on demands.follow_up_versions for select to maillage_web
  using (follow_up_id = any ((select demands.follow_ups_read())::uuid[]));
create policy the_team_writes_follow_ups on demands.follow_up_versions for insert to maillage_web
  with check ((select directory.is_team()) and written_by = (select platform.current_person())
    and follow_up_id = any (demands.follow_ups_read()));

select platform.watch(t, 'demands') from unnest(array['demands.follow_ups', 'demands.follow_up_versions']::regclass[]) as t;

create function demands.follow_ups_signed_by_current_person() returns table (what text, row_id text, signed_at text)
  language sql stable security definer set search_path = '' as $$
  with me as (select platform.current_person() as id)
  select 'follow_ups.added_by', x.id::text, x.added_at::text from demands.follow_ups x, me where x.added_by = me.id
  union all select 'follow_ups.withdrawn_by', x.id::text, x.withdrawn_at::text from demands.follow_ups x, me where x.withdrawn_by = me.id
  union all select 'follow_up_versions.written_by', x.follow_up_id::text || ' ' || x.version, x.written_at::text
    from demands.follow_up_versions x, me where x.written_by = me.id
  order by 1, 3, 2
$$;
comment on function demands.follow_ups_signed_by_current_person is 'Each row of a follow-up that she signed: its table and column, its key, when.';
grant execute on function demands.follow_ups_signed_by_current_person() to maillage_web;
