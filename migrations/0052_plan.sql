-- Plan: what the federation is heading for over a few years, what it does of it each year, and how it knows where it stands. What
-- is said has versions; what was read of a year is frozen. A plan is the team's until it is published, then everyone's.
create schema plan;
grant usage on schema plan to maillage_web;

-- The tree -------------------------------------------------------------------------------------------------------------------

create table plan.plans (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  title text not null,
  first_exercise text not null,
  last_exercise text not null,
  created_at timestamptz not null default now(),
  created_by uuid references directory.people,
  published_at timestamptz,
  published_by uuid references directory.people,
  constraint plans_are_named_by_slugs check (slug ~ '^[a-z0-9][a-z0-9-]{1,80}$'),
  constraint plans_leave_the_addresses_of_pages check (slug not in ('orientations', 'horizons', 'nouveau')),
  constraint plans_titles_are_short check (length(title) between 3 and 160),
  constraint plans_run_from_an_exercise_to_another check (
    first_exercise ~ '^[0-9]{4}(-[0-9]{4})?$' and last_exercise ~ '^[0-9]{4}(-[0-9]{4})?$' and first_exercise <= last_exercise)
);
comment on table plan.plans is 'A plan of a few exercises. The published one that begins last is the plan; the others are kept.';

create table plan.kinds (
  kind text primary key,
  parents text[] not null,
  has_year boolean not null,
  position integer not null
);
comment on table plan.kinds is 'What a plan is made of, and under what each stands: an empty name is the plan itself. has_year: it is of one exercise.';
insert into plan.kinds values
  ('vision', array[''], false, 1), ('principle', array[''], false, 2),
  ('orientation', array[''], false, 3), ('finding', array['orientation'], false, 4), ('challenge', array['orientation'], false, 5),
  ('strategy', array['orientation'], false, 6), ('outcome', array['strategy'], false, 7),
  ('priority', array['strategy'], true, 8), ('activity', array[''], true, 9),
  ('note', array['', 'vision', 'principle', 'orientation', 'finding', 'challenge', 'strategy', 'outcome', 'priority', 'activity'], false, 10);

create table plan.items (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan.plans on delete cascade,
  kind text not null references plan.kinds,
  parent_id uuid references plan.items on delete cascade,
  exercise text,
  position integer not null,
  slug text unique,
  added_at timestamptz not null default clock_timestamp(),
  added_by uuid references directory.people,
  removed_at timestamptz,
  removed_by uuid references directory.people,
  constraint items_years_are_exercises check (exercise ~ '^[0-9]{4}(-[0-9]{4})?$'),
  constraint items_with_a_page_have_a_slug check ((kind in ('orientation', 'outcome')) = (slug is not null)),
  constraint items_are_named_by_slugs check (slug ~ '^[a-z0-9][a-z0-9-]{1,90}$')
);
create index items_of_a_plan on plan.items (plan_id, position);
create index items_under_another on plan.items (parent_id);
comment on table plan.items is 'One thing a plan says, in its place. What it says is in its versions. Removed, it leaves the plan and keeps its history.';

create table plan.item_versions (
  item_id uuid not null references plan.items on delete cascade,
  version integer not null,
  text text not null,
  because text not null default '',
  carried_by text not null default '',
  partners text not null default '',
  starts_on date,
  ends_on date,
  written_at timestamptz not null default clock_timestamp(),
  written_by uuid references directory.people,
  primary key (item_id, version),
  constraint item_versions_are_numbered check (version >= 1),
  constraint item_versions_texts_fit check (length(text) between 1 and 4000 and length(because) <= 4000),
  constraint item_versions_names_fit check (length(carried_by) <= 300 and length(partners) <= 1000),
  constraint item_versions_end_after_they_start check (ends_on >= starts_on)
);
comment on table plan.item_versions is
  'What an item says. because: of an orientation, why. carried_by, partners, starts_on, ends_on: of an activity; bodies and organisations, never a participant.';

create table plan.moves (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references plan.items on delete cascade,
  from_parent uuid,
  to_parent uuid,
  from_position integer not null,
  to_position integer not null,
  moved_at timestamptz not null default clock_timestamp(),
  moved_by uuid references directory.people
);
create index moves_of_an_item on plan.moves (item_id);
comment on table plan.moves is 'An item that was put elsewhere, or in another order.';

create table plan.activity_strategies (
  activity_id uuid not null references plan.items on delete cascade,
  strategy_id uuid not null references plan.items on delete cascade,
  primary key (activity_id, strategy_id)
);
create index activities_of_a_strategy on plan.activity_strategies (strategy_id);
create table plan.activity_members (
  activity_id uuid not null references plan.items on delete cascade,
  member_id uuid not null references directory.members,
  primary key (activity_id, member_id)
);
create index activities_of_a_member on plan.activity_members (member_id);
comment on table plan.activity_members is 'Members that carry an activity, with the federation or for it.';

create table plan.activity_stages (
  id uuid primary key default gen_random_uuid(),
  activity_id uuid not null references plan.items on delete cascade,
  stage text not null,
  since date not null,
  set_at timestamptz not null default clock_timestamp(),
  set_by uuid references directory.people,
  constraint activity_stages_are_known check (stage in ('planned', 'underway', 'done', 'dropped'))
);
create index stages_of_an_activity on plan.activity_stages (activity_id, set_at);
comment on table plan.activity_stages is 'Where an activity stands, and since when. The last one set stands; none: it is planned.';

create function plan.hold_place() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare parent plan.items; rules plan.kinds;
begin
  select * into rules from plan.kinds k where k.kind = new.kind;
  if new.parent_id is null then
    if not '' = any (rules.parents) then
      raise exception '% stands under something', new.kind using errcode = 'check_violation';
    end if;
  else
    select * into parent from plan.items i where i.id = new.parent_id;
    if parent.plan_id is distinct from new.plan_id or not parent.kind = any (rules.parents) then
      raise exception '% does not stand under %', new.kind, parent.kind using errcode = 'check_violation';
    end if;
  end if;
  if rules.has_year <> (new.exercise is not null) then
    raise exception 'whether % is of one year', new.kind using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger hold_place before insert or update on plan.items for each row execute function plan.hold_place();

create function plan.hold_tie() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select 1 from plan.items a join plan.items s on s.plan_id = a.plan_id
    where a.id = new.activity_id and a.kind = 'activity' and s.id = new.strategy_id and s.kind = 'strategy') then
    raise exception 'an activity is tied to strategies of its plan' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger hold_tie before insert or update on plan.activity_strategies for each row execute function plan.hold_tie();

-- How one knows ----------------------------------------------------------------------------------------------------------------

create table plan.indicators (
  id uuid primary key default gen_random_uuid(),
  outcome_id uuid not null references plan.items on delete cascade,
  position integer not null,
  kind text not null,
  label text not null,
  measure text,
  unit text not null default '',
  baseline numeric,
  baseline_note text not null default '',
  target numeric,
  direction text,
  due_on date,
  method text not null default '',
  added_at timestamptz not null default clock_timestamp(),
  added_by uuid references directory.people,
  retired_at timestamptz,
  retired_by uuid references directory.people,
  constraint indicators_kinds_are_known check (kind in ('metric', 'typed', 'milestone', 'judgement')),
  constraint indicators_labels_are_short check (length(label) between 3 and 200 and length(unit) <= 60),
  constraint indicators_metrics_name_one check ((kind = 'metric') = (measure is not null)),
  constraint indicators_measures_are_names check (measure ~ '^[a-z]+\.[a-z0-9-]{1,80}$'),
  constraint indicators_milestones_have_a_day check ((kind = 'milestone') = (due_on is not null)),
  constraint indicators_directions_are_known check (direction in ('up', 'down', 'hold')),
  constraint indicators_numbers_are_of_what_counts check (
    kind in ('metric', 'typed') or (baseline is null and target is null and direction is null)),
  constraint indicators_texts_fit check (length(method) <= 2000 and length(baseline_note) <= 300)
);
create index indicators_of_an_outcome on plan.indicators (outcome_id, position);
comment on table plan.indicators is
  'How an outcome is known: a metric of the site, a number typed each year, a milestone, or what seats judge. It does not change: another takes its place.';

create table plan.readings (
  id uuid primary key default gen_random_uuid(),
  indicator_id uuid not null references plan.indicators on delete cascade,
  exercise text not null,
  version integer not null,
  value numeric,
  out_of numeric,
  phrase text not null default '',
  reference text,
  counted jsonb not null default '[]',
  source text not null default '',
  reached_on date,
  spread jsonb not null default '{}',
  sentence text not null,
  frozen_at timestamptz not null default clock_timestamp(),
  frozen_by uuid references directory.people,
  unique (indicator_id, exercise, version),
  constraint readings_are_of_an_exercise check (exercise ~ '^[0-9]{4}(-[0-9]{4})?$'),
  constraint readings_are_numbered check (version >= 1),
  constraint readings_references_are_written check (reference ~ '^[a-z][a-z-]*:\S+$' and length(reference) <= 320),
  constraint readings_list_what_they_count check (jsonb_typeof(counted) = 'array' and length(counted::text) <= 200000),
  constraint readings_spreads_are_counts check (jsonb_typeof(spread) = 'object' and length(spread::text) <= 1000),
  constraint readings_texts_fit check (length(sentence) between 1 and 600 and length(phrase) <= 400 and length(source) <= 400)
);
comment on table plan.readings is
  'What an indicator said of an exercise, frozen with what it counted then and a sentence of the team. It never changes; one that was wrong is '
  'followed by another version, and both are told. value null: it was not known.';

create table plan.judgements (
  indicator_id uuid not null references plan.indicators on delete cascade,
  exercise text not null,
  member_id uuid not null references directory.members,
  stand text not null,
  words text not null default '',
  given_at timestamptz not null default clock_timestamp(),
  given_by uuid references directory.people,
  primary key (indicator_id, exercise, member_id),
  constraint judgements_are_of_an_exercise check (exercise ~ '^[0-9]{4}(-[0-9]{4})?$'),
  constraint judgements_stands_are_known check (stand in ('not-begun', 'first-steps', 'on-the-way', 'there', 'other-way')),
  constraint judgements_words_fit check (length(words) <= 600)
);
comment on table plan.judgements is 'Where one seat finds that we are, in words. Its own to change while the exercise is not frozen. Never made into a number.';

create table plan.reported (
  member_id uuid not null references directory.members,
  exercise text not null,
  added_at timestamptz not null default clock_timestamp(),
  added_by uuid references directory.people,
  primary key (member_id, exercise),
  constraint reported_is_of_an_exercise check (exercise ~ '^[0-9]{4}(-[0-9]{4})?$')
);
comment on table plan.reported is 'Years whose part of the plan a member puts in its own report. For its people alone.';

-- Who sees and changes what ------------------------------------------------------------------------------------------------------

create function plan.plans_i_read() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(id), '{}') from plan.plans where published_at is not null or directory.is_team()
$$;
comment on function plan.plans_i_read is 'What is published, to everyone; every plan, to the team.';

create function plan.items_i_read() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(i.id), '{}') from plan.items i
  where i.plan_id = any (plan.plans_i_read()) and (i.removed_at is null or directory.is_team())
$$;
comment on function plan.items_i_read is 'What stands in a plan one reads; what was removed too, to the team.';

create function plan.indicators_i_read() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(n.id), '{}') from plan.indicators n where n.outcome_id = any (plan.items_i_read())
$$;

create function plan.last_version(item uuid) returns integer
  language sql stable security definer set search_path = '' as $$
  select max(version) from plan.item_versions where item_id = item
$$;

create function plan.is_frozen(indicator uuid, of_exercise text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from plan.readings r where r.indicator_id = indicator and r.exercise = of_exercise)
$$;

create function plan.spread(indicator uuid, of_exercise text) returns table (stand text, seats integer)
  language sql stable security definer set search_path = '' as $$
  select j.stand, count(*)::integer from plan.judgements j
  where j.indicator_id = indicator and j.exercise = of_exercise and indicator = any (plan.indicators_i_read())
    and 3 <= (select count(*) from plan.judgements a where a.indicator_id = indicator and a.exercise = of_exercise)
  group by j.stand
$$;
comment on function plan.spread is 'How many seats stand where. Nothing until three have said so: two would know of each other.';

select platform.protect(t) from unnest(array[
  'plan.plans', 'plan.items', 'plan.item_versions', 'plan.moves', 'plan.activity_strategies', 'plan.activity_members', 'plan.activity_stages',
  'plan.indicators', 'plan.readings', 'plan.judgements', 'plan.reported']::regclass[]) as t;
select platform.declare_public('plan.kinds', 'the same for everyone: what a plan is made of');
grant select on plan.kinds to maillage_web;

grant select, insert, update (title, first_exercise, last_exercise, published_at, published_by) on plan.plans to maillage_web;
create policy plans_are_read_once_published on plan.plans for select to maillage_web using (published_at is not null or (select directory.is_team()));
create policy the_team_begins_plans on plan.plans for insert to maillage_web with check ((select directory.is_team()));
create policy the_team_changes_plans on plan.plans for update to maillage_web using ((select directory.is_team()));

-- By the plan and not by items_i_read(), which the row being written is not in yet.
grant select, insert, update (parent_id, position, exercise, removed_at, removed_by) on plan.items to maillage_web;
create policy items_are_read_with_their_plan on plan.items for select to maillage_web
  using ((removed_at is null or (select directory.is_team())) and plan_id = any ((select plan.plans_i_read())::uuid[]));
create policy the_team_adds_items on plan.items for insert to maillage_web with check ((select directory.is_team()));
create policy the_team_moves_items on plan.items for update to maillage_web using ((select directory.is_team()));

grant select, insert on plan.item_versions to maillage_web;
create policy versions_are_read_with_their_item on plan.item_versions for select to maillage_web
  using (item_id = any ((select plan.items_i_read())::uuid[])
    and ((select directory.is_team()) or version = plan.last_version(item_id)));
create policy the_team_words_items on plan.item_versions for insert to maillage_web with check ((select directory.is_team()));
grant select, insert on plan.moves to maillage_web;
create policy the_team_reads_moves on plan.moves for select to maillage_web using ((select directory.is_team()));
create policy the_team_records_moves on plan.moves for insert to maillage_web with check ((select directory.is_team()));

grant select, insert, delete on plan.activity_strategies, plan.activity_members to maillage_web;
create policy ties_are_read_with_their_activity on plan.activity_strategies for select to maillage_web
  using (activity_id = any ((select plan.items_i_read())::uuid[]));
create policy the_team_ties_activities on plan.activity_strategies for insert to maillage_web with check ((select directory.is_team()));
create policy the_team_unties_activities on plan.activity_strategies for delete to maillage_web using ((select directory.is_team()));
create policy carriers_are_read_with_their_activity on plan.activity_members for select to maillage_web
  using (activity_id = any ((select plan.items_i_read())::uuid[]));
create policy the_team_says_who_carries on plan.activity_members for insert to maillage_web with check ((select directory.is_team()));
create policy the_team_says_who_carries_no_more on plan.activity_members for delete to maillage_web using ((select directory.is_team()));
grant select, insert on plan.activity_stages to maillage_web;
create policy stages_are_read_with_their_activity on plan.activity_stages for select to maillage_web
  using (activity_id = any ((select plan.items_i_read())::uuid[]));
create policy the_team_sets_stages on plan.activity_stages for insert to maillage_web with check ((select directory.is_team()));

grant select, insert, update (retired_at, retired_by) on plan.indicators to maillage_web;
create policy indicators_are_read_with_their_outcome on plan.indicators for select to maillage_web
  using (outcome_id = any ((select plan.items_i_read())::uuid[]));
create policy the_team_adds_indicators on plan.indicators for insert to maillage_web with check ((select directory.is_team()));
create policy the_team_retires_indicators on plan.indicators for update to maillage_web using ((select directory.is_team()));
grant select, insert on plan.readings to maillage_web;
create policy readings_are_read_with_their_indicator on plan.readings for select to maillage_web
  using (indicator_id = any ((select plan.indicators_i_read())::uuid[]));
create policy the_team_freezes_readings on plan.readings for insert to maillage_web with check ((select directory.is_team()));

grant select, insert, update (stand, words, given_at, given_by) on plan.judgements to maillage_web;
create policy judgements_are_read_by_their_member on plan.judgements for select to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]));
create policy seats_judge on plan.judgements for insert to maillage_web
  with check (directory.carries_a_seat(member_id) and directory.is_member(member_id)
    and indicator_id = any ((select plan.indicators_i_read())::uuid[]) and not plan.is_frozen(indicator_id, exercise));
create policy seats_judge_again on plan.judgements for update to maillage_web
  using (directory.carries_a_seat(member_id) and not plan.is_frozen(indicator_id, exercise));

grant select, insert, delete on plan.reported to maillage_web;
create policy reported_is_read_by_its_member on plan.reported for select to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]));
create policy members_put_it_in_their_report on plan.reported for insert to maillage_web
  with check (added_by = platform.current_person() and member_id = any ((select directory.members_of_current_person())::uuid[]));
create policy members_take_it_out_of_their_report on plan.reported for delete to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]));

create function plan.signed_by_current_person() returns table (what text, row_id text, signed_at text)
  language sql stable security definer set search_path = '' as $$
  with me as (select platform.current_person() as id)
  select 'plans.created_by', x.id::text, x.created_at::text from plan.plans x, me where x.created_by = me.id
  union all select 'plans.published_by', x.id::text, x.published_at::text from plan.plans x, me where x.published_by = me.id
  union all select 'items.added_by', x.id::text, x.added_at::text from plan.items x, me where x.added_by = me.id
  union all select 'items.removed_by', x.id::text, x.removed_at::text from plan.items x, me where x.removed_by = me.id
  union all select 'item_versions.written_by', x.item_id::text || ' ' || x.version::text, x.written_at::text from plan.item_versions x, me where x.written_by = me.id
  union all select 'moves.moved_by', x.id::text, x.moved_at::text from plan.moves x, me where x.moved_by = me.id
  union all select 'activity_stages.set_by', x.id::text, x.set_at::text from plan.activity_stages x, me where x.set_by = me.id
  union all select 'indicators.added_by', x.id::text, x.added_at::text from plan.indicators x, me where x.added_by = me.id
  union all select 'indicators.retired_by', x.id::text, x.retired_at::text from plan.indicators x, me where x.retired_by = me.id
  union all select 'readings.frozen_by', x.id::text, x.frozen_at::text from plan.readings x, me where x.frozen_by = me.id
  union all select 'judgements.given_by', x.indicator_id::text || ' ' || x.exercise, x.given_at::text from plan.judgements x, me where x.given_by = me.id
  union all select 'reported.added_by', x.member_id::text || ' ' || x.exercise, x.added_at::text from plan.reported x, me where x.added_by = me.id
  order by 1, 3, 2
$$;
comment on function plan.signed_by_current_person is 'Each row she signed: its table and column, its key, when.';

grant execute on function
  plan.plans_i_read(), plan.items_i_read(), plan.indicators_i_read(), plan.last_version(uuid), plan.is_frozen(uuid, text), plan.spread(uuid, text), plan.signed_by_current_person()
  to maillage_web;

select platform.watch(t, 'plan') from unnest(array[
  'plan.plans', 'plan.items', 'plan.item_versions', 'plan.activity_strategies', 'plan.activity_members', 'plan.activity_stages', 'plan.indicators',
  'plan.readings', 'plan.judgements']::regclass[]) as t;
