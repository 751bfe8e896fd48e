-- Endorsements: an organisation says that it stands with a text that everyone reads. Nothing is kept of the person who says so in
-- its name: her address receives one link, and is written nowhere.

create table demands.endorsements (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references demands.documents on delete cascade,
  organisation text not null,
  website text not null default '',
  token_hash bytea not null unique,
  asked_at timestamptz not null default now(),
  confirmed_at timestamptz,
  outcome text,
  reason text not null default '',
  checked_at timestamptz,
  checked_by uuid references directory.people,
  constraint endorsements_name_an_organisation check (length(organisation) between 2 and 160),
  constraint endorsements_sites_are_addresses check (website = '' or (website ~ '^https?://' and length(website) <= 300)),
  constraint endorsements_links_are_hashed check (length(token_hash) = 32),
  constraint endorsements_outcomes_are_known check (outcome in ('shown', 'refused')),
  constraint endorsements_are_confirmed_then_checked check (
    (outcome is null) = (checked_at is null) and (outcome is null) = (checked_by is null) and (outcome is null or confirmed_at is not null)),
  constraint endorsements_are_refused_with_a_reason check (length(reason) <= 600 and (outcome is distinct from 'refused' or reason <> ''))
);
create index endorsements_of_a_document on demands.endorsements (document_id);
create unique index organisations_endorse_once on demands.endorsements (document_id, platform.fold(organisation)) where outcome = 'shown';
comment on table demands.endorsements is
  'An organisation that stands with a text. token_hash: SHA-256 of the link that was sent, which confirms, then takes back. Taken back, the row is erased.';

create function demands.current_endorsement() returns uuid
  language sql stable security definer set search_path = '' as $$
  select id from demands.endorsements where token_hash = decode(nullif(current_setting('app.endorsement', true), ''), 'hex')
$$;
comment on function demands.current_endorsement is 'The endorsement whose link this transaction carries. Set by the handler that received it.';

create function demands.confirm_endorsement() returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update demands.endorsements e set confirmed_at = now() where e.id = demands.current_endorsement() and e.confirmed_at is null
    and e.document_id = any (demands.texts_i_read());
  return found;
end $$;
create function demands.take_endorsement_back() returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from demands.endorsements where id = demands.current_endorsement();
  return found;
end $$;

select platform.protect('demands.endorsements');
grant select (id, document_id, organisation, website, asked_at, confirmed_at, outcome, reason, checked_at),
  insert (document_id, organisation, website, token_hash), update (outcome, reason, checked_at, checked_by) on demands.endorsements to maillage_web;
create policy shown_endorsements_are_read_with_their_text on demands.endorsements for select to maillage_web
  using (outcome = 'shown' and document_id = any ((select demands.texts_i_read())::uuid[]));
create policy a_link_knows_its_endorsement on demands.endorsements for select to maillage_web
  using (id = (select demands.current_endorsement()));
create policy the_team_reads_confirmed_endorsements on demands.endorsements for select to maillage_web
  using (confirmed_at is not null and (select directory.is_team()));
create policy anyone_endorses_what_she_reads on demands.endorsements for insert to maillage_web
  with check (document_id = any ((select demands.texts_i_read())::uuid[]));
create policy the_team_checks_endorsements on demands.endorsements for update to maillage_web
  using (confirmed_at is not null and (select directory.is_team())) with check (checked_by = (select platform.current_person()));

create function demands.retire_endorsements(before timestamptz, dry boolean) returns integer
  language plpgsql security definer set search_path = '' as $$
declare concerned integer;
begin
  if not 'administration' = any (platform.current_audiences()) then return 0; end if;
  select count(*) into concerned from demands.endorsements
  where (confirmed_at is null and asked_at < before) or (outcome = 'refused' and checked_at < before);
  if not dry then
    delete from demands.endorsements
    where (confirmed_at is null and asked_at < before) or (outcome = 'refused' and checked_at < before);
  end if;
  return concerned;
end $$;
comment on function demands.retire_endorsements is
  'How many were never confirmed, or were refused, before that; erases them unless dry. Nothing for who does not administer the site.';

select platform.watch('demands.endorsements', 'demands');

create or replace function demands.signed_by_current_person(of_part text) returns table (what text, row_id text, signed_at text)
  language sql stable security definer set search_path = '' as $$
  with me as (select platform.current_person() as id)
  select 'practices.written_by', x.id::text, x.written_at::text from demands.practices x, me where x.written_by = me.id and of_part = 'practices'
  union all select 'practice_publications.published_by', x.practice_id::text, x.published_at::text from demands.practice_publications x, me where x.published_by = me.id and of_part = 'practices'
  union all select 'practice_publications.withdrawn_by', x.practice_id::text, x.withdrawn_at::text from demands.practice_publications x, me where x.withdrawn_by = me.id and of_part = 'practices'
  union all select 'endorsements.checked_by', x.id::text, x.checked_at::text from demands.endorsements x, me where x.checked_by = me.id and of_part = 'endorsements'
  order by 1, 3, 2
$$;

grant execute on function demands.current_endorsement(), demands.confirm_endorsement(), demands.take_endorsement_back(),
  demands.retire_endorsements(timestamptz, boolean) to maillage_web;
