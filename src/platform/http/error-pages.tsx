import type { ErrorHandler, NotFoundHandler } from 'hono'
import { codeOf, DatabaseUnavailable } from '../database/failures.ts'
import { lastFederation } from '../federation/read-federation.ts'
import { log } from '../log.ts'
import { languageOf } from '../words/language.ts'
import { noMenus } from './menus.ts'
import { MessagePage } from './message-page.tsx'
import { page } from './page.tsx'
import type { SiteContext, SiteEnv } from './request.ts'

/** An error page says what happened, what is safe, what to do. */

export const notFoundPage: NotFoundHandler<SiteEnv> = (c) =>
  page(c, <MessagePage message="notFound" />, 404)

/** What one may not see does not exist: the same page as an address that never was. */
export function notFound(c: SiteContext): Response {
  return page(c, <MessagePage message="notFound" />, 404)
}

export function forgedPage(c: SiteContext): Response {
  return page(c, <MessagePage message="forged" />, 403)
}

/** What was sent is not read to its end: the connection it came by closes, so that no later request waits behind it. */
export function tooLargePage(c: SiteContext): Response {
  c.header('connection', 'close')
  return page(c, <MessagePage message="tooLarge" />, 413)
}

/** What is needed to answer does not answer: the page says what is safe, and when to ask again. */
export function unavailablePage(c: SiteContext): Response {
  c.header('retry-after', '60')
  return page(c, <MessagePage message="unavailable" />, 503)
}

export const errorPage: ErrorHandler<SiteEnv> = (error, c) => {
  // Only the name, the code (of PostgreSQL or of the system) and the place: a message may quote what someone wrote.
  const code = codeOf(error) ?? codeOf(error.cause)
  const at = error.stack?.split('\n').slice(1, 6)
  log.error({ id: c.var.requestId, error: error.name, ...(code !== undefined && { code }), at })
  dress(c)
  if (error instanceof DatabaseUnavailable) return unavailablePage(c)
  return page(c, <MessagePage message="broken" />, 500)
}

/** What broke may be what tells a page who reads it, and of which federation: it is drawn all the same. */
function dress(c: SiteContext): void {
  if (c.var.menus) return
  const federation = c.var.federation ?? lastFederation()
  const language = languageOf(new URL(c.req.url).pathname)
  c.set('language', language)
  c.set('origin', c.var.origin ?? '')
  c.set('person', null)
  c.set('federation', federation)
  c.set('menus', noMenus)
}
