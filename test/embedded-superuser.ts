import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { readPostmaster } from '../src/platform/database/postmaster.ts'

/** The superuser of the embedded server that runs on a data folder, in the site's database. Whoever opens it ends it. */
export async function superuserOf(dataFolder: string): Promise<pg.Client> {
  const pgData = join(dataFolder, 'postgres')
  const running = await readPostmaster(pgData)
  assert.ok(running, 'no server runs there')
  const client = new pg.Client({
    host: running.socketFolder,
    port: running.port,
    user: 'postgres',
    password: (await readFile(join(pgData, 'maillage.password'), 'utf8')).trim(),
    database: 'maillage',
  })
  await client.connect()
  return client
}
