import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { secretOf } from '../secret.ts'
import { withConnection } from './connect.ts'
import { as, asPublic, closeDatabase, DatabaseUnavailable, openDatabase } from './database.ts'
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts'
import { readPostmaster } from './postmaster.ts'
import { readVersions } from './versions.ts'

const viewer = { id: '018f0000-0000-7000-8000-000000000001' }
const one = sql<{ one: number }>`select 1 as one`

const isReady = () =>
  asPublic((tx) => one.execute(tx)).then(
    () => true,
    () => false,
  )

describe('a database that goes away', {
  skip: process.platform === 'win32' && 'kills by signal',
}, () => {
  let dataFolder: string
  let server: EmbeddedServer

  before(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'maillage-away-'))
    server = await startEmbeddedServer({
      dataFolder,
      secret: secretOf('a'.repeat(40)),
      isThrowaway: true,
    })
    openDatabase(server.urls(), { connections: 3, statementTimeout: 500 })
  })

  after(async () => {
    await closeDatabase()
    await server.stop()
    await rm(dataFolder, { recursive: true })
  })

  it('is said to be unavailable, then serves again by itself', async () => {
    await Promise.all([one, one, one].map((query) => asPublic((tx) => query.execute(tx))))
    assert.equal(await isReady(), true)
    const running = await readPostmaster(join(dataFolder, 'postgres'))
    assert.ok(running)
    process.kill(running.pid, 'SIGKILL')
    const attemptAll = () =>
      Promise.allSettled([
        asPublic((tx) => one.execute(tx)),
        as(viewer, (tx) => one.execute(tx)),
        readVersions(),
      ])
    let attempts = await attemptAll()
    // What served each connection leaves a moment after, longer on a busy machine.
    for (let tries = 0; attempts.some(({ status }) => status === 'fulfilled'); tries += 1) {
      assert.ok(tries < 300)
      attempts = await attemptAll()
    }
    for (const attempt of attempts)
      assert.ok(attempt.status === 'rejected' && attempt.reason instanceof DatabaseUnavailable)
    assert.equal(await isReady(), false)
    for (let tries = 0; !(await isReady()); tries += 1) {
      assert.ok(tries < 300)
      await sleep(50)
    }
    assert.deepEqual((await as(viewer, (tx) => one.execute(tx))).rows, [{ one: 1 }])
  })

  it('is said to be unavailable to the transaction whose connection was cut, and to no other', async () => {
    const cut = as(viewer, async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      await withConnection(server.superuserUrl(), (superuser) =>
        superuser.query('select pg_terminate_backend($1)', [rows[0]?.pid]),
      )
      await one.execute(tx)
    })
    await assert.rejects(cut, DatabaseUnavailable)
    for (let round = 0; round < 6; round += 1) await as(viewer, (tx) => one.execute(tx))
  })

  it('ends a statement that takes too long, and keeps the connection', async () => {
    await assert.rejects(
      as(viewer, (tx) => sql`select pg_sleep(5)`.execute(tx)),
      /statement timeout/,
    )
    for (let round = 0; round < 6; round += 1) await as(viewer, (tx) => one.execute(tx))
  })

  it('answers after a table changed under a prepared statement', async () => {
    const change = (statement: string) =>
      withConnection(server.urls().owner, (owner) => owner.query(statement))
    await change('create table shape (a int); grant select on shape to maillage_web')
    const read = () => as(viewer, (tx) => sql`select * from shape`.execute(tx))
    for (let round = 0; round < 12; round += 1) await read()
    await change('alter table shape add column b int')
    for (let round = 0; round < 12; round += 1) {
      await assert.doesNotReject(read(), `round ${round}`)
    }
  })
})
