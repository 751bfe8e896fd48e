import { setTimeout as sleep } from 'node:timers/promises'
import type { Secret } from '../secret.ts'
import { type Cluster, openCluster, superuser } from './cluster.ts'
import { isConnectionFailure } from './failures.ts'
import { attend, embeddedDatabase, type Presence } from './presence.ts'
import { type DatabaseRole, type DatabaseUrls, loginOf, passwordOf } from './roles.ts'
import { type Address, ensureRunning } from './running-server.ts'

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
/** Starts (or adopts, after a crash of Node) the PostgreSQL 18 that the npm package ships, in `${dataFolder}/postgres`. */
export async function startEmbeddedServer(options: Options): Promise<EmbeddedServer> {
  const { secret, isThrowaway = false, onStep = () => {} } = options
  const cluster = await openCluster(options.dataFolder, () => onStep('initialise'))
  const { address, presence } = await enter(cluster, secret, isThrowaway, () => onStep('start'))

  const url = (user: string, password: string, database: string) =>
    urlOf({ ...address, user, password, database })
  const urlFor = (role: DatabaseRole, database = embeddedDatabase) =>
    url(loginOf(role), passwordOf(secret, role), database)

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

/** Another Node, the last to leave, may stop the server between the moment it is found and the moment it is entered. */
async function enter(
  cluster: Cluster,
  secret: Secret,
  isThrowaway: boolean,
  onStart: () => void,
): Promise<{ address: Address; presence: Presence }> {
  for (let attempt = 1; ; attempt += 1) {
    const address = await ensureRunning(cluster, isThrowaway, onStart)
    try {
      return { address, presence: await attend(cluster, address, { secret, isThrowaway }) }
    } catch (error) {
      if (attempt === 20 || !isConnectionFailure(error)) throw error
      await sleep(50)
    }
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
