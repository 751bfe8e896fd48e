import { setTimeout as sleep } from 'node:timers/promises'
import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type KyselyProps,
  Transaction as KyselyTransaction,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import {
  DatabaseUnavailable,
  isConnectionFailure,
  isStalePlan,
  isWorthRetrying,
} from './failures.ts'
import { openPool } from './pool.ts'
import type { DatabaseUrls } from './roles.ts'
import { statementName } from './statement-name.ts'

export { DatabaseUnavailable } from './failures.ts'

/** Every table a page may name. Modules add theirs: `declare module '…/platform/database/database.ts' { interface Database { … } }`. */
// biome-ignore lint/suspicious/noEmptyInterface: merged into by the modules
export interface Database {}

export type Transaction = KyselyTransaction<Database>

/** On whose behalf the database is read and written: a person, or null, the public. */
export type Viewer = { readonly id: string } | null

type Options = {
  /** Connections at most, of this process to each database. */
  readonly connections?: number
  readonly statementTimeout?: number
}
type Isolation = 'read committed' | 'repeatable read' | 'serializable'
type AsOptions = { readonly isolation?: Isolation }

type Opened = {
  readonly primary: pg.Pool
  readonly versions: pg.Pool
  readonly jobs: pg.Pool
}
let opened: Opened | null = null

export function openDatabase(
  urls: Pick<DatabaseUrls, 'web' | 'jobs'>,
  options: Options = {},
): void {
  if (opened) throw new Error('the database is open already')
  const { connections = 10, statementTimeout = 15_000 } = options
  const pool = (name: string, url: string, most = connections) =>
    openPool(url, { name, connections: most, statementTimeout })
  opened = {
    primary: pool('web', urls.web),
    // A connection of its own: pages being made must not delay those that are ready.
    versions: pool('versions', urls.web, 1),
    // Under a login of its own: it reads what no page may. A pool connects when it is first asked.
    jobs: pool('jobs', urls.jobs, 3),
  }
}

/** Lets the transactions under way finish, then closes every connection. */
export async function closeDatabase(): Promise<void> {
  const closing = opened
  opened = null
  await Promise.all([closing?.primary.end(), closing?.versions.end(), closing?.jobs.end()])
}

/** For readVersions alone. */
export function versionsPool(): pg.Pool {
  return open().versions
}

/** For asJobs alone. */
export function jobsPool(): pg.Pool {
  return open().jobs
}

function open(): Opened {
  if (!opened) throw new Error('the database is not open')
  return opened
}

/**
 * Does `work` in one transaction, as `viewer`: row-level security decides what exists. What `work` answers
 * is returned once committed; if it throws, nothing happened. After a deadlock or a serialisation failure
 * it is done again, from the start, up to three times: `work` must touch nothing but the database.
 *
 * @throws DatabaseUnavailable when the database does not answer. If the connection was lost during the
 * commit itself, nobody knows whether it happened.
 */
export async function as<T>(
  viewer: Viewer,
  work: (tx: Transaction) => Promise<T>,
  options: AsOptions = {},
): Promise<T> {
  return inTransaction(open().primary, preambleOf(viewer, options.isolation), work)
}

/** For `as` and asJobs: the transaction both do their work in. */
export async function inTransaction<T>(
  pool: pg.Pool,
  preamble: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transact(pool, preamble, work)
    } catch (error) {
      if (attempt === 4 || !isWorthRetrying(error)) throw error
      await sleep(Math.random() * 20 * attempt)
    }
  }
}

/** As the public. */
export function asPublic<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return as(null, work)
}

// One transaction ----------------------------------------------------------------------------------

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function preambleOf(viewer: Viewer, isolation?: Isolation): string {
  const begin = isolation === undefined ? 'begin' : `begin isolation level ${isolation}`
  if (viewer === null) return begin
  if (!uuid.test(viewer.id)) throw new TypeError('a viewer has a uuid')
  return `${begin}; set local app.person = '${viewer.id}'`
}

async function transact<T>(
  pool: pg.Pool,
  preamble: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const connection = new ScopedConnection(() => begin(pool, preamble))
  try {
    const answer = await work(transactionOn(connection))
    const begun = await connection.close()
    if (begun) await commit(begun)
    return answer
  } catch (error) {
    const begun = await connection.close().catch(() => null)
    if (begun) await abandon(begun.client, error)
    throw isConnectionFailure(error)
      ? new DatabaseUnavailable('the database does not answer', { cause: error })
      : error
  }
}

type Begun = { readonly client: pg.PoolClient; readonly preamble: Promise<unknown> }

async function begin(pool: pg.Pool, preamble: string): Promise<Begun> {
  const client = await connect(pool)
  sendTogether(client)
  // Not waited for: the first statement of `work` follows on the same flight. Were the preamble refused,
  // the server would refuse what follows it too.
  const begun = client.query(preamble)
  begun.catch(() => {})
  return { client, preamble: begun }
}

/** What this turn of the event loop asks leaves in one packet: the preamble and the first statements of `work`. */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = client.connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    if (!isConnectionFailure(error)) throw error
    throw new DatabaseUnavailable('the database does not answer', { cause: error })
  }
}

async function commit({ client, preamble }: Begun): Promise<void> {
  await preamble
  const { command } = await client.query('commit')
  // The server answers ROLLBACK, without an error, when `work` caught the failure of one of its statements.
  if (command !== 'COMMIT') throw new Error('the transaction failed earlier and was rolled back')
  client.release()
}

async function abandon(client: pg.PoolClient, cause: unknown): Promise<void> {
  if (isConnectionFailure(cause) || isStalePlan(cause)) return client.release(true)
  await client.query('rollback').then(
    () => client.release(),
    () => client.release(true),
  )
}

/** A pg connection as Kysely sees it, until the end of its transaction. It begins at the first statement: work that asks nothing costs nothing. */
class ScopedConnection implements DatabaseConnection {
  readonly #begin: () => Promise<Begun>
  #begun: Promise<Begun> | null = null
  #isOpen = true

  constructor(begin: () => Promise<Begun>) {
    this.#begin = begin
  }

  /** What began, to be ended; null when nothing was asked. */
  async close(): Promise<Begun | null> {
    this.#isOpen = false
    return this.#begun
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    // Without this a forgotten `await` would run in the transaction of whoever has the connection next.
    if (!this.#isOpen) throw new Error('the transaction is over: an await is missing')
    this.#begun ??= this.#begin()
    const { client } = await this.#begun
    const name = statementName(query.sql)
    const values = [...query.parameters]
    const { command, rowCount, rows } = await client.query(
      name === undefined ? { text: query.sql, values } : { name, text: query.sql, values },
    )
    return command === 'SELECT' ? { rows } : { rows, numAffectedRows: BigInt(rowCount ?? 0) }
  }

  // biome-ignore lint/correctness/useYield: a page never streams from the database
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('streaming is not for pages')
  }
}

const compiler = new PostgresQueryCompiler()
const adapter = new PostgresAdapter()
const dialect = new PostgresDialect({
  pool: () => Promise.reject(new Error('statements run inside as()')),
})
const driver = dialect.createDriver()

function transactionOn(connection: DatabaseConnection): Transaction {
  const executor = new DefaultQueryExecutor(compiler, adapter, {
    provideConnection: (consumer) => consumer(connection),
  })
  const props: KyselyProps = { config: { dialect }, dialect, driver, executor }
  return new KyselyTransaction<Database>(props)
}
