-- Directory: another part may ask what a member or a body is called, for what it keeps under that name.

create function directory.name_of(member uuid, body uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select coalesce((select m.name from directory.members m where m.id = member), (select b.name from directory.bodies b where b.id = body))
$$;
comment on function directory.name_of is 'What a member, or else a body, is called today. For functions that run as the owner: no page may ask it.';
revoke execute on function directory.name_of(uuid, uuid) from public;
