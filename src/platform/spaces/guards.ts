import type { MiddlewareHandler } from 'hono'
import { accountPaths } from '../accounts/paths.ts'
import type { ServedMember, SignedInPerson } from '../accounts/signed-in-person.ts'
import { as, type Transaction } from '../database/database.ts'
import { movedTo, seeOther } from '../http/answers.ts'
import { notFound } from '../http/error-pages.tsx'
import { param, type SiteContext, type SiteEnv, signedIn } from '../http/request.ts'
import { spacePaths } from './paths.ts'

/** The team's space: leads who is not signed in to sign-in, and does not exist for the others. No route can forget it. */
export const onlyTheTeam: MiddlewareHandler<SiteEnv> = async (c, next) => {
  const person = signedIn(c)
  if (!person) {
    // A form is not an address one can come back to.
    const path = c.req.method === 'GET' ? c.req.path : spacePaths.team
    return seeOther(c, accountPaths.signInThen(path))
  }
  if (!person.isTeam) return notFound(c)
  await next()
}

export const onlyTheAdministration: MiddlewareHandler<SiteEnv> = async (c, next) => {
  if (!signedIn(c)?.isAdministration) return notFound(c)
  await next()
}

/** Who asks, behind `onlyTheTeam`. */
export function teamPerson(c: SiteContext): SignedInPerson {
  const person = signedIn(c)
  if (!person?.isTeam) throw new Error('a route of the team lies outside its guard')
  return person
}

/**
 * A member's space is for the people who serve it. The others are led to sign in, or to the new address of a member that was
 * renamed; else nothing is there. No route under it can forget to ask.
 *
 * @param slugOfBefore the slug that a member of this earlier slug has now; undefined when there was none
 */
export function onlyItsPeople(
  slugOfBefore: (tx: Transaction, slug: string) => Promise<string | undefined>,
): MiddlewareHandler<SiteEnv> {
  return async (c, next) => {
    const person = signedIn(c)
    if (!person) return seeOther(c, accountPaths.signInThen(pathToComeBackTo(c)))
    const slug = param(c, 'slug')
    if (!/^[a-z0-9-]{1,80}$/.test(slug)) return notFound(c)
    if (person.members.some((one) => one.slug === slug)) return next()

    const now = await as(person, (tx) => slugOfBefore(tx, slug))
    if (c.req.method === 'GET' && person.members.some((one) => one.slug === now)) {
      return movedTo(c, c.req.path.replace(`/${slug}`, `/${now}`))
    }
    return notFound(c)
  }
}

export type Entered = { readonly person: SignedInPerson; readonly member: ServedMember }

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
