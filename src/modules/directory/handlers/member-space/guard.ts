import type { MiddlewareHandler } from 'hono'
import { accountPaths } from '../../../../platform/accounts/paths.ts'
import type {
  ServedMember,
  SignedInPerson,
} from '../../../../platform/accounts/signed-in-person.ts'
import { as } from '../../../../platform/database/database.ts'
import { movedTo, seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import {
  param,
  type SiteContext,
  type SiteEnv,
  signedIn,
} from '../../../../platform/http/request.ts'
import { todayIn } from '../../../../platform/words/today.ts'
import { findBySlugOfBefore } from '../../queries/find-member.ts'

export type Entered = { readonly person: SignedInPerson; readonly member: ServedMember }

/**
 * A member's space is for the people who serve it. The others are led to sign in, or to the new address of a member that was
 * renamed; else nothing is there. No route under it can forget to ask.
 */
export const onlyItsPeople: MiddlewareHandler<SiteEnv> = async (c, next) => {
  const person = signedIn(c)
  if (!person) return seeOther(c, accountPaths.signInThen(pathToComeBackTo(c)))
  const slug = param(c, 'slug')
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) return notFound(c)
  if (person.members.some((one) => one.slug === slug)) return next()

  const now = await as(person, (tx) => findBySlugOfBefore(tx, slug))
  if (c.req.method === 'GET' && person.members.some((one) => one.slug === now)) {
    return movedTo(c, c.req.path.replace(`/${slug}`, `/${now}`))
  }
  return notFound(c)
}

/** Who asks and the member of the address, behind `onlyItsPeople`. */
export function servedMember(c: SiteContext): Entered {
  const person = signedIn(c)
  const member = person?.members.find((one) => one.slug === param(c, 'slug'))
  if (!person || !member) throw new Error('a route of a member’s space lies outside its guard')
  return { person, member }
}

/** After a form, one comes back to the page that holds it: what is sent is not sent again unseen. */
function pathToComeBackTo(c: SiteContext): string {
  const [, space = '', slug = '', page = ''] = c.req.path.split('/')
  return c.req.method === 'GET' ? c.req.path : `/${[space, slug, page].filter(Boolean).join('/')}`
}

/** The day it is for the federation. */
export function today(c: SiteContext): string {
  return todayIn(c.var.federation.timeZone)
}
