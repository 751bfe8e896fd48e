import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { packageRoot } from '../src/platform/package-root.ts'
import { openBrowser, openWindow, serveToBrowsers } from './browser.ts'
import { openSiteWithReleases } from './example-releases.ts'

/*
 * What a page weighs on the wire, headers included, and whether it holds still while it loads behind a slow 4G. How long that
 * takes on a slow telephone, `npm run bench` says.
 */

const site = await openSiteWithReleases()
const origin = await serveToBrowsers(site)
const browser = await openBrowser()

const readPages = [
  '/',
  '/ressources',
  '/ressources?lieu=rimousqui',
  '/ressources/la-corde-a-linge',
  '/territoire',
  '/territoire/distance',
  '/territoire/une-de-plus',
  '/en-chiffres',
  '/en-chiffres/2024-2025',
  '/en-chiffres/2024-2025/group-participations',
  '/en-chiffres/financement',
  '/donnees',
  '/paroles',
  '/paroles/retrait',
  '/argumentaire',
  '/argumentaire/entraide',
  '/argumentaire/sources',
  '/mots',
  '/mots/entraide',
  '/mots/relecture',
  '/revendications',
  '/revendications/ce-que-la-nuit-demande',
  '/decisions',
  '/fils',
  '/fils/le-dernier-autobus',
  '/nos-pratiques/le-dernier-autobus',
  '/plan',
  '/plan/horizons/on-a-plus-de-monde-dans-nos-activites-de-groupe',
  '/appuis/le-dernier-autobus',
  '/vie-privee',
  '/api',
  '/connexion',
  '/en/ressources',
]

describe('a page one reads', () => {
  for (const path of readPages) {
    it(`${path} weighs at most 60 kB the first time, 15 kB after another, without a script, and holds still`, async () => {
      const phone = await slowTelephone()
      const cold = await phone.open(path)
      assert.ok(cold.bytes <= 60_000, `${cold.bytes} bytes: ${cold.list}`)
      assert.equal(cold.scripts, 0)
      assert.equal(cold.shift, 0, `moved by ${cold.shift}: ${cold.moved}`)
      process.stdout.write(
        `  ${path}: ${cold.bytes} bytes in ${cold.requests} requests, largest paint at ${cold.largestPaint} ms\n`,
      )

      // Another page first, then this one: what it adds.
      await phone.close()
      const second = await slowTelephone()
      await second.open(path === '/vie-privee' ? '/' : '/vie-privee')
      const following = await second.open(path)
      assert.ok(following.bytes <= 15_000, `${following.bytes} bytes: ${following.list}`)
      assert.equal(following.shift, 0, `moved by ${following.shift}: ${following.moved}`)
      await second.close()
    })
  }
})

describe('the list of ninety', () => {
  const weighed = async (encoding: string) => {
    const answer = await site.public.request('/ressources', {
      headers: { 'accept-encoding': encoding },
    })
    assert.equal(answer.headers.get('content-encoding'), encoding)
    return (await answer.arrayBuffer()).byteLength
  }

  it('is at most 15 kB of compressed HTML for the first reader', async () => {
    for (const encoding of ['br', 'gzip']) {
      const bytes = await weighed(encoding)
      assert.ok(bytes <= 15_000, `${bytes} bytes in ${encoding}`)
    }
  })

  it('is at most 14 kB for those who follow', async () => {
    const last = Date.now() + 5000
    let bytes = await weighed('br')
    while (bytes > 14_000 && Date.now() < last) bytes = await weighed('br')
    assert.ok(bytes <= 14_000, `${bytes} bytes`)
  })
})

describe('what the build made', () => {
  it('is at most 14 kB of compressed styles in all', () => {
    const total = sizesOf('.css').reduce((sum, { bytes }) => sum + bytes, 0)
    assert.ok(total > 0 && total <= 14_000, `${total} bytes`)
  })

  it('is at most 15 kB compressed for each island', () => {
    const islands = sizesOf('.js')
    assert.notEqual(islands.length, 0)
    for (const { name, bytes } of islands) assert.ok(bytes <= 15_000, `${name}: ${bytes} bytes`)
  })
})

/** Of the files that pages ask for: the folder may hold those of an earlier build for a while. */
function sizesOf(ending: string): { name: string; bytes: number }[] {
  const folder = join(packageRoot, 'dist', 'assets')
  const manifest = z
    .record(z.string(), z.object({ path: z.string() }))
    .parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  return Object.entries(manifest)
    .filter(([name]) => name.endsWith(ending))
    .map(([name, { path }]) => ({ name, bytes: statSync(join(folder, `${path}.br`)).size }))
}

type Loading = {
  readonly bytes: number
  readonly requests: number
  readonly scripts: number
  readonly shift: number
  readonly moved: string
  readonly largestPaint: number
  readonly list: string
}

/** 412 × 823, 1.6 Mbit/s down, 0.75 up, 150 ms there and back; nothing kept from before. */
async function slowTelephone() {
  const page = await openWindow(browser, { origin, width: 412, height: 823 })
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  })
  await page.addInitScript(rememberMovesAndPaints)

  type Sent = { url: string; type: string; bytes: number }
  let sent = new Map<string, Sent>()
  session.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other' }) => {
    if (!request.url.startsWith('data:')) sent.set(requestId, { url: request.url, type, bytes: 0 })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = sent.get(requestId)
    if (request) request.bytes = encodedDataLength
  })

  return {
    close: () => page.context().close(),
    async open(path: string): Promise<Loading> {
      sent = new Map()
      await page.goto(path, { waitUntil: 'networkidle' })
      // Told a little after it happened.
      await page.waitForFunction(() => window.seen.largestPaint > 0, null, { timeout: 5_000 })
      const seen = await page.evaluate(() => window.seen)
      const all = [...sent.values()]
      return {
        ...seen,
        bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
        requests: all.length,
        scripts: all.filter(({ type }) => type === 'Script').length,
        list: all.map(({ url, bytes }) => `${new URL(url).pathname} ${bytes}`).join(', '),
      }
    },
  }
}

/** Runs in the page, before anything of it. */
function rememberMovesAndPaints(): void {
  window.seen = { shift: 0, moved: '', largestPaint: 0 }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const value: unknown = Reflect.get(entry, 'value')
      const sources: unknown = Reflect.get(entry, 'sources')
      window.seen.shift += typeof value === 'number' ? value : 0
      for (const source of Array.isArray(sources) ? sources : []) {
        const { node, previousRect, currentRect }: Record<string, unknown> = Object(source)
        if (!(node instanceof Element)) continue
        const [before, after] = [previousRect, currentRect].map((rect) => JSON.stringify(rect))
        const { parentElement } = node
        window.seen.moved += `\n${parentElement?.outerHTML.slice(0, 120)} from ${before} to ${after}`
      }
    }
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    window.seen.largestPaint = Math.round(list.getEntries().at(-1)?.startTime ?? 0)
  }).observe({ type: 'largest-contentful-paint', buffered: true })
}

declare global {
  interface Window {
    seen: { shift: number; moved: string; largestPaint: number }
  }
}
