import { after } from 'node:test'
import { serve } from '@hono/node-server'
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type LaunchOptions,
  type Page,
} from 'playwright-core'
import type { Site } from './site.ts'

/** One browser for a test file, closed when the file has run. @throws when this machine has none. */
export async function openBrowser(): Promise<Browser> {
  const browser = await launchBrowser()
  after(() => browser.close())
  return browser
}

/** The same outside a test runner: whoever launches it closes it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await browserHere()).catch(noBrowser)
}

/**
 * A browser whose profile lies in a folder and outlives it, as a tablet's does; with a window on this address. Whoever opens
 * it closes it. `hosts` are names that lead to this machine.
 */
export async function launchTablet(
  folder: string,
  { origin, hosts = [] }: { origin: string; hosts?: readonly string[] },
): Promise<Page> {
  const here = await browserHere()
  const rules = hosts.map((host) => `MAP ${host} 127.0.0.1`).join(', ')
  const context = await chromium
    .launchPersistentContext(folder, {
      ...here,
      args: [...(here.args ?? []), ...(rules ? [`--host-resolver-rules=${rules}`] : [])],
      baseURL: origin,
      locale: 'fr-CA',
      viewport: { width: 768, height: 1024 },
    })
    .catch(noBrowser)
  return watch(context, origin)
}

async function browserHere(): Promise<LaunchOptions> {
  const { CHROME } = process.env
  if (CHROME) return { executablePath: CHROME }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: sparticuz } = await import('@sparticuz/chromium')
    // In one process the browser would leave with the first of its contexts. Nobody looks: a graphics card imitated by the
    // processor would draw each page for nothing.
    const args = sparticuz.args.filter(
      (argument) =>
        !/^--(single-process|no-zygote|.*gpu|.*gpu-.*|use-gl=.*|use-angle=.*|.*swiftshader)$/.test(
          argument,
        ),
    )
    return { executablePath: await sparticuz.executablePath(), args: [...args, '--disable-gpu'] }
  }
  return { channel: 'chrome' }
}

function noBrowser(error: unknown): never {
  throw new Error(
    'These tests need a browser: install Chrome, or give the path of a Chromium in CHROME.',
    { cause: error },
  )
}

/** Serves the site to browsers on a free port of this machine until the file has run. Answers its address. */
export async function serveToBrowsers(site: Pick<Site, 'app'>): Promise<string> {
  const server = serve({ fetch: site.app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>((resolve) => server.once('listening', resolve))
  after(() => {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
}

/** What a window saw since it was opened, for `assertGoodPage`. */
export type Seen = {
  /** The document as it was sent, of the page the window shows. */
  document: Promise<string> | null
  readonly scripts: string[]
  readonly elsewhere: string[]
  readonly complaints: string[]
}
const windows = new WeakMap<Page, Seen>()

export type Eyes = {
  readonly origin: string
  readonly javaScript?: boolean
  readonly width?: number
  readonly height?: number
}

/** A window of its own, with no cookie yet: a small telephone, 320 px wide, unless said otherwise. */
export async function openWindow(
  browser: Browser,
  { origin, javaScript = true, width = 320, height = 700 }: Eyes,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'fr-CA',
    viewport: { width, height },
  })
  const page = await watch(context, origin)
  if (!javaScript) {
    withoutScripts.add(page)
    await allowScripts(page, false)
  }
  return page
}

const withoutScripts = new WeakSet<Page>()

export function runsScripts(page: Page): boolean {
  return !withoutScripts.has(page)
}

/** What a browser was told lasts as long as the session that told it. */
const sessions = new WeakMap<Page, CDPSession>()

/** The page's own scripts, as a reader's setting would; our questions to the page are answered either way. */
export async function allowScripts(page: Page, allowed: boolean): Promise<void> {
  const session = await sessionOf(page)
  await session.send('Emulation.setScriptExecutionDisabled', { value: !allowed })
}

/** Runs a script that the page's own policy would refuse: the browser itself is asked, in few steps for a long one. */
export async function evaluateInPage(page: Page, expression: string): Promise<void> {
  const session = await sessionOf(page)
  await session.send('Runtime.evaluate', { expression: `${expression}\n;0` })
}

async function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page))
  sessions.set(page, session)
  return session
}

export function seenBy(page: Page): Seen {
  const seen = windows.get(page)
  if (!seen) throw new Error('this window was not opened by openWindow()')
  return seen
}

async function watch(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage()
  const seen: Seen = { document: null, scripts: [], elsewhere: [], complaints: [] }
  windows.set(page, seen)
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) seen.elsewhere.push(url)
    if (request.isNavigationRequest() && request.frame() === page.mainFrame())
      seen.scripts.length = 0
    if (request.resourceType() === 'script') seen.scripts.push(new URL(url).pathname)
  })
  page.on('response', (response) => {
    const request = response.request()
    const isDocument = request.isNavigationRequest() && request.frame() === page.mainFrame()
    if (isDocument && (response.status() < 300 || response.status() >= 400)) {
      seen.document = response.text()
      // Asked for later, when the window may have gone on: a page nobody checks need not be read.
      seen.document.catch(() => {})
    }
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      // Browsers say so of every page with such a status, and a page that refuses is one we ask for.
      if (!/the server responded with a status of 4\d\d/.test(message.text()))
        seen.complaints.push(message.text())
    }
  })
  page.on('pageerror', (error) => seen.complaints.push(String(error)))
  return page
}
