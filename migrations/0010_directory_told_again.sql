-- Directory: what was written by mistake is taken back without being lost, a file says which pages it wrote, and a list is in
-- the order in which people look for a name.

-- A term or a number that was a mistake stays, and counts for nothing -------------------------------------------------------

alter table directory.body_terms add column removed_at timestamptz;
comment on column directory.body_terms.removed_at is 'When the team took back a term that was a mistake: changed_by says who. It counts for nothing from then on, and is not lost.';
revoke delete on directory.body_terms from maillage_web;

alter table directory.body_declarations add column withdrawn_at timestamptz;
comment on column directory.body_declarations.withdrawn_at is 'When the team withdrew a number that was mistyped: the journal says who. Another is declared in its place.';
grant update (withdrawn_at) on directory.body_declarations to maillage_web;
create policy the_team_withdraws_declarations on directory.body_declarations for update to maillage_web
  using ((select directory.is_team()));

-- A term that was taken back opens nothing.
create or replace function platform.current_audiences() returns text[]
  language sql stable security definer set search_path = '' as $$
  select array['public']
    || case when directory.is_team() or cardinality(directory.members_of_current_person()) > 0 then array['members'] else '{}' end
    || case when directory.is_team() then array['team'] else '{}' end
    || case when directory.is_administration() then array['administration'] else '{}' end
    || coalesce((select array_agg(distinct 'body:' || body_id) from directory.body_terms
                 where person_id = platform.current_person() and removed_at is null
                   and starts_on <= current_date and (ends_on is null or ends_on >= current_date)), '{}')
$$;

-- Imports ------------------------------------------------------------------------------------------------------------------

alter table directory.member_imports add column written uuid[] not null default '{}';
comment on column directory.member_imports.written is 'The members that it added or changed, once accepted: the page that says so leads to them, for a day.';
grant update (written) on directory.member_imports to maillage_web;

-- People look for « La Pelote » under P -------------------------------------------------------------------------------------

create function directory.name_to_sort_by(name text) returns text
  language sql immutable parallel safe
  return regexp_replace(name, '^(?:l[’'']\s*|(?:la|le|les|the)\s+)(?=\S)', '', 'i');
comment on function directory.name_to_sort_by is 'Without the article it begins with, as in an index of names.';
grant execute on function directory.name_to_sort_by(text) to maillage_web, maillage_jobs;

drop index directory.public_search_sorted;
create index public_search_sorted on directory.public_search
  (directory.name_to_sort_by(name) collate "fr-x-icu", name collate "fr-x-icu", member_id);
