-- Accounts: who may sign in, and where they are signed in. No password anywhere; no address of a machine, no browser's signature.
create schema accounts;
comment on schema accounts is 'Sign-in only. The pages'' login has no right here; a person is known elsewhere by her id alone.';
grant usage on schema accounts to maillage_accounts;

create table accounts.users (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  email_verified boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint users_emails_are_folded check (email = lower(email)),
  constraint users_emails_are_short check (length(email) between 3 and 254),
  -- An account is only made through a link that reached its address.
  constraint users_emails_are_proven check (email_verified)
);
create unique index users_email on accounts.users (email);
comment on table accounts.users is 'Someone who may sign in. The same id as directory.people, which holds the name.';

create table accounts.sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references accounts.users on delete cascade,
  token_hash text not null unique,
  device text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  expires_at timestamptz not null,
  constraint sessions_tokens_are_hashed check (length(token_hash) = 43),
  constraint sessions_devices_are_coarse check (device ~ '^[a-z][a-z-]{1,19}$')
);
create index sessions_of_a_user on accounts.sessions (user_id);
create index sessions_by_end on accounts.sessions (expires_at);
comment on table accounts.sessions is 'A device where someone is signed in: a coarse word such as android-phone. Used at most once a day: updated_at is a day, not a trace.';

create table accounts.verifications (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_by_identifier on accounts.verifications (identifier);
create index verifications_by_end on accounts.verifications (expires_at);
comment on table accounts.verifications is 'Links, six-digit codes and passkey challenges that wait to be used; links and codes are hashed.';

create table accounts.passkeys (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references accounts.users on delete cascade,
  name text not null,
  credential_id text not null unique,
  public_key text not null,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz not null default now(),
  constraint passkeys_names_are_short check (length(name) between 1 and 60)
);
create index passkeys_of_a_user on accounts.passkeys (user_id);
comment on table accounts.passkeys is 'Public keys of passkeys. The private half never leaves its device.';

grant select, insert, update, delete on all tables in schema accounts to maillage_accounts;

select platform.declare_public(t, 'no page''s login may read it: only maillage_accounts, to sign people in') from unnest(array[
  'accounts.users', 'accounts.sessions', 'accounts.verifications', 'accounts.passkeys']::regclass[]) as t;
select platform.leave_out_of_backups(t, 'after a restore everyone signs in again: what was ended stays ended') from unnest(array[
  'accounts.sessions', 'accounts.verifications']::regclass[]) as t;
