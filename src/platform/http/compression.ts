import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import type { SiteEnv } from './request.ts'

export type Encoding = 'br' | 'gzip' | 'identity'

/** How hard to try: for one reader alone, for one while others wait, or for a page that is kept for those who follow. */
export type Effort = 'for one' | 'for one of a crowd' | 'for many'
const efforts = {
  'for one': { br: 3, gzip: 3 },
  'for one of a crowd': { br: 1, gzip: 1 },
  'for many': { br: 8, gzip: 9 },
} as const
const hardest = 10

/**
 * Whole, once rendered: a compressing stream costs more than rendering. On a page of 86 kB brotli 1 costs 0.1 ms and gives
 * 17.4 kB, brotli 3 costs 0.4 ms and gives 15.7 kB, brotli 8 costs 1.2 ms and gives 14 kB.
 */
export function compress(
  plain: Uint8Array<ArrayBuffer>,
  encoding: Encoding,
  effort: Effort,
): Uint8Array<ArrayBuffer> {
  if (encoding === 'br') {
    const params = brotliParameters(plain, efforts[effort].br)
    return new Uint8Array(brotliCompressSync(plain, { params }))
  }
  return encoding === 'gzip'
    ? new Uint8Array(gzipSync(plain, { level: efforts[effort].gzip }))
    : plain
}

const brotliInThread = promisify(brotliCompress)

/**
 * As small as it may be, in a thread of Node's own pool: a page of 86 kB costs 30 ms there and gives 13 kB. For pages that
 * are read again while they are kept.
 */
export async function compressHard(
  plain: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await brotliInThread(plain, { params: brotliParameters(plain, hardest) }))
}

function brotliParameters(plain: Uint8Array, quality: number): Record<number, number> {
  return {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    // A page is under 256 kB: a smaller window costs less to clear and finds as much, the smallest for one reader almost.
    [constants.BROTLI_PARAM_LGWIN]: quality > efforts['for one'].br ? 18 : 16,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength,
  }
}

/** What to answer to an Accept-Encoding header: brotli, else gzip, else as it is. One weighed 0 is refused (RFC 9110). */
export function preferredEncoding(accepted: string): Encoding {
  const weights = new Map(accepted.toLowerCase().split(',').map(weightOf))
  const rest = weights.get('*') ?? 0
  const weight = (encoding: Encoding) => weights.get(encoding) ?? rest
  if (weight('br') > 0 && weight('br') >= weight('gzip')) return 'br'
  return weight('gzip') > 0 ? 'gzip' : 'identity'
}

function weightOf(offer: string): [string, number] {
  const [name = '', ...parameters] = offer.split(';').map((part) => part.trim())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))
  const given = weight === undefined ? 1 : Number(weight.slice(2))
  return [name, Number.isNaN(given) ? 0 : given]
}

const smallest = 1024
const compressible = /^(text\/|application\/([\w.]+\+)?(json|xml)|image\/svg)/

/** As many requests at once keep a core busy: whoever waits gains more by the next page made sooner than by a smaller one. */
const crowd = 8

/** Pages made for one reader are compressed whole once rendered. What is small or already compressed is left alone. */
export function compressPages(): MiddlewareHandler<SiteEnv> {
  let asking = 0
  return async (c, next) => {
    asking += 1
    const effort = asking < crowd ? 'for one' : 'for one of a crowd'
    await next().finally(() => {
      asking -= 1
    })
    // The page cache compresses what it keeps, once.
    if (c.var.madeFrom) return
    const { status } = c.res
    const headers = new Headers(c.res.headers)
    const isCompressible =
      // Asked of an answer that a page already gave as bytes, `body` would wrap them in a stream.
      (c.var.rendered !== undefined || c.res.body !== null) &&
      !headers.has('content-encoding') &&
      compressible.test(headers.get('content-type') ?? '')
    if (!isCompressible) return

    const encoding = preferredEncoding(c.req.header('accept-encoding') ?? '')
    if (encoding === 'identity') {
      c.res.headers.append('vary', 'accept-encoding')
      return
    }
    const plain = await bytesOf(c)
    const isSmall = plain.byteLength < smallest
    headers.append('vary', 'accept-encoding')
    headers.delete('content-length')
    if (!isSmall) headers.set('content-encoding', encoding)
    // Hono merges the headers of the answer it replaces: start from none.
    c.res = undefined
    c.res = new Response(isSmall ? plain : compress(plain, encoding, effort), {
      status,
      headers,
    })
  }
}

/** The bytes of an answer: those of the page just rendered where there is one, rather than reading the answer back. */
export async function bytesOf(c: Context<SiteEnv>): Promise<Uint8Array<ArrayBuffer>> {
  return c.var.rendered ?? new Uint8Array(await c.res.arrayBuffer())
}
