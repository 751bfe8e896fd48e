import type { MiddlewareHandler } from 'hono'
import { accountPaths } from '../../../platform/accounts/paths.ts'
import type { SignedInPerson } from '../../../platform/accounts/signed-in-person.ts'
import { seeOther } from '../../../platform/http/answers.ts'
import { type SiteContext, type SiteEnv, signedIn } from '../../../platform/http/request.ts'
import { decisionsPaths } from '../paths.ts'

/** What needs an account: leads who is not signed in to sign-in. What each may do, the decision says. */
export const onlySignedIn: MiddlewareHandler<SiteEnv> = async (c, next) => {
  if (!signedIn(c)) {
    const path = c.req.method === 'GET' ? c.req.path : decisionsPaths.register
    return seeOther(c, accountPaths.signInThen(path))
  }
  await next()
}

/** Who asks, behind `onlySignedIn`. */
export function leader(c: SiteContext): SignedInPerson {
  const person = signedIn(c)
  if (!person) throw new Error('a route of the decisions lies outside its guard')
  return person
}

/** The team and the facilitators ask; the people of a body lead what it was given. The database says the same. */
export function mayAsk(person: SignedInPerson | null): boolean {
  return person !== null && (person.isTeam || person.isFacilitator)
}

/** Who serves a member, the team, the facilitators: whom decisions are told to while they live. */
export function isOfTheNetwork(person: SignedInPerson | null): boolean {
  return person !== null && (mayAsk(person) || person.members.length > 0)
}
