import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { sessionCookie } from '../accounts/sessions/session-cookie.ts'
import { readVersions, type Versions } from '../database/versions.ts'
import { bytesOf, compress, compressHard, type Encoding, preferredEncoding } from './compression.ts'
import { type KeptPage, keptPages } from './kept-pages.ts'
import type { SiteEnv } from './request.ts'

/** Bytes kept per process. */
const mostBytes = 32 * 1024 * 1024

/**
 * Serves public pages from compressed bytes, never stale, in any process.
 *
 * Versions are read from the database **before** a page is rendered, by one query shared by all the requests that arrived
 * before it began. A write bumps its part's version in its own transaction: once its answer has left, every later read sees
 * another version, and the kept bytes no longer match. Bytes rendered while a write was committing carry the older version,
 * so they can only be thrown away early. What depends on the clock (open this evening, an embargo) is right to the minute:
 * no page outlives the minute it was rendered in.
 *
 * A handler says which parts its page was made from (`publicPage`). Someone signed in is never served from here.
 */
export function pageCache(): MiddlewareHandler<SiteEnv> {
  const pages = keptPages(mostBytes)

  return async (c, next) => {
    const versions = await readVersions()
    c.set('versions', versions)
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (!isRead || c.req.header('cookie')?.includes(sessionCookie)) return next()

    const minute = Math.floor(Date.now() / 60_000)
    const key = c.req.url
    const kept = pages.find(key)
    if (kept && kept.minute === minute && kept.version === versionOf(kept.parts, versions)) {
      return answer(kept, c.req.raw)
    }

    c.set('mayBeKept', true)
    await next()
    const parts = c.var.madeFrom
    // A cookie is for one reader.
    if (!parts || c.res.status !== 200 || c.res.headers.has('set-cookie')) return
    const page = remember(await bytesOf(c), c.res.headers, {
      parts,
      version: versionOf(parts, versions),
      minute,
    })
    pages.keep(key, page)
    // Hono merges the headers of the answer it replaces: start from none.
    c.res = undefined
    c.res = answer(page, c.req.raw)
  }
}

function versionOf(parts: readonly string[], versions: Versions): string {
  return parts.map((part) => versions.get(part) ?? 0).join('.')
}

function remember(
  plain: Uint8Array<ArrayBuffer>,
  answered: Headers,
  made: Pick<KeptPage, 'parts' | 'version' | 'minute'>,
): KeptPage {
  const headers = new Headers(answered)
  headers.delete('content-length')
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  headers.set('etag', etag)
  // The browser keeps a copy but always asks: a 304 costs one version read.
  headers.set('cache-control', 'private, no-cache')
  headers.set('vary', 'accept-encoding, cookie')
  const bytes = new Map<Encoding, Uint8Array<ArrayBuffer>>([['identity', plain]])
  return { ...made, etag, headers, bytes, weight: plain.byteLength * 1.5 }
}

function answer(page: KeptPage, request: Request): Response {
  if (request.headers.get('if-none-match')?.includes(page.etag)) {
    return new Response(null, { status: 304, headers: page.headers })
  }
  const encoding = preferredEncoding(request.headers.get('accept-encoding') ?? '')
  const headers = new Headers(page.headers)
  if (encoding !== 'identity') headers.set('content-encoding', encoding)
  return new Response(bytesIn(page, encoding), { headers })
}

/** Pages that somebody asked for a second time. */
const askedAgain = new WeakSet<KeptPage>()

/** The first to ask does not wait for the smallest bytes; whoever asks after the second has them. */
function bytesIn(page: KeptPage, encoding: Encoding): Uint8Array<ArrayBuffer> {
  const plain = page.bytes.get('identity') ?? new Uint8Array()
  const known = page.bytes.get(encoding)
  if (!known) {
    const quick = compress(plain, encoding, 'for many')
    page.bytes.set(encoding, quick)
    return quick
  }
  if (encoding === 'br' && !askedAgain.has(page)) {
    askedAgain.add(page)
    // Where it fails, the quick bytes are as true.
    compressHard(plain).then(
      (small) => page.bytes.set('br', small),
      () => {},
    )
  }
  return known
}
