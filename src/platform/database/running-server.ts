import { readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartError } from '../start-error.ts'
import { type Cluster, lastLine, makeSocketFolder, superuser } from './cluster.ts'
import { type EmbeddedSettings, pgHbaConf, postgresqlConf } from './embedded-settings.ts'
import { isAlive, isPostmasterOf, readPostmaster } from './postmaster.ts'

/** Where a server listens: a folder of sockets, or a loopback address. */
export type Address = { readonly host: string; readonly port: number; readonly adopted: boolean }

/** How long a start may take, recovery after a crash included. */
const patience = 60_000
/** How long a start that PostgreSQL refuses is tried again: what a killed server leaves goes away by then. */
const refusals = 10_000
/** Of a live server that does not answer, as when its socket was swept away. */
const silence = 5_000

/** Adopts the server of this folder, or starts it. @throws StartError when it will do neither. */
export async function ensureRunning(
  cluster: Cluster,
  isThrowaway: boolean,
  onStart: () => void = () => {},
): Promise<Address> {
  const began = Date.now()
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
      if (Date.now() > began + refusals) throw new StartError(started.sentence)
    }
    if (Date.now() > began + patience) {
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
  await makeSocketFolder(cluster)
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

/** Asks the server that runs now to stop, and waits for it: not for one that another Node then starts. */
export async function stop({ pgData, runner, binaries, socketFolder }: Cluster): Promise<void> {
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
    if ((await readPostmaster(pgData))?.pid !== running.pid) break
    await sleep(20)
  }
  // Left when it is not empty: another Node has started a server meanwhile.
  if (socketFolder !== null) await rmdir(socketFolder).catch(() => {})
}
