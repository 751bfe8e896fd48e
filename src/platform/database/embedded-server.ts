import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Secret } from '../secret.ts'
import { StartError } from '../start-error.ts'
import { type Cluster, lastLine, openCluster, superuser } from './cluster.ts'
import { type EmbeddedSettings, pgHbaConf, postgresqlConf } from './embedded-settings.ts'
import { isAlive, isPostmasterOf, readPostmaster } from './postmaster.ts'
import { type DatabaseRole, type DatabaseUrls, ensureRoles, loginOf, passwordOf } from './roles.ts'

export type EmbeddedServer = {
  /** Empty on Windows, where the server listens on 127.0.0.1. */
  readonly socketFolder: string
  readonly port: number
  /** It ran already: Node was killed before, or another Node serves the same folder. */
  readonly adopted: boolean
  /** The data folder was made by this start. */
  readonly isNew: boolean
  urlFor(role: DatabaseRole, database?: string): string
  urls(database?: string): DatabaseUrls
  /** The server's own superuser, for making databases. The pages never see it. */
  superuserUrl(database?: string): string
  /** Leaves the server; the last Node to leave it stops it. */
  stop(): Promise<void>
}

type Step = 'initialise' | 'start'
type Options = {
  dataFolder: string
  secret: Secret
  onStep?: (step: Step) => void
  /** For tests only: a faster server that a power cut may empty. */
  isThrowaway?: boolean
}
type Address = { readonly host: string; readonly port: number; readonly adopted: boolean }

/** The database of the site on the embedded server. */
export const embeddedDatabase = 'maillage'
/** How long a start may take, recovery after a crash included. */
const patience = 60_000
/** Of a live server that does not answer, as when its socket was swept away. */
const silence = 5_000

/** Starts (or adopts, after a crash of Node) the PostgreSQL 18 that the npm package ships, in `${dataFolder}/postgres`. */
export async function startEmbeddedServer(options: Options): Promise<EmbeddedServer> {
  const onStep = options.onStep ?? (() => {})
  const cluster = await openCluster(options.dataFolder, () => onStep('initialise'))
  const address = await ensureRunning(cluster, options.isThrowaway ?? false, () => onStep('start'))
  const presence = await attend(cluster, address, options)

  const url = (user: string, password: string, database: string) =>
    urlOf({ ...address, user, password, database })
  const urlFor = (role: DatabaseRole, database = embeddedDatabase) =>
    url(loginOf(role), passwordOf(options.secret, role), database)

  return {
    socketFolder: cluster.socketFolder === null ? '' : address.host,
    port: address.port,
    adopted: address.adopted,
    isNew: cluster.isNew,
    urlFor,
    urls: (database) => ({
      owner: urlFor('owner', database),
      web: urlFor('web', database),
      accounts: urlFor('accounts', database),
      jobs: urlFor('jobs', database),
      backup: urlFor('backup', database),
    }),
    superuserUrl: (database = 'postgres') => url(superuser, cluster.password, database),
    stop: () => presence.leave(),
  }
}

// Running ------------------------------------------------------------------------------------------

async function ensureRunning(
  cluster: Cluster,
  isThrowaway: boolean,
  onStart: () => void,
): Promise<Address> {
  const deadline = Date.now() + patience
  let silentSince: number | null = null
  let hasTried = false
  for (;;) {
    const postmaster = await readPostmaster(cluster.pgData)
    if (postmaster !== null) {
      const host = cluster.socketFolder === null ? '127.0.0.1' : postmaster.socketFolder
      const answer = await knock({ host, port: postmaster.port }, cluster)
      if (answer === 'ours') return { host, port: postmaster.port, adopted: true }
      if (answer === 'silent') {
        if (!(await isPostmasterOf(postmaster.pid, cluster.pgData))) {
          await rm(join(cluster.pgData, 'postmaster.pid'), { force: true })
          continue
        }
        silentSince ??= Date.now()
        if (Date.now() - silentSince > silence) {
          process.kill(postmaster.pid, 'SIGINT')
          silentSince = null
        }
      }
    } else {
      if (!hasTried) onStart()
      hasTried = true
      const started = await start(cluster, isThrowaway)
      if (started.outcome === 'started') return { ...started.address, adopted: false }
      // Another Node may be starting it, or processes of a killed server may not be gone yet.
      if (Date.now() > deadline) throw new StartError(started.sentence)
    }
    if (Date.now() > deadline) {
      throw new StartError(`The database in ${cluster.pgData} does not answer: see ${cluster.log}`)
    }
    await sleep(50)
  }
}

type Started =
  | { outcome: 'started'; address: { host: string; port: number } }
  | { outcome: 'refused'; sentence: string }

async function start(cluster: Cluster, isThrowaway: boolean): Promise<Started> {
  const { socketFolder, pgData, runner, binaries, log } = cluster
  const port = socketFolder === null ? await freePort() : 5432
  const settings: EmbeddedSettings = { socketFolder, port, isThrowaway }
  await configure(cluster, 'postgresql.conf', postgresqlConf(settings))
  await configure(cluster, 'pg_hba.conf', pgHbaConf(settings))
  await rotate(log)
  const seconds = String(patience / 1000)
  const { code, output } = await runner.run(binaries.pgCtl, [
    'start',
    '--wait',
    '--silent',
    '--timeout',
    seconds,
    '--pgdata',
    pgData,
    '--log',
    log,
  ])
  if (code === 0)
    return { outcome: 'started', address: { host: socketFolder ?? '127.0.0.1', port } }
  return {
    outcome: 'refused',
    sentence: `The embedded PostgreSQL does not start (${lastLine(output)}): see ${log}`,
  }
}

/** Whole or not at all: a server that another Node starts at this instant must not read half of it. */
async function configure({ pgData, runner }: Cluster, name: string, text: string): Promise<void> {
  const file = join(pgData, name)
  if ((await readFile(file, 'utf8').catch(() => '')) === text) return
  const draft = `${file}.${process.pid}`
  await writeFile(draft, text, { mode: 0o600 })
  runner.own(draft)
  await rename(draft, file)
}

/** The log holds starts, stops and crashes only; one earlier file of it is enough. */
async function rotate(log: string): Promise<void> {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  )
  if (size > 1_000_000) await rename(log, `${log}.1`)
}

async function knock(
  address: { host: string; port: number },
  cluster: Cluster,
): Promise<'ours' | 'busy' | 'silent'> {
  const client = new pg.Client({
    ...address,
    user: superuser,
    password: cluster.password,
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>(
      `select current_setting('data_directory') as folder`,
    )
    return rows[0]?.folder === cluster.pgData ? 'ours' : 'silent'
  } catch (error) {
    // 57P03: it starts, recovers or stops.
    return error instanceof pg.DatabaseError && error.code === '57P03' ? 'busy' : 'silent'
  } finally {
    await client.end().catch(() => {})
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

// Presence -----------------------------------------------------------------------------------------

const presenceName = 'maillage presence'

/**
 * Keeps one connection open for as long as this Node uses the server: it tells other Nodes on the same
 * folder that the server is needed, and tells this one when the server dies, which then starts it again.
 */
async function attend(
  cluster: Cluster,
  address: Address,
  options: Options,
): Promise<{ leave(): Promise<void> }> {
  let leaving = false
  let reviving: Promise<void> = Promise.resolve()
  let client = await enter()

  async function enter(): Promise<pg.Client> {
    const entered = new pg.Client({
      host: address.host,
      port: address.port,
      user: superuser,
      password: cluster.password,
      database: 'postgres',
      application_name: presenceName,
    })
    entered.on('error', () => {})
    await entered.connect()
    await underLock(entered, async () => {
      await ensureRoles(entered, options.secret)
      await ensureDatabase(entered)
    })
    entered.on('end', () => {
      if (!leaving) reviving = revive()
    })
    return entered
  }

  async function revive(): Promise<void> {
    while (!leaving) {
      try {
        await ensureRunning(cluster, options.isThrowaway ?? false, () => {})
        client = await enter()
        return
      } catch {
        // Pages answer 503 meanwhile; there is nothing better to do than to try again.
        await sleep(500)
      }
    }
  }

  return {
    async leave() {
      if (leaving) return
      leaving = true
      // A start under way would outlive this one's leaving.
      await reviving
      // Held until this connection ends, so that of two that leave at once one sees itself last.
      const isLast = await client
        .query(`select pg_advisory_lock(${lockKey})`)
        .then(() => client.query<{ isLast: boolean }>(othersPresent))
        .then(
          ({ rows }) => rows[0]?.isLast ?? true,
          () => true,
        )
      await client.end().catch(() => {})
      if (isLast) await stop(cluster)
    },
  }
}

/** Asks the server that runs now to stop, and waits for it: not for one that another Node then starts. */
async function stop({ pgData, runner, binaries }: Cluster): Promise<void> {
  const running = await readPostmaster(pgData)
  if (running === null) return
  await runner.run(binaries.pgCtl, [
    'stop',
    '--no-wait',
    '--silent',
    '--mode',
    'fast',
    '--pgdata',
    pgData,
  ])
  const deadline = Date.now() + patience
  while (isAlive(running.pid) && Date.now() < deadline) {
    if ((await readPostmaster(pgData))?.pid !== running.pid) return
    await sleep(20)
  }
}

const othersPresent = `select count(*) = 0 as "isLast" from pg_stat_activity
  where application_name = '${presenceName}' and pid <> pg_backend_pid()`

/** Any number: what Nodes on one server do one at a time. */
const lockKey = 7_305_001

async function underLock(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query(`select pg_advisory_lock(${lockKey})`)
  try {
    await work()
  } finally {
    await client.query(`select pg_advisory_unlock(${lockKey})`).catch(() => {})
  }
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(`select from pg_database where datname = $1`, [
    embeddedDatabase,
  ])
  if (rowCount === 0) {
    await client.query(
      `create database ${embeddedDatabase} owner ${loginOf('owner')} template template0`,
    )
  }
}

function urlOf(at: {
  host: string
  port: number
  user: string
  password: string
  database: string
}): string {
  // A host in the query replaces the one before it: the only form every parser of URLs accepts for a socket.
  return `postgres://${at.user}:${encodeURIComponent(at.password)}@localhost/${at.database}?host=${encodeURIComponent(at.host)}&port=${at.port}`
}
