import { createServer } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { createApp } from '../app.ts'
import { type Config, readConfig } from '../config.ts'
import { eraseOldFiles, isFounded } from '../modules/directory/index.ts'
import { as } from '../platform/database/database.ts'
import { readVersions } from '../platform/database/versions.ts'
import type { Federation } from '../platform/federation/federation.ts'
import { readFederation } from '../platform/federation/read-federation.ts'
import { log } from '../platform/log.ts'
import { StartError } from '../platform/start-error.ts'
import { type OpenSite, openSite } from './open-site.ts'
import { setupToken } from './setup-token.ts'
import { collectStartGarbage } from './start-garbage.ts'

const steps = {
  initialise: 'Making the database…',
  start: 'Starting the database…',
  backup: 'Backing up before the new version…',
  migrate: 'Bringing the database up to date…',
  demonstration: 'Loading the demonstration, an invented federation…',
} as const

/** How long requests under way may take to finish once the site is told to stop. */
const grace = 10_000

/** How often what nobody may read any more is erased, in milliseconds. */
const sweepEvery = 3_600_000

/** `npm start`: the site, until it is told to stop. */
export async function start(args: readonly string[]): Promise<undefined> {
  const config = readConfig(args, process.env)
  await refuseBusyPort(config)
  // From here on: a start that died halfway would leave its database running.
  const stopping = listenToSignals()
  const site = await openSite(config, (step) => console.log(steps[step]))
  try {
    if (stopping.isAsked()) await leave(site)
    await serveSite(config, site, stopping)
  } catch (error) {
    await site.close()
    throw error
  }
  return undefined
}

async function serveSite(config: Config, site: OpenSite, stopping: Stopping): Promise<void> {
  const federation = await readFederation(await readVersions())
  const founded = await as(null, isFounded)
  if (config.isProduction && founded && federation.personResponsible === null) {
    throw new StartError(
      'No person responsible for personal information is named, and production does not start without: start without NODE_ENV=production on a loopback address and name one under /equipe/reglages.',
    )
  }

  await as(null, eraseOldFiles)
  // A database that does not answer now will at the next hour.
  setInterval(() => as(null, eraseOldFiles).catch(() => {}), sweepEvery).unref()
  const token = founded ? null : setupToken(site.secret)
  const app = createApp({ ...config, secret: site.secret, setupToken: token })
  if (config.isProduction) log.level = 'info'
  const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host })
  stopping.onAsked(() => closeGracefully(server, site))
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', (error) =>
      reject(
        new StartError(
          `The site cannot listen on ${config.host}:${config.port}: ${error.message}.`,
        ),
      ),
    )
  })
  announce(server, config, federation, token)
  collectStartGarbage()
}

function announce(
  server: ServerType,
  config: Config,
  federation: Federation,
  token: string | null,
): void {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  const url = config.publicUrl ?? `http://${host}:${port}`
  console.log(`\n  ${federation.name}: ${url}\n`)
  if (federation.isDemonstration) {
    console.log(`  Everything here is invented. Enter as someone of the cast: ${url}/demonstration`)
    console.log('  equipe, administration, ressource, deleguee, facilitatrice, voisine\n')
  }
  if (token) {
    console.log(`  This site is empty. Set it up: ${url}/installation`)
    console.log(`  One-time token: ${token}\n`)
  }
}

/** Asked before the database starts: a second site by mistake should fail at once, and touch nothing. */
async function refuseBusyPort({ port, host }: Config): Promise<void> {
  if (port === 0) return
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      reject(new StartError(whyNotListening(error, host, port)))
    })
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve()))
  })
}

function whyNotListening(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is already used on ${host}: stop what uses it, or choose another with --port.`
  }
  if (error.code === 'EACCES') return `Port ${port} is reserved: choose one above 1023 with --port.`
  return `The site cannot listen on ${host}:${port}: ${error.message}.`
}

type Stopping = {
  isAsked(): boolean
  /** What to do when told to stop, or now if that is already so. */
  onAsked(act: () => void): void
}

/** Hears SIGINT and SIGTERM. A second one stops at once. */
function listenToSignals(): Stopping {
  let isAsked = false
  let act = () => {}
  const hear = () => {
    if (isAsked) process.exit(1)
    isAsked = true
    act()
  }
  process.on('SIGINT', hear)
  process.on('SIGTERM', hear)
  return {
    isAsked: () => isAsked,
    onAsked(next) {
      act = next
      if (isAsked) next()
    },
  }
}

/** Lets requests under way finish, then leaves the database. */
function closeGracefully(server: ServerType, site: OpenSite): void {
  const tooLong = setTimeout(() => process.exit(1), grace)
  tooLong.unref()
  // Browsers keep connections open without a request: those are closed, and each of the others once it has its answer.
  const closeIdle = () => {
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  }
  const sweeping = setInterval(closeIdle, 100)
  server.close(() => {
    clearInterval(sweeping)
    leave(site)
  })
  closeIdle()
}

async function leave(site: OpenSite): Promise<never> {
  const left = await site.close().then(
    () => true,
    () => false,
  )
  process.exit(left ? 0 : 1)
}
