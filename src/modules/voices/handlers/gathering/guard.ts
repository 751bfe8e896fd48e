import type { MiddlewareHandler } from 'hono'
import { accountPaths } from '../../../../platform/accounts/paths.ts'
import type { SignedInPerson } from '../../../../platform/accounts/signed-in-person.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { type SiteContext, type SiteEnv, signedIn } from '../../../../platform/http/request.ts'
import { voicesPaths } from '../../paths.ts'

/** For the team, facilitators, and the people of a member. The others are led to sign in, or find nothing. */
export const onlyWhoGathers: MiddlewareHandler<SiteEnv> = async (c, next) => {
  const person = signedIn(c)
  if (!person) {
    const path = c.req.method === 'GET' ? c.req.path : voicesPaths.gathering
    return seeOther(c, accountPaths.signInThen(path))
  }
  if (!gathersForAll(person) && person.members.length === 0) return notFound(c)
  await next()
}

/** Who asks, behind `onlyWhoGathers`. */
export function gatherer(c: SiteContext): SignedInPerson {
  const person = signedIn(c)
  if (!person) throw new Error('a route of the collections lies outside its guard')
  return person
}

export function gathersForAll(person: SignedInPerson): boolean {
  return person.isTeam || person.isFacilitator
}

/** Whether someone gathers for this member; null is the federation. The database says the same. */
export function mayGather(person: SignedInPerson, memberId: string | null): boolean {
  return gathersForAll(person) || person.members.some(({ id }) => id === memberId)
}
