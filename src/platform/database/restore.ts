import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { StartError } from '../start-error.ts'
import { copyStatement, quoteName } from './backup.ts'
import { decrypt, WrongPassphrase } from './backup-encryption.ts'
import {
  type BackupHeader,
  backupHeader,
  backupTrailer,
  countLines,
  endOfRows,
  LineReader,
  tableLine,
} from './backup-format.ts'
import { withConnection } from './connect.ts'
import { codeOf } from './failures.ts'
import { applyMigration, follow, type Migration, readMigrations } from './migrate.ts'
import { openForLoading } from './open-for-loading.ts'

/** A backup that was read to its end and found whole: the only kind that can be restored. */
export type VerifiedBackup = {
  readonly file: string
  readonly passphrase?: string
  readonly header: BackupHeader
  readonly rows: number
}

type Target = {
  readonly ownerUrl: string
  readonly migrationsFolder: string
  /** As the owner, before anything is kept: what the backup must not bring back is taken out here. */
  readonly beforeCommit?: (owner: pg.ClientBase) => Promise<void>
}

/**
 * Restores a backup into an empty database: makes the tables of its version, loads them, migrates to the version of
 * `migrationsFolder` and does `beforeCommit`, all in one transaction: killed at any instant, it leaves an empty database.
 *
 * @throws StartError with one sentence, and nothing changed, when the backup comes from a later version
 * or the database is not empty.
 */
export async function restoreBackup(backup: VerifiedBackup, target: Target): Promise<void> {
  const files = await readMigrations(target.migrationsFolder)
  const known = followHeader(files, backup.header)
  await withConnection(target.ownerUrl, async (owner) => {
    await refuseUnlessEmpty(owner)
    await owner.query('begin')
    try {
      for (const migration of files.slice(0, known)) await applyMigration(owner, migration)
      await load(owner, backup)
      for (const migration of files.slice(known)) await applyMigration(owner, migration)
      await target.beforeCommit?.(owner)
      await owner.query('commit')
    } catch (error) {
      await owner.query('rollback').catch(() => {})
      throw error
    }
    await owner.query('analyze')
  })
}

/** @throws StartError when the file is no backup, not whole, altered, or not opened by the passphrase. */
export async function verifyBackup(file: string, passphrase?: string): Promise<VerifiedBackup> {
  const hash = createHash('sha256')
  const counts: Record<string, number> = {}
  try {
    return await readBackup(file, passphrase, async (reader) => {
      const line = await expectLine(reader)
      hash.update(`${line}\n`)
      const header = backupHeader.parse(JSON.parse(line))
      for (const { name } of header.tables) {
        const opening = await expectLine(reader)
        hash.update(`${opening}\n`)
        if (tableLine.parse(JSON.parse(opening)).table !== name) throw new Error('out of order')
        counts[name] = 0
        for await (const chunk of reader.rows()) {
          counts[name] += countLines(chunk)
          hash.update(chunk)
        }
        hash.update(endOfRows)
      }
      const trailer = backupTrailer.parse(JSON.parse(await expectLine(reader)))
      if (trailer.sha256 !== hash.digest('hex')) throw new Error('the checksum differs')
      if ((await reader.line()) !== null) throw new Error('something follows the end')
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
      const promised = Object.values(trailer.rows).reduce((sum, count) => sum + count, 0)
      if (total !== promised) throw new Error('rows are missing')
      return { file, header, rows: total, ...(passphrase !== undefined && { passphrase }) }
    })
  } catch (error) {
    throw explain(file, error)
  }
}

async function load(owner: pg.Client, { file, passphrase, header }: VerifiedBackup): Promise<void> {
  const tables = header.tables.map(({ name }) => name)
  const close = await openForLoading(owner, tables)
  await readBackup(file, passphrase, async (reader) => {
    await expectLine(reader)
    for (const { name, columns } of header.tables) {
      await expectLine(reader)
      const into = owner.query(copyFrom(copyStatement(owner, name, columns)))
      await pipeline(Readable.from(reader.rows(), { objectMode: false }), into)
    }
  })
  for (const { name, value } of header.sequences) {
    await owner.query('select setval($1, $2, true)', [quoteName(owner, name), value])
  }
  await close()
}

async function readBackup<T>(
  file: string,
  passphrase: string | undefined,
  read: (reader: LineReader) => Promise<T>,
): Promise<T> {
  const isEncrypted = await looksEncrypted(file)
  if (isEncrypted && passphrase === undefined) {
    throw new StartError(
      `${file} is encrypted: give its passphrase in BACKUP_PASSPHRASE, or when asked.`,
    )
  }
  const stream = createReadStream(file)
  const zipped = isEncrypted ? Readable.from(decrypt(stream, passphrase ?? '')) : stream
  const text = createGunzip()
  // The reader meets whatever went wrong before it; here the failure would have nobody to hear it.
  const flowing = pipeline(zipped, text).catch(() => {})
  try {
    return await read(new LineReader(text))
  } finally {
    text.destroy()
    await flowing
  }
}

/** By its first bytes: gzip's, or a line of JSON. @throws StartError when there is no such file, or it is no backup. */
export async function looksEncrypted(file: string): Promise<boolean> {
  try {
    const [first, second] = await firstBytes(file)
    if (first === 0x1f && second === 0x8b) return false
    if (first === 0x7b && second === 0x22) return true
    throw new StartError(`${file} is not a backup of Maillage.`)
  } catch (error) {
    throw explain(file, error)
  }
}

async function firstBytes(file: string): Promise<readonly number[]> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return [...buffer.subarray(0, bytesRead)]
  } finally {
    await handle.close()
  }
}

async function expectLine(reader: LineReader): Promise<string> {
  const line = await reader.line()
  if (line === null) throw new Error('the file ends early')
  return line
}

function followHeader(files: readonly Migration[], header: BackupHeader): number {
  try {
    return follow(files, header.migrations)
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    throw new StartError(
      `The backup comes from Maillage ${header.application}, whose database this version does not know: restore it with that version or a later one.`,
      { cause: error },
    )
  }
}

async function refuseUnlessEmpty(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(`
    select format('%s.%s', nspname, relname) as name from pg_class c join pg_namespace n on n.oid = relnamespace
    where relkind in ('r', 'p') and nspname !~ '^pg_' and nspname <> 'information_schema'
      and not exists (select from pg_depend where objid = c.oid and deptype = 'e') limit 1`)
  const found = rows[0]
  if (found) {
    throw new StartError(
      `The database is not empty (it has ${found.name}): restore into a new data folder with --data, or into an empty database.`,
    )
  }
}

function explain(file: string, error: unknown): unknown {
  if (error instanceof StartError) return error
  if (error instanceof WrongPassphrase) {
    return new StartError(`The passphrase does not open ${file}, or the file was altered.`)
  }
  const code = codeOf(error)
  if (code === 'ENOENT') return new StartError(`There is no file ${file}.`)
  if (code === 'EACCES' || code === 'EISDIR') return new StartError(`${file} cannot be read.`)
  return new StartError(`${file} is incomplete or was altered: nothing was restored.`, {
    cause: error,
  })
}
