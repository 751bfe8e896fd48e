import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { log } from '../log.ts'
import type { SiteEnv } from './request.ts'

/** Gives each request an id, answers it in `X-Request-Id`, and writes one line with the route's pattern. */
export function requestLog(): MiddlewareHandler<SiteEnv> {
  return async (c, next) => {
    const id = randomBytes(6).toString('base64url')
    c.set('requestId', id)
    const began = performance.now()
    await next()
    c.res.headers.set('X-Request-Id', id)
    if (c.var.isUnlogged) return
    // A slug can be a person's trace; the pattern of the route cannot.
    log.info({
      id,
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms: Math.round(performance.now() - began),
    })
  }
}
