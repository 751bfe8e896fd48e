-- Directory: who sees and changes what. The policies decide; the pages only ask.

-- Who is asking. Each is computed once a query: policies call them as (select …). ------------------------------------------

create function directory.is_team() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from directory.team_roles
    where person_id = platform.current_person() and role in ('team', 'administration') and ended_at is null)
$$;

create function directory.is_administration() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from directory.team_roles
    where person_id = platform.current_person() and role = 'administration' and ended_at is null)
$$;

create function directory.is_signed_in() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from directory.people where id = platform.current_person() and erased_at is null)
$$;

create function directory.members_of_current_person() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(member_id), '{}') from directory.member_workers
  where person_id = platform.current_person() and ended_at is null
$$;

-- The audiences of platform.visible(): public to all, members to those who serve one, team to the team.
create or replace function platform.current_audiences() returns text[]
  language sql stable security definer set search_path = '' as $$
  select array['public']
    || case when directory.is_team() or cardinality(directory.members_of_current_person()) > 0 then array['members'] else '{}' end
    || case when directory.is_team() then array['team'] else '{}' end
    || case when directory.is_administration() then array['administration'] else '{}' end
    || coalesce((select array_agg(distinct 'body:' || body_id) from directory.body_terms
                 where person_id = platform.current_person()
                   and starts_on <= current_date and (ends_on is null or ends_on >= current_date)), '{}')
$$;

-- Policies ----------------------------------------------------------------------------------------------------------------

select platform.protect(t) from unnest(array[
  'directory.people', 'directory.team_roles', 'directory.members', 'directory.former_slugs', 'directory.departures',
  'directory.successions', 'directory.moves', 'directory.verifications', 'directory.open_data_agreements', 'directory.offerings',
  'directory.opening_hours', 'directory.member_history', 'directory.member_workers', 'directory.mandates',
  'directory.invitations', 'directory.bodies', 'directory.body_terms', 'directory.body_declarations',
  'directory.member_imports']::regclass[]) as t;

select platform.declare_public('directory.regions', 'facts about the territory');
select platform.declare_public('directory.places', 'facts about the territory');
select platform.declare_public('directory.territory_loads', 'which build of the territory is loaded');
select platform.declare_public('directory.public_search', 'holds only what is public now; a policy would keep its indexes from serving');
grant select on directory.regions, directory.places, directory.practices, directory.public_search to maillage_web;
grant insert, update on directory.practices to maillage_web;
select platform.protect('directory.practices');
create policy everyone_reads_the_practices on directory.practices for select to maillage_web using (true);
create policy the_team_adds_practices on directory.practices for insert to maillage_web with check ((select directory.is_team()));
create policy the_team_rewords_practices on directory.practices for update to maillage_web using ((select directory.is_team()));

grant select, update (name, language, erased_at) on directory.people to maillage_web;
create policy people_of_the_network_know_each_other on directory.people for select to maillage_web
  using ((select directory.is_signed_in()));
create policy people_change_their_own_name on directory.people for update to maillage_web
  using (id = (select platform.current_person()));

grant select, insert, update (ended_at, ended_by) on directory.team_roles to maillage_web;
create policy people_of_the_network_know_the_team on directory.team_roles for select to maillage_web
  using ((select directory.is_signed_in()));
create policy administration_grants_roles on directory.team_roles for insert to maillage_web
  with check ((select directory.is_administration()));
create policy administration_ends_roles on directory.team_roles for update to maillage_web
  using ((select directory.is_administration()) or person_id = (select platform.current_person()));

grant select, insert, update on directory.members to maillage_web;
create policy members_are_seen_by_their_audience on directory.members for select to maillage_web
  using (
    (left_on is null and audience = any ((select platform.current_audiences())::text[]))
    or id = any ((select directory.members_of_current_person())::uuid[])
    or (select directory.is_team()));
-- A link sent to a mailbox shows the page it asks about, public or not, for one transaction of the handler that checked it.
create function directory.member_of_link() returns uuid
  language sql stable parallel safe as $$
  select nullif(current_setting('app.member_of_link', true), '')::uuid
$$;
create policy members_are_seen_by_who_holds_their_link on directory.members for select to maillage_web
  using (left_on is null and id = (select directory.member_of_link()));
create policy the_team_adds_members on directory.members for insert to maillage_web
  with check ((select directory.is_team()));
create policy members_are_changed_by_their_own_and_the_team on directory.members for update to maillage_web
  using (id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team()));

grant select, insert, update, delete on directory.former_slugs to maillage_web;
create policy former_slugs_lead_to_what_one_may_see on directory.former_slugs for select to maillage_web
  using (exists (select 1 from directory.members m where m.id = member_id));
create policy the_team_keeps_former_slugs on directory.former_slugs for insert to maillage_web
  with check ((select directory.is_team()));
create policy the_team_frees_former_slugs on directory.former_slugs for delete to maillage_web
  using ((select directory.is_team()));

grant select, insert, update, delete on directory.departures to maillage_web;
create policy departures_concern_the_member_and_the_team on directory.departures for select to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team()));
create policy the_team_records_departures on directory.departures for insert to maillage_web
  with check ((select directory.is_team()));
create policy the_team_undoes_departures on directory.departures for delete to maillage_web
  using ((select directory.is_team()));

grant select, insert on directory.successions, directory.moves to maillage_web;
create policy successions_are_known_to_the_network on directory.successions for select to maillage_web
  using ((select directory.is_signed_in()));
create policy the_team_records_successions on directory.successions for insert to maillage_web
  with check ((select directory.is_team()));
create policy moves_are_known_to_the_network on directory.moves for select to maillage_web
  using ((select directory.is_signed_in()));
create policy moves_are_recorded_by_their_member_and_the_team on directory.moves for insert to maillage_web
  with check (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team()));

grant select, insert on directory.verifications to maillage_web;
create policy verifications_are_seen_with_their_member on directory.verifications for select to maillage_web
  using (exists (select 1 from directory.members m where m.id = member_id));
create policy members_and_team_verify on directory.verifications for insert to maillage_web
  with check (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team()));

grant select, insert, update (withdrawn_on, withdrawn_by) on directory.open_data_agreements to maillage_web;
create policy agreements_are_seen_with_their_member on directory.open_data_agreements for select to maillage_web
  using (exists (select 1 from directory.members m where m.id = member_id));
create policy members_agree_for_themselves on directory.open_data_agreements for insert to maillage_web
  with check (member_id = any ((select directory.members_of_current_person())::uuid[]));
create policy members_take_back_their_agreement on directory.open_data_agreements for update to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]));

grant select, insert, update on directory.offerings to maillage_web;
create policy offerings_are_seen_with_their_member on directory.offerings for select to maillage_web
  using (
    exists (select 1 from directory.members m where m.id = member_id)
    and (ended_on is null
      or member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team())));
create policy members_and_team_add_offerings on directory.offerings for insert to maillage_web
  with check (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team()));
create policy members_and_team_change_offerings on directory.offerings for update to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team()));

grant select, insert, update, delete on directory.opening_hours to maillage_web;
create policy hours_are_seen_with_their_offering on directory.opening_hours for select to maillage_web
  using (exists (select 1 from directory.offerings o where o.id = offering_id));
create policy hours_are_kept_with_their_offering on directory.opening_hours for all to maillage_web
  using (exists (
    select 1 from directory.offerings o where o.id = offering_id
      and (o.member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team()))));

grant select on directory.member_history to maillage_web;
create policy history_is_the_members_own on directory.member_history for select to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team()));

grant select, insert, update (ended_at, ended_by) on directory.member_workers to maillage_web;
create policy workers_are_known_to_their_own_and_the_team on directory.member_workers for select to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[])
    or person_id = (select platform.current_person()) or (select directory.is_team()));
-- A stranger comes in by an invitation alone: the people of a member only bring back one of theirs.
create function directory.served_lately(member uuid, person uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from directory.member_workers w join directory.people p on p.id = w.person_id
    where w.member_id = member and w.person_id = person and w.ended_at >= now() - interval '31 days' and p.erased_at is null
      and (member = any (directory.members_of_current_person()) or directory.is_team()))
$$;
comment on function directory.served_lately is
  'Whether her access ended less than 31 days ago: it can be given back by one button. For who serves the member, and the team.';
create policy workers_are_brought_back_by_their_own_and_carried_by_the_team on directory.member_workers for insert to maillage_web
  with check (
    (select directory.is_team())
    or directory.served_lately(member_id, person_id));
create policy workers_are_ended_by_their_own_and_the_team on directory.member_workers for update to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team()));

grant select, insert, update (revoked_at, revoked_by) on directory.mandates to maillage_web;
create policy mandates_are_known_to_the_network on directory.mandates for select to maillage_web
  using ((select directory.is_signed_in()));
create policy members_name_who_carries_their_seat on directory.mandates for insert to maillage_web
  with check (
    member_id = any ((select directory.members_of_current_person())::uuid[])
    and exists (
      select 1 from directory.member_workers w
      where w.member_id = mandates.member_id and w.person_id = mandates.person_id and w.ended_at is null));
create policy members_revoke_a_mandate on directory.mandates for update to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]));

grant select, insert, update (cancelled_at) on directory.invitations to maillage_web;
create policy invitations_are_known_to_who_may_send_them on directory.invitations for select to maillage_web
  using (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team()));
create policy members_invite_their_own on directory.invitations for insert to maillage_web
  with check (
    (role = 'worker' and (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team())))
    or (role <> 'worker' and (select directory.is_administration())));
create policy invitations_are_cancelled_by_who_may_send_them on directory.invitations for update to maillage_web
  using (
    (role = 'worker' and (member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team())))
    or (role <> 'worker' and (select directory.is_administration())));

grant select, insert, update on directory.bodies to maillage_web;
grant select, insert, update, delete on directory.body_terms to maillage_web;
grant select, insert on directory.body_declarations to maillage_web;
create policy bodies_are_known_to_the_network on directory.bodies for select to maillage_web using ((select directory.is_signed_in()));
create policy the_team_keeps_bodies on directory.bodies for insert to maillage_web with check ((select directory.is_team()));
create policy the_team_changes_bodies on directory.bodies for update to maillage_web using ((select directory.is_team()));
create policy terms_are_known_to_the_network on directory.body_terms for select to maillage_web using ((select directory.is_signed_in()));
create policy the_team_records_terms on directory.body_terms for all to maillage_web
  using ((select directory.is_team())) with check ((select directory.is_team()));
create policy declarations_are_known_to_the_network on directory.body_declarations for select to maillage_web
  using ((select directory.is_signed_in()));
create policy the_team_records_declarations on directory.body_declarations for insert to maillage_web
  with check ((select directory.is_team()));

-- After a day a file does not exist for anyone; a site erases it at its start, every hour, and at the next upload.
select platform.leave_out_of_backups('directory.member_imports', 'a file on its way, kept a day: whoever sent it still has it');
grant select, insert, update (accepted_at, accepted_by), delete on directory.member_imports to maillage_web;
create policy the_team_reads_the_files_of_the_day on directory.member_imports for select to maillage_web
  using ((select directory.is_team()) and uploaded_at > now() - interval '24 hours');
create policy the_team_sends_files on directory.member_imports for insert to maillage_web
  with check ((select directory.is_team()) and uploaded_by = (select platform.current_person()));
create policy the_team_accepts_the_files_of_the_day on directory.member_imports for update to maillage_web
  using ((select directory.is_team()) and uploaded_at > now() - interval '24 hours');
create policy the_team_removes_files on directory.member_imports for delete to maillage_web
  using ((select directory.is_team()));

create function directory.erase_old_files() returns integer
  language sql security definer set search_path = '' as $$
  with gone as (delete from directory.member_imports where uploaded_at <= now() - interval '24 hours' returning 1)
  select count(*)::integer from gone
$$;
comment on function directory.erase_old_files is 'Whoever asks: nobody may read them any more.';

create function directory.erase_files_of_the_days_before() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform directory.erase_old_files();
  return null;
end $$;
create trigger erase_files_of_the_days_before after insert on directory.member_imports
  for each statement execute function directory.erase_files_of_the_days_before();

create function directory.forget_what_was_accepted() returns trigger
  language plpgsql as $$
begin
  new.sheet := '{"headers": [], "rows": []}';
  return new;
end $$;
create trigger forget_what_was_accepted before update on directory.member_imports for each row
  when (old.accepted_at is null and new.accepted_at is not null) execute function directory.forget_what_was_accepted();

-- Acts of someone who is not signed in yet, or who acts by a link: each does one thing and checks it itself. ----------------

create function directory.may_invite(person uuid, role text, member uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from directory.people p where p.id = may_invite.person and p.erased_at is null)
    and (exists (
        select 1 from directory.team_roles r
        where r.person_id = may_invite.person and r.ended_at is null
          and (r.role = 'administration' or (r.role = 'team' and may_invite.role = 'worker')))
      or exists (
        select 1 from directory.member_workers w
        where w.person_id = may_invite.person and w.member_id = may_invite.member and w.ended_at is null
          and may_invite.role = 'worker'))
$$;
comment on function directory.may_invite is 'Whether she may invite to this today: the policies of invitations, of someone who is not asking.';

create function directory.find_invitation(hash bytea)
  returns table (id uuid, email text, name text, member_id uuid, member_name text, role text, state text, invited_by_name text,
    accepted_by uuid)
  language sql stable security definer set search_path = '' as $$
  select i.id, i.email, i.name, i.member_id, m.name, i.role,
    case when i.accepted_at is not null then 'accepted' when i.cancelled_at is not null then 'cancelled'
         when i.expires_at < now() then 'expired' when m.left_on is not null then 'member-left'
         when not directory.may_invite(i.invited_by, i.role, i.member_id) then 'cancelled' else 'open' end,
    p.name, i.accepted_by
  from directory.invitations i
  left join directory.members m on m.id = i.member_id
  left join directory.people p on p.id = i.invited_by
  where i.token_hash = hash
$$;
comment on function directory.find_invitation is 'What the holder of an invitation link may read of it.';

create function directory.accept_invitation(hash bytea, person uuid, person_name text, person_language text) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  invitation directory.invitations;
  about jsonb;
begin
  -- Before the invitation: whoever ends an access or a member holds this row, then cancels invitations.
  perform from directory.members where id = (select member_id from directory.invitations where token_hash = hash) for no key update;
  select * into invitation from directory.invitations
  where token_hash = hash and accepted_at is null and cancelled_at is null and expires_at >= now() for update;
  if not found or not directory.may_invite(invitation.invited_by, invitation.role, invitation.member_id) then return null; end if;
  if exists (select from directory.members where id = invitation.member_id and left_on is not null) then return null; end if;
  insert into directory.people (id, name, language) values (person, person_name, person_language) on conflict (id) do nothing;
  if invitation.role = 'worker' then
    insert into directory.member_workers (member_id, person_id, added_by) values (invitation.member_id, person, invitation.invited_by)
    on conflict do nothing;
  else
    insert into directory.team_roles (person_id, role, granted_by) values (person, invitation.role, invitation.invited_by)
    on conflict do nothing;
  end if;
  update directory.invitations set accepted_at = now(), accepted_by = person where id = invitation.id;
  about := jsonb_build_object('role', invitation.role);
  if invitation.member_id is not null then
    about := about || (select jsonb_build_object('member', id, 'name', name) from directory.members where id = invitation.member_id);
  end if;
  insert into platform.administrative_acts (act, about, person) values ('accept-invitation', about, person);
  return person;
end $$;
comment on function directory.accept_invitation is
  'Null when the link is unknown, used, cancelled or expired, when who sent it may no longer invite, when the member has left.';

-- What someone could do here ends with the access or the role that let her. --------------------------------------------------

create function directory.cancel_invitations_of(person uuid) returns void
  language sql security definer set search_path = '' as $$
  with cancelled as (
    update directory.invitations i set cancelled_at = now()
    where i.invited_by = person and i.accepted_at is null and i.cancelled_at is null
      and not directory.may_invite(i.invited_by, i.role, i.member_id)
    returning i.role, i.member_id)
  insert into platform.administrative_acts (act, about, person)
  select 'cancel-invitation', jsonb_strip_nulls(jsonb_build_object('role', role, 'member', member_id)), platform.current_person()
  from cancelled
$$;
comment on function directory.cancel_invitations_of is 'Those that wait and that she may no longer send.';

-- Naming to a seat and accepting hold the member's row: whoever comes second sees what the first did.
create function directory.lock_member_of_worker() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform from directory.members where id = new.member_id for no key update;
  return new;
end $$;
create trigger lock_member_of_worker before update of ended_at on directory.member_workers
  for each row execute function directory.lock_member_of_worker();

create function directory.follow_end_of_worker() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update directory.mandates set revoked_at = new.ended_at, revoked_by = new.ended_by
  where member_id = new.member_id and person_id = new.person_id and revoked_at is null and ends_on >= current_date;
  perform directory.cancel_invitations_of(new.person_id);
  return null;
end $$;
create trigger follow_end_of_worker after update of ended_at on directory.member_workers for each row
  when (old.ended_at is null and new.ended_at is not null) execute function directory.follow_end_of_worker();

create function directory.follow_end_of_role() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform directory.cancel_invitations_of(new.person_id);
  return null;
end $$;
create trigger follow_end_of_role after update of ended_at on directory.team_roles for each row
  when (old.ended_at is null and new.ended_at is not null) execute function directory.follow_end_of_role();

create function directory.who_carries_a_seat_serves_its_member() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform from directory.members where id = new.member_id for no key update;
  if platform.current_person() is not null and not exists (
    select from directory.member_workers where member_id = new.member_id and person_id = new.person_id and ended_at is null)
  then raise exception 'who carries a seat serves its member' using errcode = 'insufficient_privilege'; end if;
  return new;
end $$;
create trigger who_carries_a_seat_serves_its_member before insert on directory.mandates
  for each row execute function directory.who_carries_a_seat_serves_its_member();

create function directory.found_federation(person uuid, person_name text, person_language text) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  -- Two setups at once: the second waits here, then finds the first.
  perform pg_advisory_xact_lock(hashtext('directory.found_federation'));
  if exists (select 1 from directory.team_roles where role = 'administration' and ended_at is null) then return false; end if;
  insert into directory.people (id, name, language) values (person, person_name, person_language);
  insert into directory.team_roles (person_id, role) values (person, 'administration'), (person, 'team');
  return true;
end $$;
comment on function directory.found_federation is 'The first administration of an empty site. False when there is one already.';

create function directory.address_of_current_person() returns text
  language sql stable security definer set search_path = '' as $$
  select email from accounts.users where id = platform.current_person()
$$;
comment on function directory.address_of_current_person is
  'For the functions below alone: what is asked about an address is asked about one''s own.';

create function directory.is_founded() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from directory.team_roles where role = 'administration' and ended_at is null)
$$;
comment on function directory.is_founded is 'Whether someone administers the site. Until then it shows its setup page.';

create function directory.erase_current_person() returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  person uuid := platform.current_person();
  known_as text;
begin
  if person is null then return false; end if;
  perform pg_advisory_xact_lock(hashtext('directory.administration'));
  if directory.is_administration() and not exists (
    select from directory.team_roles where role = 'administration' and ended_at is null and person_id <> person)
  then return false; end if;
  update directory.team_roles set ended_at = now(), ended_by = person where person_id = person and ended_at is null;
  update directory.member_workers set ended_at = now(), ended_by = person where person_id = person and ended_at is null;
  update directory.body_terms set person_id = null, holder_name = '—' where person_id = person;
  -- Her address and name wait nowhere either: neither where she answered, nor where she never did.
  delete from directory.invitations where accepted_by = person or email = directory.address_of_current_person();
  -- Sent to another address of hers, or to someone of her name: whoever opens it writes a name anew.
  select name into known_as from directory.people where id = person;
  update directory.invitations set name = '—' where accepted_by is null and platform.fold(name) = platform.fold(known_as);
  update directory.people set name = null, erased_at = now() where id = person;
  perform directory.cancel_invitations_of(person);
  return true;
end $$;
comment on function directory.erase_current_person is 'Erases who asks. False when she is the last administration, who cannot leave.';

create function directory.living_among(ids uuid[]) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select id from directory.people where id = any (ids) and erased_at is null
$$;
comment on function directory.living_among is 'Those of these ids that are of someone, not erased: an account of any other is nobody''s.';

-- What the directory holds on who asks, beyond what its policies let her see today. -----------------------------------------

create function directory.invitations_of_current_person()
  returns table (name text, email text, role text, member text, invited_at timestamptz, expires_at timestamptz, accepted_at timestamptz, cancelled_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select i.name, i.email, i.role, m.name, i.invited_at, i.expires_at, i.accepted_at, i.cancelled_at
  from directory.invitations i left join directory.members m on m.id = i.member_id
  where i.email = directory.address_of_current_person() or i.accepted_by = platform.current_person()
  order by i.invited_at
$$;
comment on function directory.invitations_of_current_person is 'Those she accepted, and those sent to the address of her account.';

create function directory.signed_by_current_person() returns table (what text, row_id text, signed_at text)
  language sql stable security definer set search_path = '' as $$
  with me as (select platform.current_person() as id)
  select 'team_roles.granted_by', r.id::text, r.granted_at::text from directory.team_roles r, me where r.granted_by = me.id
  union all select 'team_roles.ended_by', r.id::text, r.ended_at::text from directory.team_roles r, me where r.ended_by = me.id
  union all select 'members.changed_by', m.id::text, m.changed_at::text from directory.members m, me where m.changed_by = me.id
  union all select 'departures.recorded_by', d.member_id::text, d.recorded_at::text from directory.departures d, me where d.recorded_by = me.id
  union all select 'moves.recorded_by', v.id::text, v.moved_on::text from directory.moves v, me where v.recorded_by = me.id
  union all select 'verifications.verified_by', v.id::text, v.verified_on::text from directory.verifications v, me where v.verified_by = me.id
  union all select 'open_data_agreements.agreed_by', a.id::text, a.agreed_on::text from directory.open_data_agreements a, me where a.agreed_by = me.id
  union all select 'open_data_agreements.withdrawn_by', a.id::text, a.withdrawn_on::text from directory.open_data_agreements a, me where a.withdrawn_by = me.id
  union all select 'offerings.changed_by', o.id::text, o.changed_at::text from directory.offerings o, me where o.changed_by = me.id
  union all select 'member_history.replaced_by', h.id::text, h.replaced_at::text from directory.member_history h, me where h.replaced_by = me.id
  union all select 'member_workers.added_by', w.id::text, w.added_at::text from directory.member_workers w, me where w.added_by = me.id
  union all select 'member_workers.ended_by', w.id::text, w.ended_at::text from directory.member_workers w, me where w.ended_by = me.id
  union all select 'mandates.named_by', x.id::text, x.named_at::text from directory.mandates x, me where x.named_by = me.id
  union all select 'mandates.revoked_by', x.id::text, x.revoked_at::text from directory.mandates x, me where x.revoked_by = me.id
  union all select 'invitations.invited_by', i.id::text, i.invited_at::text from directory.invitations i, me where i.invited_by = me.id
  union all select 'bodies.changed_by', b.id::text, b.changed_at::text from directory.bodies b, me where b.changed_by = me.id
  union all select 'body_terms.recorded_by', t.id::text, null from directory.body_terms t, me where t.recorded_by = me.id
  union all select 'body_terms.changed_by', t.id::text, t.changed_at::text from directory.body_terms t, me where t.changed_by = me.id
  union all select 'body_declarations.declared_by', d.id::text, d.recorded_at::text from directory.body_declarations d, me where d.declared_by = me.id
  union all select 'member_imports.uploaded_by', f.id::text, f.uploaded_at::text from directory.member_imports f, me where f.uploaded_by = me.id
  union all select 'member_imports.accepted_by', f.id::text, f.accepted_at::text from directory.member_imports f, me where f.accepted_by = me.id
  order by 1, 3, 2
$$;
comment on function directory.signed_by_current_person is 'Each row she signed: its table and column, its key, when. What the row says is the member''s or the federation''s.';

create function directory.verify_by_mailbox(today date) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from directory.members where id = directory.member_of_link() and left_on is null) then return false; end if;
  insert into directory.verifications (member_id, verified_on, through) values (directory.member_of_link(), today, 'mailbox')
  on conflict do nothing;
  return true;
end $$;
comment on function directory.verify_by_mailbox is
  'The member is that of the link sent to its mailbox, whose signature the handler has checked. False when it has left.';

create function directory.the_last_administration_stays() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtext('directory.administration'));
  if old.role = 'administration' and new.ended_at is not null and old.ended_at is null and not exists (
    select 1 from directory.team_roles where role = 'administration' and ended_at is null and id <> old.id)
  then raise exception 'the last administration cannot leave' using errcode = 'ML001'; end if;
  return new;
end $$;
create trigger the_last_administration_stays before update on directory.team_roles
  for each row execute function directory.the_last_administration_stays();

-- History and search follow every write, whoever makes it. ------------------------------------------------------------------

create function directory.remember_offering(offering uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  insert into directory.member_history (member_id, what, what_id, was, replaced_by)
  select o.member_id, 'offerings', o.id,
    to_jsonb(o) || jsonb_build_object('hours', coalesce(
      (select jsonb_agg(jsonb_build_object('weekday', h.weekday, 'opens', left(h.opens::text, 5), 'closes', left(h.closes::text, 5))
                        order by h.weekday, h.opens)
       from directory.opening_hours h where h.offering_id = o.id), '[]')),
    platform.current_person()
  from directory.offerings o
  where o.id = offering and not exists (
    select 1 from directory.member_history h
    where h.member_id = o.member_id and h.what_id = o.id and h.replaced_at = now());
  return found;
end $$;
comment on function directory.remember_offering is 'What an offering and its hours say, before the first change that a transaction makes to them. False when that is kept already.';
revoke execute on function directory.remember_offering from public;

create function directory.keep_history() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if tg_table_name = 'members' then
    insert into directory.member_history (member_id, what, what_id, was, replaced_by)
    values (old.id, 'members', old.id, to_jsonb(old), platform.current_person());
  else
    perform directory.remember_offering(old.id);
  end if;
  -- The version that two people who edit at once are told apart by, whatever act writes.
  new.changed_at := clock_timestamp();
  new.changed_by := platform.current_person();
  return new;
end $$;
create trigger keep_history before update on directory.members for each row
  when (to_jsonb(old) - 'changed_at' - 'changed_by' is distinct from to_jsonb(new) - 'changed_at' - 'changed_by')
  execute function directory.keep_history();
-- The order of the offerings is not what they say.
create trigger keep_history before update on directory.offerings for each row
  when (to_jsonb(old) - 'changed_at' - 'changed_by' - 'position' is distinct from to_jsonb(new) - 'changed_at' - 'changed_by' - 'position')
  execute function directory.keep_history();

create function directory.keep_history_of_hours() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare changed uuid := case tg_op when 'INSERT' then new.offering_id else old.offering_id end;
begin
  -- The first hours of an offering that this transaction added replace nothing.
  if tg_op = 'INSERT' and exists (
    select 1 from directory.offerings where id = changed and xmin = pg_current_xact_id()::xid) then return new; end if;
  if directory.remember_offering(changed) then
    update directory.offerings set changed_at = clock_timestamp(), changed_by = platform.current_person() where id = changed;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_history before insert or update or delete on directory.opening_hours for each row
  execute function directory.keep_history_of_hours();

create function directory.the_team_names_members() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if platform.current_person() is not null and not directory.is_team() then
    raise exception 'the name of a member and its days as one are the team''s to change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger the_team_names_members before update on directory.members for each row
  when (row(old.slug, old.name, old.joined_on, old.left_on) is distinct from row(new.slug, new.name, new.joined_on, new.left_on))
  execute function directory.the_team_names_members();

create function directory.refresh_public_search(member uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  -- One at a time for a member: of two at once, neither would see the row the other is about to write. The row's own
  -- lock, since a list of thousands would fill the table of the advisory ones.
  perform from directory.members where id = member for no key update;
  delete from directory.public_search where member_id = member;
  insert into directory.public_search
    (member_id, slug, name, summary, locality, region, health_region, latitude, longitude, practices, languages, is_free, verified_on, hours, folded, document)
  select m.id, m.slug, m.name, m.summary, m.locality, m.region, m.health_region,
    -- A distance to a point tells where it is: what hides its address is found at its locality's.
    case when m.shows_address then coalesce(m.latitude, p.latitude) else p.latitude end,
    case when m.shows_address then coalesce(m.longitude, p.longitude) else p.longitude end,
    o.practices, o.languages, o.is_free,
    (select max(verified_on) from directory.verifications v where v.member_id = m.id),
    (select coalesce(jsonb_agg(jsonb_build_object('weekday', weekday, 'opens', opens, 'closes', closes)), '[]')
     from (select distinct h.weekday, to_char(h.opens, 'HH24:MI') as opens,
             case h.closes when '24:00' then '24:00' else to_char(h.closes, 'HH24:MI') end as closes
           from directory.opening_hours h join directory.offerings x on x.id = h.offering_id
           where x.member_id = m.id and x.ended_on is null order by 1, 2, 3) as together),
    platform.fold(concat_ws(' ', m.name, m.locality, o.practice_names)),
    setweight(to_tsvector('platform.french', platform.fold_inclusive(m.name)), 'A')
    || setweight(to_tsvector('platform.french', platform.fold_inclusive(concat_ws(' ', o.practice_names, m.locality, r.name))), 'B')
    || setweight(to_tsvector('platform.french', platform.fold_inclusive(concat_ws(' ', m.summary, o.titles))), 'C')
    || setweight(to_tsvector('platform.french', platform.fold_inclusive(concat_ws(' ', m.description, o.words))), 'D')
  from directory.members m
  join directory.regions r on r.key = m.region
  left join directory.places p on p.geonames_id = m.place_id
  cross join lateral (
    select coalesce(array_agg(distinct offering.practice_code), '{}') as practices,
      coalesce((select array_agg(distinct l) from directory.offerings x, unnest(x.languages) l
                where x.member_id = m.id and x.ended_on is null), '{}') as languages,
      coalesce(bool_or(offering.is_free), true) as is_free,
      string_agg(distinct practice.name_fr || ' ' || practice.name_en, ' ') as practice_names,
      string_agg(offering.title, ' ' order by offering.position, offering.id) as titles,
      string_agg(concat_ws(' ', offering.description, offering.for_whom), ' ' order by offering.position, offering.id) as words
    from directory.offerings offering join directory.practices practice on practice.code = offering.practice_code
    where offering.member_id = m.id and offering.ended_on is null
  ) o
  where m.id = member and m.audience = 'public' and m.left_on is null;
end $$;
revoke execute on function directory.refresh_public_search from public;

create function directory.refresh_public_search_of_member() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform directory.refresh_public_search(coalesce(new.id, old.id));
  return null;
end $$;
create trigger refresh_public_search after insert or update on directory.members
  for each row execute function directory.refresh_public_search_of_member();

create function directory.refresh_public_search_of_owner() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform directory.refresh_public_search(coalesce(new.member_id, old.member_id));
  return null;
end $$;
create trigger refresh_public_search after insert or update or delete on directory.offerings
  for each row execute function directory.refresh_public_search_of_owner();
create trigger refresh_public_search after insert on directory.verifications
  for each row execute function directory.refresh_public_search_of_owner();

-- Hours are written a week at a time: once a statement is enough.
create function directory.refresh_public_search_of_hours() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform directory.refresh_public_search(concerned.member_id)
  from (select distinct member_id from directory.offerings where id in (select offering_id from touched)) as concerned;
  return null;
end $$;
create trigger refresh_public_search_added after insert on directory.opening_hours referencing new table as touched
  for each statement execute function directory.refresh_public_search_of_hours();
create trigger refresh_public_search_changed after update on directory.opening_hours referencing new table as touched
  for each statement execute function directory.refresh_public_search_of_hours();
create trigger refresh_public_search_removed after delete on directory.opening_hours referencing old table as touched
  for each statement execute function directory.refresh_public_search_of_hours();

create function directory.refresh_public_search_of_practice() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform directory.refresh_public_search(member_id) from directory.offerings where practice_code = new.code;
  return null;
end $$;
create trigger refresh_public_search after update of name_fr, name_en on directory.practices
  for each row execute function directory.refresh_public_search_of_practice();

create function directory.follow_departure() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update directory.members
  set left_on = case when tg_op = 'DELETE' then null else new.left_on end
  where id = coalesce(new.member_id, old.member_id);
  return null;
end $$;
create trigger follow_departure after insert or update or delete on directory.departures
  for each row execute function directory.follow_departure();

-- Two people who edit at once are told apart by this, whatever act writes.
create function directory.sign_change() returns trigger
  language plpgsql as $$
begin
  new.changed_at := clock_timestamp();
  new.changed_by := platform.current_person();
  return new;
end $$;
create trigger sign_change before update on directory.bodies for each row execute function directory.sign_change();
create trigger sign_change before update on directory.body_terms for each row execute function directory.sign_change();

-- Retention: each counts what is past its time, and erases it unless dry. Nothing for who does not administer the site. -------

create function directory.retire_invitations(before timestamptz, dry boolean) returns integer
  language plpgsql security definer set search_path = '' as $$
declare concerned integer;
begin
  if not directory.is_administration() then return 0; end if;
  select count(*) into concerned from directory.invitations where coalesce(accepted_at, cancelled_at, expires_at) < before;
  if not dry then delete from directory.invitations where coalesce(accepted_at, cancelled_at, expires_at) < before; end if;
  return concerned;
end $$;

create function directory.retire_history(before timestamptz, dry boolean) returns integer
  language plpgsql security definer set search_path = '' as $$
declare concerned integer;
begin
  if not directory.is_administration() then return 0; end if;
  select count(*) into concerned from directory.member_history where replaced_at < before;
  if not dry then delete from directory.member_history where replaced_at < before; end if;
  return concerned;
end $$;

create function directory.members_between(joined_by date, there_after date) returns table (id uuid, region text)
  language sql stable security definer set search_path = '' as $$
  select id, region from directory.members
  where coalesce(joined_on <= joined_by, true) and coalesce(left_on > there_after, true)
$$;
comment on function directory.members_between is 'Who had joined by a day and had not left by another, and where they are. Called by other functions, never by a page.';

create function directory.mergers() returns table (predecessor uuid, successor uuid)
  language sql stable security definer set search_path = '' as $$
  select predecessor_id, successor_id from directory.successions where kind = 'merge'
$$;
comment on function directory.mergers is 'Which members became one. Called by other functions, never by a page.';

create function directory.is_member(member uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from directory.members where id = member and left_on is null)
$$;
comment on function directory.is_member is 'Whether this is a member of the federation today.';

-- Jobs reckon over the years: who was a member, where, and what became of whom.
grant usage on schema directory to maillage_jobs;
grant select (id, region, joined_on, left_on) on directory.members to maillage_jobs;
grant select on directory.regions, directory.successions, directory.moves, directory.practices to maillage_jobs;
create policy jobs_read_members on directory.members for select to maillage_jobs using (true);
create policy jobs_read_successions on directory.successions for select to maillage_jobs using (true);
create policy jobs_read_moves on directory.moves for select to maillage_jobs using (true);
create policy jobs_read_practices on directory.practices for select to maillage_jobs using (true);

-- Files leave by themselves (erase_old_files); the schedule says that none is late.
create function directory.retire_files(before timestamptz, dry boolean) returns integer
  language plpgsql security definer set search_path = '' as $$
declare concerned integer;
begin
  if not directory.is_administration() then return 0; end if;
  select count(*) into concerned from directory.member_imports where uploaded_at < before;
  if not dry then delete from directory.member_imports where uploaded_at < before; end if;
  return concerned;
end $$;

select platform.watch(t, 'directory') from unnest(array[
  'directory.members', 'directory.offerings', 'directory.opening_hours', 'directory.practices', 'directory.verifications',
  'directory.open_data_agreements', 'directory.departures', 'directory.former_slugs', 'directory.regions', 'directory.places']::regclass[]) as t;

grant execute on function
  directory.is_team(), directory.is_member(uuid), directory.is_administration(), directory.is_founded(), directory.erase_current_person(), directory.living_among(uuid[]), directory.invitations_of_current_person(), directory.signed_by_current_person(),
  directory.retire_invitations(timestamptz, boolean), directory.retire_history(timestamptz, boolean), directory.is_signed_in(), directory.members_of_current_person(), directory.member_of_link(),
  directory.find_invitation(bytea), directory.accept_invitation(bytea, uuid, text, text),
  directory.found_federation(uuid, text, text), directory.verify_by_mailbox(date), directory.served_lately(uuid, uuid), directory.erase_old_files(), directory.retire_files(timestamptz, boolean)
  to maillage_web;
