import assert from 'node:assert/strict'
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { packageRoot } from '../package-root.ts'
import { secretOf } from '../secret.ts'
import { StartError } from '../start-error.ts'
import { withConnection } from './connect.ts'
import { readMigrations } from './migrate.ts'
import { readyDatabase } from './ready-database.ts'
import { verifyBackup } from './restore.ts'
import { openEmptyDatabase, testSecret, useTestDatabase } from './test-database.ts'

describe('a database made ready', () => {
  const shared = useTestDatabase()
  const migrationsFolder = join(packageRoot, 'migrations')
  let dataFolder: string

  before(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'maillage-ready-'))
  })
  after(() => rm(dataFolder, { recursive: true }))

  const embedded = (appVersion: string, folder = migrationsFolder) => ({
    dataFolder,
    secret: secretOf('a secret of forty characters, for this test'),
    migrationsFolder: folder,
    appVersion,
    isProduction: false,
    external: null,
  })

  it('is new the first time, and known the next', async () => {
    const steps: string[] = []
    const first = await readyDatabase({ ...embedded('0.1.0'), onStep: (step) => steps.push(step) })
    assert.equal(first.isNew, true)
    await first.stop()
    assert.deepEqual(steps, ['initialise', 'start', 'migrate'])
    const second = await readyDatabase(embedded('0.1.0'))
    assert.equal(second.isNew, false)
    await second.stop()
    assert.ok(!(await readdir(dataFolder)).includes('backups'))
  })

  it('lets the pages make nothing of their own in it, not even for an instant', async () => {
    const ready = await readyDatabase(embedded('0.1.0'))
    const make = withConnection(ready.urls.web, (web) =>
      web.query('create function pg_temp.leak(text) returns text language sql as $$ select $1 $$'),
    )
    await assert.rejects(make, /permission denied/)
    await withConnection(ready.urls.owner, (owner) => owner.query('create temporary table a ()'))
    await ready.stop()
  })

  it('is backed up before a new version changes it', async () => {
    const later = await mkdtemp(join(tmpdir(), 'maillage-migrations-'))
    const files = await readMigrations(migrationsFolder)
    for (const { name } of files) await copyFile(join(migrationsFolder, name), join(later, name))
    const added = `${String(files.length + 1).padStart(4, '0')}_next.sql`
    await writeFile(join(later, added), 'create schema next;')
    await (
      await readyDatabase({ ...embedded('0.2.0', later), passphrase: 'douze lettres ici' })
    ).stop()
    assert.deepEqual(await readdir(join(dataFolder, 'backups')), ['before-0.2.0'])
    const { header } = await verifyBackup(
      join(dataFolder, 'backups', 'before-0.2.0'),
      'douze lettres ici',
    )
    assert.equal(header.migrations.length, files.length)

    await assert.rejects(
      readyDatabase(embedded('0.1.0')),
      (error) => error instanceof StartError && error.message.includes(added),
    )
    await rm(later, { recursive: true })
  })

  it('is refused in production when the pages’ login owns the tables', async () => {
    const { urls } = await shared
    const production = (web: string, owner?: string) =>
      readyDatabase({
        ...embedded('0.1.0'),
        secret: testSecret,
        isProduction: true,
        external: { web, ...(owner !== undefined && { owner }) },
      })
    await assert.rejects(
      production(urls.owner),
      (error) => error instanceof StartError && /DATABASE_OWNER_URL/.test(error.message),
    )
    await assert.rejects(
      production(urls.owner, urls.owner),
      (error) => error instanceof StartError && /owns the tables/.test(error.message),
    )
    await (await production(urls.web, urls.owner)).stop()
  })

  it('is served, not migrated, by a process that knows the pages’ login alone', async () => {
    const { urls } = await shared
    const serving = (web: string) =>
      readyDatabase({ ...embedded('0.1.0'), secret: testSecret, external: { web } })
    assert.equal((await serving(urls.web)).isNew, false)

    const empty = await openEmptyDatabase()
    await assert.rejects(
      serving(empty.urls.web),
      (error) => error instanceof StartError && /set DATABASE_OWNER_URL/.test(error.message),
    )
    const { rows } = await withConnection(empty.superuserUrl, (client) =>
      client.query(`select from pg_tables where schemaname !~ '^(pg_|information_schema)'`),
    )
    assert.equal(rows.length, 0)
    await empty.close()
  })
})
