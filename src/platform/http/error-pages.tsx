import type { ErrorHandler, NotFoundHandler } from 'hono'
import { DatabaseUnavailable } from '../database/failures.ts'
import { log } from './log.ts'
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

export function tooLargePage(c: SiteContext): Response {
  return page(c, <MessagePage message="tooLarge" />, 413)
}

export function tooManyTries(c: SiteContext): Response {
  return page(c, <MessagePage message="tooManyTries" />, 429)
}

export const errorPage: ErrorHandler<SiteEnv> = (error, c) => {
  const isDatabase = error instanceof DatabaseUnavailable
  // Only the name and the place: a message may quote what someone wrote.
  log.error({ id: c.var.requestId, error: error.name, at: error.stack?.split('\n').slice(1, 6) })
  const known = c.var.federation !== undefined
  if (!known) {
    return c.text('Le site ne répond pas pour le moment. Réessayez dans une minute.\n', 503, {
      'retry-after': '60',
    })
  }
  return isDatabase
    ? page(c, <MessagePage message="unavailable" />, 503)
    : page(c, <MessagePage message="broken" />, 500)
}
