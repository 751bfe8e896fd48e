import type pg from 'pg'
import type { Secret } from '../secret.ts'
import { StartError } from '../start-error.ts'
import { oneAddress } from './check-logins.ts'
import { withConnection, withLogin } from './connect.ts'
import { codeOf } from './failures.ts'
import { type DatabaseRole, type DatabaseUrls, loginOf, passwordOf, roleSql } from './roles.ts'

/** The addresses an operator gives. Without an owner's, the login of `web` may be the owner's. */
export type ExternalServer = {
  readonly web: string
  readonly owner?: string
}

export type ExternalLogins = {
  readonly urls: DatabaseUrls
  /** False when only the pages' login is known: this process cannot migrate. */
  readonly mayMigrate: boolean
}

/**
 * Checks a server of the operator's own and finds its five logins: those of the addresses given, and for
 * the others their passwords of `secret`. Missing ones are made when the owner's login may. In production one
 * address for the pages and the owner is refused before any login is made or given another password.
 *
 * @throws StartError when a login is refused, the server is too old, or roles are missing.
 */
export async function openExternalServer(
  given: ExternalServer,
  secret: Secret,
  { isProduction = false } = {},
): Promise<ExternalLogins> {
  const web = await withLogin('DATABASE_URL', given.web, async (client) => {
    await checkServer(client)
    return standingOf(client)
  })
  const owner = given.owner ?? (web.mayOwn ? given.web : null)
  if (owner === null) return { urls: derive(given.web, given.web, secret), mayMigrate: false }
  if (isProduction && isOneLogin(given, owner)) throw new StartError(oneAddress.sentence)

  // One address whose login owns the tables: the pages get a login of their own, derived like the others.
  const pages = isOneLogin(given, owner) ? urlAs('web', owner, secret) : given.web
  const urls = derive(owner, pages, secret)
  await withLogin('DATABASE_OWNER_URL', owner, (client) => ensureLogins(client, urls, secret))
  return { urls, mayMigrate: true }
}

/** Whether the address of the pages is the owner's: they are then given a login of their own. */
export function isOneLogin(given: ExternalServer, owner: string): boolean {
  return new URL(given.web).username === new URL(owner).username
}

function derive(owner: string, web: string, secret: Secret): DatabaseUrls {
  return {
    owner,
    web,
    accounts: urlAs('accounts', owner, secret),
    jobs: urlAs('jobs', owner, secret),
    backup: urlAs('backup', owner, secret),
  }
}

function urlAs(role: DatabaseRole, like: string, secret: Secret): string {
  const url = new URL(like)
  url.username = loginOf(role)
  url.password = passwordOf(secret, role)
  return url.href
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string; encoding: string }>(
    `select current_setting('server_version_num')::int as number,
            current_setting('server_version') as version, current_setting('server_encoding') as encoding`,
  )
  const server = rows[0]
  if (server === undefined || server.number < 150000) {
    throw new StartError(`PostgreSQL 15 or later is needed: this server is ${server?.version}.`)
  }
  if (server.encoding !== 'UTF8') {
    throw new StartError(`The database must be encoded in UTF8, this one is in ${server.encoding}.`)
  }
}

/** A login owns the site's tables, or could make them in a database that has none yet. */
async function standingOf(client: pg.Client): Promise<{ mayOwn: boolean }> {
  const { rows } = await client.query<{ mayOwn: boolean }>(`
    select coalesce(
      (select pg_has_role(nspowner, 'usage') from pg_namespace where nspname = 'platform'),
      has_database_privilege(current_database(), 'create')) as "mayOwn"`)
  return { mayOwn: rows[0]?.mayOwn ?? false }
}

async function ensureLogins(owner: pg.Client, urls: DatabaseUrls, secret: Secret): Promise<void> {
  const missing: string[] = []
  // Several processes may start at once; the lock ends with this connection.
  await owner.query('select pg_advisory_lock(7305004)')
  for (const role of ['web', 'accounts', 'jobs', 'backup'] as const) {
    const statement = await ensureLogin(owner, role, urls, secret)
    if (statement !== null) missing.push(statement)
  }
  if (missing.length > 0) {
    throw new StartError(
      `The owner's login may not make the logins Maillage needs: have an administrator run\n${missing.join('\n')}`,
    )
  }
}

/** Null when the login is ready, else the statement that someone with more rights must run. */
async function ensureLogin(
  owner: pg.Client,
  role: DatabaseRole,
  urls: DatabaseUrls,
  secret: Secret,
): Promise<string | null> {
  const login = loginOf(role)
  const { rows } = await owner.query<{ bypasses: boolean }>(
    'select rolbypassrls or rolsuper as bypasses from pg_roles where rolname = $1',
    [login],
  )
  const found = rows[0]
  const given = new URL(urls[role])
  if (found === undefined) {
    const failed = await attempt(owner, roleSql('create', role, secret))
    if (failed) return failed
  } else if (role === 'backup' && !found.bypasses) {
    const failed = await attempt(owner, `alter role ${login} bypassrls;`)
    if (failed) return failed
  }
  if (decodeURIComponent(given.username) !== login) {
    if (await isMember(owner, decodeURIComponent(given.username), login)) return null
    return attempt(
      owner,
      `grant ${login} to ${owner.escapeIdentifier(decodeURIComponent(given.username))};`,
    )
  }
  const refusal = await withConnection(urls[role], async () => null).catch((error: unknown) => {
    const code = codeOf(error)
    if (code === '28P01' || code === '42501') return code
    throw error
  })
  if (refusal === null) return null
  // A database that was closed to the public: whoever owns it opens it to this login.
  const database = owner.escapeIdentifier(decodeURIComponent(given.pathname.slice(1)))
  return refusal === '42501'
    ? attempt(owner, `grant connect on database ${database} to ${login};`)
    : attempt(owner, roleSql('alter', role, secret))
}

async function isMember(owner: pg.Client, member: string, role: string): Promise<boolean> {
  const { rows } = await owner.query<{ isMember: boolean }>(
    `select pg_has_role($1, $2, 'usage') as "isMember"`,
    [member, role],
  )
  return rows[0]?.isMember ?? false
}

async function attempt(owner: pg.Client, statement: string): Promise<string | null> {
  try {
    await owner.query(statement)
    return null
  } catch (error) {
    if (codeOf(error) === '42501') return statement
    throw error
  }
}
