import { versionsPool } from './database.ts'
import { DatabaseUnavailable, isConnectionFailure } from './failures.ts'

/** For each part of the content, how many transactions have changed it. */
export type Versions = ReadonlyMap<string, number>

let running: Promise<unknown> = Promise.resolve()
/** The query that has not begun yet, for whoever calls before it does. */
let next: Promise<Versions> | null = null

/**
 * The versions of every part, by a query that began after this call: a write whose answer was received
 * before the call is in them. One query answers all the calls that arrived before it began.
 *
 * To keep a page: read the versions first, then what the page shows, and keep it under those versions.
 * A write in between then gives a page newer than its versions, which no later reader asks for. The other
 * order could keep an old page under new versions.
 */
export function readVersions(): Promise<Versions> {
  next ??= running.then(endOfTurn).then(() => {
    next = null
    const reading = read()
    running = reading.catch(() => {})
    return reading
  })
  return next
}

/** All the requests of this turn of the event loop join one query. */
function endOfTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

// The sum is made here: appending two small scans is all the server has to do.
const query = {
  name: 'maillage_versions',
  text: `select part, version as changes from platform.versions
         union all select part, 1 from platform.changes`,
}

async function read(): Promise<Versions> {
  const versions = new Map<string, number>()
  try {
    const { rows } = await versionsPool().query<{ part: string; changes: number }>(query)
    for (const { part, changes } of rows) versions.set(part, (versions.get(part) ?? 0) + changes)
    return versions
  } catch (error) {
    if (!isConnectionFailure(error)) throw error
    throw new DatabaseUnavailable('the database does not answer', { cause: error })
  }
}
