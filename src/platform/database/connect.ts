import pg from 'pg'
import { StartError } from '../start-error.ts'
import { columnParsers } from './column-parsers.ts'
import { isConnectionFailure } from './failures.ts'

/** One connection for one piece of work, such as a command's. It is closed whatever happens. */
export async function withConnection<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'maillage command',
    types: columnParsers,
  })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** As withConnection, for addresses an operator typed: says in a sentence why a login is refused. */
export async function withLogin<T>(
  name: string,
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const connecting = withConnection(url, async (client) => ({ answer: await work(client) }))
  return connecting.then(
    ({ answer }) => answer,
    (error: unknown) => {
      throw explain(name, url, error) ?? error
    },
  )
}

function explain(name: string, url: string, error: unknown): StartError | null {
  const { username, hostname, port, pathname } = new URL(url)
  const host = `${hostname}:${port || 5432}`
  const at = `${decodeURIComponent(username)} at ${host}${pathname}`
  const code = error instanceof pg.DatabaseError ? error.code : undefined
  if (code === '28P01' || code === '28000') {
    return new StartError(`PostgreSQL refuses the login ${at}: check ${name}.`, { cause: error })
  }
  if (code === '3D000') {
    return new StartError(
      `There is no such database as ${pathname.slice(1)}: create it, or check ${name}.`,
    )
  }
  if (!isConnectionFailure(error)) return null
  return new StartError(`PostgreSQL does not answer ${at}: check ${name}.`, { cause: error })
}
