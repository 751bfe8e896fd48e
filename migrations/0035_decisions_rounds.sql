-- Decisions: rounds of consent, what members asked their own people, minutes.

create table decisions.contributions (
  id uuid primary key default gen_random_uuid(),
  decision_id uuid not null references decisions.decisions on delete cascade,
  stage text not null,
  member_id uuid references directory.members,
  words text not null,
  written_at timestamptz not null default clock_timestamp(),
  written_by uuid references directory.people,
  constraint contributions_belong_to_a_stage check (stage in ('clarify', 'react')),
  constraint contributions_fit check (length(words) between 1 and 2000)
);
create index contributions_of_a_decision on decisions.contributions (decision_id, written_at);
comment on table decisions.contributions is 'A question, an answer, a reaction: of a member, or of who leads the round.';

create table decisions.positions (
  decision_id uuid not null,
  round integer not null,
  member_id uuid not null,
  version integer not null,
  position text not null,
  reason text not null default '',
  taken_at timestamptz not null default clock_timestamp(),
  taken_by uuid references directory.people,
  primary key (decision_id, round, member_id),
  foreign key (decision_id, member_id) references decisions.seats on delete cascade,
  constraint positions_are_known check (position in ('consent', 'objection')),
  constraint positions_object_with_a_reason check (position = 'consent' or length(reason) >= 3),
  constraint positions_reasons_fit check (length(reason) <= 2000)
);
comment on table decisions.positions is 'What a seat says in a round of consent. An objection has its reason: what harm the proposal would do.';

create table decisions.consultations (
  decision_id uuid not null references decisions.decisions on delete cascade,
  member_id uuid not null references directory.members,
  version integer not null default 1,
  how text not null,
  mandate text not null,
  readers text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid references directory.people,
  primary key (decision_id, member_id),
  constraint consultations_say_how check (length(how) between 1 and 2000),
  constraint consultations_mandates_are_known check (mandate in ('for', 'against', 'delegate')),
  constraint consultations_readers_are_known check (readers in ('own', 'members'))
);
comment on table decisions.consultations is
  'How a member asked its own people, and what they told their delegate: for, against, or as she hears it. readers: its own people, or the network.';

create table decisions.minutes (
  decision_id uuid not null references decisions.decisions on delete cascade,
  version integer not null,
  text text not null,
  written_at timestamptz not null default clock_timestamp(),
  written_by uuid references directory.people,
  primary key (decision_id, version),
  constraint minutes_fit check (length(text) between 1 and 60000)
);
create table decisions.frozen_minutes (
  decision_id uuid primary key,
  version integer not null,
  frozen_at timestamptz not null default clock_timestamp(),
  frozen_by uuid references directory.people,
  foreign key (decision_id, version) references decisions.minutes on delete cascade
);
comment on table decisions.frozen_minutes is 'The minutes as they stand for good: seen with the decision from then on.';

create function decisions.round_of(decision uuid) returns integer
  language sql stable security definer set search_path = '' as $$
  select count(*)::integer from decisions.stages where decision_id = decision and stage = 'consent'
$$;
comment on function decisions.round_of is 'How many times consent was asked: the number of the round.';

select platform.protect(t) from unnest(array[
  'decisions.contributions', 'decisions.positions', 'decisions.consultations', 'decisions.minutes', 'decisions.frozen_minutes']::regclass[]) as t;

grant select, insert (decision_id, stage, member_id, words, written_by) on decisions.contributions to maillage_web;
create policy contributions_are_known_to_the_network on decisions.contributions for select to maillage_web
  using (((select decisions.may_read()) or decisions.leads(decision_id)) and exists (select 1 from decisions.decisions d where d.id = decision_id));
create policy members_and_who_leads_contribute on decisions.contributions for insert to maillage_web
  with check (stage = decisions.stage_of(decision_id) and written_by = (select platform.current_person())
    and (member_id = any ((select directory.members_of_current_person())::uuid[])
      or (member_id is null and decisions.leads(decision_id))));

grant select on decisions.positions to maillage_web;
create policy positions_are_known_to_the_network on decisions.positions for select to maillage_web
  using (((select decisions.may_read()) or decisions.leads(decision_id)) and exists (select 1 from decisions.decisions d where d.id = decision_id));

create function decisions.take_position(decision uuid, member uuid, taken text, why text, seen integer) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  asked decisions.decisions%rowtype;
  now_round integer;
  stands integer;
begin
  select * into asked from decisions.decisions where id = decision for share;
  if not found or asked.method <> 'consent' or decisions.stage_of(decision) = '' then return 'unknown'; end if;
  if decisions.stage_of(decision) <> 'consent' then return 'closed'; end if;
  if not directory.is_member(member) or not directory.carries_a_seat(member) then return 'no-mandate'; end if;
  if not exists (select from decisions.seats where decision_id = decision and member_id = member) then return 'no-seat'; end if;
  perform pg_advisory_xact_lock(hashtext('decisions.seats ' || decision::text || member::text));
  now_round := decisions.round_of(decision);
  select version into stands from decisions.positions where decision_id = decision and round = now_round and member_id = member;
  if coalesce(stands, 0) <> seen then return 'meanwhile'; end if;
  insert into decisions.positions (decision_id, round, member_id, version, position, reason, taken_by)
  values (decision, now_round, member, 1, taken, why, platform.current_person())
  on conflict (decision_id, round, member_id) do update
    set version = decisions.positions.version + 1, position = taken, reason = why, taken_at = clock_timestamp(),
      taken_by = platform.current_person();
  return 'cast';
end $$;
comment on function decisions.take_position is
  'Keeps what a seat says of a proposal in the round that is open: consent, or an objection and its reason. Answers as cast_ballot does.';

grant select, insert (decision_id, member_id, how, mandate, readers, recorded_by) on decisions.consultations to maillage_web;
grant update (version, how, mandate, readers, recorded_at, recorded_by) on decisions.consultations to maillage_web;
create policy consultations_are_the_members_own on decisions.consultations for select to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[])
    or (readers = 'members' and (select decisions.may_read())));
create policy members_record_how_they_consulted on decisions.consultations for insert to maillage_web
  with check (member_id = any ((select directory.members_of_current_person())::uuid[])
    and recorded_by = (select platform.current_person()) and decisions.stage_of(decision_id) not in ('', 'closed'));
create policy members_record_it_again on decisions.consultations for update to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]) and decisions.stage_of(decision_id) <> 'closed');

grant select, insert (decision_id, version, text, written_by) on decisions.minutes to maillage_web;
grant select, insert (decision_id, version, frozen_by) on decisions.frozen_minutes to maillage_web;
create policy minutes_are_written_by_who_leads on decisions.minutes for insert to maillage_web
  with check (decisions.leads(decision_id) and decisions.stage_of(decision_id) = 'closed' and written_by = (select platform.current_person())
    and not exists (select 1 from decisions.frozen_minutes f where f.decision_id = minutes.decision_id));
create policy drafts_of_minutes_are_read_by_who_leads on decisions.minutes for select to maillage_web using (decisions.leads(decision_id));
create policy frozen_minutes_are_read_with_their_decision on decisions.minutes for select to maillage_web
  using (exists (select 1 from decisions.decisions d where d.id = decision_id)
    and exists (select 1 from decisions.frozen_minutes f where f.decision_id = minutes.decision_id and f.version = minutes.version));
create policy minutes_are_frozen_by_who_leads on decisions.frozen_minutes for insert to maillage_web
  with check (decisions.leads(decision_id) and frozen_by = (select platform.current_person()));
create policy freezes_are_known_with_their_decision on decisions.frozen_minutes for select to maillage_web
  using (exists (select 1 from decisions.decisions d where d.id = decision_id));

-- What leaves with time, and what one signed --------------------------------------------------------------------------------------------

create function decisions.retire_discussion(before timestamptz, dry boolean) returns integer
  language plpgsql security definer set search_path = '' as $$
declare
  old_ones uuid[];
  concerned integer;
begin
  if not directory.is_administration() then return 0; end if;
  select coalesce(array_agg(decision_id), '{}') into old_ones from decisions.stages where stage = 'closed' and entered_at < before;
  select (select count(*) from decisions.contributions where decision_id = any (old_ones))
    + (select count(*) from decisions.consultations where decision_id = any (old_ones)) into concerned;
  if not dry then
    delete from decisions.contributions where decision_id = any (old_ones);
    delete from decisions.consultations where decision_id = any (old_ones);
  end if;
  return concerned;
end $$;
comment on function decisions.retire_discussion is 'What was said on the way to decisions closed before then. What was decided, and its minutes, stay.';

create function decisions.signed_by_current_person() returns table (what text, row_id text, signed_at text)
  language sql stable security definer set search_path = '' as $$
  with me as (select platform.current_person() as id)
  select 'decisions.created_by', x.id::text, x.created_at::text from decisions.decisions x, me where x.created_by = me.id
  union all select 'texts.written_by', x.decision_id::text || ' ' || x.version::text, x.written_at::text from decisions.texts x, me where x.written_by = me.id
  union all select 'stages.entered_by', x.decision_id::text || ' ' || x.number::text, x.entered_at::text from decisions.stages x, me where x.entered_by = me.id
  union all select 'ballots.cast_by', x.decision_id::text || ' ' || x.member_id::text, x.cast_at::text from decisions.ballots x, me where x.cast_by = me.id
  union all select 'reviews.set_by', x.decision_id::text || ' ' || x.number::text, x.set_at::text from decisions.reviews x, me where x.set_by = me.id
  union all select 'notices.sent_by', x.decision_id::text || ' ' || x.member_id::text, x.sent_at::text from decisions.notices x, me where x.sent_by = me.id
  union all select 'mail_stops.stopped_by', x.member_id::text, x.stopped_at::text from decisions.mail_stops x, me where x.stopped_by = me.id
  union all select 'contributions.written_by', x.id::text, x.written_at::text from decisions.contributions x, me where x.written_by = me.id
  union all select 'positions.taken_by', x.decision_id::text || ' ' || x.round::text || ' ' || x.member_id::text, x.taken_at::text from decisions.positions x, me where x.taken_by = me.id
  union all select 'consultations.recorded_by', x.decision_id::text || ' ' || x.member_id::text, x.recorded_at::text from decisions.consultations x, me where x.recorded_by = me.id
  union all select 'minutes.written_by', x.decision_id::text || ' ' || x.version::text, x.written_at::text from decisions.minutes x, me where x.written_by = me.id
  union all select 'frozen_minutes.frozen_by', x.decision_id::text, x.frozen_at::text from decisions.frozen_minutes x, me where x.frozen_by = me.id
  order by 1, 3, 2
$$;
comment on function decisions.signed_by_current_person is 'Each row she signed: its table and column, its key, when. A secret ballot is signed by nobody.';

grant execute on function
  decisions.round_of(uuid), decisions.take_position(uuid, uuid, text, text, integer), decisions.retire_discussion(timestamptz, boolean),
  decisions.signed_by_current_person()
  to maillage_web;
select platform.watch('decisions.frozen_minutes', 'decisions');
