import type { MiddlewareHandler } from 'hono'
import { accountPaths } from '../../../../platform/accounts/paths.ts'
import type { SignedInPerson } from '../../../../platform/accounts/signed-in-person.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { type SiteContext, type SiteEnv, signedIn } from '../../../../platform/http/request.ts'
import { yearsFrom } from '../../../../platform/words/days.ts'
import { todayIn } from '../../../../platform/words/today.ts'
import { directoryPaths } from '../../paths.ts'

/** The team's space: leads who is not signed in to sign-in, and does not exist for the others. No route can forget it. */
export const onlyTheTeam: MiddlewareHandler<SiteEnv> = async (c, next) => {
  const person = signedIn(c)
  if (!person) {
    // A form is not an address one can come back to.
    const path = c.req.method === 'GET' ? c.req.path : directoryPaths.team
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

/** ISO days of the federation: today, and the day before which a verification is old. */
export function daysOf(c: SiteContext): { today: string; oldBefore: string } {
  const today = todayIn(c.var.federation.timeZone)
  return { today, oldBefore: yearsFrom(today, -1) }
}
