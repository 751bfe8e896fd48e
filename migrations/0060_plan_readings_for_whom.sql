-- Plan: a reading is read as everyone who is shown it. What only the team may count stays with the team.

alter table plan.readings add column for_team boolean not null default false;
comment on column plan.readings.for_team is 'Read as the team, where the public may count nothing: the public does not read it.';
-- They were read as the team. What cites a release, or is counted of public pages alone, is the same for every reader.
update plan.readings r set for_team = true from plan.indicators n
where n.id = r.indicator_id and n.kind = 'metric' and r.reference is null and r.value is not null and n.measure not like 'directory.%';

create function plan.told_version(indicator uuid, of_exercise text) returns integer
  language sql stable security definer set search_path = '' as $$
  select max(r.version) from plan.readings r where r.indicator_id = indicator and r.exercise = of_exercise and not r.for_team
$$;
comment on function plan.told_version is 'The reading of a year that stands in public.';
create function plan.is_metric(indicator uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from plan.indicators n where n.id = indicator and n.kind = 'metric')
$$;
grant execute on function plan.told_version(uuid, text), plan.is_metric(uuid) to maillage_web;

-- Of what the site counts, the public reads what was read last: the difference of two readings may be one person.
alter policy readings_are_read_with_their_indicator on plan.readings
  using (indicator_id = any ((select plan.indicators_i_read())::uuid[])
    and ((select directory.is_team()) or (not for_team
      and (not plan.is_metric(indicator_id) or version = plan.told_version(indicator_id, exercise)))));
