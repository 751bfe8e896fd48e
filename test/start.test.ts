import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, connect as openSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { withConnection } from '../src/platform/database/connect.ts'
import { isAlive, readPostmaster } from '../src/platform/database/postmaster.ts'
import { useTestDatabase } from '../src/platform/database/test-database.ts'
import {
  type ChildSite,
  type Ended,
  startInterrupted,
  startRefused,
  startSite,
  stopAll,
} from './child-site.ts'
import { superuserOf } from './embedded-superuser.ts'
import { until } from './waiting.ts'

const folders: string[] = []

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-start-'))
  folders.push(folder)
  return folder
}

after(async () => {
  await stopAll()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

/** The embedded server of a data folder: its process, or null when none runs. */
async function serverOf(dataFolder: string): Promise<number | null> {
  const found = await readPostmaster(join(dataFolder, 'postgres')).catch(() => null)
  return found && isAlive(found.pid) ? found.pid : null
}

function refusedClearly({ code, stdout, stderr }: Ended, says: RegExp): void {
  assert.equal(code, 2, stderr)
  assert.match(stderr, says)
  // One sentence, no stack, and nothing that looks as if it had started.
  assert.equal(stderr.trim().split('\n').length, 1, stderr)
  assert.doesNotMatch(stderr, /\bat .*:\d+:\d+|Error:/)
  assert.doesNotMatch(stdout, /http:/)
}

describe('an operator who mistypes', () => {
  it('is told which flags there are', async () => {
    refusedClearly(await startRefused({ args: ['--prot', '80'] }), /--prot.*Flags: --port, --host/)
  })

  it('is told that empty and demonstration exclude each other', async () => {
    refusedClearly(await startRefused({ args: ['--empty', '--demo'] }), /Choose --empty or --demo/)
  })

  it('is told that the demonstration stays on this machine', async () => {
    refusedClearly(await startRefused({ args: ['--host', '0.0.0.0'] }), /loopback/)
  })
})

describe('an operator whose machine is not ready', () => {
  it('is told that the port is taken, before anything starts', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const address = taken.address()
    const port = String(typeof address === 'object' && address ? address.port : 0)
    const data = join(await newFolder(), 'data')
    refusedClearly(await startRefused({ args: ['--port', port, '--data', data] }), /already used/)
    assert.equal(existsSync(data), false)
    taken.close()
  })

  it('is told that the folder cannot be made, read or written', async () => {
    const folder = await newFolder()
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    refusedClearly(await startRefused({ args: ['--data', file] }), /a-file/)
    refusedClearly(await startRefused({ args: ['--data', join(file, 'data')] }), /a-file/)
    refusedClearly(await startRefused({ args: ['--data', '/dev/null/data'] }), /\/dev\/null/)
    if (process.platform === 'linux') {
      refusedClearly(await startRefused({ args: ['--data', '/proc/nowhere'] }), /\/proc\/nowhere/)
    }
    if (process.getuid?.() === 0) return
    const closed = join(folder, 'closed')
    await mkdir(closed)
    await chmod(closed, 0o500)
    refusedClearly(await startRefused({ args: ['--data', closed] }), /closed/)
  })

  it('is told how to bring the data of another PostgreSQL', async () => {
    const folder = await newFolder()
    await mkdir(join(folder, 'postgres'), { mode: 0o700 })
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '15\n')
    await writeFile(join(folder, 'version'), '0.0.9\n')
    const ended = await startRefused({ args: ['--data', folder] })
    refusedClearly(ended, /PostgreSQL 15.*Maillage 0\.0\.9.*backup.*restore/)
  })

  it('is told that the database does not answer, and not its password', async () => {
    const environment = { DATABASE_URL: 'postgresql://web:s3cret@127.0.0.1:9/maillage' }
    const data = await newFolder()
    const ended = await startRefused({ args: ['--data', data], environment })
    refusedClearly(ended, /127\.0\.0\.1:9|does not answer|cannot be reached/)
    assert.doesNotMatch(ended.stderr, /s3cret/)
  })
})

describe('an operator in production', () => {
  it('is refused a login that owns the tables, whom policies would not stop, and finds every login as it was', async () => {
    const { superuserUrl, urls } = await useTestDatabase()
    const environment = {
      DATABASE_URL: superuserUrl,
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://maillage.example.org',
    }
    const data = await newFolder()
    const ended = await startRefused({ args: ['--data', data], environment })
    refusedClearly(ended, /owns the tables.*DATABASE_OWNER_URL/)
    for (const url of Object.values(urls)) {
      await withConnection(url, (client) => client.query('select 1'))
    }
  })
})

describe('a site of one’s own', () => {
  let data: string
  before(async () => {
    data = await newFolder()
  })

  it('begins empty, gives its operator a token once, and keeps its secret to itself', async () => {
    const began = performance.now()
    const site = await startSite({ args: ['--empty', '--data', data] })
    tell(`  first start, empty: ${Math.round(performance.now() - began)} ms`)
    const token = site.printed().match(/One-time token: (\S+)/)?.[1] ?? ''
    assert.ok(token.length >= 16, site.printed())
    assert.doesNotMatch(site.printed(), /demonstration/i)

    const sent = await fetch(`${site.url}/installation`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        token: token,
        federation: 'Regroupement des fils',
        name: 'Aurélie Canevas',
        email: 'aurelie@fils.example.org',
        responsibleName: 'Basile Point',
        responsibleEmail: 'basile@fils.example.org',
        responsibleTelephone: '819 555-0142',
      }),
    })
    assert.equal(sent.status, 303)
    assert.equal((await site.stop()).code, 0)
    assert.equal(await serverOf(data), null)
    assert.equal((await stat(join(data, 'secret'))).mode & 0o077, 0)
    assert.ok((await readFile(join(data, 'secret'), 'utf8')).trim().length >= 32)
  })

  it('stays itself the next time, without any flag', async () => {
    const began = performance.now()
    const site = await startSite({ args: ['--data', data] })
    tell(`  later start: ${Math.round(performance.now() - began)} ms`)
    assert.match(site.printed(), /Regroupement des fils/)
    assert.doesNotMatch(site.printed(), /token|demonstration/i)
    assert.equal((await fetch(`${site.url}/demonstration`)).status, 404)
    assert.equal((await site.stop('SIGINT')).code, 0)
    assert.equal(await serverOf(data), null)
  })

  it('says what goes wrong wherever it runs, and not each page that is read', async () => {
    const environment = { SMTP_URL: 'smtp://127.0.0.1:9' }
    const site = await startSite({ args: ['--data', data], environment })
    const email = 'aurelie@fils.example.org'
    const origin = site.url
    await fetch(`${site.url}/connexion`, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({ email }),
    })
    const { stderr } = await site.stop()
    const lines = stderr.trim().split('\n')
    assert.match(
      lines[0] ?? '',
      /"level":50.*"mail":"(will be tried again|given up)","reason":"\w+"/,
    )
    assert.ok(!lines.some((line) => line.includes('"route"')))
    assert.doesNotMatch(stderr, /aurelie/)
  })

  it('does not start in production once nobody answers for personal information', async () => {
    const site = await startSite({ args: ['--data', data] })
    const superuser = await superuserOf(data)
    await superuser.query(`delete from platform.settings where key = 'personResponsible'`)
    await superuser.end()
    await site.stop()
    const environment = { NODE_ENV: 'production', PUBLIC_URL: 'https://maillage.example.org' }
    const ended = await startRefused({ args: ['--port', '0', '--data', data], environment })
    refusedClearly(ended, /person responsible/i)
    assert.equal(await serverOf(data), null)
  })
})

describe('the demonstration', () => {
  let data: string
  let site: ChildSite
  before(async () => {
    data = await newFolder()
    const began = performance.now()
    site = await startSite({ args: ['--data', data] })
    tell(`  first start, with the demonstration: ${Math.round(performance.now() - began)} ms`)
  })

  it('says where it is and as whom to enter', async () => {
    assert.match(site.printed(), /La Courtepointe: http:\/\/127\.0\.0\.1:\d+\n/)
    assert.match(site.printed(), /invented/)
    for (const persona of [
      'equipe',
      'administration',
      'ressource',
      'deleguee',
      'facilitatrice',
      'voisine',
    ]) {
      assert.match(site.printed(), new RegExp(`\\b${persona}\\b`))
    }
    assert.equal((await fetch(site.url)).status, 200)
  })

  it('answers what is not HTTP, or hardly, without falling', async () => {
    const { hostname, port } = new URL(site.url)
    for (const sent of [
      'GET / HTTP/1.1\r\nHost: a b\r\n\r\n',
      'GET / HTTP/1.1\r\n\r\n',
      'GET http:// HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET \\\\evil HTTP/1.1\r\nHost: x\r\n\r\n',
      'NOTHING\r\n\r\n',
      '\u0000\u0000\u0000\u0000\r\n\r\n',
      `GET /${'a'.repeat(70_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      'POST /connexion HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n',
      'POST /connexion HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n',
      'POST /connexion HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 50\r\n\r\na=b',
    ]) {
      await new Promise<void>((resolve) => {
        const socket = openSocket(Number(port), hostname, () => socket.write(sent))
        const leave = setTimeout(() => socket.destroy(), 300)
        socket.on('data', (answer) => assert.doesNotMatch(String(answer), /^HTTP\/1\.1 500/))
        socket.on('error', () => {})
        socket.on('close', () => {
          clearTimeout(leave)
          resolve()
        })
      })
    }
    assert.equal((await fetch(site.url)).status, 200)
  })

  const isClosed = () =>
    fetch(site.url).then(
      () => false,
      () => true,
    )

  it('finishes the request under way before it stops, and takes no new one', async () => {
    const { hostname, port } = new URL(site.url)
    // A form that arrives slowly: its end is sent after the site was told to stop.
    const body = 'persona=ressource'
    const slow = openSocket(Number(port), hostname)
    let answered = ''
    slow.on('data', (chunk) => {
      answered += chunk
    })
    await new Promise((resolve) => slow.once('connect', resolve))
    slow.write(
      `POST /demonstration/entrer HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n${body.slice(0, 5)}`,
    )
    await until('the site to hear the request', () => answered.startsWith('HTTP/1.1 100'))
    const closed = new Promise((resolve) => slow.once('close', resolve))
    const began = performance.now()
    const ending = site.stop()
    await until('the site to take no new one', isClosed)
    slow.write(body.slice(5))
    await closed
    assert.match(answered, /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 303/)
    // One that waited too long is left, and the site ends with 1.
    assert.equal((await ending).code, 0)
    tell(`  stopped ${Math.round(performance.now() - began)} ms after it was told`)
    assert.equal(await serverOf(data), null)
  })

  it('is there again at the next start', async () => {
    const began = performance.now()
    site = await startSite({ args: ['--data', data] })
    tell(`  later start of the demonstration: ${Math.round(performance.now() - began)} ms`)
    assert.match(site.printed(), /La Courtepointe/)
    assert.doesNotMatch(site.printed(), /Loading the demonstration/)
  })

  it('stops at once when told twice, and leaves what the next start can use', async () => {
    const { hostname, port } = new URL(site.url)
    const held = openSocket(Number(port), hostname, () =>
      held.write(
        'POST /connexion HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n',
      ),
    )
    held.on('error', () => {})
    let heard = ''
    held.on('data', (chunk) => {
      heard += chunk
    })
    await until('the site to hear the request', () => heard.startsWith('HTTP/1.1 100'))
    const began = performance.now()
    site.process.kill('SIGTERM')
    await until('the site to take no new one', isClosed)
    assert.equal((await site.stop('SIGTERM')).code, 1)
    // It also ends with 1 by itself, ten seconds after it was first told.
    assert.ok(performance.now() - began < 10_000)
    held.destroy()

    site = await startSite({ args: ['--data', data] })
    assert.equal((await fetch(site.url)).status, 200)
    assert.equal((await site.stop()).code, 0)
    assert.equal(await serverOf(data), null)
  })

  it('is not taken for an empty site', async () => {
    const ended = await startRefused({ args: ['--empty', '--port', '0', '--data', data] })
    refusedClearly(ended, /holds the demonstration.*--data/)
    assert.equal(await serverOf(data), null)
  })
})

describe('a start that is interrupted', () => {
  for (const { mark, wanted, printed } of [
    { mark: 'Making the database', wanted: ['--empty'], printed: /One-time token/ },
    { mark: 'Loading the demonstration', wanted: [], printed: /La Courtepointe/ },
  ]) {
    it(`leaves no database running, and the next start works: « ${mark} »`, async () => {
      const data = await newFolder()
      const args = ['--data', data, ...wanted]
      const given = { args: ['--port', '0', ...args], mark, signal: 'SIGINT' } as const
      const ended = await startInterrupted(given)
      assert.equal(ended.code, 0, ended.stderr)
      assert.doesNotMatch(ended.stdout, /http:/)
      assert.equal(await serverOf(data), null)

      const site = await startSite({ args })
      assert.match(site.printed(), printed)
      assert.equal((await site.stop()).code, 0)
      assert.equal(await serverOf(data), null)
    })
  }
})

/** Times are told, not held: they are this machine's. */
function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}
