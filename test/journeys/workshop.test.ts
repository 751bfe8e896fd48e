import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { serve } from '@hono/node-server'
import type { Page } from 'playwright-core'
import { slugOfCollection } from '../../demo/voices.ts'
import { withConnection } from '../../src/platform/database/connect.ts'
import { launchTablet, openBrowser, openWindow, serveToBrowsers } from '../browser.ts'
import { assertGoodPage } from '../good-page.ts'
import { openSite } from '../site.ts'
import { enterAs } from './enter.ts'

/*
 * A tablet of a workshop, with a profile on the disk, on a network that is really cut: nothing listens any more. It is killed
 * as a battery would.
 */

const site = await openSite()
const workshop = (at: number) => `/paroles/${slugOfCollection(at)}/atelier`
const islands = ['workshop-tablet', 'atelier', 'workshop-worker']

const query = <T extends object>(text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<T>(text, [...values])
    return rows
  })
const kept = async (like: string) =>
  (
    await query<{ words: string }>('select words from voices.voices where words like $1', [
      `%${like}%`,
    ])
  )
    .map(({ words }) => words)
    .sort()

/** A network one can cut; `answer` may stand between the site and who asks. */
type Answer = (request: Request) => Response | Promise<Response>
async function openNetwork() {
  let answer: Answer = site.app.fetch
  const listen = (port: number) => {
    const server = serve({
      fetch: (request) => answer(request),
      port,
      hostname: '127.0.0.1',
    })
    return new Promise<typeof server>((resolve) => server.once('listening', () => resolve(server)))
  }
  let server: Awaited<ReturnType<typeof listen>> | null = await listen(0)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const cut = async () => {
    const closing = server
    server = null
    if (!closing) return
    const closed = new Promise((resolve) => closing.close(resolve))
    if ('closeAllConnections' in closing) closing.closeAllConnections()
    await closed
  }
  after(cut)
  return {
    origin: `http://127.0.0.1:${port}`,
    cut,
    async mend() {
      server ??= await listen(port)
    },
    through(other: Answer | null) {
      answer = other ?? site.app.fetch
    },
  }
}

const opened = new Set<Page>()
const folders: string[] = []
after(async () => {
  for (const page of opened) await page.context().close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function newTablet(): string {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-tablet-'))
  folders.push(folder)
  return folder
}

async function open(folder: string, origin: string, at: number): Promise<Page> {
  const page = await launchTablet(folder, { origin })
  opened.add(page)
  await page.goto(workshop(at))
  return page
}

/** Its process ends at once, without a word to anyone. */
async function kill(page: Page): Promise<void> {
  opened.delete(page)
  const browser = page.context().browser()
  assert.ok(browser)
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const pid = processInfo.find(({ type }) => type === 'browser')?.id
  assert.ok(pid)
  const gone = new Promise((resolve) => browser.once('disconnected', resolve))
  process.kill(pid, 'SIGKILL')
  await gone
}

const ready = (page: Page) => page.getByText('Prête sans réseau').waitFor()
const waiting = (page: Page, sentence: string) =>
  page.getByText(sentence, { exact: true }).waitFor()

/** One person writes, copies her code, and clears the screen. Answers the code. */
async function write(page: Page, words: string): Promise<string> {
  await page.locator('#words').fill(words)
  await page.getByLabel('La lire entre nous').check()
  await page.getByRole('button', { name: 'Confier ma phrase' }).click()
  await page.locator('#merci').waitFor()
  const code = (await page.locator('[data-part=receipt] [data-part=code]').textContent()) ?? ''
  await page.getByRole('button', { name: 'effacer l’écran' }).click()
  await page.locator('#words').waitFor()
  assert.equal(await page.locator('#words').inputValue(), '')
  return code
}

/** Files of the tablet in which these words can be read, as bytes of UTF-8 or of UTF-16. */
function filesWith(folder: string, words: string): string[] {
  const needles = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')]
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => statSync(join(folder, path), { throwIfNoEntry: false })?.isFile())
    .filter((path) => {
      const bytes = readFileSync(join(folder, path))
      return needles.some((needle) => bytes.includes(needle))
    })
}

describe('a workshop without network', () => {
  it('keeps fifty voices through a battery that dies, and sends each once', async () => {
    const network = await openNetwork()
    const folder = newTablet()
    const before = await open(folder, network.origin, 0)
    await ready(before)
    await network.cut()
    await before.reload()
    const codes: string[] = []
    for (let i = 1; i <= 50; i++) codes.push(await write(before, `du coquelicot, ${i} fois`))
    await waiting(before, '50 paroles attendent d’être envoyées.')
    assert.equal(new Set(codes).size, 50)

    const rows = await before.evaluate(readWaiting)
    assert.equal(rows.length, 50)
    assert.deepEqual([...new Set(rows.flatMap(({ keys }) => keys))], ['envelope', 'id'])
    assert.equal(new Set(rows.map(({ bytes }) => bytes)).size, 1)
    // What is kept in clear would be found.
    await before.evaluate(keepInClear, 'un tournesol')
    await kill(before)
    assert.notDeepEqual(filesWith(folder, 'un tournesol'), [])
    for (const said of ['coquelicot', codes[0] ?? '', codes[49]?.replaceAll('-', '') ?? '']) {
      assert.deepEqual(filesWith(folder, said), [], said)
    }

    const again = await open(folder, network.origin, 0)
    await waiting(again, '50 paroles attendent d’être envoyées.')
    assert.deepEqual(await kept('coquelicot'), [])
    await network.mend()
    await again.getByRole('button', { name: 'Envoyer' }).click()
    await waiting(again, 'Aucune parole n’attend.')
    assert.deepEqual(
      await kept('coquelicot'),
      Array.from({ length: 50 }, (_, i) => `du coquelicot, ${i + 1} fois`).sort(),
    )
    assert.deepEqual(await again.evaluate(readWaiting), [])

    const taken = await site.public.submit('/paroles/retrait', { code: codes[17] ?? '' })
    assert.equal(taken.status, 200)
    assert.equal((await kept('coquelicot')).length, 49)
    assert.ok(!(await kept('coquelicot')).includes('du coquelicot, 18 fois'))
  })

  it('stores once what was sent by a tablet that died before it had the answer', async () => {
    const network = await openNetwork()
    const folder = newTablet()
    const before = await open(folder, network.origin, 0)
    await ready(before)
    await network.cut()
    for (let i = 1; i <= 5; i++) await write(before, `une pivoine, ${i} fois`)
    await network.mend()
    const arrived = new Promise<void>((resolve) => {
      let sent = 0
      network.through(async (request) => {
        const answer = await site.app.fetch(request)
        if (request.method !== 'POST') return answer
        sent += 1
        if (sent < 3) return answer
        resolve()
        // Stored, and nobody ever learns it.
        return new Promise(() => {})
      })
    })
    await before.getByRole('button', { name: 'Envoyer' }).click()
    await arrived
    assert.equal((await kept('pivoine')).length, 3)
    await kill(before)

    network.through(null)
    const again = await open(folder, network.origin, 0)
    await waiting(again, 'Aucune parole n’attend.')
    assert.equal((await kept('pivoine')).length, 5)
    assert.equal(new Set(await kept('pivoine')).size, 5)
  })

  it('keeps what a closed collection refuses, says it, and sends it once it is open again', async () => {
    const network = await openNetwork()
    const page = await open(newTablet(), network.origin, 0)
    await ready(page)
    await network.cut()
    await write(page, 'la dernière jonquille')
    const collection = `/collectes/${slugOfCollection(0)}`
    assert.equal((await site.as('equipe').submit(`${collection}/fermeture`, {})).status, 303)
    await network.mend()
    const send = page.getByRole('button', { name: 'Envoyer' })
    await send.click()
    await page.getByText('Pas encore prises : 1. La collecte, ou la phrase, est fermée.').waitFor()
    await waiting(page, '1 parole attend d’être envoyée.')
    // Opened again it is still there, for the page is the one the tablet kept.
    await page.reload()
    await page.getByText('Pas encore prises : 1').waitFor()
    assert.deepEqual(await kept('jonquille'), [])

    const reopening = `${collection}/fermeture/annulation`
    assert.equal((await site.as('equipe').submit(reopening, {})).status, 303)
    await send.click()
    await waiting(page, 'Aucune parole n’attend.')
    assert.deepEqual(await kept('jonquille'), ['la dernière jonquille'])
  })

  it('takes a newer page without losing what waits, and keeps nothing but its own page', async () => {
    const network = await openNetwork()
    const page = await open(newTablet(), network.origin, 0)
    await ready(page)
    const [first] = await page.evaluate(readCaches)
    assert.deepEqual(
      first?.paths.map((path) => path.replace(/\.[0-9a-f]{12}\./, '.')).sort(),
      [
        '/assets/atkinson.woff2',
        '/assets/site.css',
        '/assets/workshop-tablet.js',
        '/emblem.svg',
        workshop(0),
        `${workshop(0)}.webmanifest`,
      ].sort(),
    )
    await network.cut()
    await write(page, 'trois violettes')
    await query(`insert into voices.prompt_versions (prompt_id, version, beginning, purpose, readers, what_is_done)
      select prompt_id, max(version) + 1, 'Ce qui me tient debout, c’est', max(purpose), max(readers), max(what_is_done)
      from voices.prompt_versions join voices.prompts on id = prompt_id where slug = 'ici-je-viens-chercher' group by prompt_id`)
    // A network that wants one to sign in answers anything, and well.
    const portal = () =>
      new Response('<p>Connectez-vous</p>', { headers: { 'content-type': 'text/html' } })
    network.through((request) => (request.method === 'POST' ? portal() : site.app.fetch(request)))
    await network.mend()
    await page.reload()
    await page.getByText('Ce qui me tient debout, c’est').waitFor()
    await waiting(page, '1 parole attend d’être envoyée.')
    const [second, ...others] = await page.evaluate(readCaches)
    assert.notEqual(second?.name, first?.name)
    assert.deepEqual(others, [])

    network.through(null)
    await page.getByRole('button', { name: 'Envoyer' }).click()
    await waiting(page, 'Aucune parole n’attend.')
    const [voice] = await query<{ prompt_version: number }>(
      "select prompt_version from voices.voices where words = 'trois violettes'",
    )
    assert.equal(voice?.prompt_version, 1)

    // A page that shows voices goes to the network, and nowhere else.
    await page.goto('/paroles')
    assert.ok((await page.locator('.voice__words').count()) > 0)
    const all = await page.evaluate(readCaches)
    assert.deepEqual(
      all.flatMap(({ paths }) => paths.filter((path) => path === '/paroles')),
      [],
    )
    await network.cut()
    await assert.rejects(page.goto('/paroles'))
  })
})

describe('the page of a workshop', async () => {
  const origin = await serveToBrowsers(site)
  const browser = await openBrowser()

  it('is good in each of its states, by keyboard alone, and leaves nothing to undo', async () => {
    const page = await openWindow(browser, { origin, width: 1280 })
    await page.goto(workshop(1))
    await ready(page)
    await assertGoodPage(page, { islands })

    await page.setViewportSize({ width: 320, height: 700 })
    await page.keyboard.press('Tab')
    await page.locator('#words').focus()
    await page.keyboard.type('a'.repeat(3))
    await page.getByRole('button', { name: 'Confier ma phrase' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Rien n’est coché' }).waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'uses')
    await assertGoodPage(page, { islands })

    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Confier ma phrase' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('#merci').waitFor()
    await page.setViewportSize({ width: 768, height: 1024 })
    await assertGoodPage(page, { islands })
    assert.deepEqual(await page.locator('[data-use]:visible').allTextContents(), [
      'La lire entre nous',
    ])

    await page.getByRole('button', { name: 'effacer l’écran' }).press('Enter')
    await page.locator('#words').press('Control+z')
    assert.equal(await page.locator('#words').inputValue(), '')
    assert.equal(await page.locator('[name=uses]:checked').count(), 0)
    assert.deepEqual(await page.context().cookies(), [])

    await page.locator('#words').fill('é'.repeat(1001))
    await page.getByRole('button', { name: 'Confier ma phrase' }).click()
    await page.getByText('Il y en a 1001.').waitFor()
    assert.equal((await page.locator('#words').inputValue()).length, 1001)
    await page.getByRole('button', { name: 'Tout effacer' }).click()
    assert.equal(await page.locator('#words').inputValue(), '')

    // Help lines stand beside the words of a hard subject, before anything is ticked, and of no other.
    let hard = 0
    for (let turn = 0; turn < 5; turn += 1) {
      await page.getByRole('button', { name: 'Une autre phrase' }).click()
      const isHard = (await page.locator('#words, label.prompt').allTextContents()).some((text) =>
        text.startsWith('Quand ça va mal'),
      )
      assert.equal(await page.locator('[data-part=beside] .note').count(), isHard ? 1 : 0)
      assert.equal(await page.locator('[data-part=told] .note').count(), 0)
      hard += isHard ? 1 : 0
    }
    assert.equal(hard, 1)
    assert.ok(await page.getByText('À quoi ça sert').isVisible())
  })

  it('says what it needs where scripts do not run, and leads elsewhere', async () => {
    const page = await openWindow(browser, { origin, javaScript: false })
    await page.goto(workshop(1))
    await assertGoodPage(page, { islands })
    assert.ok(await page.getByText('Cette page a besoin de JavaScript').isVisible())
    assert.ok(!(await page.locator('#words').isVisible()))
    await page.getByRole('link', { name: 'Aller à la page simple' }).click()
    assert.equal(new URL(page.url()).pathname, `/paroles/${slugOfCollection(1)}`)
  })

  it('says so where the address is neither https nor localhost', async () => {
    const host = 'maillage.example.test'
    const elsewhere = origin.replace('127.0.0.1', host)
    const page = await launchTablet(newTablet(), { origin: elsewhere, hosts: [host] })
    opened.add(page)
    await page.goto(workshop(1))
    await page.getByText('Cette adresse n’est pas sûre').waitFor()
    assert.ok(!(await page.locator('#words').isVisible()))
  })

  it('is prepared from the page of its collection, and drawn for nobody in particular', async () => {
    const page = await enterAs(browser, 'facilitatrice', { origin })
    await page.goto(`/collectes/${slugOfCollection(1)}`)
    await page.getByRole('link', { name: 'Préparer une tablette' }).click()
    await assertGoodPage(page)
    await page
      .getByRole('link', { name: workshop(1) })
      .first()
      .click()
    await ready(page)
    assert.equal(await page.locator('header, nav').count(), 0)
  })
})

/** Runs in the page: what waits on this tablet, whatever it is. */
async function readWaiting(): Promise<{ keys: string[]; bytes: number }[]> {
  const found: { keys: string[]; bytes: number }[] = []
  for (const { name = '' } of await indexedDB.databases()) {
    if (name === 'in clear') continue
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => resolve(opening.result)
    })
    for (const store of database.objectStoreNames) {
      const rows = await new Promise<object[]>((resolve) => {
        const reading = database.transaction(store).objectStore(store).getAll()
        reading.onsuccess = () => resolve(reading.result)
      })
      for (const row of rows) {
        const envelope: unknown = Reflect.get(row, 'envelope')
        found.push({
          keys: Object.keys(row).sort(),
          bytes: envelope instanceof Uint8Array ? envelope.length : 0,
        })
      }
    }
    database.close()
  }
  return found
}

/** Runs in the page: writes as a tablet would that sealed nothing. */
async function keepInClear(words: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('in clear', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('waiting', { keyPath: 'id' })
    opening.onsuccess = () => resolve(opening.result)
  })
  await new Promise<void>((resolve) => {
    const writing = database.transaction('waiting', 'readwrite', { durability: 'strict' })
    writing.oncomplete = () => resolve()
    writing.objectStore('waiting').put({ id: crypto.randomUUID(), envelope: { words } })
  })
  database.close()
}

/** Runs in the page: what service workers keep. */
async function readCaches(): Promise<{ name: string; paths: string[] }[]> {
  const names = await caches.keys()
  return Promise.all(
    names.map(async (name) => {
      const requests = await (await caches.open(name)).keys()
      return { name, paths: requests.map(({ url }) => new URL(url).pathname) }
    }),
  )
}
