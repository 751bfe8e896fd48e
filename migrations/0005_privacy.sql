-- Privacy: incidents, requests, what was erased and when. Nothing here describes a participant.
create schema privacy;
grant usage on schema privacy to maillage_web;

create table privacy.incidents (
  id uuid primary key default gen_random_uuid(),
  information text not null,
  circumstances text not null,
  happened_on date,
  happened_when text not null default '',
  known_on date not null,
  people_concerned text not null,
  risk text not null,
  is_serious boolean not null,
  notices text not null default '',
  measures text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references directory.people,
  replaces uuid unique references privacy.incidents,
  constraint incidents_fit check (
    greatest(length(information), length(circumstances), length(people_concerned), length(risk), length(notices), length(measures)) <= 4000),
  constraint incidents_say_when check (happened_on is not null or happened_when <> '')
);
comment on table privacy.incidents is
  'The register of confidentiality incidents: the eight elements of the Québec regulation. A correction is a new row that replaces one. Kept five years.';
select platform.protect('privacy.incidents');
grant select, insert on privacy.incidents to maillage_web;
create policy administration_reads_the_register on privacy.incidents for select to maillage_web
  using ((select directory.is_administration()));
create policy administration_records_incidents on privacy.incidents for insert to maillage_web
  with check ((select directory.is_administration()) and recorded_by = (select platform.current_person()));

create table privacy.erasures (
  id uuid primary key default gen_random_uuid(),
  rule text not null,
  rows integer not null,
  erased_at timestamptz not null default now(),
  erased_by uuid references directory.people,
  constraint erasures_count_rows check (rows >= 0)
);
comment on table privacy.erasures is 'What the retention schedule erased: how many rows, never which.';
select platform.protect('privacy.erasures');
grant select, insert on privacy.erasures to maillage_web;
create policy administration_reads_erasures on privacy.erasures for select to maillage_web
  using ((select directory.is_administration()));
create policy administration_records_erasures on privacy.erasures for insert to maillage_web
  with check ((select directory.is_administration()));

-- The retention schedule. Each counts what it would erase, and erases it when told to; only for the administration. ---------

create function privacy.retire_invitations(before timestamptz, dry boolean) returns integer
  language plpgsql security definer set search_path = '' as $$
declare concerned integer;
begin
  if not directory.is_administration() then return 0; end if;
  select count(*) into concerned from directory.invitations where coalesce(accepted_at, cancelled_at, expires_at) < before;
  if not dry then delete from directory.invitations where coalesce(accepted_at, cancelled_at, expires_at) < before; end if;
  return concerned;
end $$;

create function privacy.retire_journal(before timestamptz, dry boolean) returns integer
  language plpgsql security definer set search_path = '' as $$
declare concerned integer;
begin
  if not directory.is_administration() then return 0; end if;
  select count(*) into concerned from platform.administrative_acts where happened_at < before;
  if not dry then delete from platform.administrative_acts where happened_at < before; end if;
  return concerned;
end $$;

create function privacy.retire_incidents(before timestamptz, dry boolean) returns integer
  language plpgsql security definer set search_path = '' as $$
declare concerned integer;
begin
  if not directory.is_administration() then return 0; end if;
  -- A correction stands for what it corrects: the five years run from when the incident was known, for all its rows.
  select count(*) into concerned from privacy.incidents where known_on < before::date;
  if not dry then
    update privacy.incidents set replaces = null where known_on < before::date;
    delete from privacy.incidents where known_on < before::date
      and not exists (select from privacy.incidents later where later.replaces = incidents.id);
  end if;
  return concerned;
end $$;

create function privacy.retire_history(before timestamptz, dry boolean) returns integer
  language plpgsql security definer set search_path = '' as $$
declare concerned integer;
begin
  if not directory.is_administration() then return 0; end if;
  select count(*) into concerned from directory.member_history where replaced_at < before;
  if not dry then delete from directory.member_history where replaced_at < before; end if;
  return concerned;
end $$;

grant execute on function
  privacy.retire_invitations(timestamptz, boolean), privacy.retire_journal(timestamptz, boolean),
  privacy.retire_incidents(timestamptz, boolean), privacy.retire_history(timestamptz, boolean)
  to maillage_web;
