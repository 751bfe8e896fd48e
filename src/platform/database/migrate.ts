import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { StartError } from '../start-error.ts'

/** One file of `migrations/`: `0003_directory.sql`. */
export type Migration = { readonly name: string; readonly checksum: string; readonly sql: string }
export type AppliedMigration = { readonly name: string; readonly checksum: string }

/** Two processes that start at once must not both migrate. Any number, the same for all of them. */
const lockKey = 7_305_002

/**
 * Brings the database to the version of `folder`: applies in order, each in one transaction, the files
 * not applied yet. `owner` is a connection of the owner's login, used by nobody else meanwhile.
 *
 * @throws StartError when an applied file changed or disappeared, a number is missing, or a file fails.
 */
export async function migrate(
  owner: pg.ClientBase,
  folder: string,
): Promise<{ readonly applied: readonly string[] }> {
  const migrations = await readMigrations(folder)
  await owner.query(`select pg_advisory_lock(${lockKey})`)
  try {
    const waiting = migrations.slice(follow(migrations, await appliedMigrations(owner)))
    for (const migration of waiting) await applyInTransaction(owner, migration)
    return { applied: waiting.map(({ name }) => name) }
  } finally {
    await owner.query(`select pg_advisory_unlock(${lockKey})`)
  }
}

/** The migrations of a folder, in order. Numbers have no gap, so that two branches cannot both add one. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  for (const [index, name] of names.entries()) {
    const number = String(index + 1).padStart(4, '0')
    if (!new RegExp(`^${number}_[a-z][a-z0-9_]*\\.sql$`).test(name)) {
      throw new StartError(
        `The migration ${name} is out of order: ${number}_….sql is expected there.`,
      )
    }
  }
  return Promise.all(names.map((name) => readMigration(folder, name)))
}

/** What this database says was applied, in order; nothing when it was never migrated. */
export async function appliedMigrations(
  client: pg.ClientBase,
): Promise<readonly AppliedMigration[]> {
  const known = await client.query<{ exists: boolean }>(
    `select to_regclass('platform.migrations') is not null as exists`,
  )
  if (!known.rows[0]?.exists) return []
  const { rows } = await client.query<AppliedMigration>(
    'select name, checksum from platform.migrations order by name',
  )
  return rows
}

/**
 * How many of `migrations` are applied.
 * @throws StartError when what was applied is not the beginning of `migrations`.
 */
export function follow(
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
): number {
  for (const [index, { name, checksum }] of applied.entries()) {
    const file = migrations[index]
    if (file === undefined || file.name !== name) {
      throw new StartError(
        `The database was migrated by ${name}, which this version does not have: use the version that ran last, or a later one.`,
      )
    }
    if (file.checksum !== checksum) {
      throw new StartError(
        `The migration ${name} changed after it was applied: put it back as it was and write a new one.`,
      )
    }
  }
  return applied.length
}

/** Applies one file inside the transaction of `owner`. */
export async function applyMigration(owner: pg.ClientBase, migration: Migration): Promise<void> {
  await owner.query(`
    create schema if not exists platform;
    create table if not exists platform.migrations (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`)
  try {
    await owner.query(migration.sql)
  } catch (error) {
    const line = error instanceof pg.DatabaseError ? lineOf(migration.sql, error.position) : ''
    const message = error instanceof Error ? error.message : String(error)
    throw new StartError(
      `The migration ${migration.name} failed${line}, and nothing of it was kept: ${message}`,
      { cause: error },
    )
  }
  await owner.query('insert into platform.migrations (name, checksum) values ($1, $2)', [
    migration.name,
    migration.checksum,
  ])
}

async function applyInTransaction(owner: pg.ClientBase, migration: Migration): Promise<void> {
  await owner.query('begin')
  try {
    await applyMigration(owner, migration)
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

/** Line ends do not count: Git may change them on Windows. */
async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

function lineOf(sql: string, position: string | undefined): string {
  if (position === undefined) return ''
  return ` at line ${sql.slice(0, Number(position)).split('\n').length}`
}
