import type { MiddlewareHandler } from 'hono'
import type { SiteEnv } from '../../../platform/http/request.ts'

/**
 * Lets pages of any site read public data (CORS). No cookie goes with such a request: `*` excludes credentials, and
 * what is answered is the same for everyone.
 */
export function crossOriginReads(): MiddlewareHandler<SiteEnv> {
  return async (c, next) => {
    await next()
    c.res.headers.set('access-control-allow-origin', '*')
    c.res.headers.set('access-control-expose-headers', 'etag')
    if (c.req.method !== 'OPTIONS') return
    c.res.headers.set('access-control-allow-methods', 'GET, HEAD, OPTIONS')
    c.res.headers.set('access-control-allow-headers', 'accept, if-none-match')
    c.res.headers.set('access-control-max-age', '86400')
  }
}

/** Whether a request would rather have data than a page. A browser asks for HTML; a program that says nothing gets it too. */
export function prefersJson(accept: string): boolean {
  const types = accept.split(',').map((part) => part.split(';')[0]?.trim().toLowerCase() ?? '')
  return (
    !types.includes('text/html') && types.some((type) => /^application\/(.+\+)?json$/.test(type))
  )
}
