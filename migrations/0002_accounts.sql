-- Accounts: what better-auth keeps. No password anywhere. Only maillage_accounts reads this schema.
create schema accounts;
comment on schema accounts is 'Sign-in only. The pages'' login has no right here; a person is known elsewhere by her id alone.';

create table accounts.users (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint users_email_is_folded check (email = lower(email)),
  constraint users_email_is_short check (length(email) between 3 and 254),
  constraint users_have_no_picture check (image is null)
);
create unique index users_email on accounts.users (email);
comment on table accounts.users is 'Someone who may sign in. The same id as directory.people.';

create table accounts.sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references accounts.users on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint sessions_keep_no_address check (ip_address is null or ip_address = '')
);
create index sessions_of_a_user on accounts.sessions (user_id);
comment on table accounts.sessions is 'A device where someone is signed in. The token is hashed; no address is kept.';

create table accounts.credentials (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references accounts.users on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  id_token text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint credentials_hold_no_password check (password is null)
);
create index credentials_of_a_user on accounts.credentials (user_id);

create table accounts.verifications (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_by_identifier on accounts.verifications (identifier);
comment on table accounts.verifications is 'Links and six-digit codes that wait to be used, hashed.';

create table accounts.passkeys (
  id uuid primary key default gen_random_uuid(),
  name text,
  public_key text not null,
  user_id uuid not null references accounts.users on delete cascade,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz default now(),
  aaguid text
);
create index passkeys_of_a_user on accounts.passkeys (user_id);

grant usage on schema accounts to maillage_accounts;
grant select, insert, update, delete on all tables in schema accounts to maillage_accounts;

select platform.declare_public(('accounts.' || t)::regclass, 'no page may read it: only the login of accounts has a right here')
from unnest(array['users', 'sessions', 'credentials', 'verifications', 'passkeys']) as t;
