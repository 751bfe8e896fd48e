-- Amendments: what members propose on the blocks of an opened version of a document, what the committee recommends, and what became
-- of it. Who may not read the document knows of none: every table follows it, and asks for an account besides.

-- Rules that are data ---------------------------------------------------------------------------------------------------------

create table demands.amendment_moves (
  from_state text not null,
  to_state text not null,
  moved_by text not null,
  primary key (from_state, to_state),
  constraint amendment_moves_are_somebodys check (moved_by in ('member', 'writers'))
);
comment on table demands.amendment_moves is
  'Which state of an amendment may follow which, and who says so: the people of the member that proposed it, or the writers of the document.';
insert into demands.amendment_moves values
  ('proposed', 'withdrawn', 'member'),
  ('proposed', 'submitted', 'writers'),
  ('submitted', 'proposed', 'writers'),
  ('submitted', 'accepted', 'writers'), ('submitted', 'partly', 'writers'), ('submitted', 'refused', 'writers'),
  ('accepted', 'applied', 'writers'), ('partly', 'applied', 'writers');
select platform.declare_public('demands.amendment_moves', 'the same for everyone: which state of an amendment follows which');
grant select on demands.amendment_moves to maillage_web;

-- What is opened ----------------------------------------------------------------------------------------------------------------

create table demands.openings (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references demands.documents on delete cascade,
  number integer not null,
  closes_on date not null,
  opened_at timestamptz not null default now(),
  opened_by uuid not null references directory.people,
  closed_at timestamptz,
  closed_by uuid references directory.people,
  unique (document_id, number),
  unique (id, document_id),
  constraint openings_closed_are_signed check ((closed_at is null) = (closed_by is null))
);
create unique index openings_one_at_a_time on demands.openings (document_id) where closed_at is null;
comment on table demands.openings is
  'A version of a document opened to amendments, until the end of the day closes_on, or until its writers close it.';

create table demands.opened_blocks (
  opening_id uuid not null,
  block_id uuid not null,
  document_id uuid not null,
  version integer not null,
  place numeric not null,
  primary key (opening_id, block_id),
  foreign key (opening_id, document_id) references demands.openings (id, document_id) on delete cascade,
  foreign key (block_id, document_id) references demands.blocks (id, document_id) on delete cascade
);
create index opened_blocks_of_a_block on demands.opened_blocks (block_id);
comment on table demands.opened_blocks is 'What an opened version is made of: each block as it stood, and where.';

-- What is proposed ----------------------------------------------------------------------------------------------------------------

create table demands.amendments (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null,
  number integer not null,
  opening_id uuid not null,
  block_id uuid not null,
  kind text not null,
  member_id uuid not null references directory.members,
  proposed_at timestamptz not null default now(),
  proposed_by uuid not null references directory.people,
  unique (document_id, number),
  unique (id, document_id),
  foreign key (opening_id, document_id) references demands.openings (id, document_id) on delete cascade,
  foreign key (block_id, document_id) references demands.blocks (id, document_id) on delete cascade,
  constraint amendments_are_numbered check (number >= 1),
  constraint amendments_kinds_are_known check (kind in ('replace', 'insert', 'delete', 'move'))
);
create index amendments_of_a_block on demands.amendments (block_id);
create index amendments_of_a_member on demands.amendments (member_id);
comment on table demands.amendments is
  'What a member proposes on one block: to replace it, to take it out, to move it, or to insert another beside it. It is never deleted nor changed: it has '
  'wordings, and states.';

create table demands.wordings (
  amendment_id uuid not null,
  document_id uuid not null,
  number integer not null,
  base_version integer not null,
  block_kind text,
  title text not null default '',
  text text not null default '',
  placed text,
  destination_id uuid,
  reason text not null,
  written_at timestamptz not null default clock_timestamp(),
  written_by uuid not null references directory.people,
  primary key (amendment_id, number),
  foreign key (amendment_id, document_id) references demands.amendments (id, document_id) on delete cascade,
  foreign key (destination_id, document_id) references demands.blocks (id, document_id) on delete cascade,
  constraint wordings_fit check (length(title) <= 300 and length(text) <= 20000 and length(reason) between 1 and 2000),
  constraint wordings_insert_known_kinds check (block_kind in ('heading', 'paragraph', 'list', 'quotation', 'pull-quote', 'demand', 'means', 'note')),
  constraint wordings_are_placed check (placed in ('before', 'after')),
  constraint wordings_that_move_say_where check (destination_id is null or placed is not null)
);
create index wordings_of_a_document on demands.wordings (document_id);
comment on table demands.wordings is
  'What an amendment says; the last one stands. base_version: the version of its block it was written on, so that one sees what changed since. A block that '
  'changed makes its amendments to be revised: whoever does so writes one more wording.';

create table demands.amendment_states (
  amendment_id uuid not null,
  document_id uuid not null,
  number integer not null default 0,
  state text not null,
  -- Of what was submitted: the address of the decision, and which of its propositions it is.
  decision text,
  as_proposed uuid,
  as_reworded uuid,
  entered_at timestamptz not null default clock_timestamp(),
  entered_by uuid not null references directory.people,
  primary key (amendment_id, number),
  foreign key (amendment_id, document_id) references demands.amendments (id, document_id) on delete cascade,
  constraint amendment_states_are_known check (
    state in ('proposed', 'withdrawn', 'submitted', 'accepted', 'partly', 'refused', 'applied')),
  constraint amendment_states_submitted_name_a_decision check (
    (state = 'submitted') = (as_proposed is not null) and (state <> 'submitted' or decision is not null)),
  constraint amendment_states_decisions_are_addresses check (decision ~ '^[0-9]{4}-[a-z0-9-]{1,80}$')
);
create index amendment_states_of_a_document on demands.amendment_states (document_id);
comment on table demands.amendment_states is
  'Where an amendment stands, since when, and who said so. The last row stands. as_proposed, as_reworded: the propositions of the vote it was put to, in its own '
  'words and in those of the committee.';

create table demands.recommendations (
  amendment_id uuid not null,
  document_id uuid not null,
  number integer not null,
  recommendation text not null,
  reason text not null,
  title text not null default '',
  text text not null default '',
  wording integer not null,
  given_at timestamptz not null default clock_timestamp(),
  given_by uuid not null references directory.people,
  primary key (amendment_id, number),
  foreign key (amendment_id, document_id) references demands.amendments (id, document_id) on delete cascade,
  constraint recommendations_are_known check (recommendation in ('accept', 'part', 'refuse')),
  constraint recommendations_fit check (length(reason) between 1 and 2000 and length(title) <= 300 and length(text) <= 20000),
  constraint recommendations_in_part_say_what check (recommendation = 'part' or (title = '' and text = ''))
);
create index recommendations_of_a_document on demands.recommendations (document_id);
comment on table demands.recommendations is
  'What the writers recommend of an amendment, with their reason; the last one stands. It decides nothing. In part: with the words they would take instead. '
  'wording: the one it speaks of.';

create table demands.amendment_supports (
  amendment_id uuid not null,
  document_id uuid not null,
  member_id uuid not null references directory.members,
  supported_at timestamptz not null default now(),
  supported_by uuid not null references directory.people,
  primary key (amendment_id, member_id),
  foreign key (amendment_id, document_id) references demands.amendments (id, document_id) on delete cascade
);
create index amendment_supports_of_a_document on demands.amendment_supports (document_id);

create table demands.amendment_comments (
  id uuid primary key default gen_random_uuid(),
  amendment_id uuid not null,
  document_id uuid not null,
  text text not null,
  written_at timestamptz not null default now(),
  written_by uuid not null references directory.people,
  foreign key (amendment_id, document_id) references demands.amendments (id, document_id) on delete cascade,
  constraint amendment_comments_fit check (length(text) between 1 and 4000)
);
create index amendment_comments_of_an_amendment on demands.amendment_comments (amendment_id, written_at);
create index amendment_comments_of_a_document on demands.amendment_comments (document_id);

-- States ---------------------------------------------------------------------------------------------------------------------------

create function demands.begin_amendment() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into demands.amendment_states (amendment_id, document_id, number, state, entered_at, entered_by)
  values (new.id, new.document_id, 1, 'proposed', new.proposed_at, new.proposed_by);
  return null;
end $$;
create trigger begin_amendment after insert on demands.amendments for each row execute function demands.begin_amendment();

create function demands.move_amendment() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  stands text;
  last integer;
  proposer uuid;
begin
  -- Two who press at once: one waits, and is refused by what the other said.
  select member_id into proposer from demands.amendments where id = new.amendment_id for update;
  select state, number into stands, last from demands.amendment_states where amendment_id = new.amendment_id order by number desc limit 1;
  if stands is null then return new; end if;
  if not exists (
    select from demands.amendment_moves m where m.from_state = stands and m.to_state = new.state
      and (platform.current_person() is null
        or (m.moved_by = 'member' and proposer = any (directory.members_of_current_person()))
        or (m.moved_by = 'writers' and new.document_id = any (demands.documents_i_write())))) then
    raise exception 'this state does not follow, or is not hers to say' using errcode = 'check_violation', constraint = 'amendment_states_follow';
  end if;
  new.number := last + 1;
  return new;
end $$;
comment on function demands.move_amendment is 'Numbers a state, and holds to demands.amendment_moves.';
create trigger move_amendment before insert on demands.amendment_states for each row execute function demands.move_amendment();

create function demands.amendment_state(amendment uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select state from demands.amendment_states where amendment_id = amendment order by number desc limit 1
$$;
grant execute on function demands.amendment_state(uuid) to maillage_web;

-- Opening, and holding still what is amended -------------------------------------------------------------------------------------

create function demands.open_amendments(document uuid, until date) returns integer
  language plpgsql volatile security definer set search_path = '' as $$
declare
  opening uuid := gen_random_uuid();
  numbered integer;
begin
  if not document = any (demands.documents_i_write()) or until < platform.today() then return null; end if;
  perform pg_advisory_xact_lock(hashtext('demands.openings ' || document::text));
  update demands.openings set closed_at = now(), closed_by = platform.current_person()
    where document_id = document and closed_at is null and closes_on < platform.today();
  if exists (select from demands.openings where document_id = document and closed_at is null) then return null; end if;
  select coalesce(max(number), 0) + 1 into numbered from demands.openings where document_id = document;
  insert into demands.openings (id, document_id, number, closes_on, opened_by) values (opening, document, numbered, until, platform.current_person());
  insert into demands.opened_blocks (opening_id, block_id, document_id, version, place)
    select opening, id, document_id, current, place from demands.blocks where document_id = document and removed_at is null;
  -- Who is writing goes on in a version of its own: what was opened does not move under those who amend it.
  update demands.locks set version = null where document_id = document;
  return numbered;
end $$;
comment on function demands.open_amendments is
  'Opens the document as it stands to amendments. Its number; null where the viewer does not write it, where the day has passed, or where a version is open already.';

create function demands.open_opening(document uuid) returns uuid
  language sql stable security definer set search_path = '' as $$
  select id from demands.openings where document_id = document and closed_at is null and closes_on >= platform.today()
$$;
comment on function demands.open_opening is 'The version of a document that is open today.';

create function demands.hold_for_amending(block uuid) returns integer
  language plpgsql volatile security definer set search_path = '' as $$
declare stands integer;
begin
  if not exists (select from demands.blocks where id = block and document_id = any (demands.documents_i_read())) then return null; end if;
  update demands.locks set version = null where block_id = block;
  select current into stands from demands.blocks where id = block and removed_at is null;
  return stands;
end $$;
comment on function demands.hold_for_amending is
  'The version of a block that stands, held still: who is writing in it goes on in a version of its own. Null where it was taken out.';
grant execute on function demands.open_amendments(uuid, date), demands.open_opening(uuid), demands.hold_for_amending(uuid) to maillage_web;

-- Who may what ---------------------------------------------------------------------------------------------------------------------

create function demands.documents_i_amend() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select case when directory.is_signed_in() then demands.documents_i_read() else '{}' end
$$;
comment on function demands.documents_i_amend is 'The documents whose amendments the viewer may read: those she may read, with an account. Neither the public nor who holds a link.';
grant execute on function demands.documents_i_amend() to maillage_web;

select platform.protect(t) from unnest(array['demands.openings', 'demands.opened_blocks', 'demands.amendments', 'demands.wordings',
  'demands.amendment_states', 'demands.recommendations', 'demands.amendment_supports', 'demands.amendment_comments']::regclass[]) as t;

grant select, update (closes_on, closed_at, closed_by) on demands.openings to maillage_web;
create policy openings_are_known_to_readers_who_have_an_account on demands.openings for select to maillage_web
  using (document_id = any ((select demands.documents_i_amend())::uuid[]));
create policy openings_are_closed_by_writers on demands.openings for update to maillage_web
  using (document_id = any ((select demands.documents_i_write())::uuid[]) and closed_at is null)
  with check (closed_by is null or closed_by = (select platform.current_person()));

grant select on demands.opened_blocks to maillage_web;
create policy opened_blocks_are_known_to_readers_who_have_an_account on demands.opened_blocks for select to maillage_web
  using (document_id = any ((select demands.documents_i_amend())::uuid[]));

grant select, insert (id, document_id, number, opening_id, block_id, kind, member_id, proposed_by) on demands.amendments to maillage_web;
create policy amendments_are_read_with_their_document on demands.amendments for select to maillage_web
  using (document_id = any ((select demands.documents_i_amend())::uuid[]));
create policy members_propose_while_a_version_is_open on demands.amendments for insert to maillage_web
  with check (document_id = any ((select demands.documents_i_amend())::uuid[])
    and member_id = any ((select directory.members_of_current_person())::uuid[]) and directory.is_member(member_id)
    and proposed_by = (select platform.current_person()) and opening_id = demands.open_opening(document_id)
    and exists (select from demands.opened_blocks o where o.opening_id = amendments.opening_id and o.block_id = amendments.block_id));

grant select, insert on demands.wordings to maillage_web;
create policy wordings_are_read_with_their_document on demands.wordings for select to maillage_web
  using (document_id = any ((select demands.documents_i_amend())::uuid[]));
create policy wordings_are_written_by_who_proposes_then_by_writers on demands.wordings for insert to maillage_web
  with check (document_id = any ((select demands.documents_i_amend())::uuid[]) and written_by = (select platform.current_person())
    and exists (select from demands.amendments a where a.id = amendment_id and case demands.amendment_state(a.id)
      when 'proposed' then a.member_id = any ((select directory.members_of_current_person())::uuid[])
      when 'accepted' then a.document_id = any ((select demands.documents_i_write())::uuid[])
      when 'partly' then a.document_id = any ((select demands.documents_i_write())::uuid[])
      else false end));

grant select, insert on demands.amendment_states to maillage_web;
create policy states_of_amendments_are_read_with_their_document on demands.amendment_states for select to maillage_web
  using (document_id = any ((select demands.documents_i_amend())::uuid[]));
create policy states_of_amendments_are_signed on demands.amendment_states for insert to maillage_web
  with check (document_id = any ((select demands.documents_i_amend())::uuid[]) and entered_by = (select platform.current_person()));

grant select, insert on demands.recommendations to maillage_web;
create policy recommendations_are_read_with_their_document on demands.recommendations for select to maillage_web
  using (document_id = any ((select demands.documents_i_amend())::uuid[]));
create policy writers_recommend_what_is_not_decided on demands.recommendations for insert to maillage_web
  with check (document_id = any ((select demands.documents_i_write())::uuid[]) and given_by = (select platform.current_person())
    and demands.amendment_state(amendment_id) = 'proposed');

grant select, insert (amendment_id, document_id, member_id, supported_by), delete on demands.amendment_supports to maillage_web;
create policy supports_are_read_with_their_document on demands.amendment_supports for select to maillage_web
  using (document_id = any ((select demands.documents_i_amend())::uuid[]));
create policy members_support on demands.amendment_supports for insert to maillage_web
  with check (document_id = any ((select demands.documents_i_amend())::uuid[]) and supported_by = (select platform.current_person())
    and member_id = any ((select directory.members_of_current_person())::uuid[]) and directory.is_member(member_id)
    and demands.amendment_state(amendment_id) = 'proposed');
create policy members_support_no_more on demands.amendment_supports for delete to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]) and demands.amendment_state(amendment_id) = 'proposed');

grant select, insert (id, amendment_id, document_id, text, written_by) on demands.amendment_comments to maillage_web;
create policy comments_of_amendments_are_read_with_their_document on demands.amendment_comments for select to maillage_web
  using (document_id = any ((select demands.documents_i_amend())::uuid[]));
create policy readers_who_have_an_account_discuss on demands.amendment_comments for insert to maillage_web
  with check (document_id = any ((select demands.documents_i_amend())::uuid[]) and written_by = (select platform.current_person()));

-- Read together -----------------------------------------------------------------------------------------------------------------------
-- A page of amendments reads ten tables. These ask once whether the viewer may, where a policy for each would ask at every one; and they alone
-- tell readers what an amended block said before, and of one that was taken out: nothing else of either is theirs to read.

create function demands.amendment_outline(of_document uuid) returns table (id uuid, code text, kind text, is_removed boolean)
  language plpgsql stable security definer set search_path = '' as $$
begin
  if not of_document = any (demands.documents_i_amend()) then return; end if;
  return query
    select b.id, b.code, b.kind, b.removed_at is not null from demands.blocks b
    where b.document_id = of_document and (b.removed_at is null or exists (select from demands.opened_blocks o where o.block_id = b.id))
    order by b.place, b.id;
end $$;
comment on function demands.amendment_outline is 'The blocks of a document that stand or were opened, in its order, without their words.';

create function demands.amendments_in_order(of_document uuid, of_states text[], of_blocks uuid[], skipped integer, most integer)
  returns table (id uuid, number integer, kind text, block_id uuid, member_id uuid, state text)
  language plpgsql stable security definer set search_path = '' as $$
begin
  if not of_document = any (demands.documents_i_amend()) then return; end if;
  if of_states is null then
    -- The state of those that are answered alone: of a thousand a page shows a few.
    return query
      select p.id, p.number, p.kind, p.block_id, p.member_id, s.state
      from (
        select a.id, a.number, a.kind, a.block_id, a.member_id, b.place
        from demands.amendments a join demands.blocks b on b.id = a.block_id
        where a.document_id = of_document and (of_blocks is null or a.block_id = any (of_blocks))
        order by b.place, b.id, a.number offset skipped limit most) p
      cross join lateral (
        select x.state from demands.amendment_states x where x.amendment_id = p.id order by x.number desc limit 1) s
      order by p.place, p.block_id, p.number;
    return;
  end if;
  return query
    with standing as (
      select distinct on (x.amendment_id) x.amendment_id, x.state from demands.amendment_states x
      where x.document_id = of_document order by x.amendment_id, x.number desc)
    select a.id, a.number, a.kind, a.block_id, a.member_id, s.state
    from demands.amendments a join standing s on s.amendment_id = a.id and s.state = any (of_states)
    join demands.blocks b on b.id = a.block_id
    where a.document_id = of_document and (of_blocks is null or a.block_id = any (of_blocks))
    order by b.place, b.id, a.number offset skipped limit most;
end $$;
comment on function demands.amendments_in_order is
  'Amendments of a document in the order of its text: those in these states and on these blocks, or all where null; most of them after so many.';

create function demands.count_amendments(of_document uuid) returns table (state text, many integer)
  language plpgsql stable security definer set search_path = '' as $$
begin
  if not of_document = any (demands.documents_i_amend()) then return; end if;
  return query
    select s.state, count(*)::integer from (
      select distinct on (x.amendment_id) x.state from demands.amendment_states x
      where x.document_id = of_document order by x.amendment_id, x.number desc) s
    group by s.state;
end $$;

create function demands.read_amendments(asked uuid[]) returns table (
  id uuid, number integer, kind text, member_id uuid, proposed_at timestamptz, block_id uuid,
  base_title text, base_text text, current_title text, current_text text,
  wording integer, block_kind text, title text, words text, placed text, destination_id uuid, reason text, written_at timestamptz,
  state text, decision text, as_proposed uuid, as_reworded uuid,
  recommendation text, recommended_why text, recommended_title text, recommended_text text, recommended_wording integer, given_at timestamptz,
  supporters uuid[], comments integer)
  language plpgsql stable security definer set search_path = '' as $$
declare mine uuid[] := demands.documents_i_amend();
begin
  return query
    select a.id, a.number, a.kind, a.member_id, a.proposed_at, a.block_id,
      base.title, base.text, stands.title, stands.text,
      w.number, w.block_kind, w.title, w.text, w.placed, w.destination_id, w.reason, w.written_at,
      s.state, put.decision, put.as_proposed, put.as_reworded,
      r.recommendation, r.reason, r.title, r.text, r.wording, r.given_at,
      array(select p.member_id from demands.amendment_supports p where p.amendment_id = a.id order by p.supported_at, p.member_id),
      (select count(*)::integer from demands.amendment_comments c where c.amendment_id = a.id)
    from unnest(asked) with ordinality as one (id, rank)
    join demands.amendments a on a.id = one.id and a.document_id = any (mine)
    join demands.blocks b on b.id = a.block_id
    join lateral (select x.* from demands.wordings x where x.amendment_id = a.id order by x.number desc limit 1) w on true
    join lateral (select x.state from demands.amendment_states x where x.amendment_id = a.id order by x.number desc limit 1) s on true
    left join lateral (select x.* from demands.amendment_states x where x.amendment_id = a.id and x.state = 'submitted'
      and s.state not in ('proposed', 'withdrawn') order by x.number desc limit 1) put on true
    left join lateral (select x.* from demands.recommendations x where x.amendment_id = a.id order by x.number desc limit 1) r on true
    left join demands.block_versions base on base.block_id = a.block_id and base.version = w.base_version
    left join demands.block_versions stands on stands.block_id = a.block_id and stands.version = b.current and b.removed_at is null
    order by one.rank;
end $$;
comment on function demands.read_amendments is
  'Amendments of these ids, in their order, with what became of them; nothing of one that the viewer may not know. base: what the block said when the last '
  'wording was written; current: what it says now, null where it was taken out.';
grant execute on function demands.amendment_outline(uuid), demands.amendments_in_order(uuid, text[], uuid[], integer, integer),
  demands.count_amendments(uuid), demands.read_amendments(uuid[]) to maillage_web;

create function demands.amendments_signed_by_current_person() returns table (what text, row_id text, signed_at text)
  language sql stable security definer set search_path = '' as $$
  with me as (select platform.current_person() as id)
  select 'openings.opened_by', x.id::text, x.opened_at::text from demands.openings x, me where x.opened_by = me.id
  union all select 'openings.closed_by', x.id::text, x.closed_at::text from demands.openings x, me where x.closed_by = me.id
  union all select 'amendments.proposed_by', x.id::text, x.proposed_at::text from demands.amendments x, me where x.proposed_by = me.id
  union all select 'wordings.written_by', x.amendment_id::text || ' ' || x.number, x.written_at::text from demands.wordings x, me where x.written_by = me.id
  union all select 'amendment_states.entered_by', x.amendment_id::text || ' ' || x.number, x.entered_at::text from demands.amendment_states x, me where x.entered_by = me.id
  union all select 'recommendations.given_by', x.amendment_id::text || ' ' || x.number, x.given_at::text from demands.recommendations x, me where x.given_by = me.id
  union all select 'amendment_supports.supported_by', x.amendment_id::text || ' ' || x.member_id, x.supported_at::text from demands.amendment_supports x, me where x.supported_by = me.id
  union all select 'amendment_comments.written_by', x.id::text, x.written_at::text from demands.amendment_comments x, me where x.written_by = me.id
  order by 1, 3, 2
$$;
comment on function demands.amendments_signed_by_current_person is 'Each row of an amendment that she signed: its table and column, its key, when.';
grant execute on function demands.amendments_signed_by_current_person() to maillage_web;
