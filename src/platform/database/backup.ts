import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { StartError } from '../start-error.ts'
import { encrypt } from './backup-encryption.ts'
import { type BackupHeader, type BackupTrailer, countLines, endOfRows } from './backup-format.ts'
import { withConnection } from './connect.ts'
import { codeOf } from './failures.ts'
import { appliedMigrations } from './migrate.ts'
import { isAlive } from './postmaster.ts'

type Options = {
  /** Of the login that reads everything. */
  readonly url: string
  readonly file: string
  readonly appVersion: string
  readonly passphrase?: string
}

export type BackupTaken = { readonly tables: number; readonly rows: number }

/**
 * Writes the whole database, as of one instant, to a file readable by its owner alone. The file appears
 * under its name once complete and on the disk; one of that name is replaced.
 *
 * @throws StartError when the login is under policies, or the file cannot be written.
 */
export async function writeBackup(options: Options): Promise<BackupTaken> {
  const file = resolve(options.file)
  const draft = `${file}.${process.pid}.part`
  await removeAbandonedDrafts(file)
  try {
    const taken = await withConnection(options.url, (client) => writeDraft(client, draft, options))
    await flush(draft)
    await rename(draft, file)
    await flush(dirname(file))
    return taken
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    throw explain(file, error)
  }
}

/** Of a backup to this file that was killed: no process of its number lives. */
async function removeAbandonedDrafts(file: string): Promise<void> {
  const folder = dirname(file)
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(`${basename(file)}.`)) continue
    const pid = /^\.(\d+)\.part$/.exec(name.slice(basename(file).length))?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(folder, name), { force: true })
  }
}

async function writeDraft(
  client: pg.Client,
  draft: string,
  options: Options,
): Promise<BackupTaken> {
  await client.query('begin isolation level repeatable read read only')
  // A policy that would hide a row is then an error.
  await client.query('set local row_security = off')
  const header = await describeDatabase(client, options.appVersion)
  const trailer: BackupTrailer = { rows: {}, sha256: '' }
  const text = Readable.from(write(client, header, trailer), { objectMode: false })
  const out = createWriteStream(draft, { flags: 'w', mode: 0o600 })
  const { passphrase } = options
  if (passphrase === undefined) await pipeline(text, createGzip(), out)
  else {
    await pipeline(
      text,
      createGzip(),
      (zipped: AsyncIterable<Buffer>) => encrypt(zipped, passphrase),
      out,
    )
  }
  await client.query('commit')
  const counts = Object.values(trailer.rows)
  return { tables: counts.length, rows: counts.reduce((sum, count) => sum + count, 0) }
}

async function* write(
  client: pg.Client,
  header: BackupHeader,
  trailer: BackupTrailer,
): AsyncGenerator<Buffer, void, void> {
  const hash = createHash('sha256')
  const hashed = (bytes: Buffer) => {
    hash.update(bytes)
    return bytes
  }
  yield hashed(jsonLine(header))
  const keys = await primaryKeys(client)
  for (const { name, columns } of header.tables) {
    yield hashed(jsonLine({ table: name }))
    let rows = 0
    for await (const chunk of client.query(
      copyTo(copySorted(client, name, columns, keys.get(name) ?? [])),
    )) {
      rows += countLines(chunk)
      yield hashed(chunk)
    }
    yield hashed(endOfRows)
    trailer.rows[name] = rows
  }
  trailer.sha256 = hash.digest('hex')
  yield jsonLine(trailer)
}

/** In the order of the primary key: the order of the disk is that in which rows came, and of some that is nobody's business. */
function copySorted(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  key: readonly string[],
): string {
  const list = quoteList(client, columns)
  const sorted = key.length === 0 ? '' : ` order by ${quoteList(client, key)}`
  return `copy (select ${list} from ${quoteName(client, table)}${sorted}) to stdout`
}

async function primaryKeys(client: pg.Client): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query<{ name: string; key: string[] }>(`
    select format('%s.%s', n.nspname, c.relname) as name, json_agg(a.attname order by k.at) as key
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    cross join unnest(i.indkey) with ordinality k (attnum, at)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
    where i.indisprimary and n.nspname !~ '^pg_'
    group by 1`)
  return new Map(rows.map(({ name, key }) => [name, key]))
}

/** `copy schema.table (columns) from stdin` */
export function copyStatement(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
): string {
  return `copy ${quoteName(client, table)} (${quoteList(client, columns)}) from stdin`
}

function quoteList(client: pg.ClientBase, columns: readonly string[]): string {
  return columns.map((column) => client.escapeIdentifier(column)).join(', ')
}

export function quoteName(client: pg.ClientBase, name: string): string {
  return name
    .split('.')
    .map((part) => client.escapeIdentifier(part))
    .join('.')
}

async function describeDatabase(client: pg.Client, application: string): Promise<BackupHeader> {
  const migrations = await appliedMigrations(client)
  if (migrations.length === 0)
    throw new StartError('The database is empty: there is nothing to back up.')
  const sequences = await client.query<{ name: string; value: number }>(`
    select format('%s.%s', schemaname, sequencename) as name, last_value as value
    from pg_sequences where last_value is not null and schemaname !~ '^pg_' order by 1`)
  return {
    format: 'maillage-backup',
    version: 1,
    application,
    takenAt: new Date().toISOString(),
    migrations: migrations.map(({ name, checksum }) => ({ name, checksum })),
    tables: await keptTables(client),
    sequences: sequences.rows,
  }
}

/** Every table but those declared left out; of a partitioned one, its partitions. */
export async function keptTables(
  client: pg.Client,
): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
  select format('%s.%s', n.nspname, c.relname) as name,
    (select coalesce(json_agg(attname order by attnum), '[]') from pg_attribute
     where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')
    and not exists (
      select from platform.backup_exclusions
      where to_regclass(table_name) in (c.oid, pg_partition_root(c.oid)))
  order by 1`)
  return rows
}

function jsonLine(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`)
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

function explain(file: string, error: unknown): unknown {
  const code = codeOf(error)
  if (code === 'ENOSPC')
    return new StartError(`The disk is full: the backup ${file} was not written.`)
  if (code === 'EACCES' || code === 'EISDIR' || code === 'ENOTDIR' || code === 'EROFS') {
    return new StartError(`The backup cannot be written to ${file}.`, { cause: error })
  }
  if (code === 'ENOENT')
    return new StartError(`The folder of ${file} does not exist: make it first.`)
  return error
}
