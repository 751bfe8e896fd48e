-- What comes out of a decision is what its seats said: counted here as the site counts it, dated the day it closes.

create function decisions.answers_of(decision uuid) returns table (block_id uuid, choice text, proposition_id uuid)
  language sql stable security definer set search_path = '' as $$
  select c.block_id, c.choice, c.proposition_id from decisions.choices c where c.decision_id = decision
  union all
  select u.block_id, u.choice, u.proposition_id
  from decisions.unlinked_ballots u join decisions.blocks b on b.id = u.block_id where b.decision_id = decision
$$;
comment on function decisions.answers_of is 'What each ballot says of each block: of an open vote by seat, of a secret one once it is closed. For the triggers of this schema alone.';

create function decisions.answered(decision uuid) returns integer
  language plpgsql stable security definer set search_path = '' as $$
begin
  if (select d.method from decisions.decisions d where d.id = decision) = 'consent' then
    return (select count(*)::integer from decisions.positions p where p.decision_id = decision and p.round = decisions.round_of(decision));
  end if;
  -- Each ballot says something of each block: those of the first are the ballots.
  return (select count(*)::integer from decisions.answers_of(decision) a where a.block_id = (
    select b.id from decisions.blocks b where b.decision_id = decision order by b.position limit 1));
end $$;
comment on function decisions.answered is 'How many seats answered. For the triggers of this schema alone.';

create function decisions.hold_tally() returns trigger
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
  if (decided.is_secret and answered < 5) or (new.in_favour, new.against, new.abstained, new.has_passed) is distinct from (
    in_favour, voted - in_favour, abstained,
    answered >= decided.quorum and in_favour > 0 and case when needed.is_more_than
      then in_favour * needed.denominator > voted * needed.numerator else in_favour * needed.denominator >= voted * needed.numerator end)
  then
    raise exception 'this is not what the seats said' using errcode = 'check_violation', constraint = 'tallies_are_counted';
  end if;
  return new;
end $$;
create trigger hold_tally before insert on decisions.tallies
  for each row when (current_user = 'maillage_web') execute function decisions.hold_tally();

create function decisions.hold_outcome() returns trigger
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
  select count(*) into entitled from decisions.seats s where s.decision_id = new.decision_id;
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
comment on function decisions.hold_outcome is 'The same rules as rules/count-votes.ts and rules/count-consent.ts: what a page says and what a row holds never differ.';
create trigger hold_outcome before insert on decisions.outcomes
  for each row when (current_user = 'maillage_web') execute function decisions.hold_outcome();
revoke execute on function decisions.answers_of(uuid), decisions.answered(uuid) from public;

-- Who rewrites signs.
alter policy drafts_are_written_over on decisions.texts
  with check (decisions.leads(decision_id) and decisions.stage_of(decision_id) = '' and written_by = (select platform.current_person()));
alter policy members_record_it_again on decisions.consultations
  with check (member_id = any ((select directory.members_of_current_person())::uuid[]) and decisions.stage_of(decision_id) <> 'closed'
    and recorded_by = (select platform.current_person()));

-- Who asked, wrote, moved and froze is for the network, not for everyone.
revoke select on decisions.decisions, decisions.texts, decisions.stages, decisions.minutes, decisions.frozen_minutes from maillage_web;
grant select (id, slug, question, method, reference, is_secret, majority, quorum, body_id, ends_on, audience, created_at)
  on decisions.decisions to maillage_web;
grant select (decision_id, version, text, why, written_at) on decisions.texts to maillage_web;
grant select (decision_id, number, stage, why, entered_at) on decisions.stages to maillage_web;
grant select (decision_id, version, text, written_at) on decisions.minutes to maillage_web;
grant select (decision_id, version, frozen_at) on decisions.frozen_minutes to maillage_web;
create function decisions.entered_by(decision uuid, stage_number integer) returns uuid
  language sql stable security definer set search_path = '' as $$
  select s.entered_by from decisions.stages s
  where s.decision_id = decision and s.number = stage_number and (decisions.may_read() or decisions.leads(decision))
$$;
comment on function decisions.entered_by is 'Who moved a decision to a stage, for the network; null for everyone else.';
grant execute on function decisions.entered_by(uuid, integer) to maillage_web;
