import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'
import pg from 'pg'
import type { Secret } from '../secret.ts'

/** Who may log in to the database, each with what it needs and no more. See decisions/011. */
export const databaseRoles = ['owner', 'web', 'accounts', 'jobs', 'backup'] as const
export type DatabaseRole = (typeof databaseRoles)[number]

/** One address per login. */
export type DatabaseUrls = Readonly<Record<DatabaseRole, string>>

export function loginOf(role: DatabaseRole): string {
  return `maillage_${role}`
}

/** Any process that holds the same secret may log in; nothing is written down. */
export function passwordOf(secret: Secret, role: DatabaseRole): string {
  return secret.derive(`database/${role}`)
}

const attributes: Record<DatabaseRole, string> = {
  owner: 'login nosuperuser nocreatedb nocreaterole nobypassrls',
  web: 'login nosuperuser nocreatedb nocreaterole nobypassrls',
  accounts: 'login nosuperuser nocreatedb nocreaterole nobypassrls',
  jobs: 'login nosuperuser nocreatedb nocreaterole nobypassrls',
  backup: 'login nosuperuser nocreatedb nocreaterole bypassrls',
}

/**
 * Makes the five logins of the embedded server, or gives them the passwords of this secret again.
 * `client` is a superuser. The password itself never reaches the server: its SCRAM verifier does.
 */
export async function ensureRoles(client: pg.ClientBase, secret: Secret): Promise<void> {
  const known = await client.query<{ rolname: string; rolpassword: string | null }>(
    `select rolname, rolpassword from pg_authid where rolname like 'maillage\\_%'`,
  )
  const verifiers = new Map(known.rows.map((row) => [row.rolname, row.rolpassword]))
  for (const role of databaseRoles) {
    const login = loginOf(role)
    const verifier = scramVerifier(passwordOf(secret, role), login)
    if (verifiers.get(login) === verifier) continue
    await client.query(roleSql(verifiers.has(login) ? 'alter' : 'create', role, secret))
  }
}

/** The statement that makes a login, or gives it the password of this secret. */
export function roleSql(verb: 'create' | 'alter', role: DatabaseRole, secret: Secret): string {
  const verifier = scramVerifier(passwordOf(secret, role), loginOf(role))
  // Altering an attribute, even to what it is, is for superusers before PostgreSQL 16.
  const changed = verb === 'create' ? attributes[role] : 'login'
  return `${verb} role ${loginOf(role)} ${changed} password '${verifier}';`
}

/**
 * Temporary tables and functions are for the owner alone: the pages' login makes nothing of its own in a database. Says so
 * without effect where the owner's login does not own the database; the doctor tells.
 */
export async function refuseTemporaryTables(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<{ database: string }>(
    `select current_database() as database where has_database_privilege('public', current_database(), 'temporary')`,
  )
  const database = rows[0]?.database
  if (database === undefined) return
  await owner.query(`revoke temporary on database ${pg.escapeIdentifier(database)} from public`)
}

/**
 * RFC 5803 as PostgreSQL stores it. The salt follows from the login, so that the same secret gives the
 * same verifier and a start that changes nothing writes nothing; the password is 256 random bits.
 */
function scramVerifier(password: string, login: string): string {
  const iterations = 4096
  const salt = createHash('sha256').update(`maillage/${login}`).digest().subarray(0, 16)
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const clientKey = createHmac('sha256', salted).update('Client Key').digest()
  const storedKey = createHash('sha256').update(clientKey).digest('base64')
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`
}
