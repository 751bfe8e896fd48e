-- Decisions: how many seats and ballots a secret vote takes is the settings' on the day it opens, and stays so until it is counted.
-- Raised meanwhile it would throw away a vote that people have cast; lowered, it would tell of them sooner than they were told.

alter table decisions.urns add column fewest integer not null default 5,
  add constraint urns_take_five_ballots_at_least check (fewest >= 5);
comment on column decisions.urns.fewest is 'Ballots before anything is told of this vote: the threshold of the settings when it opened.';

create function decisions.fewest_ballots(decision uuid) returns integer
  language sql stable security definer set search_path = '' as $$
  select coalesce((select u.fewest from decisions.urns u where u.decision_id = decision), platform.threshold('seats'))
$$;
comment on function decisions.fewest_ballots is 'Ballots before anything is told of a secret vote; of one that is not open yet, as the settings stand.';
grant execute on function decisions.fewest_ballots(uuid) to maillage_web;

create or replace function decisions.make_urn(decision uuid) returns void
  language plpgsql security definer set search_path = '' as $$
declare urn text := format('decisions.%I', decisions.urn_of(decision));
begin
  execute format('create table %s (member_id uuid primary key, version integer not null, said jsonb not null)', urn);
  perform platform.protect(urn::regclass);
  perform platform.leave_out_of_backups(urn::regclass, 'secret ballots of an open vote: a copy would outlive the secret');
  -- Tables of the owner are readable by the backup unless a line says otherwise.
  execute format('revoke all on %s from maillage_backup', urn);
  -- Made again after a restored backup, it keeps what it opened under.
  insert into decisions.urns (decision_id, fewest) values (decision, platform.threshold('seats'))
  on conflict (decision_id) do update set remade_at = clock_timestamp();
end $$;

create or replace function decisions.secret_participation(decision uuid) returns integer
  language plpgsql stable security definer set search_path = '' as $$
declare many integer;
begin
  if decisions.stage_of(decision) = 'closed' then
    return (select answered from decisions.outcomes where decision_id = decision);
  end if;
  if not decisions.has_urn(decision) then return null; end if;
  execute format('select count(*)::integer from decisions.%I', decisions.urn_of(decision)) into many;
  return case when many >= decisions.fewest_ballots(decision) then many end;
end $$;
comment on function decisions.secret_participation is 'For participation alone. Null under the fewest ballots of the vote.';

create or replace function decisions.empty_urn(decision uuid) returns void
  language plpgsql security definer set search_path = '' as $$
declare many integer := 0;
begin
  if decisions.has_urn(decision) then
    execute format('select count(*)::integer from decisions.%I', decisions.urn_of(decision)) into many;
    -- Under the fewest, a result would say who said what: nothing of it is kept.
    if many >= decisions.fewest_ballots(decision) then
      execute format(
        'insert into decisions.unlinked_ballots (block_id, choice, proposition_id)
         select (x ->> ''block'')::uuid, x ->> ''choice'', (x ->> ''proposition'')::uuid
         from decisions.%I u, jsonb_array_elements(u.said) as x
         order by gen_random_uuid()', decisions.urn_of(decision));
    end if;
    execute format('drop table decisions.%I', decisions.urn_of(decision));
  end if;
  delete from platform.backup_exclusions where table_name = 'decisions.' || decisions.urn_of(decision);
end $$;

create or replace function decisions.enter_stage() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  decided decisions.decisions%rowtype;
  last integer;
begin
  -- Ballots share this row: none is being cast while the stage changes.
  select * into decided from decisions.decisions where id = new.decision_id for update;
  select coalesce(max(number), 0) into last from decisions.stages where decision_id = new.decision_id;
  if not exists (select from decisions.moves m
    where m.method = decided.method and m.from_stage = decisions.stage_of(new.decision_id) and m.to_stage = new.stage) then
    raise exception 'no decision moves from « % » to « % »', decisions.stage_of(new.decision_id), new.stage using errcode = 'check_violation';
  end if;
  new.number := last + 1;
  if new.stage in ('open', 'consent') then perform decisions.freeze_seats(new.decision_id); end if;
  if decided.is_secret and new.stage = 'open' then
    if (select count(*) from decisions.seats where decision_id = new.decision_id) < platform.threshold('seats') then
      raise exception 'a secret vote takes more seats' using errcode = 'check_violation';
    end if;
    perform decisions.make_urn(new.decision_id);
  end if;
  if decided.is_secret and new.stage = 'closed' then perform decisions.empty_urn(new.decision_id); end if;
  return new;
end $$;

create or replace function decisions.hold_tally() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  decided decisions.decisions%rowtype;
  needed decisions.majorities%rowtype;
  in_favour integer;
  voted integer;
  abstained integer;
  answered integer := decisions.answered(new.decision_id);
begin
  select * into decided from decisions.decisions d where d.id = new.decision_id;
  select * into needed from decisions.majorities m where m.code = decided.majority;
  select count(*) filter (where a.proposition_id = new.proposition_id), count(*) filter (where a.choice <> 'abstain'),
    count(*) filter (where a.choice = 'abstain')
  into in_favour, voted, abstained
  from decisions.answers_of(new.decision_id) a
  where a.block_id = (select p.block_id from decisions.propositions p where p.id = new.proposition_id);
  if (decided.is_secret and answered < decisions.fewest_ballots(new.decision_id)) or (new.in_favour, new.against, new.abstained, new.has_passed) is distinct from (
    in_favour, voted - in_favour, abstained,
    answered >= decided.quorum and in_favour > 0 and case when needed.is_more_than
      then in_favour * needed.denominator > voted * needed.numerator else in_favour * needed.denominator >= voted * needed.numerator end)
  then
    raise exception 'this is not what the seats said' using errcode = 'check_violation', constraint = 'tallies_are_counted';
  end if;
  return new;
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
      when decided.is_secret and answered < decisions.fewest_ballots(new.decision_id) then 'too-few'
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
