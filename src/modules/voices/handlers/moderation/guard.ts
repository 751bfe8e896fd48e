import type { MiddlewareHandler } from 'hono'
import { accountPaths } from '../../../../platform/accounts/paths.ts'
import type { SignedInPerson } from '../../../../platform/accounts/signed-in-person.ts'
import { as } from '../../../../platform/database/database.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { type SiteContext, type SiteEnv, signedIn } from '../../../../platform/http/request.ts'
import { voicesPaths } from '../../paths.ts'
import { mayModerate } from '../../queries/may-moderate.ts'

/** For the team, and the committee. */
export const onlyWhoReads: MiddlewareHandler<SiteEnv> = async (c, next) => {
  const person = signedIn(c)
  if (!person) {
    const path = c.req.method === 'GET' ? c.req.path : voicesPaths.queue
    return seeOther(c, accountPaths.signInThen(path))
  }
  if (!(await as(person, mayModerate))) return notFound(c)
  await next()
}

/** Who asks, behind `onlyWhoReads`. */
export function reader(c: SiteContext): SignedInPerson {
  const person = signedIn(c)
  if (!person) throw new Error('a route of the readers lies outside its guard')
  return person
}
