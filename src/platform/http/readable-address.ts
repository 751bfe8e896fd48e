import type { MiddlewareHandler } from 'hono'
import { notFound } from './error-pages.tsx'
import type { SiteEnv } from './request.ts'

/** No page has a NUL in its path, and PostgreSQL refuses one in a text: such an address does not exist. */
export function readableAddress(): MiddlewareHandler<SiteEnv> {
  return async (c, next) => (c.req.path.includes('%00') ? notFound(c) : next())
}
