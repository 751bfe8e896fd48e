-- Plan: what seats say is told once it is frozen, not as it comes; a reading of nobody's answers silences no one; who freezes signs.

drop function plan.spread(uuid, text);
create function plan.seats_that_judged(indicator uuid, of_exercise text) returns integer
  language sql stable security definer set search_path = '' as $$
  select nullif(greatest(count(*), 2), 2)::integer from plan.judgements j
  where j.indicator_id = indicator and j.exercise = of_exercise and directory.is_team()
$$;
comment on function plan.seats_that_judged is 'How many seats have said where we are, for the team; null until three have.';
grant execute on function plan.seats_that_judged(uuid, text) to maillage_web;

create or replace function plan.is_frozen(indicator uuid, of_exercise text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from plan.readings r where r.indicator_id = indicator and r.exercise = of_exercise and r.spread <> '{}')
$$;
comment on function plan.is_frozen is 'Whether what seats said of a year was frozen: a reading of no answers closes nothing.';

create function plan.is_exercise_of(indicator uuid, asked text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from plan.indicators n join plan.items i on i.id = n.outcome_id join plan.plans p on p.id = i.plan_id
    where n.id = indicator and asked between p.first_exercise and p.last_exercise and length(asked) = length(p.first_exercise))
$$;
create function plan.stands(item uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  with recursive above as (
    select i.parent_id, i.removed_at from plan.items i where i.id = item
    union all select i.parent_id, i.removed_at from above a join plan.items i on i.id = a.parent_id)
  select coalesce(bool_and(removed_at is null), false) from above
$$;
comment on function plan.stands is 'Whether an item is in its plan: neither it nor anything it stands under was removed.';

create function plan.hold_reading() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare read_of plan.indicators;
begin
  select * into read_of from plan.indicators n where n.id = new.indicator_id;
  if new.frozen_by is distinct from platform.current_person() then
    raise exception 'who freezes a reading signs it' using errcode = 'insufficient_privilege', constraint = 'readings_are_signed';
  end if;
  if not plan.is_exercise_of(new.indicator_id, new.exercise) or not plan.stands(read_of.outcome_id) then
    raise exception 'a reading is of a year of its plan, and of what stands in it' using errcode = 'check_violation';
  end if;
  new.frozen_at := clock_timestamp();
  new.version := 1 + coalesce((select max(r.version) from plan.readings r where r.indicator_id = new.indicator_id and r.exercise = new.exercise), 0);
  new.spread := '{}';
  if read_of.kind = 'judgement' then
    select coalesce(jsonb_object_agg(g.stand, g.seats), '{}') into new.spread from (
      select j.stand, count(*) as seats, sum(count(*)) over () as answered from plan.judgements j
      where j.indicator_id = new.indicator_id and j.exercise = new.exercise group by j.stand) g
    where g.answered >= 3;
  end if;
  return new;
end $$;
create trigger hold_reading before insert on plan.readings
  for each row when (current_user = 'maillage_web') execute function plan.hold_reading();

create function plan.hold_judgement() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.given_by is distinct from platform.current_person() then
    raise exception 'who answers for a seat signs' using errcode = 'insufficient_privilege', constraint = 'judgements_are_signed';
  end if;
  if not plan.is_exercise_of(new.indicator_id, new.exercise)
    or not exists (select from plan.indicators n where n.id = new.indicator_id and n.kind = 'judgement' and n.retired_at is null and plan.stands(n.outcome_id)) then
    raise exception 'a seat judges what it is asked, of a year of the plan' using errcode = 'check_violation';
  end if;
  new.given_at := clock_timestamp();
  return new;
end $$;
create trigger hold_judgement before insert or update on plan.judgements
  for each row when (current_user = 'maillage_web') execute function plan.hold_judgement();
