-- Plan: what was tied, taken out, put back or followed no longer keeps who did it and when. None of it is written over; a review knows its year.

create table plan.tie_changes (
  id uuid primary key default gen_random_uuid(),
  activity_id uuid not null references plan.items on delete cascade,
  strategy_id uuid references plan.items on delete cascade,
  member_id uuid references directory.members,
  is_tied boolean not null,
  changed_at timestamptz not null default clock_timestamp(),
  changed_by uuid references directory.people,
  constraint tie_changes_are_of_one_tie check (num_nonnulls(strategy_id, member_id) = 1)
);
create index tie_changes_of_an_activity on plan.tie_changes (activity_id, changed_at);
comment on table plan.tie_changes is
  'Each tie of an activity that was made or undone, to a strategy or to a member that carries it, since the day this table was made.';

create table plan.removals (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references plan.items on delete cascade,
  is_removed boolean not null,
  changed_at timestamptz not null default clock_timestamp(),
  changed_by uuid references directory.people
);
create index removals_of_an_item on plan.removals (item_id, changed_at);
comment on table plan.removals is 'Each time an item was taken out of its plan, or put back.';
insert into plan.removals (item_id, is_removed, changed_at, changed_by)
  select i.id, true, i.removed_at, i.removed_by from plan.items i where i.removed_at is not null;

create table plan.reviews (
  plan_id uuid not null references plan.plans on delete cascade,
  exercise text not null,
  document text not null,
  made_at timestamptz not null default clock_timestamp(),
  made_by uuid references directory.people,
  primary key (plan_id, document),
  constraint reviews_are_of_an_exercise check (exercise ~ '^[0-9]{4}(-[0-9]{4})?$'),
  constraint reviews_cite_a_document check (document ~ '^document:\S{1,200}$')
);
comment on table plan.reviews is
  'The documents made of what was read of a year. That there is one is known to everyone once it is published, to the team before.';

-- The database writes these two histories: no page can tie or take out without a trace, nor write a trace of what was not done.
create function plan.keep_tie() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare tie jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
begin
  insert into plan.tie_changes (activity_id, strategy_id, member_id, is_tied, changed_by)
  values ((tie ->> 'activity_id')::uuid, (tie ->> 'strategy_id')::uuid, (tie ->> 'member_id')::uuid, tg_op = 'INSERT', platform.current_person());
  return null;
end $$;
create trigger keep_tie after insert or delete on plan.activity_strategies
  for each row when (current_user = 'maillage_web') execute function plan.keep_tie();
create trigger keep_tie after insert or delete on plan.activity_members
  for each row when (current_user = 'maillage_web') execute function plan.keep_tie();

create function plan.hold_removal() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if (old.removed_at is null) = (new.removed_at is null) then
    if (new.removed_at, new.removed_by) is distinct from (old.removed_at, old.removed_by) then
      raise exception 'who took an item out, and when, does not change' using errcode = 'insufficient_privilege', constraint = 'removals_are_history';
    end if;
    return new;
  end if;
  new.removed_at := case when new.removed_at is not null then clock_timestamp() end;
  new.removed_by := case when new.removed_at is not null then platform.current_person() end;
  insert into plan.removals (item_id, is_removed, changed_by)
    values (new.id, new.removed_at is not null, platform.current_person());
  return new;
end $$;
create trigger hold_removal before update of removed_at, removed_by on plan.items
  for each row when (current_user = 'maillage_web') execute function plan.hold_removal();

create function plan.hold_retirement() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if old.retired_at is not null or new.retired_at is null then
    raise exception 'an indicator is followed no longer once, and for good' using errcode = 'insufficient_privilege', constraint = 'retirements_are_history';
  end if;
  new.retired_at := clock_timestamp();
  new.retired_by := platform.current_person();
  return new;
end $$;
create trigger hold_retirement before update of retired_at, retired_by on plan.indicators
  for each row when (current_user = 'maillage_web') execute function plan.hold_retirement();

-- No page changes the year of an item, nor the years of a plan.
revoke update (exercise) on plan.items from maillage_web;
revoke update (first_exercise, last_exercise) on plan.plans from maillage_web;

select platform.protect(t) from unnest(array['plan.tie_changes', 'plan.removals', 'plan.reviews']::regclass[]) as t;
grant select on plan.tie_changes, plan.removals to maillage_web;
create policy the_team_reads_ties_of_before on plan.tie_changes for select to maillage_web using ((select directory.is_team()));
create policy the_team_reads_removals on plan.removals for select to maillage_web using ((select directory.is_team()));
grant select (plan_id, exercise, document, made_at), insert on plan.reviews to maillage_web;
create policy reviews_are_known_once_published on plan.reviews for select to maillage_web
  using ((select directory.is_team())
    or (plan_id = any ((select plan.plans_i_read())::uuid[]) and demands.is_public_text(split_part(document, ':', 2))));
create policy the_team_makes_reviews on plan.reviews for insert to maillage_web
  with check ((select directory.is_team()) and made_by = (select platform.current_person()));
select platform.watch('plan.reviews', 'plan');

create or replace function plan.signed_by_current_person() returns table (what text, row_id text, signed_at text)
  language sql stable security definer set search_path = '' as $$
  with me as (select platform.current_person() as id)
  select 'plans.created_by', x.id::text, x.created_at::text from plan.plans x, me where x.created_by = me.id
  union all select 'plans.published_by', x.id::text, x.published_at::text from plan.plans x, me where x.published_by = me.id
  union all select 'items.added_by', x.id::text, x.added_at::text from plan.items x, me where x.added_by = me.id
  union all select 'items.removed_by', x.id::text, x.removed_at::text from plan.items x, me where x.removed_by = me.id
  union all select 'item_versions.written_by', x.item_id::text || ' ' || x.version::text, x.written_at::text from plan.item_versions x, me where x.written_by = me.id
  union all select 'moves.moved_by', x.id::text, x.moved_at::text from plan.moves x, me where x.moved_by = me.id
  union all select 'removals.changed_by', x.id::text, x.changed_at::text from plan.removals x, me where x.changed_by = me.id
  union all select 'tie_changes.changed_by', x.id::text, x.changed_at::text from plan.tie_changes x, me where x.changed_by = me.id
  union all select 'reviews.made_by', x.plan_id::text || ' ' || x.document, x.made_at::text from plan.reviews x, me where x.made_by = me.id
  union all select 'activity_stages.set_by', x.id::text, x.set_at::text from plan.activity_stages x, me where x.set_by = me.id
  union all select 'indicators.added_by', x.id::text, x.added_at::text from plan.indicators x, me where x.added_by = me.id
  union all select 'indicators.retired_by', x.id::text, x.retired_at::text from plan.indicators x, me where x.retired_by = me.id
  union all select 'readings.frozen_by', x.id::text, x.frozen_at::text from plan.readings x, me where x.frozen_by = me.id
  union all select 'judgements.given_by', x.indicator_id::text || ' ' || x.exercise, x.given_at::text from plan.judgements x, me where x.given_by = me.id
  union all select 'reported.added_by', x.member_id::text || ' ' || x.exercise, x.added_at::text from plan.reported x, me where x.added_by = me.id
  order by 1, 3, 2
$$;
