import type pg from 'pg'
import { withConnection } from './connect.ts'
import type { DatabaseUrls } from './roles.ts'

/** What is wrong with a login, by name for the program and in words for the operator. */
export type LoginFinding = {
  readonly name:
    | 'web-is-superuser'
    | 'web-bypasses-policies'
    | 'web-owns-tables'
    | 'web-may-become-owner'
    | 'web-reads-accounts'
    | 'temporary-tables'
    | 'accounts-reads-elsewhere'
    | 'backup-is-under-policies'
    | 'one-address'
  readonly sentence: string
}

/**
 * Whether each login has what it needs and no more. In production the start refuses any finding about the
 * pages' login; elsewhere the doctor names them. `given` tells that one address came for all logins.
 */
export async function checkLogins(
  urls: DatabaseUrls,
  given: { readonly isOneAddress: boolean },
): Promise<readonly LoginFinding[]> {
  const findings = await withConnection(urls.web, checkWeb)
  const others = [
    ...(await withConnection(urls.accounts, checkAccounts)),
    ...(await withConnection(urls.backup, checkBackup)),
  ]
  return given.isOneAddress ? [...findings, ...others, oneAddress] : [...findings, ...others]
}

export const oneAddress: LoginFinding = {
  name: 'one-address',
  sentence:
    'DATABASE_URL is the login that owns the tables: give the pages a login of their own there, and the owner its own in DATABASE_OWNER_URL.',
}

async function checkWeb(client: pg.Client): Promise<LoginFinding[]> {
  const { rows } = await client.query<Record<LoginFinding['name'], boolean>>(`
    select
      rolsuper as "web-is-superuser",
      rolbypassrls and not rolsuper as "web-bypasses-policies",
      exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where relowner = me.oid and n.nspname !~ '^pg_') as "web-owns-tables",
      not rolsuper and exists (
        select from pg_namespace where nspname = 'platform' and nspowner <> me.oid
          and pg_has_role(me.oid, nspowner, 'member')) as "web-may-become-owner",
      not rolsuper and exists (
        select from pg_namespace where nspname = 'accounts'
          and has_schema_privilege(me.oid, oid, 'usage')) as "web-reads-accounts",
      not rolsuper and has_database_privilege(current_database(), 'temporary') as "temporary-tables"
    from pg_roles me where rolname = current_user`)
  const found = rows[0]
  const sentences: readonly LoginFinding[] = [
    {
      name: 'web-is-superuser',
      sentence: 'The pages log in as a superuser, whom no policy stops.',
    },
    {
      name: 'web-bypasses-policies',
      sentence: 'The pages log in with BYPASSRLS: no policy stops them.',
    },
    {
      name: 'web-owns-tables',
      sentence: 'The pages log in as a role that owns tables, which could lift their policies.',
    },
    { name: 'web-may-become-owner', sentence: 'The pages’ login is a member of the owner’s role.' },
    {
      name: 'temporary-tables',
      sentence:
        'The pages’ login may make temporary tables and functions: whoever owns the database runs revoke temporary on database … from public.',
    },
    {
      name: 'web-reads-accounts',
      sentence: 'The pages’ login may use the schema of accounts, which is for sign-in alone.',
    },
  ]
  return sentences.filter(({ name }) => found?.[name])
}

async function checkAccounts(client: pg.Client): Promise<LoginFinding[]> {
  const { rows } = await client.query<{ elsewhere: string | null }>(`
    select string_agg(format('%s.%s', nspname, relname), ', ' order by 1) as elsewhere
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where relkind in ('r', 'p', 'v', 'm') and nspname !~ '^pg_'
      and nspname not in ('accounts', 'information_schema')
      and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select, insert, update, delete')`)
  const elsewhere = rows[0]?.elsewhere
  if (!elsewhere) return []
  return [
    {
      name: 'accounts-reads-elsewhere',
      sentence: `The login of accounts may use tables that are not its own: ${elsewhere}.`,
    },
  ]
}

async function checkBackup(client: pg.Client): Promise<LoginFinding[]> {
  const { rows } = await client.query<{ bypasses: boolean }>(
    'select rolbypassrls or rolsuper as bypasses from pg_roles where rolname = current_user',
  )
  if (rows[0]?.bypasses) return []
  return [
    {
      name: 'backup-is-under-policies',
      sentence:
        'The login of backups is under the policies and would leave rows out: alter role maillage_backup bypassrls.',
    },
  ]
}
