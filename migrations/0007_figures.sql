-- Figures: what is asked of members each year, what each answers, and what may be published of it without harming anyone.
-- Three circles. A member reads and writes its own answers. The team reads the answers of members that said it may. The jobs'
-- login alone reads every deposited answer, and writes nothing but figures that passed the audit.
create schema figures;
grant usage on schema figures to maillage_web, maillage_jobs;

-- The year, and what is asked -----------------------------------------------------------------------------------------------

create table figures.exercises (
  key text primary key,
  starts_on date not null unique,
  ends_on date not null,
  due_on date,
  created_at timestamptz not null default now(),
  created_by uuid references directory.people,
  opened_at timestamptz,
  opened_by uuid references directory.people,
  closed_at timestamptz,
  closed_by uuid references directory.people,
  constraint exercises_are_named_by_their_years check (key ~ '^[0-9]{4}(-[0-9]{4})?$'),
  constraint exercises_last_a_year check (ends_on > starts_on and ends_on - starts_on between 300 and 400),
  constraint exercises_close_once_open check (closed_at is null or (opened_at is not null and closed_at >= opened_at)),
  constraint exercises_open_with_a_day check (opened_at is null or due_on is not null)
);
comment on table figures.exercises is 'A fiscal year and its questionnaire. Once opened, what is asked is frozen; once closed, nobody deposits any more.';

create table figures.question_groups (
  id uuid primary key default gen_random_uuid(),
  exercise text not null references figures.exercises on delete cascade,
  code text not null,
  title text not null,
  title_en text not null default '',
  introduction text not null default '',
  introduction_en text not null default '',
  position integer not null,
  unique (exercise, code),
  constraint question_groups_codes_are_slugs check (code ~ '^[a-z][a-z0-9-]{1,40}$'),
  constraint question_groups_titles_are_short check (length(title) between 1 and 120)
);
comment on table figures.question_groups is 'One page of the return on a phone.';

create table figures.questions (
  id uuid primary key default gen_random_uuid(),
  exercise text not null references figures.exercises on delete cascade,
  group_id uuid not null references figures.question_groups on delete cascade,
  code text not null,
  label text not null,
  label_en text not null default '',
  definition text not null default '',
  definition_en text not null default '',
  example text not null default '',
  example_en text not null default '',
  meaning text not null default '',
  meaning_en text not null default '',
  unit text not null,
  is_required boolean not null default false,
  breakdown text not null default 'none',
  choices jsonb not null default '[]',
  least_ratio double precision,
  most_ratio double precision,
  position integer not null,
  unique (exercise, code),
  constraint questions_codes_are_slugs check (code ~ '^[a-z][a-z0-9-]{1,40}$'),
  constraint questions_labels_are_short check (length(label) between 1 and 300),
  constraint questions_units_are_known check (unit in (
    'persons', 'participations', 'interventions', 'activities', 'hours', 'evenings', 'days', 'kilometres', 'dollars', 'positions',
    'yes-no', 'choice', 'own-words')),
  constraint questions_breakdowns_are_known check (breakdown in ('none', 'practice', 'age', 'language')),
  constraint questions_break_down_numbers_only check (breakdown = 'none' or unit not in ('yes-no', 'choice', 'own-words')),
  constraint questions_choices_are_listed check (
    jsonb_typeof(choices) = 'array' and (unit = 'choice') = (jsonb_array_length(choices) > 0)),
  constraint questions_ratios_are_bands check (
    (least_ratio is null) = (most_ratio is null) and least_ratio >= 0 and most_ratio > least_ratio)
);
create index questions_of_a_group on figures.questions (group_id, position);
comment on table figures.questions is
  'The same code over the years is the same question. meaning: what the figure says and does not say, shown to the public. '
  'A number under least_ratio or over most_ratio times last year''s asks for a comment.';

create table figures.checks (
  id uuid primary key default gen_random_uuid(),
  exercise text not null references figures.exercises on delete cascade,
  code text not null,
  left_side text not null,
  operator text not null,
  right_side text not null,
  missing text not null default 'skip-if-any',
  severity text not null default 'soft',
  message text not null,
  message_en text not null default '',
  position integer not null,
  unique (exercise, code),
  constraint checks_operators_are_known check (operator in ('=', '<>', '<', '<=', '>', '>=')),
  constraint checks_strategies_are_known check (missing in ('skip-if-any', 'skip-if-all', 'never-skip')),
  constraint checks_severities_are_known check (severity in ('soft', 'hard')),
  constraint checks_sides_are_short check (length(left_side) between 1 and 300 and length(right_side) between 1 and 300)
);
comment on table figures.checks is
  'Left, operator, right over question codes, with what a missing answer means (as DHIS2 validation rules). Soft asks for a comment; hard is for the impossible.';

create function figures.hold_opened_questionnaire() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare touched text := case when tg_op = 'DELETE' then old.exercise else new.exercise end;
begin
  if exists (select 1 from figures.exercises where key = touched and opened_at is not null) then
    raise exception 'the questionnaire of % is frozen', touched using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
comment on function figures.hold_opened_questionnaire is 'What members answer is what was asked: an opened questionnaire does not change.';
create trigger hold_opened_questionnaire before insert or update or delete on figures.question_groups
  for each row execute function figures.hold_opened_questionnaire();
create trigger hold_opened_questionnaire before insert or update or delete on figures.questions
  for each row execute function figures.hold_opened_questionnaire();
create trigger hold_opened_questionnaire before insert or update or delete on figures.checks
  for each row execute function figures.hold_opened_questionnaire();

-- Zones of the federation: neighbouring regions read together ----------------------------------------------------------------

create table figures.zones (
  code text primary key,
  name text not null,
  name_en text not null default '',
  position integer not null,
  constraint zones_codes_are_slugs check (code ~ '^[a-z][a-z0-9-]{1,40}$')
);
create table figures.zone_regions (
  region text primary key references directory.regions,
  zone text not null references figures.zones on delete cascade
);
comment on table figures.zone_regions is 'Each region lies in one zone at most. Figures too small for a region are often safe for a zone.';

-- Returns: one member's answers for one year ---------------------------------------------------------------------------------

create table figures.returns (
  id uuid primary key default gen_random_uuid(),
  exercise text not null references figures.exercises,
  member_id uuid not null references directory.members,
  started_at timestamptz not null default now(),
  started_by uuid references directory.people,
  unique (exercise, member_id)
);
create index returns_of_a_member on figures.returns (member_id);

create table figures.answers (
  return_id uuid not null references figures.returns on delete cascade,
  question_id uuid not null references figures.questions,
  part text not null default '',
  kind text not null,
  amount double precision,
  words text not null default '',
  comment text not null default '',
  changed_at timestamptz not null default now(),
  changed_by uuid references directory.people,
  primary key (return_id, question_id, part),
  constraint answers_kinds_are_known check (kind in ('number', 'zero', 'not-applicable', 'unknown', 'choice', 'words')),
  constraint answers_numbers_carry_an_amount check ((kind in ('number', 'zero')) = (amount is not null)),
  constraint answers_zeros_are_zero check ((kind = 'zero') = (amount is not distinct from 0)),
  constraint answers_amounts_are_possible check (amount between 0 and 1000000000000),
  constraint answers_words_fit check (length(words) <= 4000 and length(comment) <= 2000)
);
comment on table figures.answers is
  'The draft: what the member has typed so far, saved by itself. part: the practice, age band or language of a question broken down, else empty. '
  'words: own words, the code of a choice, or why one does not know.';

create table figures.deposits (
  id uuid primary key default gen_random_uuid(),
  return_id uuid not null references figures.returns on delete cascade,
  version integer not null,
  deposited_at timestamptz not null default now(),
  deposited_by uuid references directory.people,
  region text not null references directory.regions,
  practices text[] not null default '{}',
  unique (return_id, version),
  constraint deposits_are_numbered check (version >= 1)
);
comment on table figures.deposits is 'A signed version of a return. The last one stands; earlier ones stay. region and practices: the member''s on that day.';

create table figures.deposited_answers (
  deposit_id uuid not null references figures.deposits on delete cascade,
  question_id uuid not null references figures.questions,
  part text not null default '',
  kind text not null,
  amount double precision,
  words text not null default '',
  comment text not null default '',
  primary key (deposit_id, question_id, part),
  constraint deposited_answers_kinds_are_known check (kind in ('number', 'zero', 'not-applicable', 'unknown', 'choice', 'words')),
  constraint deposited_answers_numbers_carry_an_amount check ((kind in ('number', 'zero')) = (amount is not null))
);

create table figures.sharing_choices (
  id uuid primary key default gen_random_uuid(),
  return_id uuid not null references figures.returns on delete cascade,
  seen_by text not null,
  named_questions text[] not null default '{}',
  chosen_at timestamptz not null default now(),
  chosen_by uuid references directory.people,
  replaced_at timestamptz,
  constraint sharing_choices_are_known check (seen_by in ('team', 'totals'))
);
create unique index sharing_choices_stand_once on figures.sharing_choices (return_id) where replaced_at is null;
comment on table figures.sharing_choices is
  'Who may read a member''s figures: the team too, or nobody but through totals; and the codes of the questions it agrees to be named with. '
  'Chosen at the deposit with nothing ticked beforehand; may be changed, for the next release.';

create table figures.extensions (
  id uuid primary key default gen_random_uuid(),
  exercise text not null references figures.exercises,
  member_id uuid not null references directory.members,
  until_on date not null,
  reason text not null default '',
  asked_at timestamptz not null default now(),
  asked_by uuid references directory.people,
  decided_at timestamptz,
  decided_by uuid references directory.people,
  is_granted boolean,
  constraint extensions_are_decided_whole check ((decided_at is null) = (is_granted is null)),
  constraint extensions_reasons_are_short check (length(reason) <= 500)
);
create unique index extensions_wait_once on figures.extensions (exercise, member_id) where decided_at is null;

create table figures.reminders (
  id uuid primary key default gen_random_uuid(),
  exercise text not null references figures.exercises,
  member_id uuid not null references directory.members,
  sent_at timestamptz not null default now(),
  sent_by uuid references directory.people
);
create index reminders_of_an_exercise on figures.reminders (exercise, member_id);

create table figures.reminder_stops (
  exercise text not null references figures.exercises,
  member_id uuid not null references directory.members,
  stopped_at timestamptz not null default now(),
  stopped_by uuid references directory.people,
  primary key (exercise, member_id)
);
comment on table figures.reminder_stops is 'A member asked not to be reminded any more for this year.';

-- Releases: frozen, audited sets of publishable figures ------------------------------------------------------------------------

create table figures.releases (
  id uuid primary key default gen_random_uuid(),
  exercise text not null references figures.exercises,
  audience text not null,
  number integer,
  title text not null default '',
  note text not null default '',
  choices jsonb not null default '{}',
  created_at timestamptz not null default now(),
  created_by uuid references directory.people,
  built_at timestamptz,
  passed boolean,
  audit jsonb,
  frozen_at timestamptz,
  frozen_by uuid references directory.people,
  retracted_at timestamptz,
  retracted_by uuid references directory.people,
  retraction_reason text,
  constraint releases_audiences_are_known check (audience in ('team', 'public')),
  unique (audience, number),
  constraint releases_say_whether_they_passed check ((built_at is null) = (passed is null)),
  constraint releases_freeze_what_passed check (frozen_at is null or (passed is true and number is not null)),
  constraint releases_are_retracted_with_a_reason check ((retracted_at is null) = (retraction_reason is null)),
  constraint releases_are_retracted_once_frozen check (retracted_at is null or frozen_at is not null)
);
comment on table figures.releases is
  'audience public: what the team prepares, freezes and publishes. audience team: a consolidated view, frozen as soon as it passes, for the ones after are '
  'compared with it. choices: the questions and tables asked for. audit: what each kind of curious person could deduce. What passed has been seen by '
  'the team: it is never built again, and everything later is compared with it, frozen or not.';

create table figures.builds (
  id uuid primary key default gen_random_uuid(),
  release_id uuid not null references figures.releases on delete cascade,
  asked_at timestamptz not null default now(),
  asked_by uuid references directory.people,
  claimed_by uuid,
  beat_at timestamptz,
  attempts integer not null default 0,
  step text not null default 'waiting',
  done integer not null default 0,
  total integer not null default 0,
  finished_at timestamptz,
  outcome text,
  details jsonb not null default '{}',
  constraint builds_steps_are_known check (step in ('waiting', 'reading', 'protecting', 'done')),
  constraint builds_outcomes_are_known check (outcome in ('passed', 'refused', 'failed', 'stopped')),
  constraint builds_end_with_an_outcome check ((finished_at is null) = (outcome is null))
);
create unique index builds_run_once on figures.builds (release_id) where finished_at is null;
create index builds_to_do on figures.builds (asked_at) where finished_at is null;
comment on table figures.builds is
  'The work of protecting a release: one may leave the page and come back. claimed_by: the process that does it, which says so again '
  'every few seconds (beat_at); when it stops saying so, another takes the work from the start.';

create table figures.release_cells (
  release_id uuid not null references figures.releases on delete cascade,
  question text not null,
  part text not null default '',
  level text not null,
  place text not null default '',
  kind text not null default 'observed',
  is_hidden boolean not null,
  value double precision,
  least double precision,
  most double precision,
  respondents integer,
  members integer,
  coverage_band text,
  coverage double precision,
  primary key (release_id, question, part, level, place, kind),
  constraint release_cells_levels_are_known check (level in ('network', 'zone', 'region')),
  constraint release_cells_kinds_are_known check (kind in ('observed', 'estimated', 'at-least')),
  constraint release_cells_bands_are_known check (coverage_band in ('at least 95', '80 to 95', 'under 80')),
  constraint release_cells_hide_or_show check (is_hidden = (value is null)),
  constraint release_cells_small_places_tell_bands_only check (level <> 'region' or coverage is null)
);
comment on table figures.release_cells is
  'What may be read, and nothing else: a hidden cell holds no value. least and most: the interval of an estimate, or what anyone can deduce of a hidden cell. '
  'part: the practice, age band, language or choice. One kind of hole only: telling primary from secondary would tell which cell is small.';

create table figures.release_named (
  release_id uuid not null references figures.releases on delete cascade,
  question text not null,
  part text not null default '',
  member_id uuid not null references directory.members,
  value double precision not null,
  primary key (release_id, question, part, member_id)
);
comment on table figures.release_named is 'What a member agreed to be named with.';

create table figures.release_contributions (
  release_id uuid not null references figures.releases on delete cascade,
  question text not null,
  part text not null default '',
  member_id uuid not null references directory.members,
  region text not null,
  kind text not null,
  value double precision not null,
  primary key (release_id, question, part, member_id)
);
comment on table figures.release_contributions is
  'What each member gave to a release: the next one is audited together with it. Read by the jobs'' login alone, never by a page.';

create function figures.hold_release_cells() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare touched uuid := case when tg_op = 'DELETE' then old.release_id else new.release_id end;
begin
  if exists (select 1 from figures.releases where id = touched and passed) then
    raise exception 'release % was seen', touched using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
comment on function figures.hold_release_cells is 'The cells of a release that passed its audit were seen: they do not change, frozen or not.';
create trigger hold_release_cells before insert or update or delete on figures.release_cells
  for each row execute function figures.hold_release_cells();
create trigger hold_release_cells before insert or update or delete on figures.release_named
  for each row execute function figures.hold_release_cells();
create trigger hold_release_cells before insert or update or delete on figures.release_contributions
  for each row execute function figures.hold_release_cells();

create function figures.hold_release() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if old.frozen_at is not null and (tg_op = 'DELETE' or (
    new.exercise, new.audience, new.number, new.title, new.note, new.choices, new.built_at, new.passed, new.audit, new.frozen_at, new.frozen_by)
    is distinct from (
    old.exercise, old.audience, old.number, old.title, old.note, old.choices, old.built_at, old.passed, old.audit, old.frozen_at, old.frozen_by)
    or old.retracted_at is not null) then
    raise exception 'release % is frozen', old.id using errcode = 'restrict_violation';
  end if;
  if old.passed and (tg_op = 'DELETE' or (new.exercise, new.audience, new.choices, new.built_at, new.passed, new.audit)
    is distinct from (old.exercise, old.audience, old.choices, old.built_at, old.passed, old.audit)) then
    raise exception 'release % was seen', old.id using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger hold_release before update or delete on figures.releases
  for each row execute function figures.hold_release();
comment on function figures.hold_release is
  'Of a release that passed its audit, what it shows does not change: it was seen. Of a frozen one nothing changes but its retraction, once.';

create function figures.number_release() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  -- One at a time: the next one sees this one.
  perform pg_advisory_xact_lock(7305010);
  if exists (
    select 1 from figures.releases
    where audience = new.audience and exercise = new.exercise and id <> new.id and frozen_at >= new.built_at) then
    raise exception 'release % was not compared with one frozen since', new.id using errcode = 'restrict_violation';
  end if;
  new.number := (select coalesce(max(number), 0) + 1 from figures.releases where audience = new.audience);
  -- The time after the lock, not of the transaction's start: what was built before this one was not compared with it.
  new.frozen_at := clock_timestamp();
  new.frozen_by := platform.current_person();
  return new;
end $$;
create trigger number_release before update on figures.releases
  for each row when (old.frozen_at is null and new.frozen_at is not null) execute function figures.number_release();
comment on function figures.number_release is
  'Releases are numbered in the order they are frozen, and each was audited together with all those before it.';

-- Who sees and changes what ----------------------------------------------------------------------------------------------------

select platform.protect(t) from unnest(array[
  'figures.exercises', 'figures.question_groups', 'figures.questions', 'figures.checks', 'figures.returns', 'figures.answers',
  'figures.deposits', 'figures.deposited_answers', 'figures.sharing_choices', 'figures.extensions', 'figures.reminders',
  'figures.reminder_stops', 'figures.releases', 'figures.builds', 'figures.release_cells', 'figures.release_named',
  'figures.release_contributions', 'figures.zones', 'figures.zone_regions']::regclass[]) as t;
grant select on all tables in schema figures to maillage_jobs;

-- Every row of these, for the jobs that consolidate. Nothing of them reaches a page but through release_cells.
do $$
declare named text;
begin
  foreach named in array array['exercises', 'question_groups', 'questions', 'checks', 'returns', 'deposits', 'deposited_answers',
    'sharing_choices', 'releases', 'builds', 'release_cells', 'release_named', 'release_contributions', 'zones', 'zone_regions'] loop
    execute format('create policy jobs_read_%s on figures.%I for select to maillage_jobs using (true)', named, named);
  end loop;
end $$;
grant insert, update, delete on figures.release_cells, figures.release_named, figures.release_contributions to maillage_jobs;
grant update (built_at, passed, audit, frozen_at) on figures.releases to maillage_jobs;
grant update (claimed_by, beat_at, attempts, step, done, total, finished_at, outcome, details) on figures.builds to maillage_jobs;
create policy jobs_write_cells on figures.release_cells for all to maillage_jobs using (true) with check (true);
create policy jobs_write_named on figures.release_named for all to maillage_jobs using (true) with check (true);
create policy jobs_write_contributions on figures.release_contributions for all to maillage_jobs using (true) with check (true);
create policy jobs_write_releases on figures.releases for update to maillage_jobs using (true);
create policy jobs_write_builds on figures.builds for update to maillage_jobs using (true);

create function figures.own_returns() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(id), '{}') from figures.returns where member_id = any (directory.members_of_current_person())
$$;
comment on function figures.own_returns is 'The returns of the members the current person serves.';

create function figures.is_answerable(asked text, member uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from figures.exercises where key = asked and opened_at is not null and closed_at is null)
    and directory.is_member(member)
$$;
comment on function figures.is_answerable is 'Whether the year is open and the member still one.';

grant select, insert, update, delete on figures.exercises, figures.question_groups, figures.questions, figures.checks to maillage_web;
create policy the_network_reads_exercises on figures.exercises for select to maillage_web
  using (opened_at is not null or (select directory.is_team()));
create policy the_team_keeps_exercises on figures.exercises for all to maillage_web
  using ((select directory.is_team())) with check ((select directory.is_team()));
create policy questions_are_read_with_their_exercise on figures.question_groups for select to maillage_web
  using (exists (select 1 from figures.exercises e where e.key = exercise));
create policy the_team_keeps_groups on figures.question_groups for all to maillage_web
  using ((select directory.is_team())) with check ((select directory.is_team()));
create policy questions_are_read_with_their_exercise on figures.questions for select to maillage_web
  using (exists (select 1 from figures.exercises e where e.key = exercise));
create policy the_team_keeps_questions on figures.questions for all to maillage_web
  using ((select directory.is_team())) with check ((select directory.is_team()));
create policy checks_are_read_with_their_exercise on figures.checks for select to maillage_web
  using (exists (select 1 from figures.exercises e where e.key = exercise));
create policy the_team_keeps_checks on figures.checks for all to maillage_web
  using ((select directory.is_team())) with check ((select directory.is_team()));

grant select, insert on figures.returns to maillage_web;
create policy returns_are_known_to_their_member_and_the_team on figures.returns for select to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team()));
create policy members_start_their_return on figures.returns for insert to maillage_web
  with check (
    (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team()))
    and figures.is_answerable(exercise, member_id));

-- A draft is the member's alone. The team brings a workbook in as one insert, and cannot read it back.
grant select, insert, update, delete on figures.answers to maillage_web;
create policy drafts_are_their_members_own on figures.answers for all to maillage_web
  using (return_id = any ((select figures.own_returns())::uuid[]))
  with check (
    return_id = any ((select figures.own_returns())::uuid[])
    and exists (select 1 from figures.returns r where r.id = return_id and figures.is_answerable(r.exercise, r.member_id)));

create function figures.has_no_draft(draft uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select not exists (select 1 from figures.answers where return_id = draft)
    and not exists (select 1 from figures.deposits where return_id = draft)
$$;
comment on function figures.has_no_draft is 'What a member has typed is never written over by a workbook the team received.';

grant select, insert on figures.deposits to maillage_web;
create policy deposits_are_known_to_their_member_and_the_team on figures.deposits for select to maillage_web
  using (return_id = any ((select figures.own_returns())::uuid[]) or (select directory.is_team()));
create policy members_deposit_their_return on figures.deposits for insert to maillage_web
  with check (
    return_id = any ((select figures.own_returns())::uuid[]) and deposited_by = (select platform.current_person())
    and exists (select 1 from figures.returns r where r.id = return_id and figures.is_answerable(r.exercise, r.member_id)));

create function figures.team_may_read(deposit uuid, question uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from figures.deposits d
    join figures.sharing_choices c on c.return_id = d.return_id and c.replaced_at is null
    where d.id = deposit
      and (c.seen_by = 'team'
        or exists (select 1 from figures.questions q where q.id = question and q.code = any (c.named_questions))))
$$;
comment on function figures.team_may_read is 'Whether a member lets the team read this answer of a deposit: the choice that stands now.';

grant select, insert on figures.deposited_answers to maillage_web;
create policy deposited_answers_are_their_members_own on figures.deposited_answers for select to maillage_web
  using (exists (
    select 1 from figures.deposits d where d.id = deposit_id and d.return_id = any ((select figures.own_returns())::uuid[])));
create policy the_team_reads_what_it_was_allowed on figures.deposited_answers for select to maillage_web
  using ((select directory.is_team()) and figures.team_may_read(deposit_id, question_id));
create policy members_deposit_their_answers on figures.deposited_answers for insert to maillage_web
  with check (exists (
    select 1 from figures.deposits d
    where d.id = deposit_id and d.return_id = any ((select figures.own_returns())::uuid[])
      -- Signed whole: nothing joins a deposit after the transaction that made it.
      and d.deposited_at = now()));

grant select, insert, update (replaced_at) on figures.sharing_choices to maillage_web;
create policy choices_are_known_to_their_member_and_the_team on figures.sharing_choices for select to maillage_web
  using (return_id = any ((select figures.own_returns())::uuid[]) or (select directory.is_team()));
create policy members_choose_for_themselves on figures.sharing_choices for insert to maillage_web
  with check (return_id = any ((select figures.own_returns())::uuid[]) and chosen_by = (select platform.current_person()));
create policy members_replace_their_choice on figures.sharing_choices for update to maillage_web
  using (return_id = any ((select figures.own_returns())::uuid[]));

grant select, insert, update (decided_at, decided_by, is_granted, until_on) on figures.extensions to maillage_web;
create policy extensions_are_known_to_their_member_and_the_team on figures.extensions for select to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team()));
create policy members_ask_for_more_time on figures.extensions for insert to maillage_web
  with check (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team()));
create policy the_team_decides_extensions on figures.extensions for update to maillage_web
  using ((select directory.is_team()));

grant select, insert on figures.reminders to maillage_web;
create policy reminders_are_known_to_their_member_and_the_team on figures.reminders for select to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team()));
create function figures.may_be_reminded(asked text, member uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select figures.is_answerable(asked, member)
    and not exists (select 1 from figures.reminder_stops where exercise = asked and member_id = member)
    and not exists (
      select 1 from figures.reminders where exercise = asked and member_id = member and sent_at > now() - interval '7 days')
    and not exists (
      select 1 from figures.returns r join figures.deposits d on d.return_id = r.id where r.exercise = asked and r.member_id = member)
$$;
comment on function figures.may_be_reminded is 'One reminder a week at most, none to who deposited, none to who asked for none.';
create policy the_team_reminds on figures.reminders for insert to maillage_web
  with check ((select directory.is_team()) and sent_by = (select platform.current_person()) and figures.may_be_reminded(exercise, member_id));
grant select, insert, delete on figures.reminder_stops to maillage_web;
create policy stops_are_known_to_their_member_and_the_team on figures.reminder_stops for select to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team()));
create policy members_stop_reminders on figures.reminder_stops for insert to maillage_web
  with check (member_id = any ((select directory.members_of_current_person())::uuid[]));
create policy members_take_reminders_again on figures.reminder_stops for delete to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]));

grant select, insert, update (title, note, choices, frozen_at, frozen_by, retracted_at, retracted_by, retraction_reason), delete
  on figures.releases to maillage_web;
create policy releases_are_public_once_frozen on figures.releases for select to maillage_web
  using ((audience = 'public' and frozen_at is not null) or (select directory.is_team()));
create policy the_team_prepares_releases on figures.releases for insert to maillage_web
  with check ((select directory.is_team()) and frozen_at is null and passed is null and number is null);
create policy the_team_changes_releases on figures.releases for update to maillage_web using ((select directory.is_team()));
create policy the_team_drops_what_it_prepares on figures.releases for delete to maillage_web
  using ((select directory.is_team()) and frozen_at is null);

grant select, insert, update (finished_at, outcome) on figures.builds to maillage_web;
create policy the_team_follows_builds on figures.builds for select to maillage_web using ((select directory.is_team()));
create policy the_team_asks_for_builds on figures.builds for insert to maillage_web
  with check ((select directory.is_team()) and finished_at is null and claimed_by is null
    and exists (select 1 from figures.releases r where r.id = release_id and r.passed is not true));
create policy the_team_stops_builds on figures.builds for update to maillage_web
  using ((select directory.is_team()) and finished_at is null) with check (outcome = 'stopped');

grant select on figures.release_cells, figures.release_named to maillage_web;
create policy cells_are_read_with_their_release on figures.release_cells for select to maillage_web
  using (exists (select 1 from figures.releases r where r.id = release_id
    and ((r.audience = 'public' and r.frozen_at is not null and r.retracted_at is null) or (select directory.is_team()))));
create policy names_are_read_with_their_release on figures.release_named for select to maillage_web
  using (exists (select 1 from figures.releases r where r.id = release_id
    and ((r.audience = 'public' and r.frozen_at is not null and r.retracted_at is null) or (select directory.is_team()))));

grant select, insert, update, delete on figures.zones, figures.zone_regions to maillage_web;
create policy everyone_reads_zones on figures.zones for select to maillage_web using (true);
create policy the_team_draws_zones on figures.zones for all to maillage_web
  using ((select directory.is_team())) with check ((select directory.is_team()));
create policy everyone_reads_zones on figures.zone_regions for select to maillage_web using (true);
create policy the_team_draws_zones on figures.zone_regions for all to maillage_web
  using ((select directory.is_team())) with check ((select directory.is_team()));

-- Who is expected, and how much has come in: in bands, for an exact share would say what one member weighs.

create function figures.expected_members(asked text) returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct expected.id), '{}')
  from figures.exercises e
  cross join lateral (
    select m.id from directory.members_between(e.ends_on, coalesce(e.opened_at::date, current_date)) m
    union all
    select r.member_id from figures.returns r join figures.deposits d on d.return_id = r.id where r.exercise = e.key
  ) expected
  where e.key = asked and directory.is_team()
$$;
comment on function figures.expected_members is 'The members asked for a return: those of that year who had not left when it opened, and any that deposited one.';

create function figures.coverage_bands(asked text)
  returns table (place text, respondents integer, members integer, band text)
  language sql stable security definer set search_path = '' as $$
  with expected as (
    select m.id, z.zone,
      exists (
        select 1 from figures.returns r join figures.deposits d on d.return_id = r.id where r.exercise = asked and r.member_id = m.id) as answered
    from directory.members_between('infinity', '-infinity') m left join figures.zone_regions z on z.region = m.region
    where m.id = any (figures.expected_members(asked))
  ), past as (
    select max(key) as key from figures.exercises
    where starts_on < (select starts_on from figures.exercises where key = asked) and opened_at is not null
  ), said as (
    -- What each said last year to the questions every member must answer; two that became one, together.
    select coalesce(s.successor, r.member_id) as member, q.id as question, sum(a.amount) as amount
    from past p
    join figures.returns r on r.exercise = p.key
    join lateral (select id from figures.deposits d where d.return_id = r.id order by version desc limit 1) d on true
    join figures.deposited_answers a on a.deposit_id = d.id and a.part = '' and a.amount is not null
    join figures.questions q on q.id = a.question_id and q.is_required
    left join directory.mergers() s on s.predecessor = r.member_id
    group by 1, 2
  ), shares as (
    select member, sum(amount / whole) as weight
    from (select member, amount, sum(amount) over (partition by question) as whole from said) told
    where whole > 0
    group by member
  ), weighed as (
    select e.*, coalesce(w.weight, (select avg(weight) from shares), 1) as weight
    from expected e left join shares w on w.member = e.id
  ), placed as (
    select '' as place, * from weighed
    union all
    select zone, * from weighed where zone is not null
  )
  select place, (count(*) filter (where answered))::int, count(*)::int,
    case
      when bool_and(answered) then 'at least 95'
      -- Fewer than three on a side would be told apart.
      when least(count(*) filter (where answered), count(*) filter (where not answered)) < 3 then null
      when sum(weight) filter (where answered) >= 0.95 * sum(weight) then 'at least 95'
      when sum(weight) filter (where answered) >= 0.8 * sum(weight) then '80 to 95'
      else 'under 80'
    end
  from placed
  group by place
$$;
comment on function figures.coverage_bands is
  'Of the network (an empty place) and of each zone: who answered, and the share of last year''s volume they stand for, in three bands. None where a side has fewer than three members.';

grant execute on function figures.own_returns(), figures.is_answerable(text, uuid), figures.has_no_draft(uuid), figures.team_may_read(uuid, uuid),
  figures.may_be_reminded(text, uuid), figures.expected_members(text), figures.coverage_bands(text) to maillage_web;
-- Workbooks that members sent to the federation, on their way to drafts --------------------------------------------------------

create table figures.workbook_imports (
  id uuid primary key default gen_random_uuid(),
  exercise text not null references figures.exercises,
  uploaded_at timestamptz not null default now(),
  uploaded_by uuid not null references directory.people,
  claimed_by uuid,
  beat_at timestamptz,
  attempts integer not null default 0,
  read_at timestamptz,
  failed_at timestamptz,
  accepted_at timestamptz,
  accepted_by uuid references directory.people,
  brought integer,
  constraint workbook_imports_are_accepted_once_read check (accepted_at is null or (read_at is not null and brought is not null))
);
create index workbook_imports_to_read on figures.workbook_imports (uploaded_at) where read_at is null and failed_at is null;
comment on table figures.workbook_imports is
  'Workbooks brought together by the team, a day at most. claimed_by, beat_at: the process that reads them, as for builds.';

create table figures.received_workbooks (
  id uuid primary key default gen_random_uuid(),
  import_id uuid not null references figures.workbook_imports on delete cascade,
  position integer not null,
  file_name text not null,
  content bytea,
  read_at timestamptz,
  refusal text,
  other_exercise text,
  member_id uuid references directory.members,
  problems jsonb not null default '[]',
  answers jsonb,
  answered integer not null default 0,
  unique (import_id, position),
  constraint received_workbooks_names_are_short check (length(file_name) between 1 and 255),
  constraint received_workbooks_are_emptied_once_read check (read_at is null or content is null),
  constraint received_workbooks_keep_nothing_of_what_is_refused check (refusal is null or (answers is null and problems = '[]'))
);
create index received_workbooks_to_read on figures.received_workbooks (import_id, position) where read_at is null;
comment on table figures.received_workbooks is
  'What a workbook says, until it is a draft: the file is erased as soon as it is read, its answers once they are brought in. No page reads them.';

select platform.protect(t) from unnest(array['figures.workbook_imports', 'figures.received_workbooks']::regclass[]) as t;
select platform.leave_out_of_backups('figures.workbook_imports', 'files on their way, kept a day: whoever sent them still has them');
select platform.leave_out_of_backups('figures.received_workbooks', 'files on their way, kept a day: whoever sent them still has them');
grant select, insert, delete on figures.workbook_imports to maillage_web;
create policy the_team_reads_the_workbooks_of_the_day on figures.workbook_imports for select to maillage_web
  using ((select directory.is_team()) and uploaded_at > now() - interval '24 hours');
create policy the_team_sends_workbooks on figures.workbook_imports for insert to maillage_web
  with check ((select directory.is_team()) and uploaded_by = (select platform.current_person()) and read_at is null and accepted_at is null
    and exists (select 1 from figures.exercises where key = exercise and opened_at is not null and closed_at is null));
create policy the_team_forgets_workbooks on figures.workbook_imports for delete to maillage_web using ((select directory.is_team()));

-- Neither the file nor the answers: a page tells which cells do not fit, never what the others say.
grant select (id, import_id, position, file_name, read_at, refusal, other_exercise, member_id, problems, answered) on figures.received_workbooks to maillage_web;
grant insert (import_id, position, file_name, content) on figures.received_workbooks to maillage_web;
create policy the_team_reads_what_became_of_workbooks on figures.received_workbooks for select to maillage_web
  using (exists (select 1 from figures.workbook_imports i where i.id = import_id));
create policy the_team_hands_workbooks_in on figures.received_workbooks for insert to maillage_web
  with check (exists (select 1 from figures.workbook_imports i
    where i.id = import_id and i.uploaded_by = (select platform.current_person()) and i.uploaded_at = now()));
grant select on figures.workbook_imports, figures.received_workbooks to maillage_jobs;
grant update (claimed_by, beat_at, attempts, read_at, failed_at) on figures.workbook_imports to maillage_jobs;
grant update (content, read_at, refusal, other_exercise, member_id, problems, answers, answered) on figures.received_workbooks to maillage_jobs;
create policy jobs_read_workbook_imports on figures.workbook_imports for select to maillage_jobs using (true);
create policy jobs_follow_workbook_imports on figures.workbook_imports for update to maillage_jobs using (true);
create policy jobs_open_workbooks on figures.received_workbooks for select to maillage_jobs using (true);
create policy jobs_read_workbooks on figures.received_workbooks for update to maillage_jobs using (true);

create function figures.erase_workbooks_of_the_days_before() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  delete from figures.workbook_imports where uploaded_at <= now() - interval '24 hours';
  return null;
end $$;
create trigger erase_workbooks_of_the_days_before after insert on figures.workbook_imports
  for each statement execute function figures.erase_workbooks_of_the_days_before();

create function figures.bring_workbooks_in(accepted uuid) returns integer
  language plpgsql security definer set search_path = '' as $$
declare
  year text;
  brought_in integer;
begin
  select i.exercise into year from figures.workbook_imports i
  where i.id = accepted and i.read_at is not null and i.accepted_at is null and i.uploaded_at > now() - interval '24 hours'
    and directory.is_team()
    and exists (select 1 from figures.exercises where key = i.exercise and opened_at is not null and closed_at is null)
  for update;
  if not found then return null; end if;

  insert into figures.returns (exercise, member_id, started_by)
  select year, w.member_id, platform.current_person() from figures.received_workbooks w
  where w.import_id = accepted and w.answers is not null and directory.is_member(w.member_id)
  order by w.member_id
  on conflict do nothing;
  -- A member that types at this moment takes its turn, as acts/save-answers.ts does.
  perform pg_advisory_xact_lock(hashtextextended(r.id::text, 7305))
  from (select r.id from figures.returns r join figures.received_workbooks w on w.member_id = r.member_id
        where w.import_id = accepted and w.answers is not null and r.exercise = year order by r.id) r;

  with drafts as (
    select r.id as return_id, w.answers
    from figures.received_workbooks w join figures.returns r on r.exercise = year and r.member_id = w.member_id
    where w.import_id = accepted and w.answers is not null and figures.has_no_draft(r.id)
  ), written as (
    insert into figures.answers (return_id, question_id, part, kind, amount, words, comment, changed_by)
    select d.return_id, q.id, a.part, a.kind, a.amount, a.words, a.comment, platform.current_person()
    from drafts d
    cross join jsonb_to_recordset(d.answers) as a (code text, part text, kind text, amount double precision, words text, comment text)
    join figures.questions q on q.exercise = year and q.code = a.code
    returning return_id
  )
  select count(distinct return_id) into brought_in from written;
  update figures.received_workbooks set answers = null where import_id = accepted;
  update figures.workbook_imports set accepted_at = now(), accepted_by = platform.current_person(), brought = brought_in where id = accepted;
  return brought_in;
end $$;
comment on function figures.bring_workbooks_in is
  'Makes drafts of the workbooks of an import that members have not begun by themselves, all or none, and forgets what they said. How many; null when there is nothing to accept.';

grant execute on function figures.bring_workbooks_in(uuid) to maillage_web;

select platform.watch(t, 'figures') from unnest(array[
  'figures.releases', 'figures.release_cells', 'figures.release_named', 'figures.exercises', 'figures.questions', 'figures.zones',
  'figures.zone_regions']::regclass[]) as t;

create function figures.signed_by_current_person() returns table (what text, row_id text, signed_at text)
  language sql stable security definer set search_path = '' as $$
  with me as (select platform.current_person() as id)
  select 'exercises.created_by', x.key, x.created_at::text from figures.exercises x, me where x.created_by = me.id
  union all select 'exercises.opened_by', x.key, x.opened_at::text from figures.exercises x, me where x.opened_by = me.id
  union all select 'exercises.closed_by', x.key, x.closed_at::text from figures.exercises x, me where x.closed_by = me.id
  union all select 'returns.started_by', x.id::text, x.started_at::text from figures.returns x, me where x.started_by = me.id
  union all select 'answers.changed_by', x.return_id::text || ' ' || x.question_id::text || ' ' || x.part, x.changed_at::text from figures.answers x, me where x.changed_by = me.id
  union all select 'deposits.deposited_by', x.id::text, x.deposited_at::text from figures.deposits x, me where x.deposited_by = me.id
  union all select 'sharing_choices.chosen_by', x.id::text, x.chosen_at::text from figures.sharing_choices x, me where x.chosen_by = me.id
  union all select 'extensions.asked_by', x.id::text, x.asked_at::text from figures.extensions x, me where x.asked_by = me.id
  union all select 'extensions.decided_by', x.id::text, x.decided_at::text from figures.extensions x, me where x.decided_by = me.id
  union all select 'reminders.sent_by', x.id::text, x.sent_at::text from figures.reminders x, me where x.sent_by = me.id
  union all select 'reminder_stops.stopped_by', x.exercise || ' ' || x.member_id::text, x.stopped_at::text from figures.reminder_stops x, me where x.stopped_by = me.id
  union all select 'releases.created_by', x.id::text, x.created_at::text from figures.releases x, me where x.created_by = me.id
  union all select 'releases.frozen_by', x.id::text, x.frozen_at::text from figures.releases x, me where x.frozen_by = me.id
  union all select 'releases.retracted_by', x.id::text, x.retracted_at::text from figures.releases x, me where x.retracted_by = me.id
  union all select 'builds.asked_by', x.id::text, x.asked_at::text from figures.builds x, me where x.asked_by = me.id
  union all select 'workbook_imports.uploaded_by', x.id::text, x.uploaded_at::text from figures.workbook_imports x, me where x.uploaded_by = me.id
  union all select 'workbook_imports.accepted_by', x.id::text, x.accepted_at::text from figures.workbook_imports x, me where x.accepted_by = me.id
  order by 1, 3, 2
$$;
comment on function figures.signed_by_current_person is 'Each row she signed: its table and column, its key, when. The figures themselves are the member''s.';
grant execute on function figures.signed_by_current_person() to maillage_web;
