import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { secretOf } from '../secret.ts'
import { StartError } from '../start-error.ts'
import { withConnection } from './connect.ts'
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts'
import { linkLibraries } from './postgres-binaries.ts'
import { isAlive, readPostmaster } from './postmaster.ts'

const key = 'a secret of forty characters, for this test'
const secret = secretOf(key)

describe('the embedded server', { skip: process.platform === 'win32' && 'kills by signal' }, () => {
  let dataFolder: string
  const children: ChildProcess[] = []

  before(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'maillage-embedded-'))
    const server = await start()
    assert.equal(server.isNew, true)
    assert.equal(server.adopted, false)
    await withConnection(server.urlFor('owner'), (owner) =>
      owner.query(
        'create table written (id int primary key); grant select, insert on written to maillage_web',
      ),
    )
    await server.stop()
  })

  after(async () => {
    for (const child of children) child.kill('SIGKILL')
    const server = await start()
    await server.stop()
    await rm(dataFolder, { recursive: true })
  })

  it('stops with the last who leaves it, and starts again with what was there', async () => {
    assert.equal(await pid(), null)
    const server = await start()
    assert.equal(server.isNew, false)
    const other = await start()
    assert.equal(other.adopted, true)
    await server.stop()
    await write(other, 1)
    await other.stop()
    assert.equal(await pid(), null)
    const again = await start()
    assert.deepEqual(await read(again), [1])
    await again.stop()
  })

  it('gives each login its own rights, none of them a superuser, and asks everyone for a password', async () => {
    const server = await start()
    for (const role of ['owner', 'web', 'accounts', 'jobs', 'backup'] as const) {
      const [found] = await query<{ login: string; super: boolean; bypass: boolean }>(
        server.urlFor(role),
        'select rolname as login, rolsuper as super, rolbypassrls as bypass from pg_roles where rolname = current_user',
      )
      assert.deepEqual(found, {
        login: `maillage_${role}`,
        super: false,
        bypass: role === 'backup',
      })
    }
    const stranger = server.urlFor('owner').replace(/:[^:@]+@/, ':wrong@')
    await assert.rejects(query(stranger, 'select 1'), /password authentication failed/)
    await server.stop()
  })

  it('keeps its socket and its data from other users, and speaks to no network', async () => {
    const server = await start()
    assert.equal((await stat(server.socketFolder)).mode & 0o777, 0o700)
    assert.equal((await stat(join(dataFolder, 'postgres'))).mode & 0o077, 0)
    assert.ok(server.socketFolder.length < 90)
    const [{ addresses } = { addresses: null }] = await query<{ addresses: string }>(
      server.superuserUrl(),
      `select current_setting('listen_addresses') as addresses`,
    )
    assert.equal(addresses, '')
    await server.stop()
  })

  it('changes the passwords when the secret changes', async () => {
    const server = await start()
    await server.stop()
    const rotated = await startEmbeddedServer({ dataFolder, secret: secretOf(`another ${key}`) })
    await query(rotated.urlFor('web'), 'select 1')
    await assert.rejects(query(server.urlFor('web'), 'select 1'), /password authentication failed/)
    await rotated.stop()
    await (await start()).stop()
  })

  it('writes nothing of what people typed in its log', async () => {
    const server = await start()
    await assert.rejects(
      withConnection(server.urlFor('web'), (web) =>
        web.query('insert into written values ($1)', ['une parole très personnelle']),
      ),
    )
    await assert.rejects(query(server.urlFor('web'), `select 'une parole très personnelle'::uuid`))
    await server.stop()
    const written = await readFile(join(dataFolder, 'postgres', 'maillage.log'), 'utf8')
    assert.match(written, /ready to accept connections/)
    assert.doesNotMatch(written, /personnelle/)
  })

  it('is adopted after Node was killed', async () => {
    const node = await startElsewhere()
    const running = await pid()
    node.kill('SIGKILL')
    await once(node, 'exit')
    const server = await start()
    assert.equal(server.adopted, true)
    assert.equal(await pid(), running)
    await server.stop()
    assert.equal(await pid(), null)
  })

  it('is left running by one who leaves while another Node uses it', async () => {
    const node = await startElsewhere()
    const server = await start()
    const running = await pid()
    await server.stop()
    assert.equal(await pid(), running)
    node.kill('SIGKILL')
    await once(node, 'exit')
  })

  it('starts after PostgreSQL and Node were killed, with every acknowledged write', async () => {
    for (let round = 0; round < 3; round += 1) {
      const node = await startElsewhere()
      const server = await start()
      const acknowledged: number[] = []
      const writing = (async () => {
        for (let id = 1_000 * (round + 1); ; id += 1) {
          await write(server, id)
          acknowledged.push(id)
        }
      })().catch(() => {})
      await sleep(150 + 70 * round)
      const running = await pid()
      assert.ok(running)
      node.kill('SIGKILL')
      process.kill(running, 'SIGKILL')
      await writing
      // This process starts it again by itself; a new one finds it, or starts it.
      const next = await start()
      const found = new Set(await read(next))
      assert.ok(acknowledged.length > 0)
      for (const id of acknowledged) assert.ok(found.has(id), `${id} was acknowledged`)
      await server.stop()
      await next.stop()
    }
  })

  it('comes back by itself when PostgreSQL is killed under a Node that lives', async () => {
    const server = await start()
    const running = await pid()
    assert.ok(running)
    process.kill(running, 'SIGKILL')
    await eventually(() => query(server.urlFor('web'), 'select 1'))
    assert.notEqual(await pid(), running)
    await server.stop()
    assert.equal(await pid(), null)
  })

  it('starts when an old lock file names a process that is someone else’s', async () => {
    const server = await start()
    const running = await pid()
    const lock = join(dataFolder, 'postgres', 'postmaster.pid')
    const written = await readFile(lock, 'utf8')
    await server.stop()
    // As in a container started again: the number is that of a process that lives, this one.
    await writeFile(lock, written.replace(String(running), String(process.pid)))
    const next = await start()
    assert.equal(next.adopted, false)
    await next.stop()
  })

  it('starts when its socket was swept away under it', async () => {
    const server = await start()
    await rm(server.socketFolder, { recursive: true })
    const next = await start()
    await query(next.urlFor('web'), 'select 1')
    await next.stop()
    await server.stop()
    assert.equal(await pid(), null)
  })

  it('starts after it was killed while its data folder was made', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maillage-embedded-'))
    for (const delay of [150, 400, 650]) {
      const node = spawnServer(folder)
      await sleep(delay)
      node.kill('SIGKILL')
      await once(node, 'exit')
    }
    const server = await startEmbeddedServer({ dataFolder: folder, secret })
    await query(server.urlFor('owner'), 'select 1')
    await server.stop()
    await eventually(async () => {
      const left = (await readdir(folder)).filter((name) => name !== 'postgres')
      // A killed Node's initdb may still be writing its draft: it is removed once nobody does.
      const again = await startEmbeddedServer({ dataFolder: folder, secret })
      await again.stop()
      assert.ok(left.length <= 3)
    })
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  it('is started once by two Nodes that start together on an empty folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maillage-embedded-'))
    const [one, two] = await Promise.all([startElsewhere(folder), startElsewhere(folder)])
    const server = await startEmbeddedServer({ dataFolder: folder, secret })
    assert.equal(server.adopted, true)
    for (const node of [one, two]) {
      node.kill('SIGKILL')
      await once(node, 'exit')
    }
    await eventually(async () => {
      const [found] = await query<{ n: number }>(
        server.superuserUrl(),
        `select count(*)::int as n from pg_stat_activity where application_name = 'maillage presence'`,
      )
      assert.equal(found?.n, 1)
    })
    await server.stop()
    await rm(folder, { recursive: true, maxRetries: 5 })
  })

  it('refuses the data of another PostgreSQL, and says how to move', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maillage-embedded-'))
    await mkdir(join(folder, 'postgres'))
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '17\n')
    await writeFile(join(folder, 'version'), '0.9.3\n')
    await refused(folder, /is of PostgreSQL 17 .* with Maillage 0\.9\.3 run "npm run backup/)
    await rm(folder, { recursive: true, maxRetries: 5 })
  })

  it('refuses a data folder that is a file', async () => {
    const file = join(dataFolder, 'a-file')
    await writeFile(file, '')
    await refused(file, /cannot be made or read/)
  })

  it('refuses a socket folder that another user could have prepared', async () => {
    const server = await start()
    await server.stop()
    await mkdir(server.socketFolder)
    await chmod(server.socketFolder, 0o777)
    await refused(dataFolder, /belongs to someone else/)
    await rm(server.socketFolder, { recursive: true })
    await symlink(tmpdir(), server.socketFolder)
    await refused(dataFolder, /belongs to someone else/)
    await rm(server.socketFolder)
  })

  it('links its libraries when the install script was skipped', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maillage-package-'))
    await mkdir(join(folder, 'native', 'lib'), { recursive: true })
    await writeFile(join(folder, 'native', 'lib', 'libx.so.1.2'), 'a library')
    const list = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }]
    await writeFile(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(list))
    await linkLibraries(folder)
    await linkLibraries(folder)
    assert.equal(await readFile(join(folder, 'native', 'lib', 'libx.so.1'), 'utf8'), 'a library')
    await rm(folder, { recursive: true, maxRetries: 5 })
  })

  const start = () => startEmbeddedServer({ dataFolder, secret })

  async function pid(): Promise<number | null> {
    const found = await readPostmaster(join(dataFolder, 'postgres'))
    return found !== null && isAlive(found.pid) ? found.pid : null
  }

  /** A server started by another Node, ready. */
  async function startElsewhere(folder = dataFolder): Promise<ChildProcess> {
    const child = spawnServer(folder)
    await once(child.stdout ?? child, 'data')
    return child
  }

  function spawnServer(folder: string): ChildProcess {
    const code = `
      import { startEmbeddedServer } from ${JSON.stringify(new URL('./embedded-server.ts', import.meta.url).href)}
      import { secretOf } from ${JSON.stringify(new URL('../secret.ts', import.meta.url).href)}
      await startEmbeddedServer({ dataFolder: ${JSON.stringify(folder)}, secret: secretOf(${JSON.stringify(key)}) })
      console.log('ready')`
    const args = ['--import', 'tsx', '--input-type=module', '--eval', code]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    children.push(child)
    return child
  }
})

async function refused(dataFolder: string, sentence: RegExp): Promise<void> {
  await assert.rejects(
    startEmbeddedServer({ dataFolder, secret }),
    (error) => error instanceof StartError && sentence.test(error.message),
  )
}

async function write(server: EmbeddedServer, id: number): Promise<void> {
  await query(server.urlFor('web'), `insert into written values (${id})`)
}

async function read(server: EmbeddedServer): Promise<number[]> {
  const rows = await query<{ id: number }>(
    server.urlFor('web'),
    'select id from written order by id',
  )
  return rows.map(({ id }) => id)
}

async function query<T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> {
  return withConnection(url, async (client) => (await client.query<T>(text)).rows)
}

async function eventually(check: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await check()
      return
    } catch (error) {
      if (attempt === 100) throw error
      await sleep(100)
    }
  }
}
