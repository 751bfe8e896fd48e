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

-- Counts the incidents past their time, and erases them unless dry. Nothing for who does not administer the site.
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

create function privacy.signed_by_current_person() returns table (what text, row_id text, signed_at text)
  language sql stable security definer set search_path = '' as $$
  with me as (select platform.current_person() as id)
  select 'incidents.recorded_by', i.id::text, i.recorded_at::text from privacy.incidents i, me where i.recorded_by = me.id
  union all select 'erasures.erased_by', e.id::text, e.erased_at::text from privacy.erasures e, me where e.erased_by = me.id
  order by 1, 3, 2
$$;
comment on function privacy.signed_by_current_person is 'Each row of the registers she signed, also once she administers nothing any more: its table and column, its key, when.';

grant execute on function privacy.retire_incidents(timestamptz, boolean), privacy.signed_by_current_person() to maillage_web;
