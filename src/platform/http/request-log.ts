import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { log } from '../log.ts'
import type { SiteEnv } from './request.ts'

/**
 * The log keeps no line of a request that goes through it: its instant would date what nobody may date. A route is given it by
 * name, never by a call: test/proxies.test.ts takes from the routes what proxies may not write either.
 */
export const unlogged: MiddlewareHandler<SiteEnv> = async (c, next) => {
  c.set('isUnlogged', true)
  await next()
}

/** The same of what is sent, where the pages that everyone reads are logged. */
export const unloggedWrites: MiddlewareHandler<SiteEnv> = async (c, next) => {
  if (c.req.method !== 'GET') c.set('isUnlogged', true)
  await next()
}

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
