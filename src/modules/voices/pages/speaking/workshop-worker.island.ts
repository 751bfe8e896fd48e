/*
 * Service worker of the workshop's tablet. It answers for the page of the workshop and for what that page is made of, and for
 * nothing else: no page that shows voices ever goes through it. The server writes `self.kept` before this (see
 * handlers/speaking/workshop.tsx), under a version that changes with anything in the page.
 */

type Kept = {
  readonly scope: string
  readonly version: string
  readonly paths: readonly string[]
}
type Lifecycle = Event & { waitUntil(work: Promise<unknown>): void }
type Asked = Lifecycle & {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
// TypeScript knows pages or workers in one program, not both.
declare const self: {
  readonly kept: Kept
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(name: 'install' | 'activate', listener: (event: Lifecycle) => void): void
  addEventListener(name: 'fetch', listener: (event: Asked) => void): void
}

const { scope, version, paths } = self.kept
const name = `${scope} ${version}`

self.addEventListener('install', (event) => event.waitUntil(install()))

self.addEventListener('activate', (event) => event.waitUntil(activate()))

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method === 'GET' && origin === location.origin && paths.includes(pathname))
    event.respondWith(answer(event.request, pathname))
})

/** All or nothing: a version that misses a file never answers. Without cookie: the page is nobody's. */
async function install(): Promise<void> {
  const cache = await caches.open(name)
  await Promise.all(
    paths.map(async (path) => {
      const fresh = await fetch(path, { credentials: 'omit' })
      if (!fresh.ok || fresh.redirected) throw new Error(`${path}: ${fresh.status}`)
      await cache.put(path, fresh)
    }),
  )
  await self.skipWaiting()
}

/** What waits to be sent lies in IndexedDB, which no version touches. */
async function activate(): Promise<void> {
  const all = await caches.keys()
  const before = all.filter((one) => one.startsWith(`${scope} `) && one !== name)
  await Promise.all(before.map((one) => caches.delete(one)))
  await self.clients.claim()
}

async function answer(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(name)
  return (await cache.match(path, { ignoreVary: true })) ?? fetch(request)
}
