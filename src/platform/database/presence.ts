import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Secret } from '../secret.ts'
import { type Cluster, superuser } from './cluster.ts'
import { ensureRoles, loginOf } from './roles.ts'
import { type Address, ensureRunning, stop } from './running-server.ts'

/** The database of the site on the embedded server. */
export const embeddedDatabase = 'maillage'

const presenceName = 'maillage presence'

export type Presence = {
  /** Leaves the server; the last to leave stops it. */
  leave(): Promise<void>
}

/**
 * Keeps one connection open for as long as this Node uses the server: it tells other Nodes on the same
 * folder that the server is needed, and tells this one when the server dies, which then starts it again.
 */
export async function attend(
  cluster: Cluster,
  address: Address,
  options: { readonly secret: Secret; readonly isThrowaway: boolean },
): Promise<Presence> {
  let leaving = false
  let reviving: Promise<void> = Promise.resolve()
  let client = await enter()

  async function enter(): Promise<pg.Client> {
    const entered = await connect(cluster, address)
    // After entering: whoever holds the lock to leave has counted this connection, or takes the server
    // with it and this fails. By another connection: making a database leaves memory behind in the one that did.
    await connect(cluster, address)
      .then((client) => prepare(client, options.secret))
      .catch(async (error: unknown) => {
        await entered.end().catch(() => {})
        throw error
      })
    entered.on('end', () => {
      if (!leaving) reviving = revive()
    })
    return entered
  }

  async function revive(): Promise<void> {
    while (!leaving) {
      try {
        await ensureRunning(cluster, options.isThrowaway)
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
      // Held until this connection ends or the server stops: of two that leave at once one sees itself
      // last, and one that enters meanwhile waits for the lock and is not counted as in.
      const isLast = await client
        .query(`select pg_advisory_lock(${lockKey})`)
        .then(() => client.query<{ isLast: boolean }>(othersPresent))
        .then(
          ({ rows }) => rows[0]?.isLast ?? true,
          () => true,
        )
      if (isLast) await stop(cluster)
      await client.end().catch(() => {})
    },
  }
}

const othersPresent = `select count(*) = 0 as "isLast" from pg_stat_activity
  where application_name = '${presenceName}' and pid <> pg_backend_pid()`

/** Any number: what Nodes on one server do one at a time. */
const lockKey = 7_305_001

async function connect(cluster: Cluster, { host, port }: Address): Promise<pg.Client> {
  const client = new pg.Client({
    host,
    port,
    user: superuser,
    password: cluster.password,
    database: 'postgres',
    application_name: presenceName,
  })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** The logins and the site's database. Nodes that start together do this one at a time. */
async function prepare(client: pg.Client, secret: Secret): Promise<void> {
  try {
    await client.query(`select pg_advisory_lock(${lockKey})`)
    await ensureRoles(client, secret)
    await ensureDatabase(client)
  } finally {
    await client.end()
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
