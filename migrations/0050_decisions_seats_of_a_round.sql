-- Each round of consent has the seats of the day it opened: a member that left since the one before is not counted among those that may answer.
alter table decisions.seats add column round integer not null default 0;
update decisions.seats set round = decisions.round_of(decision_id);
comment on table decisions.seats is
  'Which members may decide: those of the federation on the day the vote, or the round of consent, opened. round: the last one that opened while the member stood, 0 for a vote; '
  'a seat of an earlier one keeps what it said there, and answers no more.';

create or replace function decisions.freeze_seats(decision uuid) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  opening integer;
begin
  select decisions.round_of(decision) + (d.method = 'consent')::integer into opening from decisions.decisions d where d.id = decision;
  insert into decisions.seats (decision_id, member_id, round) select decision, s, opening from decisions.standing_seats() as s
  on conflict (decision_id, member_id) do update set round = excluded.round;
end $$;
comment on function decisions.freeze_seats is 'The seats of today, for what opens. A member that left since an earlier round keeps what it said there, and has no seat in this one.';

create or replace function decisions.take_position(decision uuid, member uuid, taken text, why text, seen integer) returns text
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
  now_round := decisions.round_of(decision);
  if not exists (select from decisions.seats where decision_id = decision and member_id = member and round = now_round) then return 'no-seat'; end if;
  perform pg_advisory_xact_lock(hashtext('decisions.seats ' || decision::text || member::text));
  select version into stands from decisions.positions where decision_id = decision and round = now_round and member_id = member;
  if coalesce(stands, 0) <> seen then return 'meanwhile'; end if;
  insert into decisions.positions (decision_id, round, member_id, version, position, reason, taken_by)
  values (decision, now_round, member, 1, taken, why, platform.current_person())
  on conflict (decision_id, round, member_id) do update
    set version = decisions.positions.version + 1, position = taken, reason = why, taken_at = clock_timestamp(),
      taken_by = platform.current_person();
  return 'cast';
end $$;

create or replace function decisions.hold_outcome() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  decided decisions.decisions%rowtype;
  answered integer := decisions.answered(new.decision_id);
  entitled integer;
  counted integer;
  passed integer;
  asked integer;
  propositions integer;
  came_out text;
begin
  select * into decided from decisions.decisions d where d.id = new.decision_id;
  select count(*) into entitled from decisions.seats s
  where s.decision_id = new.decision_id and s.round = decisions.round_of(new.decision_id);
  if decided.method = 'consent' then
    came_out := case
      when answered < greatest(1, decided.quorum) then 'no-quorum'
      when exists (select from decisions.positions p
        where p.decision_id = new.decision_id and p.round = decisions.round_of(new.decision_id) and p.position = 'objection') then 'objected'
      else 'consented' end;
  else
    select count(distinct b.id), count(*) into asked, propositions
    from decisions.blocks b join decisions.propositions p on p.block_id = b.id where b.decision_id = new.decision_id;
    select count(*), count(*) filter (where t.has_passed) into counted, passed
    from decisions.tallies t where t.decision_id = new.decision_id;
    came_out := case
      when decided.is_secret and answered < 5 then 'too-few'
      when counted <> propositions then null
      when answered < decided.quorum then 'no-quorum'
      when passed = 0 then 'rejected'
      when passed = asked then 'adopted'
      else 'partly' end;
  end if;
  if (new.outcome, new.entitled, new.answered)
    is distinct from (came_out, entitled, case when came_out = 'too-few' then null else answered end) then
    raise exception 'this is not what the seats said' using errcode = 'check_violation', constraint = 'outcomes_are_counted';
  end if;
  new.decided_on := platform.today();
  return new;
end $$;

-- What is said on the way belongs to a stage: it takes the row that entering a stage takes, as a ballot does.
create function decisions.hold_stage(decision uuid) returns text
  language plpgsql security definer set search_path = '' as $$
begin
  if not (decisions.may_read() or decisions.leads(decision)) then return null; end if;
  perform from decisions.decisions where id = decision for share;
  return decisions.stage_of(decision);
end $$;
comment on function decisions.hold_stage is 'The stage a decision is in, which nobody moves before the transaction ends; null for who is not of the network.';
grant execute on function decisions.hold_stage(uuid) to maillage_web;
