-- Directory: one day for everyone, what was ended stays ended, and a row is signed by who writes it.

-- One day --------------------------------------------------------------------------------------------------------------------

create function platform.day_of(moment timestamptz) returns date
  language sql stable security definer set search_path = '' as $$
  select (moment at time zone coalesce((select value #>> '{}' from platform.settings where key = 'timeZone'), 'America/Toronto'))::date
$$;
comment on function platform.day_of is 'The day of a moment where the federation is: the zone of its settings, and not that of the server.';

create function platform.today() returns date
  language sql stable set search_path = '' as $$ select platform.day_of(now()) $$;
comment on function platform.today is 'The day it is for the federation. Rules about days ask this, never current_date.';
grant execute on function platform.day_of(timestamptz), platform.today() to maillage_web, maillage_jobs;

create or replace function directory.carries_a_seat(member uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from directory.mandates d
    join directory.member_workers w on w.member_id = d.member_id and w.person_id = d.person_id and w.ended_at is null
    where d.member_id = member and d.person_id = platform.current_person() and d.revoked_at is null
      and platform.today() between d.starts_on and d.ends_on)
$$;

create or replace function platform.current_audiences() returns text[]
  language sql stable security definer set search_path = '' as $$
  select array['public']
    || case when directory.is_team() or cardinality(directory.members_of_current_person()) > 0 then array['members'] else '{}' end
    || case when directory.is_team() then array['team'] else '{}' end
    || case when directory.is_administration() then array['administration'] else '{}' end
    || coalesce((select array_agg(distinct 'body:' || body_id) from directory.body_terms
                 where person_id = platform.current_person() and removed_at is null
                   and starts_on <= platform.today() and (ends_on is null or ends_on >= platform.today())), '{}')
$$;

create or replace function directory.follow_end_of_worker() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update directory.mandates set revoked_at = new.ended_at, revoked_by = new.ended_by
  where member_id = new.member_id and person_id = new.person_id and revoked_at is null and ends_on >= platform.today();
  perform directory.cancel_invitations_of(new.person_id);
  return null;
end $$;

-- What was ended is begun again by nobody, and is ended once, by who signs ------------------------------------------------------

alter policy administration_ends_roles on directory.team_roles
  using (ended_at is null and ((select directory.is_administration()) or person_id = (select platform.current_person())))
  with check (ended_at is not null and ended_by = (select platform.current_person()));
alter policy workers_are_ended_by_their_own_and_the_team on directory.member_workers
  using (ended_at is null and (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team())))
  with check (ended_at is not null and ended_by = (select platform.current_person()));
alter policy members_revoke_a_mandate on directory.mandates
  using (revoked_at is null and member_id = any ((select directory.members_of_current_person())::uuid[]))
  with check (revoked_at is not null and revoked_by = (select platform.current_person()));
alter policy invitations_are_cancelled_by_who_may_send_them on directory.invitations
  using (cancelled_at is null
    and ((role = 'worker' and (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team())))
      or (role <> 'worker' and (select directory.is_administration()))))
  with check (cancelled_at is not null);

-- Someone is erased by directory.erase_current_person, which asks who would administer.
revoke update (erased_at) on directory.people from maillage_web;

-- Signed by who writes ---------------------------------------------------------------------------------------------------------

alter policy administration_grants_roles on directory.team_roles
  with check ((select directory.is_administration()) and granted_by = (select platform.current_person()));
alter policy members_agree_for_themselves on directory.open_data_agreements
  with check (member_id = any ((select directory.members_of_current_person())::uuid[]) and agreed_by = (select platform.current_person()));
alter policy workers_are_brought_back_by_their_own_and_carried_by_the_team on directory.member_workers
  with check (((select directory.is_team()) or directory.served_lately(member_id, person_id))
    and added_by = (select platform.current_person()));
alter policy members_name_who_carries_their_seat on directory.mandates
  with check (
    member_id = any ((select directory.members_of_current_person())::uuid[])
    and named_by = (select platform.current_person())
    and exists (
      select 1 from directory.member_workers w
      where w.member_id = mandates.member_id and w.person_id = mandates.person_id and w.ended_at is null));
alter policy members_invite_their_own on directory.invitations
  with check (invited_by = (select platform.current_person())
    and ((role = 'worker' and (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team())))
      or (role <> 'worker' and (select directory.is_administration()))));
