-- Documents: what the federation asks, written together. A working document does not leak: who may read it is decided here, for
-- pages, exports and references alike, and every table below follows its document.
create schema demands;
grant usage on schema demands to maillage_web;

create function demands.short_code() returns text
  language sql volatile set search_path = '' as $$
  select string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', (get_byte(bytes, at) & 31) + 1, 1), '')
  from (select uuid_send(gen_random_uuid()) as bytes) drawn, unnest(array[0, 1, 2, 3, 4, 5, 10]) as at
$$;
comment on function demands.short_code is 'Seven characters drawn at random: what a block is cited by.';
grant execute on function demands.short_code() to maillage_web;

-- What is written ------------------------------------------------------------------------------------------------------------

create table demands.documents (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  title text not null,
  kind text not null,
  language text not null default 'fr',
  audience text not null default 'writers',
  embargo timestamptz,
  created_at timestamptz not null default now(),
  created_by uuid not null references directory.people,
  constraint documents_are_named_by_slugs check (slug ~ '^[a-z0-9][a-z0-9-]{1,80}$' and slug not in ('nouveau', 'partage', 'accords')),
  constraint documents_titles_are_short check (length(title) between 1 and 160),
  constraint documents_kinds_are_known check (kind in ('platform', 'brief', 'plan', 'report', 'letter')),
  constraint documents_languages_are_known check (language in ('fr', 'en')),
  constraint documents_audiences_are_known check (audience in ('writers', 'members', 'public')
    or audience ~ '^body:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')
);
comment on table demands.documents is
  'A structured text. audience: who may read it besides its writers (members: the network; public: whoever has the address; body:<id>: the people of a '
  'board or committee). Until its embargo, its writers alone.';

create table demands.statuses (
  document_id uuid not null references demands.documents on delete cascade,
  status text not null,
  set_at timestamptz not null default clock_timestamp(),
  set_by uuid not null references directory.people,
  primary key (document_id, set_at),
  constraint statuses_are_known check (status in ('draft', 'discussion', 'ready'))
);
comment on table demands.statuses is 'Where a document stands, since when, and who said so. The last row stands.';

create table demands.writers (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references demands.documents on delete cascade,
  person_id uuid not null references directory.people,
  added_at timestamptz not null default now(),
  added_by uuid not null references directory.people,
  left_at timestamptz,
  left_by uuid references directory.people
);
create unique index writers_write_once on demands.writers (document_id, person_id) where left_at is null;
create index writers_of_a_person on demands.writers (person_id) where left_at is null;

create table demands.blocks (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references demands.documents on delete cascade,
  code text not null unique default demands.short_code(),
  kind text not null,
  place numeric not null,
  current integer not null default 1,
  saves bigint not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid not null references directory.people,
  removed_at timestamptz,
  removed_by uuid references directory.people,
  unique (id, document_id),
  constraint blocks_kinds_are_known check (kind in ('heading', 'paragraph', 'list', 'quotation', 'pull-quote', 'figure',
    'key-figures', 'voices-wall', 'demand', 'means', 'note', 'credits', 'bibliography')),
  constraint blocks_are_cited_by_a_short_code check (code ~ '^[0-9a-hjkmnp-tv-z]{7}$'),
  constraint blocks_removed_are_signed check ((removed_at is null) = (removed_by is null))
);
create index blocks_in_order on demands.blocks (document_id, place);
comment on table demands.blocks is
  'A piece of a document; its id never changes. place: its order, halves between neighbours, so that one moves without the others. current: the version that '
  'stands. saves: counts every write, so that nobody writes over what she has not seen.';

create function demands.between(before numeric, next numeric) returns numeric
  language sql immutable set search_path = '' as $$
  -- Division would round to sixteen digits after a while, and two blocks would share a place.
  select (before + next) * 0.5
$$;
comment on function demands.between is 'Halfway, exactly.';
grant execute on function demands.between(numeric, numeric) to maillage_web;

create table demands.block_versions (
  block_id uuid not null,
  document_id uuid not null,
  version integer not null,
  title text not null default '',
  text text not null default '',
  options jsonb not null default '{}',
  restored_from integer,
  begun_at timestamptz not null default now(),
  written_at timestamptz not null default now(),
  written_by uuid not null references directory.people,
  primary key (block_id, version),
  foreign key (block_id, document_id) references demands.blocks (id, document_id) on delete cascade,
  constraint block_versions_are_numbered check (version >= 1),
  constraint block_versions_fit check (length(title) <= 300 and length(text) <= 20000 and length(options::text) <= 2000)
);
create index block_versions_of_a_document on demands.block_versions (document_id);
comment on table demands.block_versions is
  'What a block said. One sitting of one writer is one version: it grows while she holds the block, and is never changed afterwards.';

create table demands.locks (
  block_id uuid primary key,
  document_id uuid not null,
  person_id uuid not null references directory.people,
  version integer,
  taken_at timestamptz not null default now(),
  renewed_at timestamptz not null default now(),
  foreign key (block_id, document_id) references demands.blocks (id, document_id) on delete cascade
);
create index locks_of_a_document on demands.locks (document_id);
comment on table demands.locks is
  'Who writes in a block now. Released by leaving it, or ten minutes after her last keystroke. version: the one this sitting writes, once it wrote.';

create table demands.citations (
  block_id uuid not null,
  document_id uuid not null,
  reference text not null,
  primary key (block_id, reference),
  foreign key (block_id, document_id) references demands.blocks (id, document_id) on delete cascade
);
create index citations_of_a_thing on demands.citations (reference);
create index citations_of_a_document on demands.citations (document_id);
comment on table demands.citations is 'What the standing version of a block rests on: written with it, in the same transaction.';

create table demands.comments (
  id uuid primary key default gen_random_uuid(),
  block_id uuid not null,
  document_id uuid not null,
  text text not null,
  written_at timestamptz not null default now(),
  written_by uuid not null references directory.people,
  resolved_at timestamptz,
  resolved_by uuid references directory.people,
  foreign key (block_id, document_id) references demands.blocks (id, document_id) on delete cascade,
  constraint comments_fit check (length(text) between 1 and 4000)
);
create index comments_of_a_block on demands.comments (block_id, written_at);
create index comments_of_a_document on demands.comments (document_id);

create table demands.credits (
  id uuid primary key default gen_random_uuid(),
  block_id uuid not null,
  document_id uuid not null,
  person_id uuid references directory.people,
  name text not null,
  part text not null default '',
  added_at timestamptz not null default now(),
  added_by uuid not null references directory.people,
  agreed_on date,
  agreed_by uuid references directory.people,
  removed_at timestamptz,
  removed_by uuid references directory.people,
  foreign key (block_id, document_id) references demands.blocks (id, document_id) on delete cascade,
  constraint credits_fit check (length(name) between 1 and 120 and length(part) <= 160),
  constraint credits_agreements_are_signed check ((agreed_on is null) = (agreed_by is null)),
  -- Of someone who has an account nobody else agrees.
  constraint credits_are_agreed_by_who_they_name check (person_id is null or agreed_by is null or agreed_by = person_id)
);
create index credits_of_a_block on demands.credits (block_id);
create index credits_of_a_person on demands.credits (person_id);
comment on table demands.credits is
  'Who is thanked. The name shows only once the person agreed: on the site where she has an account, else as a writer says she did, and when.';

-- Who reads what does not circulate ----------------------------------------------------------------------------------------------

create table demands.shares (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references demands.documents on delete cascade,
  token_hash bytea not null unique,
  reader text not null,
  created_at timestamptz not null default now(),
  created_by uuid not null references directory.people,
  expires_on date not null,
  revoked_at timestamptz,
  revoked_by uuid references directory.people,
  constraint shares_are_hashed check (length(token_hash) = 32),
  constraint shares_name_their_reader check (length(reader) between 1 and 120)
);
create index shares_of_a_document on demands.shares (document_id);
comment on table demands.shares is 'A link for one reader, until a day, that can be taken back. token_hash: SHA-256 of 256 random bits; the link itself is kept nowhere.';

create table demands.readings (
  id bigint generated always as identity primary key,
  document_id uuid not null references demands.documents on delete cascade,
  person_id uuid references directory.people,
  share_id uuid references demands.shares on delete cascade,
  what text not null,
  read_at timestamptz not null default now(),
  constraint readings_are_known check (what in ('page', 'pdf', 'docx', 'md', 'html')),
  constraint readings_have_one_reader check ((person_id is null) <> (share_id is null))
);
create index readings_of_a_document on demands.readings (document_id, read_at desc);
create index readings_by_date on demands.readings (read_at);
comment on table demands.readings is
  'Who opened a working document, and when, for its writers: every reader is told. Kept 90 days. Not once a page: once an hour for each reader.';

-- Who asks -----------------------------------------------------------------------------------------------------------------------

create function demands.documents_i_write() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(document_id), '{}') from demands.writers
  where person_id = platform.current_person() and left_at is null and directory.is_signed_in()
$$;
create function demands.current_share() returns uuid
  language sql stable security definer set search_path = '' as $$
  select s.id from demands.shares s join demands.documents d on d.id = s.document_id
  where s.token_hash = decode(nullif(current_setting('app.document_share', true), ''), 'hex')
    and s.revoked_at is null and s.expires_on >= platform.today()
$$;
comment on function demands.current_share is 'The link by which this transaction reads, while it stands. Set by the handler that received it.';
create function demands.documents_i_read() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(d.id), '{}') from demands.documents d
  where d.id = any (demands.documents_i_write())
    or d.id = (select document_id from demands.shares where id = demands.current_share())
    or ((d.embargo is null or d.embargo <= now()) and platform.visible(d.audience, null, platform.current_audiences()))
$$;
comment on function demands.documents_i_read is
  'Every working document the viewer may read: hers to write, one whose link she holds, or one whose audience she is of once its embargo has passed. Asked once a query.';
grant execute on function demands.documents_i_write(), demands.documents_i_read(), demands.current_share() to maillage_web;

create function demands.begin_document() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into demands.writers (document_id, person_id, added_at, added_by) values (new.id, new.created_by, new.created_at, new.created_by);
  insert into demands.statuses (document_id, status, set_at, set_by) values (new.id, 'draft', new.created_at, new.created_by);
  return null;
end $$;
create trigger begin_document after insert on demands.documents for each row execute function demands.begin_document();

create function demands.keep_a_writer() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.left_at is not null and not exists (
    select from demands.writers where document_id = new.document_id and left_at is null and id <> new.id) then
    raise exception 'a document keeps a writer' using errcode = 'check_violation', constraint = 'documents_keep_a_writer';
  end if;
  return new;
end $$;
create trigger keep_a_writer before update of left_at on demands.writers for each row execute function demands.keep_a_writer();

-- What was written and left is never written over.
create function demands.hold_to_what_was_written() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from demands.locks where block_id = old.block_id and version = old.version and person_id = platform.current_person())
    and platform.current_person() is not null then
    raise exception 'this version is finished' using errcode = 'check_violation', constraint = 'versions_stay';
  end if;
  return new;
end $$;
create trigger hold_to_what_was_written before update on demands.block_versions for each row execute function demands.hold_to_what_was_written();

select platform.protect(t) from unnest(array['demands.documents', 'demands.statuses', 'demands.writers', 'demands.blocks',
  'demands.block_versions', 'demands.locks', 'demands.citations', 'demands.comments', 'demands.credits', 'demands.shares',
  'demands.readings']::regclass[]) as t;

grant select, insert, update (title, kind, language, audience, embargo) on demands.documents to maillage_web;
create policy documents_are_read_by_their_audience on demands.documents for select to maillage_web
  using (id = any ((select demands.documents_i_read())::uuid[]));
create policy the_team_begins_documents on demands.documents for insert to maillage_web
  with check ((select directory.is_team()) and created_by = (select platform.current_person()));
create policy documents_are_set_by_their_writers on demands.documents for update to maillage_web
  using (id = any ((select demands.documents_i_write())::uuid[]));

grant select, insert on demands.statuses to maillage_web;
create policy statuses_are_read_with_their_document on demands.statuses for select to maillage_web
  using (document_id = any ((select demands.documents_i_read())::uuid[]));
create policy statuses_are_set_by_writers on demands.statuses for insert to maillage_web
  with check (document_id = any ((select demands.documents_i_write())::uuid[]) and set_by = (select platform.current_person()));

grant select, insert, update (left_at, left_by) on demands.writers to maillage_web;
create policy writers_are_known_to_readers on demands.writers for select to maillage_web
  using (document_id = any ((select demands.documents_i_read())::uuid[]));
create policy writers_add_writers on demands.writers for insert to maillage_web
  with check (document_id = any ((select demands.documents_i_write())::uuid[]) and added_by = (select platform.current_person()));
create policy writers_let_writers_go on demands.writers for update to maillage_web
  using (document_id = any ((select demands.documents_i_write())::uuid[])) with check (left_by = (select platform.current_person()));

grant select, insert, update (kind, place, current, saves, removed_at, removed_by) on demands.blocks to maillage_web;
create policy blocks_are_read_with_their_document on demands.blocks for select to maillage_web
  using (document_id = any ((select demands.documents_i_read())::uuid[])
    and (removed_at is null or document_id = any ((select demands.documents_i_write())::uuid[])));
create policy writers_add_blocks on demands.blocks for insert to maillage_web
  with check (document_id = any ((select demands.documents_i_write())::uuid[]) and created_by = (select platform.current_person()));
create policy writers_change_blocks on demands.blocks for update to maillage_web
  using (document_id = any ((select demands.documents_i_write())::uuid[]));

create function demands.current_version(block uuid) returns integer
  language sql stable security definer set search_path = '' as $$ select current from demands.blocks where id = block and removed_at is null $$;
grant execute on function demands.current_version(uuid) to maillage_web;
grant select, insert, update (title, text, options, written_at) on demands.block_versions to maillage_web;
create policy what_stands_is_read_with_its_document on demands.block_versions for select to maillage_web
  using (document_id = any ((select demands.documents_i_read())::uuid[])
    and (document_id = any ((select demands.documents_i_write())::uuid[]) or version = demands.current_version(block_id)));
create policy writers_write on demands.block_versions for insert to maillage_web
  with check (document_id = any ((select demands.documents_i_write())::uuid[]) and written_by = (select platform.current_person()));
create policy writers_go_on_writing on demands.block_versions for update to maillage_web
  using (document_id = any ((select demands.documents_i_write())::uuid[]) and written_by = (select platform.current_person()));

grant select, insert, update, delete on demands.locks to maillage_web;
create policy writers_hold_blocks on demands.locks for all to maillage_web
  using (document_id = any ((select demands.documents_i_write())::uuid[]))
  with check (document_id = any ((select demands.documents_i_write())::uuid[]) and person_id = (select platform.current_person()));

grant select, insert, delete on demands.citations to maillage_web;
create policy citations_are_read_with_their_document on demands.citations for select to maillage_web
  using (document_id = any ((select demands.documents_i_read())::uuid[]));
create policy writers_cite on demands.citations for insert to maillage_web
  with check (document_id = any ((select demands.documents_i_write())::uuid[]));
create policy writers_cite_no_more on demands.citations for delete to maillage_web
  using (document_id = any ((select demands.documents_i_write())::uuid[]));

-- Comments are for the people of the network who may read: neither the public nor who holds a link.
grant select, insert, update (resolved_at, resolved_by) on demands.comments to maillage_web;
create policy comments_are_read_by_readers_who_have_an_account on demands.comments for select to maillage_web
  using ((select directory.is_signed_in()) and document_id = any ((select demands.documents_i_read())::uuid[]));
create policy readers_who_have_an_account_comment on demands.comments for insert to maillage_web
  with check ((select directory.is_signed_in()) and document_id = any ((select demands.documents_i_read())::uuid[])
    and written_by = (select platform.current_person()));
create policy comments_are_resolved_by_writers_and_their_author on demands.comments for update to maillage_web
  using (document_id = any ((select demands.documents_i_write())::uuid[]) or written_by = (select platform.current_person()));

grant select, insert, update (agreed_on, agreed_by, removed_at, removed_by) on demands.credits to maillage_web;
create policy agreed_credits_are_read_with_their_document on demands.credits for select to maillage_web
  using (document_id = any ((select demands.documents_i_read())::uuid[]) and agreed_on is not null and removed_at is null);
create policy credits_are_known_to_writers_and_who_they_name on demands.credits for select to maillage_web
  using (document_id = any ((select demands.documents_i_write())::uuid[]) or person_id = (select platform.current_person()));
create policy writers_credit on demands.credits for insert to maillage_web
  with check (document_id = any ((select demands.documents_i_write())::uuid[]) and added_by = (select platform.current_person())
    and (person_id is null or agreed_by is null or person_id = added_by));
create policy credits_are_agreed_or_removed on demands.credits for update to maillage_web
  using (document_id = any ((select demands.documents_i_write())::uuid[]) or person_id = (select platform.current_person()));

grant select, insert, update (revoked_at, revoked_by) on demands.shares to maillage_web;
create policy writers_share on demands.shares for all to maillage_web
  using (document_id = any ((select demands.documents_i_write())::uuid[]))
  with check (document_id = any ((select demands.documents_i_write())::uuid[]));
create policy a_link_knows_itself on demands.shares for select to maillage_web
  using (id = (select demands.current_share()));

grant select on demands.readings to maillage_web;
create policy readings_are_for_writers on demands.readings for select to maillage_web
  using (document_id = any ((select demands.documents_i_write())::uuid[]));

create function demands.record_reading(read uuid, of_what text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := case when directory.is_signed_in() then platform.current_person() end;
declare link uuid := case when me is null then demands.current_share() end;
begin
  if not read = any (demands.documents_i_read()) or (me is null and link is null) then return; end if;
  if exists (select from demands.readings r where r.document_id = read and r.what = of_what and r.read_at > now() - interval '1 hour'
    and (r.person_id = me or r.share_id = link)) then return; end if;
  insert into demands.readings (document_id, person_id, share_id, what) values (read, me, link, of_what);
end $$;
comment on function demands.record_reading is 'Notes that the viewer opened this document, once an hour. The public has no name: it is not noted.';
grant execute on function demands.record_reading(uuid, text) to maillage_web;

create function demands.retire_readings(before timestamptz, dry boolean) returns integer
  language plpgsql security definer set search_path = '' as $$
declare concerned integer;
begin
  if not 'administration' = any (platform.current_audiences()) then return 0; end if;
  select count(*) into concerned from demands.readings where read_at < before;
  if not dry then delete from demands.readings where read_at < before; end if;
  return concerned;
end $$;
comment on function demands.retire_readings is 'How many readings are older; erases them unless dry. Nothing for who does not administer the site.';
grant execute on function demands.retire_readings(timestamptz, boolean) to maillage_web;

create function demands.credits_for_me() returns table (id uuid, document text, name text, part text, agreed_on date)
  language sql stable security definer set search_path = '' as $$
  select c.id, d.title, c.name, c.part, c.agreed_on from demands.credits c join demands.documents d on d.id = c.document_id
  where c.person_id = platform.current_person() and c.removed_at is null and directory.is_signed_in()
  order by c.added_at
$$;
comment on function demands.credits_for_me is 'Where the viewer''s name would stand: she is told the title of the document, to say yes or no, and nothing else of it.';
grant execute on function demands.credits_for_me() to maillage_web;

create function demands.signed_by_current_person() returns table (what text, row_id text, signed_at text)
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
  order by 1, 3, 2
$$;
comment on function demands.signed_by_current_person is 'Each row she signed or that names her: its table and column, its key, when.';
grant execute on function demands.signed_by_current_person() to maillage_web;
