-- Directory: what other parts ask of it in their policies. Each answers for the current person, or about what is public.

create function directory.is_facilitator() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from directory.team_roles
    where person_id = platform.current_person() and role = 'facilitation' and ended_at is null)
$$;
comment on function directory.is_facilitator is 'Whether the current person leads workshops for the federation.';

create function directory.carries_a_seat(member uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from directory.mandates d
    join directory.member_workers w on w.member_id = d.member_id and w.person_id = d.person_id and w.ended_at is null
    where d.member_id = member and d.person_id = platform.current_person() and d.revoked_at is null
      and (now() at time zone coalesce((select value #>> '{}' from platform.settings where key = 'timeZone'), 'America/Toronto'))::date
        between d.starts_on and d.ends_on)
$$;
comment on function directory.carries_a_seat is 'Whether the current person is the delegate of this member today, or the substitute.';

create function directory.region_of(member uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select region from directory.members where id = member
$$;
comment on function directory.region_of is 'The region a member lies in. Called by other functions, never by a page.';

grant execute on function directory.is_facilitator(), directory.carries_a_seat(uuid) to maillage_web;
