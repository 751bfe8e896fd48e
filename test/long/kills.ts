import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { load } from 'cheerio/slim'
import { isAlive, readPostmaster } from '../../src/platform/database/postmaster.ts'
import { packageRoot } from '../../src/platform/package-root.ts'
import { diceOf } from './dice.ts'

/*
 * Node or PostgreSQL is killed at a random moment, again and again, while someone edits the page of her member. What the
 * site said was saved is there afterwards; what it did not say is there whole or not at all. KILLS and KILLS_SEED choose
 * how many and which.
 */

const many = Number(process.env.KILLS ?? 200)
const seed = Number(process.env.KILLS_SEED ?? Math.floor(Math.random() * 2 ** 31))

describe(`a site killed ${many} times while someone writes (KILLS_SEED=${seed})`, {
  skip: process.platform === 'win32' && 'kills by signal',
}, () => {
  const dice = diceOf(seed)
  const port = 20_000 + (process.pid % 20_000)
  const url = `http://127.0.0.1:${port}`
  let data = ''
  let child: ChildProcess | null = null

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'maillage-kills-'))
    child = await start()
  })
  after(async () => {
    child?.kill('SIGTERM')
    if (child?.exitCode === null) await once(child, 'exit')
    await rm(data, { recursive: true, force: true })
  })

  it('keeps all that it said it kept, and starts each time', { timeout: 1_800_000 }, async () => {
    const killed = { node: 0, postgres: 0, both: 0 }
    const began = performance.now()
    let slowest = 0
    let writes = 0
    let writer = await newWriter()
    /** The last round that was acknowledged, and the last that was sent. */
    let acknowledged = 0
    let sent = 0
    const wrong: string[] = []

    for (let kill = 1; kill <= many; kill += 1) {
      const shownBefore = acknowledged
      let isWriting = true
      const writing = (async () => {
        while (isWriting) {
          sent += 1
          const round = sent
          const isSaved = await writer.write(round).catch((error: unknown) => {
            // A connection cut short is what is expected here; a wrong answer is not.
            if (error instanceof assert.AssertionError) wrong.push(error.message)
            return false
          })
          if (!isSaved) return
          acknowledged = round
          writes += 1
        }
      })()
      // A moment of the writes that follow the first: before it there would be nothing to lose.
      await until(() => acknowledged > shownBefore || !isWriting, 5_000)
      await sleep(dice.below(150))
      const whom = dice.among(['node', 'node', 'postgres', 'postgres', 'both'] as const)
      killed[whom] += 1
      await strike(whom)
      isWriting = false
      await writing

      const before = performance.now()
      if (child?.exitCode !== null || child.signalCode !== null) child = await start()
      // A database that was killed comes back by itself, under the same Node.
      const shown = await eventually(() => writer.read())
      slowest = Math.max(slowest, performance.now() - before)
      assert.ok(shown.everywhere, `half of a write appears after kill ${kill} (${whom})`)
      assert.ok(
        shown.round >= acknowledged && shown.round <= sent,
        `kill ${kill} (${whom}): the page shows ${shown.round}; ${acknowledged} was acknowledged, ${sent} sent`,
      )
      assert.deepEqual(wrong, [])
      acknowledged = shown.round
      if (kill % 20 === 0 || kill === many) {
        const seconds = Math.round((performance.now() - began) / 1000)
        tell(
          `${kill} kills, ${writes} acknowledged writes, ${seconds} s, slowest return ${Math.round(slowest)} ms`,
        )
      }
      // A session opened before is still open: she writes on without signing in again.
      if (kill % 50 === 0) writer = await newWriter()
    }
    tell(`killed: Node ${killed.node}, PostgreSQL ${killed.postgres}, both ${killed.both}`)
    assert.ok(writes >= many / 2, 'too few writes for the kills to mean anything')
  })

  async function strike(whom: 'node' | 'postgres' | 'both'): Promise<void> {
    if (whom !== 'node') {
      const server = await readPostmaster(join(data, 'postgres'))
      if (server && isAlive(server.pid)) process.kill(server.pid, 'SIGKILL')
    }
    if (whom !== 'postgres' && child) {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    }
  }

  async function start(): Promise<ChildProcess> {
    const program = `import(${JSON.stringify(join(packageRoot, 'dist/server/main.js'))}).then(({ main }) => main(process.argv.slice(1)))`
    const { NODE_TEST_CONTEXT: _, NODE_ENV: __, ...environment } = process.env
    const started = spawn(
      process.execPath,
      ['-e', program, 'start', '--port', String(port), '--data', data],
      { cwd: packageRoot, env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    let printed = ''
    const listening = new Promise<boolean>((resolve) => {
      const collect = (chunk: unknown) => {
        printed += String(chunk)
        if (printed.includes(url)) resolve(true)
      }
      started.stdout.on('data', collect)
      started.stderr.on('data', collect)
      started.once('exit', () => resolve(false))
    })
    assert.ok(await listening, `the site does not start again:\n${printed}`)
    return started
  }

  async function newWriter() {
    const entered = await fetch(`${url}/demonstration/entrer`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ persona: 'ressource' }),
    })
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
    assert.ok(cookie !== '', 'ressource cannot enter')
    const headers = { cookie, 'sec-fetch-site': 'same-origin' }
    const space = await fetch(`${url}/ma-ressource`, { headers, redirect: 'manual' })
    const home = space.headers.get('location') ?? ''
    assert.match(home, /^\/ma-ressource\/./)

    return {
      /** True when the site said that it is saved. */
      async write(round: number): Promise<boolean> {
        const page = await fetch(`${url}${home}/page`, {
          headers,
          signal: AbortSignal.timeout(10_000),
        })
        const html = await page.text()
        if (page.status === 503) return false
        const form = load(html)(`form[action="${home}/page"]`)
        assert.equal(form.length, 1, `${home}/page answers ${page.status} without its form`)
        const body = new URLSearchParams()
        for (const { name, value } of form.serializeArray()) {
          body.append(name, typedFields.includes(name) ? mark(round) : value)
        }
        const answer = await fetch(`${url}${home}/page`, {
          method: 'POST',
          redirect: 'manual',
          headers,
          body,
          signal: AbortSignal.timeout(10_000),
        })
        await answer.arrayBuffer()
        assert.ok([303, 503].includes(answer.status), `the form is answered ${answer.status}`)
        return answer.status === 303
      },
      /** The round the public page shows, and whether all of that round's fields are of it. */
      async read(): Promise<{ round: number; everywhere: boolean }> {
        const slug = home.split('/').at(-1)
        const answer = await fetch(`${url}/ressources/${slug}`, {
          signal: AbortSignal.timeout(5_000),
        })
        assert.equal(answer.status, 200)
        const rounds = [...(await answer.text()).matchAll(/Tour n° (\d+)/g)].map((match) =>
          Number(match[1]),
        )
        return { round: rounds[0] ?? 0, everywhere: new Set(rounds).size <= 1 }
      },
    }
  }
})

const typedFields = ['summary', 'description', 'how_to_come']
const mark = (round: number) =>
  `Tour n° ${round}. Un lieu d’accueil et d’entraide, ouvert à toutes et à tous.`

async function until(isSo: () => boolean, most: number): Promise<void> {
  const end = performance.now() + most
  while (!isSo() && performance.now() < end) await sleep(2)
}

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  const end = performance.now() + 30_000
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (performance.now() > end) throw error
      await sleep(20)
    }
  }
}

function tell(line: string): void {
  process.stdout.write(`  ${line}\n`)
}
