import type { MiddlewareHandler } from 'hono'
import { notFound } from './error-pages.tsx'
import type { SiteEnv } from './request.ts'

/** Control characters, as an address carries them; a tab and the ends of lines can be typed. */
const unreadable = /%(?:0[0-8bcef]|1[0-9a-f]|7f)/i

/** Nobody types one in a path nor in what is asked, and PostgreSQL refuses NUL in a text: such an address does not exist. */
export function readableAddress(): MiddlewareHandler<SiteEnv> {
  return async (c, next) => (unreadable.test(c.req.url) ? notFound(c) : next())
}
