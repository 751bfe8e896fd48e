-- Our practices change the world: what a member does each day, in its own words, tied to the means of a text that it carries already.

create function demands.texts_i_read() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select demands.documents_i_read() || array(select document_id from demands.publications where id = any (demands.last_publications()))
$$;
comment on function demands.texts_i_read is
  'The documents of which the viewer reads some version: a working copy, or the one that stands. What organisations add to a text follows it.';
create function demands.means_i_read() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select array(
    select block_id from demands.published_blocks where kind = 'means' and publication_id = any (demands.last_publications())
    union
    select id from demands.blocks where kind = 'means' and removed_at is null and document_id = any (demands.documents_i_read()))
$$;
comment on function demands.means_i_read is
  'The means that the viewer reads: of the versions that stand, and of the working copies that are hers to read. What members say that they carry follows them.';
grant execute on function demands.texts_i_read(), demands.means_i_read() to maillage_web;

create table demands.practices (
  id uuid primary key default gen_random_uuid(),
  member_id uuid not null references directory.members,
  title text not null,
  text text not null default '',
  written_at timestamptz not null default now(),
  written_by uuid not null references directory.people,
  constraint practices_titles_are_short check (length(title) between 1 and 120),
  constraint practices_texts_fit check (length(text) <= 1200)
);
create index practices_of_a_member on demands.practices (member_id);
comment on table demands.practices is 'What a member does, as it says it. Its own until it is published; its own again the moment it takes it back.';

create table demands.practice_means (
  practice_id uuid not null references demands.practices on delete cascade,
  block_id uuid not null,
  document_id uuid not null,
  primary key (practice_id, block_id),
  foreign key (block_id, document_id) references demands.blocks (id, document_id) on delete cascade
);
create index practice_means_of_a_block on demands.practice_means (block_id);
create index practice_means_of_a_document on demands.practice_means (document_id);
comment on table demands.practice_means is 'The means that a practice carries already: blocks, whose id never changes.';

create table demands.practice_publications (
  practice_id uuid not null references demands.practices on delete cascade,
  published_at timestamptz not null default clock_timestamp(),
  published_by uuid not null references directory.people,
  withdrawn_at timestamptz,
  withdrawn_by uuid references directory.people,
  primary key (practice_id, published_at),
  constraint practice_publications_are_withdrawn_by_someone check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index practices_are_published_once on demands.practice_publications (practice_id) where withdrawn_at is null;
comment on table demands.practice_publications is 'From when, until when a practice was shown.';

create function demands.practices_shown() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(practice_id), '{}') from demands.practice_publications where withdrawn_at is null
$$;
create function demands.practices_of_mine() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(id), '{}') from demands.practices where member_id = any (directory.members_of_current_person())
$$;
create function demands.practices_i_read() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct m.practice_id), '{}') from demands.practice_means m
  where m.block_id = any (demands.means_i_read()) and m.practice_id = any (demands.practices_shown())
$$;
comment on function demands.practices_i_read is 'Those that are shown, tied to a means that the viewer reads: what a member says of a text that does not circulate does not either.';
grant execute on function demands.practices_shown(), demands.practices_of_mine(), demands.practices_i_read() to maillage_web;

select platform.protect(t) from unnest(array['demands.practices', 'demands.practice_means', 'demands.practice_publications']::regclass[]) as t;

grant select, insert, update (title, text, written_at, written_by), delete on demands.practices to maillage_web;
create policy practices_are_read_by_their_member on demands.practices for select to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]));
create policy shown_practices_are_read_with_their_text on demands.practices for select to maillage_web
  using (id = any ((select demands.practices_i_read())::uuid[]));
create policy members_write_their_practices on demands.practices for insert to maillage_web
  with check (member_id = any ((select directory.members_of_current_person())::uuid[]) and written_by = (select platform.current_person()));
create policy members_reword_their_practices on demands.practices for update to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[])) with check (written_by = (select platform.current_person()));
create policy members_drop_their_drafts on demands.practices for delete to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]) and id <> all ((select demands.practices_shown())::uuid[]));

grant select, insert, delete on demands.practice_means to maillage_web;
create policy ties_are_read_by_their_member on demands.practice_means for select to maillage_web
  using (practice_id = any ((select demands.practices_of_mine())::uuid[]));
create policy shown_ties_are_read_with_their_text on demands.practice_means for select to maillage_web
  using (block_id = any ((select demands.means_i_read())::uuid[]) and practice_id = any ((select demands.practices_shown())::uuid[]));
create policy members_tie_their_practices on demands.practice_means for insert to maillage_web
  with check (practice_id = any ((select demands.practices_of_mine())::uuid[]) and block_id = any ((select demands.means_i_read())::uuid[]));
create policy members_untie_their_practices on demands.practice_means for delete to maillage_web
  using (practice_id = any ((select demands.practices_of_mine())::uuid[]));

grant select, insert, update (withdrawn_at, withdrawn_by) on demands.practice_publications to maillage_web;
create policy publications_are_known_to_their_member on demands.practice_publications for select to maillage_web
  using (practice_id = any ((select demands.practices_of_mine())::uuid[]));
create policy members_show_their_practices on demands.practice_publications for insert to maillage_web
  with check (practice_id = any ((select demands.practices_of_mine())::uuid[]) and published_by = (select platform.current_person()));
create policy members_take_their_practices_back on demands.practice_publications for update to maillage_web
  using (practice_id = any ((select demands.practices_of_mine())::uuid[])) with check (withdrawn_by = (select platform.current_person()));

create function demands.signed_by_current_person(of_part text) returns table (what text, row_id text, signed_at text)
  language sql stable security definer set search_path = '' as $$
  with me as (select platform.current_person() as id)
  select 'practices.written_by', x.id::text, x.written_at::text from demands.practices x, me where x.written_by = me.id and of_part = 'practices'
  union all select 'practice_publications.published_by', x.practice_id::text, x.published_at::text from demands.practice_publications x, me where x.published_by = me.id and of_part = 'practices'
  union all select 'practice_publications.withdrawn_by', x.practice_id::text, x.withdrawn_at::text from demands.practice_publications x, me where x.withdrawn_by = me.id and of_part = 'practices'
  order by 1, 3, 2
$$;
comment on function demands.signed_by_current_person(text) is 'Each row she signed of a part that stands beside documents: its table and column, its key, when.';
grant execute on function demands.signed_by_current_person(text) to maillage_web;

select platform.watch(t, 'demands') from unnest(array['demands.practices', 'demands.practice_means', 'demands.practice_publications']::regclass[]) as t;
