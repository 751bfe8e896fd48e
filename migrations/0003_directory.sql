-- Directory: members, what they offer, who acts for them, the bodies they elect. No table describes a participant.
create schema directory;
-- A mandate excludes another over the same days: equality and ranges in one index.
create extension if not exists btree_gist with schema public;
grant usage on schema directory to maillage_web;

-- People who have an account: workers, delegates, team, board. Participants need none. -----------------------------------

create table directory.people (
  id uuid primary key default gen_random_uuid(),
  name text,
  language text not null default 'fr',
  created_at timestamptz not null default now(),
  erased_at timestamptz,
  constraint people_speak_a_language_of_the_site check (language in ('fr', 'en')),
  constraint people_have_a_name_until_erased check ((name is null) = (erased_at is not null)),
  constraint people_names_are_short check (length(name) between 1 and 120)
);
comment on table directory.people is 'Someone with an account. Erased on request: the row stays so that acts keep their place, without a name.';

create table directory.team_roles (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references directory.people,
  role text not null,
  granted_at timestamptz not null default now(),
  granted_by uuid references directory.people,
  ended_at timestamptz,
  ended_by uuid references directory.people,
  constraint team_roles_are_known check (role in ('team', 'administration', 'facilitation')),
  constraint team_roles_end_after_they_begin check (ended_at >= granted_at)
);
create unique index team_roles_are_held_once on directory.team_roles (person_id, role) where ended_at is null;

-- Territory ---------------------------------------------------------------------------------------------------------------

create table directory.regions (
  key text primary key,
  scheme text not null,
  code text not null,
  name text not null,
  slug text not null,
  constraint regions_carry_scheme_and_code check (key = scheme || ':' || code and scheme in ('ra', 'rss')),
  unique (scheme, slug)
);
comment on table directory.regions is 'Administrative (ra) and health (rss) regions of Québec. The codes of the two schemes differ: a region is always scheme and code.';

create table directory.places (
  geonames_id integer primary key,
  name text not null,
  folded text not null,
  region text not null references directory.regions,
  census_division text not null,
  latitude double precision not null,
  longitude double precision not null,
  population integer not null,
  kind text not null,
  constraint places_kinds_are_known check (kind in ('municipality', 'borough', 'locality')),
  constraint places_lie_on_earth check (latitude between -90 and 90 and longitude between -180 and 180)
);
comment on table directory.places is 'Localities with their population. GeoNames, CC BY 4.0. Only the people of a municipality are counted.';

create table directory.territory_loads (
  key text primary key,
  loaded_at timestamptz not null default now()
);
comment on table directory.territory_loads is 'Which build of the regions and places this database received.';

-- Practices ---------------------------------------------------------------------------------------------------------------

create table directory.practices (
  code text primary key,
  name_fr text not null,
  name_en text not null,
  definition_fr text not null,
  definition_en text not null,
  position integer not null,
  retired_at timestamptz,
  constraint practices_codes_are_slugs check (code ~ '^[a-z][a-z0-9-]{1,40}$')
);
create unique index practices_bear_their_name_alone on directory.practices (platform.fold(name_fr));
comment on table directory.practices is 'What a member does. A word list of the federation, data of its own.';

-- Members -----------------------------------------------------------------------------------------------------------------

create table directory.members (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null,
  summary text not null default '',
  description text not null default '',
  region text not null references directory.regions,
  health_region text not null references directory.regions,
  place_id integer references directory.places,
  locality text not null,
  street text,
  postal_code text,
  latitude double precision,
  longitude double precision,
  shows_address boolean not null default true,
  telephone text,
  toll_free text,
  mailbox text,
  shows_mailbox boolean not null default true,
  website text,
  how_to_come text not null default '',
  audience text not null default 'public',
  founded_in integer,
  joined_on date,
  left_on date,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  changed_by uuid references directory.people,
  constraint members_slugs_are_slugs check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  constraint members_names_are_short check (length(name) between 2 and 120),
  constraint members_summaries_are_short check (length(summary) <= 300),
  constraint members_descriptions_fit_a_page check (length(description) <= 6000),
  constraint members_regions_are_administrative check (region like 'ra:%'),
  constraint members_health_regions_are_of_health check (health_region like 'rss:%'),
  constraint members_have_both_coordinates_or_none check ((latitude is null) = (longitude is null)),
  constraint members_lie_on_earth check (latitude between -90 and 90 and longitude between -180 and 180),
  constraint members_audiences_are_known check (audience in ('public', 'members', 'team')),
  constraint members_mailboxes_are_folded check (mailbox = lower(mailbox)),
  constraint members_leave_after_they_join check (left_on >= joined_on)
);
create unique index members_bear_their_name_alone on directory.members (platform.fold(name)) where left_on is null;
comment on table directory.members is 'An autonomous organisation that belongs to the federation. What stands now; what stood before is in member_history.';

create table directory.former_slugs (
  slug text primary key,
  member_id uuid not null references directory.members on delete cascade,
  name text not null,
  until_on date not null
);
comment on table directory.former_slugs is 'Addresses and names a member had: an old link still leads to it.';

create table directory.departures (
  member_id uuid primary key references directory.members on delete cascade,
  left_on date not null,
  kind text not null,
  reason text not null default '',
  recorded_at timestamptz not null default now(),
  recorded_by uuid references directory.people,
  constraint departures_kinds_are_known check (kind in ('left', 'closed', 'merged', 'split'))
);
comment on table directory.departures is 'A member that is no longer one. Its page leaves the site, its history stays with it.';

create table directory.successions (
  predecessor_id uuid not null references directory.members on delete cascade,
  successor_id uuid not null references directory.members on delete cascade,
  kind text not null,
  happened_on date not null,
  primary key (predecessor_id, successor_id),
  constraint successions_kinds_are_known check (kind in ('merge', 'split')),
  constraint successions_join_two check (predecessor_id <> successor_id)
);
comment on table directory.successions is 'Merges and splits, so that figures over the years know their breaks.';

create table directory.moves (
  id uuid primary key default gen_random_uuid(),
  member_id uuid not null references directory.members on delete cascade,
  from_region text not null references directory.regions,
  to_region text not null references directory.regions,
  moved_on date not null,
  recorded_by uuid references directory.people
);

create table directory.verifications (
  id uuid primary key default gen_random_uuid(),
  member_id uuid not null references directory.members on delete cascade,
  verified_on date not null,
  verified_by uuid references directory.people,
  through text not null,
  constraint verifications_doors_are_known check (through in ('space', 'mailbox', 'team'))
);
create unique index verifications_are_said_once_a_day on directory.verifications (member_id, verified_on);
comment on table directory.verifications is '« Tout est encore juste » : said by the member, on a day.';

create table directory.open_data_agreements (
  id uuid primary key default gen_random_uuid(),
  member_id uuid not null references directory.members on delete cascade,
  agreed_on date not null,
  agreed_by uuid references directory.people,
  withdrawn_on date,
  withdrawn_by uuid references directory.people
);
create unique index open_data_agreements_stand_once on directory.open_data_agreements (member_id) where withdrawn_on is null;
comment on table directory.open_data_agreements is 'A member agrees that its public page is also published as open data, and may take it back.';

create table directory.offerings (
  id uuid primary key default gen_random_uuid(),
  member_id uuid not null references directory.members on delete cascade,
  practice_code text not null references directory.practices,
  title text not null default '',
  description text not null default '',
  for_whom text not null default '',
  minimum_age integer,
  maximum_age integer,
  languages text[] not null default '{fr}',
  is_free boolean not null default true,
  cost text not null default '',
  ways text[] not null default '{on-site}',
  how_to_join text not null default '',
  place_id integer references directory.places,
  position integer not null default 0,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  changed_by uuid references directory.people,
  ended_on date,
  constraint offerings_titles_are_short check (length(title) <= 120),
  constraint offerings_descriptions_fit check (length(description) <= 2000),
  constraint offerings_speak check (cardinality(languages) between 1 and 12),
  constraint offerings_ways_are_known check (ways <@ array['on-site', 'telephone', 'online', 'at-home', 'elsewhere'] and cardinality(ways) >= 1),
  constraint offerings_ages_are_ages check (minimum_age between 0 and 120 and maximum_age between 0 and 120 and minimum_age <= maximum_age)
);
create index offerings_of_a_member on directory.offerings (member_id);
create index offerings_of_a_practice on directory.offerings (practice_code) where ended_on is null;
comment on table directory.offerings is 'A practice as one member offers it: where, for whom, when, in which language.';

create table directory.opening_hours (
  offering_id uuid not null references directory.offerings on delete cascade,
  weekday integer not null,
  opens time not null,
  closes time not null,
  primary key (offering_id, weekday, opens),
  constraint opening_hours_are_on_a_weekday check (weekday between 1 and 7),
  constraint opening_hours_last check (closes > opens)
);
comment on table directory.opening_hours is 'ISO weekday (1 = Monday), local time. Past midnight is two rows; a day and a night without end is 00:00 to 24:00.';

create table directory.member_history (
  id bigint generated always as identity primary key,
  member_id uuid not null references directory.members on delete cascade,
  what text not null,
  what_id uuid not null,
  was jsonb not null,
  replaced_at timestamptz not null default now(),
  replaced_by uuid
);
create index member_history_of_a_member on directory.member_history (member_id, replaced_at desc);
comment on table directory.member_history is 'What a page or an offering, its hours with it, said before each change: nothing is lost.';

-- Who acts for a member ---------------------------------------------------------------------------------------------------

create table directory.member_workers (
  id uuid primary key default gen_random_uuid(),
  member_id uuid not null references directory.members on delete cascade,
  person_id uuid not null references directory.people,
  added_at timestamptz not null default now(),
  added_by uuid references directory.people,
  ended_at timestamptz,
  ended_by uuid references directory.people
);
create unique index member_workers_are_listed_once on directory.member_workers (member_id, person_id) where ended_at is null;
create index member_workers_of_a_person on directory.member_workers (person_id) where ended_at is null;
comment on table directory.member_workers is 'A person who may edit a member''s space. One person may serve several members.';

create table directory.mandates (
  id uuid primary key default gen_random_uuid(),
  member_id uuid not null references directory.members on delete cascade,
  person_id uuid not null references directory.people,
  kind text not null,
  starts_on date not null,
  ends_on date not null,
  named_at timestamptz not null default now(),
  named_by uuid references directory.people,
  revoked_at timestamptz,
  revoked_by uuid references directory.people,
  constraint mandates_kinds_are_known check (kind in ('delegate', 'substitute')),
  constraint mandates_end_after_they_start check (ends_on >= starts_on),
  constraint mandates_of_a_kind_do_not_overlap
    exclude using gist (member_id with =, kind with =, daterange(starts_on, ends_on, '[]') with &&) where (revoked_at is null)
);
create index mandates_of_a_member on directory.mandates (member_id) where revoked_at is null;
create index mandates_of_a_person on directory.mandates (person_id) where revoked_at is null;
comment on table directory.mandates is 'Who carries a member''s seat, from when to when. Dated and revocable.';

create table directory.invitations (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  name text not null,
  member_id uuid references directory.members on delete cascade,
  role text not null,
  token_hash bytea not null unique,
  invited_at timestamptz not null default now(),
  invited_by uuid references directory.people,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references directory.people,
  cancelled_at timestamptz,
  constraint invitations_emails_are_folded check (email = lower(email)),
  constraint invitations_roles_are_known check (role in ('worker', 'team', 'administration', 'facilitation')),
  constraint invitations_of_workers_name_a_member check ((role = 'worker') = (member_id is not null))
);
-- One that expired is cancelled when its address is invited again.
create unique index invitations_wait_once on directory.invitations (email, role, member_id) nulls not distinct
  where accepted_at is null and cancelled_at is null;
comment on table directory.invitations is 'A link sent by e-mail to join a member or the team. Expires; the token is kept as a hash.';

-- Bodies ------------------------------------------------------------------------------------------------------------------

create table directory.bodies (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null,
  kind text not null,
  purpose text not null default '',
  rules jsonb not null default '[]',
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  changed_by uuid references directory.people,
  ended_on date,
  constraint bodies_kinds_are_known check (kind in ('assembly', 'board', 'committee'))
);
create unique index bodies_bear_their_name_alone on directory.bodies (platform.fold(name)) where ended_on is null;
comment on table directory.bodies is 'Assembly, board, committee. Its composition rules are data.';

create table directory.body_terms (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references directory.bodies on delete cascade,
  seat text not null,
  holder_name text not null,
  person_id uuid references directory.people,
  member_id uuid references directory.members on delete cascade,
  starts_on date not null,
  ends_on date,
  recorded_by uuid references directory.people,
  changed_at timestamptz not null default now(),
  changed_by uuid references directory.people,
  constraint body_terms_end_after_they_start check (ends_on >= starts_on),
  constraint body_terms_names_are_short check (length(holder_name) between 1 and 120)
);
create index body_terms_of_a_body on directory.body_terms (body_id);
comment on table directory.body_terms is 'Who sits, from when to when. Says nothing of whether the person uses services.';

create table directory.body_declarations (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references directory.bodies on delete cascade,
  users integer not null,
  declared_on date not null,
  declared_by uuid references directory.people,
  recorded_at timestamptz not null default now(),
  constraint body_declarations_count_people check (users between 0 and 1000)
);
comment on table directory.body_declarations is 'How many of its seats a body says are held by users: a number it types, never a mark on a person.';

-- Imports -----------------------------------------------------------------------------------------------------------------

create table directory.member_imports (
  id uuid primary key default gen_random_uuid(),
  file_name text not null,
  sheet jsonb not null,
  uploaded_at timestamptz not null default now(),
  uploaded_by uuid not null references directory.people,
  accepted_at timestamptz,
  accepted_by uuid references directory.people,
  constraint member_imports_file_names_are_short check (length(file_name) <= 255)
);
comment on table directory.member_imports is 'A file of members that was read and waits to be accepted, a day at most. Nothing of it is in the directory until then, and nothing of it is here after.';

-- What is public now, for search ------------------------------------------------------------------------------------------

create table directory.public_search (
  member_id uuid primary key references directory.members on delete cascade,
  slug text not null,
  name text not null,
  summary text not null,
  locality text not null,
  region text not null,
  health_region text not null,
  latitude double precision,
  longitude double precision,
  practices text[] not null,
  languages text[] not null,
  is_free boolean not null,
  verified_on date,
  hours jsonb not null,
  folded text not null,
  document tsvector not null
);
create index public_search_document on directory.public_search using gin (document);
create index public_search_folded on directory.public_search using gin (folded gin_trgm_ops);
create index public_search_practices on directory.public_search using gin (practices);
create index public_search_region on directory.public_search (region, member_id);
create index public_search_sorted on directory.public_search (name collate "fr-x-icu", member_id);
comment on table directory.public_search is 'No policy: holds only what is public now, written in the transaction of the act that changes it.';
