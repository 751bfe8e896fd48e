-- Decisions: what the seats decide together, by vote or by consent. One member, one seat, carried by a mandate valid that day.
create schema decisions;
grant usage on schema decisions to maillage_web;

-- Rules that are data --------------------------------------------------------------------------------------------------------

create table decisions.majorities (
  code text primary key,
  numerator integer not null,
  denominator integer not null,
  is_more_than boolean not null,
  position integer not null,
  constraint majorities_are_shares check (numerator between 1 and denominator),
  constraint majorities_let_one_of_several_pass check (2 * numerator > denominator or (2 * numerator = denominator and is_more_than))
);
comment on table decisions.majorities is
  'What share of the votes cast, for and against, makes a proposition pass: more than it, or at least it. Never half or less: of several that exclude each other, one at most passes.';
insert into decisions.majorities values
  ('simple', 1, 2, true, 1), ('two-thirds', 2, 3, false, 2), ('three-quarters', 3, 4, false, 3), ('unanimity', 1, 1, false, 4);

create table decisions.moves (
  method text not null,
  from_stage text not null,
  to_stage text not null,
  primary key (method, from_stage, to_stage)
);
comment on table decisions.moves is 'Which stage may follow which. from_stage: empty for a draft, which entered none.';
insert into decisions.moves values
  ('vote', '', 'open'), ('vote', 'open', 'closed'),
  ('consent', '', 'clarify'), ('consent', 'clarify', 'react'), ('consent', 'react', 'amend'), ('consent', 'amend', 'consent'),
  ('consent', 'consent', 'integrate'), ('consent', 'integrate', 'consent'), ('consent', 'consent', 'closed');

-- What is decided -------------------------------------------------------------------------------------------------------------

create table decisions.decisions (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  question text not null,
  method text not null,
  reference text,
  is_secret boolean not null default false,
  majority text references decisions.majorities,
  quorum integer not null default 0,
  body_id uuid,
  ends_on date,
  audience text not null default 'members',
  created_at timestamptz not null default now(),
  created_by uuid references directory.people,
  constraint decisions_are_named_by_year_and_words check (slug ~ '^[0-9]{4}-[a-z0-9-]{1,80}$'),
  constraint decisions_ask_briefly check (length(question) between 3 and 200),
  constraint decisions_methods_are_known check (method in ('vote', 'consent')),
  constraint decisions_votes_have_a_majority check ((method = 'vote') = (majority is not null)),
  constraint decisions_only_votes_are_secret check (not is_secret or method = 'vote'),
  constraint decisions_quorums_are_numbers_of_members check (quorum between 0 and 100000),
  constraint decisions_references_are_written check (reference ~ '^[a-z][a-z-]*:\S+$' and length(reference) <= 320),
  constraint decisions_audiences_are_known check (audience in ('members', 'public'))
);
comment on table decisions.decisions is
  'A question for the seats. reference: what it is about, as platform/references writes it. body_id: whose people lead it, beside the team and the '
  'facilitators. audience: public shows it to everyone once it is closed, never before.';

create table decisions.texts (
  decision_id uuid not null references decisions.decisions on delete cascade,
  version integer not null,
  text text not null,
  why text not null default '',
  written_at timestamptz not null default clock_timestamp(),
  written_by uuid references directory.people,
  primary key (decision_id, version),
  constraint texts_are_numbered check (version >= 1),
  constraint texts_fit check (length(text) between 1 and 20000 and length(why) <= 1000)
);
comment on table decisions.texts is 'What is proposed. The last version stands; amended or integrating objections, it is a new one.';

create table decisions.blocks (
  id uuid primary key default gen_random_uuid(),
  decision_id uuid not null references decisions.decisions on delete cascade,
  position integer not null,
  title text not null,
  unique (decision_id, position),
  constraint blocks_titles_are_short check (length(title) between 1 and 200)
);
create table decisions.propositions (
  id uuid primary key default gen_random_uuid(),
  block_id uuid not null references decisions.blocks on delete cascade,
  position integer not null,
  text text not null,
  unique (block_id, position),
  constraint propositions_fit check (length(text) between 1 and 1000)
);
comment on table decisions.propositions is
  'What a block puts to the vote: one, for or against; or several that exclude each other, of which a seat chooses one or none, and one at most passes.';

create table decisions.stages (
  decision_id uuid not null references decisions.decisions on delete cascade,
  number integer not null,
  stage text not null,
  why text not null default '',
  entered_at timestamptz not null default clock_timestamp(),
  entered_by uuid references directory.people,
  primary key (decision_id, number),
  constraint stages_are_known check (stage in ('open', 'clarify', 'react', 'amend', 'consent', 'integrate', 'closed')),
  constraint stages_say_why_briefly check (length(why) <= 1000)
);
comment on table decisions.stages is 'Where a decision is: the last stage it entered, by whom and when. None yet: a draft.';

create table decisions.seats (
  decision_id uuid not null references decisions.decisions on delete cascade,
  member_id uuid not null references directory.members,
  primary key (decision_id, member_id)
);
comment on table decisions.seats is 'Which members may decide: those of the federation on the day the vote, or the round of consent, opened.';

-- What seats say ----------------------------------------------------------------------------------------------------------------

create table decisions.ballots (
  decision_id uuid not null,
  member_id uuid not null,
  version integer not null,
  cast_at timestamptz not null default clock_timestamp(),
  cast_by uuid references directory.people,
  primary key (decision_id, member_id),
  foreign key (decision_id, member_id) references decisions.seats on delete cascade
);
comment on table decisions.ballots is 'One a seat, of open votes only. version: told to who changes it, so that two tabs know of each other.';
create table decisions.choices (
  decision_id uuid not null,
  member_id uuid not null,
  block_id uuid not null references decisions.blocks on delete cascade,
  choice text not null,
  proposition_id uuid references decisions.propositions on delete cascade,
  primary key (decision_id, member_id, block_id),
  foreign key (decision_id, member_id) references decisions.ballots on delete cascade,
  constraint choices_are_known check (choice in ('for', 'against', 'abstain')),
  constraint choices_in_favour_name_a_proposition check ((choice = 'for') = (proposition_id is not null))
);
create index choices_of_a_block on decisions.choices (block_id);

-- What comes out ------------------------------------------------------------------------------------------------------------------

create table decisions.outcomes (
  decision_id uuid primary key references decisions.decisions on delete cascade,
  outcome text not null,
  entitled integer not null,
  answered integer,
  decided_on date not null,
  constraint outcomes_are_known check (
    outcome in ('adopted', 'partly', 'rejected', 'no-quorum', 'too-few', 'consented', 'objected')),
  constraint outcomes_count_seats check (entitled >= 0 and answered between 0 and entitled),
  constraint outcomes_hide_who_is_too_few check ((outcome = 'too-few') = (answered is null))
);
comment on table decisions.outcomes is 'What came out, written when it closes. answered: how many seats; null where a secret vote had fewer than five, which is never told.';
create table decisions.tallies (
  proposition_id uuid primary key references decisions.propositions on delete cascade,
  decision_id uuid not null references decisions.decisions on delete cascade,
  in_favour integer not null,
  against integer not null,
  abstained integer not null,
  has_passed boolean not null,
  constraint tallies_are_counts check (in_favour >= 0 and against >= 0 and abstained >= 0)
);
create index tallies_of_a_decision on decisions.tallies (decision_id);

create table decisions.reviews (
  decision_id uuid not null references decisions.decisions on delete cascade,
  number integer not null,
  review_on date,
  note text not null default '',
  set_at timestamptz not null default clock_timestamp(),
  set_by uuid references directory.people,
  primary key (decision_id, number),
  constraint reviews_notes_fit check (length(note) <= 1000)
);
comment on table decisions.reviews is 'When a decision is looked at again. The last row stands; without a day, it is not.';

-- Mails ---------------------------------------------------------------------------------------------------------------------------

create table decisions.notices (
  decision_id uuid not null references decisions.decisions on delete cascade,
  stage_number integer not null,
  member_id uuid not null references directory.members,
  sent_at timestamptz not null default clock_timestamp(),
  sent_by uuid references directory.people,
  left_at timestamptz,
  primary key (decision_id, stage_number, member_id)
);
comment on table decisions.notices is 'Which member was told by e-mail that its seat is waited for: once an opening. left_at: when the mail left; one that never did is offered again.';
create table decisions.mail_stops (
  member_id uuid primary key references directory.members,
  stopped_at timestamptz not null default clock_timestamp(),
  stopped_by uuid references directory.people
);
comment on table decisions.mail_stops is 'A member asked for no more mails about decisions.';

-- Who may what --------------------------------------------------------------------------------------------------------------------

create function decisions.may_read() returns boolean
  language sql stable security definer set search_path = '' as $$
  select directory.is_team() or directory.is_facilitator() or cardinality(directory.members_of_current_person()) > 0
$$;
comment on function decisions.may_read is 'The network: who serves a member, the team, the facilitators.';

create function decisions.stage_of(decision uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select coalesce((select stage from decisions.stages where decision_id = decision order by number desc limit 1), '')
$$;
comment on function decisions.stage_of is 'The last stage a decision entered; empty for a draft.';

create function decisions.leads(decision uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from decisions.decisions d where d.id = decision
      and (directory.is_team() or directory.is_facilitator()
        or coalesce('body:' || d.body_id = any (platform.current_audiences()), false)))
$$;
comment on function decisions.leads is 'Who moves a decision: the team, the facilitators, the people of the body that leads it.';

create function decisions.standing_seats() returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select id from directory.members_between(null, null) where directory.is_member(id)
$$;
comment on function decisions.standing_seats is 'The members of the federation today: one seat each.';

select platform.protect(t) from unnest(array[
  'decisions.decisions', 'decisions.texts', 'decisions.blocks', 'decisions.propositions', 'decisions.stages', 'decisions.seats',
  'decisions.ballots', 'decisions.choices', 'decisions.outcomes', 'decisions.tallies', 'decisions.reviews', 'decisions.notices',
  'decisions.mail_stops']::regclass[]) as t;
select platform.declare_public('decisions.majorities', 'the same for everyone: what the word majority means');
select platform.declare_public('decisions.moves', 'the same for everyone: which stage follows which');
grant select on decisions.majorities, decisions.moves to maillage_web;

grant select, delete on decisions.decisions to maillage_web;
grant insert (slug, question, method, reference, is_secret, majority, quorum, body_id, ends_on, created_by) on decisions.decisions to maillage_web;
grant update (question, reference, is_secret, majority, quorum, body_id, ends_on, audience) on decisions.decisions to maillage_web;
create policy the_network_reads_what_is_decided on decisions.decisions for select to maillage_web
  using ((select decisions.may_read()) and decisions.stage_of(id) <> '');
create policy drafts_are_read_by_who_leads on decisions.decisions for select to maillage_web
  using ((select directory.is_team()) or (select directory.is_facilitator())
    or coalesce('body:' || body_id = any ((select platform.current_audiences())::text[]), false));
create policy what_was_made_public_is_read_once_closed on decisions.decisions for select to maillage_web
  using (audience = 'public' and decisions.stage_of(id) = 'closed');
create policy the_team_and_facilitators_ask on decisions.decisions for insert to maillage_web
  with check (((select directory.is_team()) or (select directory.is_facilitator())) and created_by = (select platform.current_person()));
create policy decisions_are_changed_by_who_leads on decisions.decisions for update to maillage_web using (decisions.leads(id));
create policy drafts_are_thrown_away_by_who_leads on decisions.decisions for delete to maillage_web
  using (decisions.leads(id) and decisions.stage_of(id) = '');

create function decisions.only_drafts_are_reworded() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if decisions.stage_of(old.id) <> '' then
    raise exception 'what seats were asked does not change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger only_drafts_are_reworded before update on decisions.decisions for each row
  when (row(old.slug, old.question, old.method, old.reference, old.is_secret, old.majority, old.quorum, old.body_id)
    is distinct from row(new.slug, new.question, new.method, new.reference, new.is_secret, new.majority, new.quorum, new.body_id))
  execute function decisions.only_drafts_are_reworded();

-- What belongs to a decision is seen with it; who leads it and counts reads all of it, whether or not she serves a member.
grant select on decisions.texts, decisions.blocks, decisions.propositions, decisions.stages, decisions.seats, decisions.outcomes,
  decisions.tallies, decisions.reviews to maillage_web;
create policy texts_are_read_with_their_decision on decisions.texts for select to maillage_web
  using (exists (select 1 from decisions.decisions d where d.id = decision_id));
create policy blocks_are_read_with_their_decision on decisions.blocks for select to maillage_web
  using (exists (select 1 from decisions.decisions d where d.id = decision_id));
create policy propositions_are_read_with_their_block on decisions.propositions for select to maillage_web
  using (exists (select 1 from decisions.blocks b where b.id = block_id));
create policy stages_are_read_with_their_decision on decisions.stages for select to maillage_web
  using (exists (select 1 from decisions.decisions d where d.id = decision_id));
create policy the_network_knows_the_seats on decisions.seats for select to maillage_web
  using (((select decisions.may_read()) or decisions.leads(decision_id)) and exists (select 1 from decisions.decisions d where d.id = decision_id));
create policy outcomes_are_read_with_their_decision on decisions.outcomes for select to maillage_web
  using (exists (select 1 from decisions.decisions d where d.id = decision_id));
create policy tallies_are_read_with_their_decision on decisions.tallies for select to maillage_web
  using (exists (select 1 from decisions.decisions d where d.id = decision_id));
create policy reviews_are_known_to_the_network on decisions.reviews for select to maillage_web
  using (((select decisions.may_read()) or decisions.leads(decision_id)) and exists (select 1 from decisions.decisions d where d.id = decision_id));

grant insert (decision_id, version, text, why, written_by) on decisions.texts to maillage_web;
grant update (text, written_by) on decisions.texts to maillage_web;
create policy texts_are_written_by_who_leads_while_they_may_change on decisions.texts for insert to maillage_web
  with check (decisions.leads(decision_id) and decisions.stage_of(decision_id) in ('', 'amend', 'integrate')
    and written_by = (select platform.current_person()));
create policy drafts_are_written_over on decisions.texts for update to maillage_web
  using (decisions.leads(decision_id) and decisions.stage_of(decision_id) = '');

grant insert (decision_id, position, title), delete on decisions.blocks to maillage_web;
grant insert (block_id, position, text), delete on decisions.propositions to maillage_web;
create policy blocks_are_added_to_drafts on decisions.blocks for insert to maillage_web
  with check (decisions.leads(decision_id) and decisions.stage_of(decision_id) = '');
create policy blocks_are_taken_out_of_drafts on decisions.blocks for delete to maillage_web
  using (decisions.leads(decision_id) and decisions.stage_of(decision_id) = '');
create policy propositions_are_added_to_drafts on decisions.propositions for insert to maillage_web
  with check (exists (select 1 from decisions.blocks b where b.id = block_id
    and decisions.leads(b.decision_id) and decisions.stage_of(b.decision_id) = ''));

grant insert (decision_id, stage, why, entered_by) on decisions.stages to maillage_web;
create policy stages_are_entered_by_who_leads on decisions.stages for insert to maillage_web
  with check (decisions.leads(decision_id) and entered_by = (select platform.current_person()));

grant select on decisions.ballots, decisions.choices to maillage_web;
create policy open_ballots_are_known_to_the_network on decisions.ballots for select to maillage_web
  using (((select decisions.may_read()) or decisions.leads(decision_id)) and exists (select 1 from decisions.decisions d where d.id = decision_id));
create policy open_choices_are_known_to_the_network on decisions.choices for select to maillage_web
  using (((select decisions.may_read()) or decisions.leads(decision_id)) and exists (select 1 from decisions.decisions d where d.id = decision_id));

grant insert on decisions.outcomes, decisions.tallies to maillage_web;
create policy outcomes_are_written_at_closing on decisions.outcomes for insert to maillage_web
  with check (decisions.leads(decision_id) and decisions.stage_of(decision_id) = 'closed');
create policy tallies_are_written_at_closing on decisions.tallies for insert to maillage_web
  with check (decisions.leads(decision_id) and decisions.stage_of(decision_id) = 'closed'
    and not exists (select 1 from decisions.outcomes o where o.decision_id = tallies.decision_id)
    and exists (select 1 from decisions.propositions p join decisions.blocks b on b.id = p.block_id
      where p.id = proposition_id and b.decision_id = tallies.decision_id));

grant insert (decision_id, number, review_on, note, set_by) on decisions.reviews to maillage_web;
create policy reviews_are_set_by_who_leads on decisions.reviews for insert to maillage_web
  with check (decisions.leads(decision_id) and set_by = (select platform.current_person()));

grant select, insert (decision_id, stage_number, member_id, sent_by), update (left_at, sent_at) on decisions.notices to maillage_web;
create policy notices_are_known_to_their_member_and_the_team on decisions.notices for select to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team()));
create policy the_team_tells on decisions.notices for insert to maillage_web
  with check ((select directory.is_team()) and sent_by = (select platform.current_person())
    and not exists (select 1 from decisions.mail_stops s where s.member_id = notices.member_id));
create policy the_team_marks_what_left on decisions.notices for update to maillage_web using ((select directory.is_team()));
grant select, insert (member_id, stopped_by), delete on decisions.mail_stops to maillage_web;
create policy stops_are_known_to_their_member_and_the_team on decisions.mail_stops for select to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team()));
create policy members_stop_mails on decisions.mail_stops for insert to maillage_web
  with check (member_id = any ((select directory.members_of_current_person())::uuid[]) and stopped_by = (select platform.current_person()));
create policy members_take_mails_again on decisions.mail_stops for delete to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]));

create function decisions.freeze_seats(decision uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  insert into decisions.seats select decision, s from decisions.standing_seats() as s on conflict do nothing;
end $$;
comment on function decisions.freeze_seats is 'The seats of today. A member that left since an earlier round keeps what it said there.';

-- A ballot is cast by who carries the seat that day: the one way in. ------------------------------------------------------------------

create function decisions.fits(decision uuid, said jsonb) returns boolean
  language sql stable security definer set search_path = '' as $$
  with told as (
    select (x ->> 'block')::uuid as block, x ->> 'choice' as choice, (x ->> 'proposition')::uuid as proposition
    from jsonb_array_elements(said) as x)
  select (select count(*) from told) = (select count(*) from decisions.blocks where decision_id = decision)
    and not exists (
      select from decisions.blocks b where b.decision_id = decision and not exists (
        select from told t where t.block = b.id and (
          (t.choice in ('against', 'abstain') and t.proposition is null)
          or (t.choice = 'for' and exists (
            select from decisions.propositions p where p.id = t.proposition and p.block_id = b.id)))))
$$;
comment on function decisions.fits is 'Whether a ballot answers each block of a vote once, in favour of one of its own propositions.';

create function decisions.cast_ballot(decision uuid, member uuid, said jsonb, seen integer) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  asked decisions.decisions%rowtype;
  stands integer;
begin
  select * into asked from decisions.decisions where id = decision for share;
  if not found or asked.method <> 'vote' or decisions.stage_of(decision) = '' then return 'unknown'; end if;
  if decisions.stage_of(decision) <> 'open' then return 'closed'; end if;
  if not directory.is_member(member) or not directory.carries_a_seat(member) then return 'no-mandate'; end if;
  if not exists (select from decisions.seats where decision_id = decision and member_id = member) then return 'no-seat'; end if;
  if not decisions.fits(decision, said) then return 'wrong'; end if;
  -- Two tabs, or the delegate and the substitute: one waits for the other, then sees what was said.
  perform pg_advisory_xact_lock(hashtext('decisions.seats ' || decision::text || member::text));
  if asked.is_secret then return decisions.cast_secret_ballot(decision, member, said, seen); end if;

  select version into stands from decisions.ballots where decision_id = decision and member_id = member;
  if coalesce(stands, 0) <> seen then return 'meanwhile'; end if;
  insert into decisions.ballots (decision_id, member_id, version, cast_by) values (decision, member, 1, platform.current_person())
  on conflict (decision_id, member_id) do update
    set version = decisions.ballots.version + 1, cast_at = clock_timestamp(), cast_by = platform.current_person();
  delete from decisions.choices where decision_id = decision and member_id = member;
  insert into decisions.choices (decision_id, member_id, block_id, choice, proposition_id)
  select decision, member, (x ->> 'block')::uuid, x ->> 'choice', (x ->> 'proposition')::uuid from jsonb_array_elements(said) as x;
  return 'cast';
end $$;
comment on function decisions.cast_ballot is
  'Keeps what a seat says, said: [{block, choice, proposition}], each block once. seen: the version of its ballot that was on the page, 0 for none. '
  'cast; meanwhile: it changed since; closed; no-mandate: nobody carries this seat as the current person today; no-seat: not a member when it opened; wrong; unknown.';

create function decisions.own_ballot(decision uuid, member uuid) returns table (version integer, said jsonb)
  language plpgsql stable security definer set search_path = '' as $$
begin
  if not directory.carries_a_seat(member) then return; end if;
  if (select d.is_secret from decisions.decisions d where d.id = decision) then
    return query select * from decisions.own_secret_ballot(decision, member);
    return;
  end if;
  return query
    select b.version, (
      select jsonb_agg(jsonb_build_object('block', c.block_id, 'choice', c.choice, 'proposition', c.proposition_id))
      from decisions.choices c where c.decision_id = b.decision_id and c.member_id = b.member_id)
    from decisions.ballots b where b.decision_id = decision and b.member_id = member;
end $$;
comment on function decisions.own_ballot is 'What the seat that the current person carries today said. Of a secret vote, the only way to read it, until it closes.';

create function decisions.participation(decision uuid) returns integer
  language plpgsql stable security definer set search_path = '' as $$
begin
  if not (decisions.may_read() or decisions.leads(decision)) or decisions.stage_of(decision) = '' then return null; end if;
  if (select d.is_secret from decisions.decisions d where d.id = decision) then return decisions.secret_participation(decision); end if;
  return (select count(*)::integer from decisions.ballots where decision_id = decision);
end $$;
comment on function decisions.participation is 'How many seats have voted. Of a secret vote that is open, null until five have.';

grant execute on function
  decisions.may_read(), decisions.stage_of(uuid), decisions.leads(uuid), decisions.standing_seats(),
  decisions.cast_ballot(uuid, uuid, jsonb, integer), decisions.own_ballot(uuid, uuid), decisions.participation(uuid)
  to maillage_web;

select platform.watch(t, 'decisions') from unnest(array[
  'decisions.decisions', 'decisions.texts', 'decisions.stages', 'decisions.outcomes', 'decisions.tallies']::regclass[]) as t;
