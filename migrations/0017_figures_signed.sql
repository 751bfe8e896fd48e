-- Figures: what a member signs, it signs in order and today; what was opened too early may be taken back while nobody has begun.

-- An opening is taken back only while nobody has begun: what was answered is answered to what was asked.
create or replace function figures.hold_opened_exercise() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  is_taken_back boolean := tg_op = 'UPDATE' and old.closed_at is null and new.opened_at is null and new.opened_by is null and new.closed_at is null;
begin
  if tg_op = 'DELETE' or (new.key, new.starts_on, new.ends_on, new.created_at, new.created_by)
      is distinct from (old.key, old.starts_on, old.ends_on, old.created_at, old.created_by)
    or (not is_taken_back and (new.opened_at, new.opened_by) is distinct from (old.opened_at, old.opened_by)) then
    raise exception 'exercise % was opened', old.key using errcode = 'restrict_violation';
  end if;
  if is_taken_back and exists (select 1 from figures.returns where exercise = old.key) then
    raise exception 'exercise % was answered', old.key using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
comment on function figures.hold_opened_exercise is
  'An exercise that was opened keeps its days and its opening, but that the opening may be taken back while nobody has begun to answer. It is closed and opened again by closed_at, and its last day moves.';

-- A return that begins while the opening is taken back waits for it, and then finds the year closed to it.
create function figures.hold_return_to_open_year() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform 1 from figures.exercises where key = new.exercise and opened_at is not null for key share;
  if not found then
    raise exception 'exercise % is not open', new.exercise using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger hold_return_to_open_year before insert on figures.returns
  for each row when (current_user = 'maillage_web') execute function figures.hold_return_to_open_year();

-- Versions follow one another: none is skipped, none is written before another.
create function figures.next_version(own uuid) returns integer
  language sql stable security definer set search_path = '' as $$
  select coalesce(max(version), 0) + 1 from figures.deposits where return_id = own
$$;
revoke execute on function figures.next_version(uuid) from public;
grant execute on function figures.next_version(uuid) to maillage_web;
create policy versions_follow_one_another on figures.deposits as restrictive for insert to maillage_web
  with check (version = figures.next_version(return_id));

-- A member asks, in its own name and today, of a year that is open, and decides nothing. The team may give more time without being asked.
drop policy extensions_are_asked_undecided on figures.extensions;
create policy extensions_are_asked_today_and_decided_by_the_team on figures.extensions as restrictive for insert to maillage_web
  with check (
    asked_at = now() and asked_by = (select platform.current_person()) and figures.is_answerable(exercise, member_id)
    and ((decided_at is null and decided_by is null and is_granted is null)
      or ((select directory.is_team()) and decided_by = (select platform.current_person()))));
create policy decisions_are_signed on figures.extensions as restrictive for update to maillage_web
  using (decided_at is null) with check (decided_by = (select platform.current_person()));

-- A choice ends when it is replaced, not when one says.
create function figures.date_replaced_choice() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if old.replaced_at is not null then
    raise exception 'choice % was replaced', old.id using errcode = 'restrict_violation';
  end if;
  new.replaced_at := case when new.replaced_at is null then null else greatest(now(), old.chosen_at) end;
  return new;
end $$;
create trigger date_replaced_choice before update of replaced_at on figures.sharing_choices
  for each row when (current_user = 'maillage_web') execute function figures.date_replaced_choice();
