-- Directory, open data: what members agreed to publish for anyone to copy. Tables bear the names of HSDS 3, which they serve.

-- The day is what the member sees; the instant is what tells a site that copies this one that something is new.
alter table directory.open_data_agreements add column recorded_at timestamptz not null default now();

create function directory.derived_id(owner uuid, what text) returns uuid
  language sql immutable parallel safe strict as $$
  select encode(set_byte(set_byte(digest, 6, get_byte(digest, 6) & 15 | 128), 8, get_byte(digest, 8) & 63 | 128), 'hex')::uuid
  from (select substring(sha256(uuid_send(owner) || convert_to(what, 'UTF8')) for 16) as digest) hashed
$$;
comment on function directory.derived_id is
  'The identifier of what belongs to a thing and has no row of its own (its telephone, its place): a name-based UUIDv8 over SHA-256 (RFC 9562, appendix B.2). derived-id.ts gives the same.';

create table directory.taxonomy (
  id uuid primary key default gen_random_uuid(),
  is_only boolean not null unique default true,
  constraint taxonomy_is_one check (is_only)
);
insert into directory.taxonomy default values;
comment on table directory.taxonomy is
  'The identifier of this federation''s list of practices: two federations may mean two things by the same code.';

create table directory.open_organizations (
  member_id uuid primary key references directory.public_search on delete cascade,
  changed_at timestamptz not null
);
comment on table directory.open_organizations is
  'Members that are public now and agreed to open data. No policy: holds only what anyone may copy. Leaves with the row of public_search it stands on.';

create table directory.open_services (
  offering_id uuid primary key references directory.offerings on delete cascade,
  member_id uuid not null references directory.open_organizations on delete cascade,
  practice_code text not null references directory.practices,
  changed_at timestamptz not null,
  document tsvector not null
);
create index open_services_of_a_member on directory.open_services (member_id);
create index open_services_of_a_practice on directory.open_services (practice_code);
create index open_services_document on directory.open_services using gin (document);
comment on table directory.open_services is 'Offerings of the open organizations, with what a search of them reads.';

create table directory.open_service_at_locations (
  id uuid primary key,
  offering_id uuid not null references directory.open_services on delete cascade,
  member_id uuid not null references directory.open_organizations on delete cascade,
  is_virtual boolean not null,
  place_id integer references directory.places,
  latitude double precision,
  longitude double precision,
  constraint open_service_at_locations_are_somewhere_or_online check (not is_virtual or (place_id is null and latitude is null and longitude is null))
);
create index open_service_at_locations_of_a_service on directory.open_service_at_locations (offering_id);
create index open_service_at_locations_of_a_member on directory.open_service_at_locations (member_id);
comment on table directory.open_service_at_locations is
  'Where an open service may be had: at the member''s own place, in another locality (place_id), or online. At a distance or at home only: nowhere. '
  'The point is the published one.';

-- Views of the owner: no policy is asked again for what everyone may copy. What is not open or is hidden is not read.
-- A barrier: no function of a query sees a row before the view has kept it.

create view directory.open_pages with (security_barrier) as
select m.id, m.slug, m.name, m.summary, m.description, m.region, m.health_region, m.locality, m.shows_address,
  case when m.shows_address then m.street end as street,
  case when m.shows_address then m.postal_code end as postal_code,
  s.latitude, s.longitude,
  m.shows_address and m.latitude is not null as is_exact,
  m.telephone, m.toll_free,
  case when m.shows_mailbox then m.mailbox end as mailbox,
  m.website, m.how_to_come, m.founded_in, s.practices, s.languages, s.is_free, s.verified_on, o.changed_at
from directory.open_organizations o
join directory.public_search s on s.member_id = o.member_id
join directory.members m on m.id = o.member_id
where m.audience = 'public' and m.left_on is null;
comment on view directory.open_pages is
  'A member''s page as open data: without the address, the exact point or the mailbox that it does not show.';

create view directory.open_offerings with (security_barrier) as
select o.id, o.member_id, p.code, p.name_fr, p.name_en, p.definition_fr, p.definition_en, o.title, o.description, o.for_whom,
  o.minimum_age, o.maximum_age, o.languages, o.is_free, o.cost, o.ways, o.how_to_join, o.position, s.changed_at
from directory.open_services s
join directory.offerings o on o.id = s.offering_id
join directory.practices p on p.code = o.practice_code
where o.ended_on is null;
comment on view directory.open_offerings is 'An open service with its practice.';

create view directory.open_hours with (security_barrier) as
select h.offering_id, h.weekday, h.opens, h.closes
from directory.open_services s
join directory.opening_hours h on h.offering_id = s.offering_id;
comment on view directory.open_hours is 'When the open services may be had.';

create function directory.refresh_open_data(member uuid) returns void
  language plpgsql security definer set search_path = '' as $$
declare said_of_member tsvector;
begin
  delete from directory.open_organizations where member_id = member;
  insert into directory.open_organizations (member_id, changed_at)
  select m.id, greatest(m.changed_at, a.recorded_at)
  from directory.public_search s
  join directory.members m on m.id = s.member_id
  join directory.open_data_agreements a on a.member_id = m.id and a.withdrawn_on is null
  where s.member_id = member;
  if not found then return; end if;

  -- Folding costs more than all the rest: once a member, not once an offering.
  select setweight(to_tsvector('platform.french', platform.fold_inclusive(concat_ws(' ', m.name, m.locality, r.name))), 'B')
    || setweight(to_tsvector('platform.french', platform.fold_inclusive(m.summary)), 'D')
  into said_of_member
  from directory.members m join directory.regions r on r.key = m.region where m.id = member;

  insert into directory.open_services (offering_id, member_id, practice_code, changed_at, document)
  select o.id, g.member_id, o.practice_code, greatest(o.changed_at, g.changed_at),
    setweight(to_tsvector('platform.french', platform.fold_inclusive(concat_ws(' ', o.title, p.name_fr, p.name_en))), 'A')
    || said_of_member
    || setweight(to_tsvector('platform.french', platform.fold_inclusive(concat_ws(' ', o.description, o.for_whom))), 'D')
  from directory.offerings o
  join directory.open_organizations g on g.member_id = o.member_id
  join directory.practices p on p.code = o.practice_code
  where o.member_id = member and o.ended_on is null;

  insert into directory.open_service_at_locations (id, offering_id, member_id, is_virtual, place_id, latitude, longitude)
  select directory.derived_id(o.id, way.name), o.id, o.member_id, way.name = 'online',
    case when way.name = 'on-site' then o.place_id end,
    case when way.name = 'on-site' then case when o.place_id is null then s.latitude else p.latitude end end,
    case when way.name = 'on-site' then case when o.place_id is null then s.longitude else p.longitude end end
  from directory.open_services open
  join directory.offerings o on o.id = open.offering_id
  join directory.public_search s on s.member_id = o.member_id
  left join directory.places p on p.geonames_id = o.place_id
  join (values ('on-site'), ('online')) as way (name)
    on way.name = any (o.ways) or (way.name = 'on-site' and 'elsewhere' = any (o.ways) and o.place_id is not null)
  where open.member_id = member;
end $$;
revoke execute on function directory.refresh_open_data from public;

create function directory.follow_public_search() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform directory.refresh_open_data(coalesce(new.member_id, old.member_id));
  return null;
end $$;
-- public_search is written anew at each change of a member or its offerings, and erased when it is no longer public.
create trigger refresh_open_data after insert on directory.public_search
  for each row execute function directory.follow_public_search();
create trigger refresh_open_data after insert or update or delete on directory.open_data_agreements
  for each row execute function directory.follow_public_search();

select directory.refresh_open_data(member_id) from directory.public_search;

grant select on directory.taxonomy, directory.open_organizations, directory.open_services,
  directory.open_service_at_locations, directory.open_pages, directory.open_offerings, directory.open_hours to maillage_web;
select platform.declare_public('directory.taxonomy', 'the identifier of a public list');
select platform.declare_public('directory.open_organizations', 'holds only what members agreed to publish as open data');
select platform.declare_public('directory.open_services', 'holds only what members agreed to publish as open data');
select platform.declare_public('directory.open_service_at_locations', 'holds only what members agreed to publish as open data');
