import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { packageRoot } from '../package-root.ts'
import { secretOf } from '../secret.ts'
import { withConnection } from './connect.ts'
import { closeDatabase, openDatabase } from './database.ts'
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts'
import { migrate, readMigrations } from './migrate.ts'
import { isAlive } from './postmaster.ts'
import { embeddedDatabase } from './presence.ts'
import {
  type DatabaseRole,
  type DatabaseUrls,
  ensureRoles,
  loginOf,
  passwordOf,
  refuseTemporaryTables,
} from './roles.ts'

export type TestDatabase = {
  readonly urls: DatabaseUrls
  /** The server's superuser, for looking at what policies hide. */
  readonly superuserUrl: string
  close(): Promise<void>
}

/** What a template holds besides the migrations. The same key must always fill it the same way. */
export type Filling = {
  readonly key: string
  /** Called once, with the database open: `as` and the logins of `urls` reach the template. */
  readonly fill: (urls: DatabaseUrls) => Promise<void>
}

export const testSecret = secretOf('a secret for tests, known to everyone who reads the code')
const migrationsFolder = join(packageRoot, 'migrations')

type TestServer = Pick<EmbeddedServer, 'urls' | 'superuserUrl' | 'stop'>

/**
 * The server all test files share, kept from one run to the next in the temporary folder. Each process
 * that uses it is counted: the last to leave stops it. A test runner may hold it meanwhile.
 *
 * With TEST_SERVER_URL, a superuser's address, the tests run on that server instead: an older PostgreSQL.
 */
function startTestServer(): Promise<TestServer> {
  const given = process.env.TEST_SERVER_URL
  if (given) return useServer(given)
  const checkout = createHash('sha256').update(packageRoot).digest('hex').slice(0, 8)
  const dataFolder = join(tmpdir(), `maillage-tests-${checkout}`)
  return startEmbeddedServer({ dataFolder, secret: testSecret, isThrowaway: true })
}

async function useServer(given: string): Promise<TestServer> {
  await withConnection(given, (superuser) =>
    oneAtATime(superuser, () => ensureRoles(superuser, testSecret)),
  )
  const at = (database: string, role?: DatabaseRole) => {
    const url = new URL(given)
    url.pathname = `/${database}`
    if (role !== undefined) {
      url.username = loginOf(role)
      url.password = passwordOf(testSecret, role)
    }
    return url.href
  }
  return {
    superuserUrl: (database = 'postgres') => at(database),
    urls: (database = embeddedDatabase) => ({
      owner: at(database, 'owner'),
      web: at(database, 'web'),
      accounts: at(database, 'accounts'),
      jobs: at(database, 'jobs'),
      backup: at(database, 'backup'),
    }),
    stop: async () => {},
  }
}

/** A database of its own for a test file, opened for `as`, dropped when the file has run. */
export async function useTestDatabase(filling?: Filling): Promise<TestDatabase> {
  const database = await openTestDatabase(filling)
  after(() => database.close())
  return database
}

/** The same outside a test runner: whoever opens it closes it. */
export async function openTestDatabase(filling?: Filling): Promise<TestDatabase> {
  const server = await startTestServer()
  const superuser = await connect(server.superuserUrl())
  const template = await ensureTemplate(server, superuser, filling)
  const name = `copy_${process.pid}_${Date.now()}`
  await dropAbandonedCopies(superuser)
  // Its files are copied: through the log, as a server that must survive anything does, takes three times longer.
  await superuser.query(
    `create database ${name} template ${template} strategy file_copy owner ${loginOf('owner')}`,
  )
  const urls = server.urls(name)
  // Rights on a database are not copied with it.
  await withConnection(urls.owner, refuseTemporaryTables)
  openDatabase(urls)
  return {
    urls,
    superuserUrl: server.superuserUrl(name),
    async close() {
      await closeDatabase()
      await superuser.query(`drop database if exists ${name} with (force)`)
      await superuser.end()
      await server.stop()
    },
  }
}

/** A database without anything in it, for what makes its own: migrations, restoring. */
export async function openEmptyDatabase(): Promise<TestDatabase> {
  const server = await startTestServer()
  const superuser = await connect(server.superuserUrl())
  const name = `copy_${process.pid}_${Date.now()}_empty`
  await superuser.query(`create database ${name} template template0 owner ${loginOf('owner')}`)
  return {
    urls: server.urls(name),
    superuserUrl: server.superuserUrl(name),
    async close() {
      await superuser.query(`drop database if exists ${name} with (force)`)
      await superuser.end()
      await server.stop()
    },
  }
}

async function ensureTemplate(
  server: TestServer,
  superuser: pg.Client,
  filling: Filling | undefined,
): Promise<string> {
  const migrations = await readMigrations(migrationsFolder)
  const contents = [filling?.key ?? '', ...migrations.map(({ checksum }) => checksum)]
  const key = createHash('sha256').update(contents.join('\n')).digest('hex').slice(0, 16)
  const template = `template_${key}`
  await oneAtATime(superuser, async () => {
    const found = await superuser.query('select from pg_database where datname = $1', [template])
    if (found.rowCount === 0) await makeTemplate(server, superuser, template, filling)
  })
  return template
}

/** Other test files may want the same logins or the same template at the same moment: one makes them, they wait. */
async function oneAtATime(superuser: pg.Client, make: () => Promise<void>): Promise<void> {
  await superuser.query('select pg_advisory_lock(7305003)')
  try {
    await make()
  } finally {
    await superuser.query('select pg_advisory_unlock(7305003)')
  }
}

async function makeTemplate(
  server: TestServer,
  superuser: pg.Client,
  template: string,
  filling: Filling | undefined,
): Promise<void> {
  // Templates of earlier versions; a few fillings are in use at once.
  const older = await superuser.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^template_[0-9a-f]+$' order by oid desc offset 5`,
  )
  for (const { datname } of older.rows) {
    await superuser.query(`drop database "${datname}" with (force)`)
  }

  const draft = `draft_of_${template}`
  await superuser.query(`drop database if exists ${draft} with (force)`)
  await superuser.query(`create database ${draft} template template0 owner ${loginOf('owner')}`)
  const urls = server.urls(draft)
  await withConnection(urls.owner, (owner) => migrate(owner, migrationsFolder))
  if (filling) {
    openDatabase(urls)
    try {
      await filling.fill(urls)
    } finally {
      await closeDatabase()
    }
  }
  await withConnection(server.superuserUrl(draft), (client) => client.query('vacuum analyze'))
  await superuser.query(`alter database ${draft} rename to ${template}`)
}

/** A test process that was killed leaves its copy behind. */
async function dropAbandonedCopies(superuser: pg.Client): Promise<void> {
  const { rows } = await superuser.query<{ datname: string }>(
    `select datname from pg_database where datname like 'copy\\_%'`,
  )
  for (const { datname } of rows) {
    const pid = Number(datname.split('_')[1])
    if (!isAlive(pid)) await superuser.query(`drop database if exists ${datname} with (force)`)
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url)
  await client.connect()
  return client
}
