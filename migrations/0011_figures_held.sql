-- Figures: nothing changes afterwards. What was opened, seen or counted is held here, whichever login asks.

-- A row that leaves what is frozen changes it as much as one that enters.
create or replace function figures.hold_opened_questionnaire() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  touched text[] := case tg_op when 'INSERT' then array[new.exercise] when 'DELETE' then array[old.exercise] else array[old.exercise, new.exercise] end;
  opened text := (select key from figures.exercises where key = any (touched) and opened_at is not null limit 1);
begin
  if opened is not null then
    raise exception 'the questionnaire of % is frozen', opened using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create or replace function figures.hold_release_cells() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  touched uuid[] := case tg_op when 'INSERT' then array[new.release_id] when 'DELETE' then array[old.release_id] else array[old.release_id, new.release_id] end;
  seen uuid := (select id from figures.releases where id = any (touched) and passed limit 1);
begin
  if seen is not null then
    raise exception 'release % was seen', seen using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create function figures.hold_opened_exercise() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' or (new.key, new.starts_on, new.ends_on, new.created_at, new.created_by, new.opened_at, new.opened_by)
    is distinct from (old.key, old.starts_on, old.ends_on, old.created_at, old.created_by, old.opened_at, old.opened_by) then
    raise exception 'exercise % was opened', old.key using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
comment on function figures.hold_opened_exercise is
  'An exercise opens once: its days and its opening stay. It is closed and opened again by closed_at, and its last day moves, without any of that changing.';
create trigger hold_opened_exercise before update or delete on figures.exercises
  for each row when (old.opened_at is not null) execute function figures.hold_opened_exercise();

-- Columns that acts write, and no other.
revoke update on figures.exercises, figures.question_groups, figures.questions, figures.checks from maillage_web;
grant update (due_on, opened_at, opened_by, closed_at, closed_by) on figures.exercises to maillage_web;
grant update (code, title, title_en, introduction, introduction_en, position) on figures.question_groups to maillage_web;
grant update (group_id, code, label, label_en, definition, definition_en, example, example_en, meaning, meaning_en, unit, is_required, breakdown,
  choices, least_ratio, most_ratio, position) on figures.questions to maillage_web;
grant update (code, left_side, operator, right_side, missing, severity, message, message_en, position) on figures.checks to maillage_web;
-- A build erases what it wrote before and writes again: it changes no row.
revoke update on figures.release_cells, figures.release_named, figures.release_words, figures.release_contributions from maillage_jobs;

-- What was counted in figures that were seen is not opened to the team afterwards: taken off a total, it would tell another's.
create function figures.opens_what_was_counted(opened uuid, seen text, named text[]) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  -- The lock of figures.number_release and of the job that writes what passed: no release is seen between this and the commit.
  perform pg_advisory_xact_lock_shared(7305010);
  return exists (
    select 1 from figures.returns t
    join figures.releases r on r.exercise = t.exercise and r.passed
    join figures.release_contributions k on k.release_id = r.id and k.member_id = t.member_id and k.kind = 'observed'
    where t.id = opened and (seen = 'team' or k.question = any (named))
      -- What the team could read once was audited as what it knows.
      and not exists (
        select 1 from figures.sharing_choices c
        where c.return_id = t.id and (c.seen_by = 'team' or k.question = any (c.named_questions))));
end $$;
comment on function figures.opens_what_was_counted is
  'Whether a choice would let the team read answers it never could, that count in figures already seen. See decisions/099.';

create function figures.hold_counted_answers() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if figures.opens_what_was_counted(new.return_id, new.seen_by, new.named_questions) then
    raise exception 'answers of return % were counted', new.return_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger hold_counted_answers before insert on figures.sharing_choices
  for each row execute function figures.hold_counted_answers();

create function figures.would_open_what_was_counted(own uuid, seen text, named text[]) returns boolean
  language sql security definer set search_path = '' as $$
  select own = any (figures.own_returns()) and figures.opens_what_was_counted(own, seen, named)
$$;
comment on function figures.would_open_what_was_counted is 'The same, asked by who serves the member. It tells nothing of the others: only that its own answers were counted.';
revoke execute on function figures.opens_what_was_counted(uuid, text, text[]) from public;
grant execute on function figures.would_open_what_was_counted(uuid, text, text[]) to maillage_web;

-- A member signs for itself: where it is, today, and not in the federation's place.
create function figures.is_where_it_deposits(own uuid, place text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from figures.returns r join directory.members_between('infinity', '-infinity') m on m.id = r.member_id
    where r.id = own and m.region = place)
$$;
grant execute on function figures.is_where_it_deposits(uuid, text) to maillage_web;
create policy deposits_are_signed_today_where_the_member_is on figures.deposits as restrictive for insert to maillage_web
  with check (deposited_at = now() and figures.is_where_it_deposits(return_id, region));
create policy choices_are_made_today on figures.sharing_choices as restrictive for insert to maillage_web
  with check (chosen_at = now() and replaced_at is null);
create policy extensions_are_asked_undecided on figures.extensions as restrictive for insert to maillage_web
  with check (decided_at is null and decided_by is null and is_granted is null);

-- What was frozen before is no longer told either.
alter table figures.release_cells disable trigger user;
update figures.release_cells set respondents = null, coverage = null, coverage_band = null
  where members <= 3 and (respondents is not null or coverage is not null or coverage_band is not null);
alter table figures.release_cells enable trigger user;
alter table figures.release_cells add constraint release_cells_tell_nothing_of_three_members
  check (members > 3 or (respondents is null and coverage is null and coverage_band is null));

-- A reminder counts once its mail has left: what a killed process took with it is offered again after half an hour.
alter table figures.reminders add column left_at timestamptz default now();
comment on column figures.reminders.left_at is 'When the mail was taken by the mail server. Null: on its way, or lost with its process.';
grant update (left_at) on figures.reminders to maillage_web;
create policy the_team_says_which_left on figures.reminders for update to maillage_web
  using ((select directory.is_team()) and left_at is null) with check (left_at is not null);
create or replace function figures.may_be_reminded(asked text, member uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select figures.is_answerable(asked, member)
    and not exists (select 1 from figures.reminder_stops where exercise = asked and member_id = member)
    and not exists (
      select 1 from figures.reminders where exercise = asked and member_id = member and sent_at > now() - interval '7 days'
        and (left_at is not null or sent_at > now() - interval '30 minutes'))
    and not exists (
      select 1 from figures.returns r join figures.deposits d on d.return_id = r.id where r.exercise = asked and r.member_id = member)
$$;
