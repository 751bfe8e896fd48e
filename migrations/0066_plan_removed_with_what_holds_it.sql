-- Plan: what stands under something that was removed is read by the team alone; so is who signed.

create or replace function plan.items_i_read() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  with recursive standing as (
    select i.id from plan.items i
    where i.parent_id is null and i.plan_id = any (plan.plans_i_read()) and (i.removed_at is null or directory.is_team())
    union all
    select i.id from plan.items i join standing s on i.parent_id = s.id where i.removed_at is null or directory.is_team())
  select coalesce(array_agg(id), '{}') from standing
$$;
comment on function plan.items_i_read is
  'What stands in a plan one reads, with all that it stands under; what was removed too, to the team.';
grant execute on function plan.stands(uuid) to maillage_web;
alter policy items_are_read_with_their_plan on plan.items
  using (plan_id = any ((select plan.plans_i_read())::uuid[]) and ((select directory.is_team()) or plan.stands(id)));

-- Who signed is the team's to know, and hers: « mes données » reads it by its own function.
revoke select on plan.plans, plan.items, plan.item_versions, plan.activity_stages, plan.indicators, plan.readings from maillage_web;
grant select (id, slug, title, first_exercise, last_exercise, created_at, published_at) on plan.plans to maillage_web;
grant select (id, plan_id, kind, parent_id, exercise, position, slug, added_at, removed_at) on plan.items to maillage_web;
grant select (item_id, version, text, because, carried_by, partners, starts_on, ends_on, written_at) on plan.item_versions to maillage_web;
grant select (id, activity_id, stage, since, set_at) on plan.activity_stages to maillage_web;
grant select (id, outcome_id, position, kind, label, measure, unit, baseline, baseline_note, target, direction, due_on, method, added_at, retired_at)
  on plan.indicators to maillage_web;
grant select (id, indicator_id, exercise, version, value, out_of, apart, phrase, reference, counted, source, reached_on, spread, sentence, frozen_at, for_team)
  on plan.readings to maillage_web;
create function plan.writers_of(item uuid) returns table (version integer, written_by uuid)
  language sql stable security definer set search_path = '' as $$
  select v.version, v.written_by from plan.item_versions v where v.item_id = item and directory.is_team()
$$;
comment on function plan.writers_of is 'Who wrote each version of an item, for the team.';
grant execute on function plan.writers_of(uuid) to maillage_web;
