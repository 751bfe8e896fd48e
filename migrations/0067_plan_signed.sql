-- Plan: who signs is who writes, and when is now.

create policy plans_are_signed on plan.plans as restrictive for insert to maillage_web
  with check (created_by = (select platform.current_person()) and published_at is null);
create policy items_are_signed on plan.items as restrictive for insert to maillage_web
  with check (added_by = (select platform.current_person()) and removed_at is null);
create policy moves_are_signed on plan.moves as restrictive for insert to maillage_web
  with check (moved_by = (select platform.current_person()));
create policy stages_are_signed on plan.activity_stages as restrictive for insert to maillage_web
  with check (set_by = (select platform.current_person()) and since <= platform.today());
create policy indicators_are_signed on plan.indicators as restrictive for insert to maillage_web
  with check (added_by = (select platform.current_person()) and retired_at is null);

create function plan.hold_version() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.written_by is distinct from platform.current_person() or new.version <> 1 + coalesce(plan.last_version(new.item_id), 0) then
    raise exception 'a version follows the last, signed by who writes it' using errcode = 'insufficient_privilege', constraint = 'item_versions_are_signed';
  end if;
  new.written_at := clock_timestamp();
  return new;
end $$;
create trigger hold_version before insert on plan.item_versions
  for each row when (current_user = 'maillage_web') execute function plan.hold_version();

create function plan.hold_publication() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.published_at is not null and (new.published_at, new.published_by) is distinct from (now(), platform.current_person()) then
    raise exception 'a plan becomes public now, by who signs it' using errcode = 'insufficient_privilege', constraint = 'plans_are_signed';
  end if;
  return new;
end $$;
create trigger hold_publication before update of published_at, published_by on plan.plans
  for each row when (current_user = 'maillage_web') execute function plan.hold_publication();

create function plan.hold_carried() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from plan.items i where i.id = new.activity_id and i.kind = 'activity') then
    raise exception 'a member carries activities' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger hold_carried before insert or update on plan.activity_members for each row execute function plan.hold_carried();
create trigger hold_staged before insert or update on plan.activity_stages for each row execute function plan.hold_carried();
