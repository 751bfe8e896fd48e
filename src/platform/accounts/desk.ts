import { seeOther } from '../http/answers.ts'
import type { SiteContext } from '../http/request.ts'
import { log } from '../log.ts'
import type { MenuLink, MenuReader } from '../module.ts'
import { afterAnswer } from './after-answer.ts'
import type { People } from './people.ts'
import { endSessionOfToken, openSession } from './sessions/session.ts'
import { setSessionCookie } from './sessions/session-cookie.ts'
import type { AccountLimits } from './sign-in/limits.ts'
import type { SignedInPerson } from './signed-in-person.ts'
import type { SiteAddress } from './site-origin.ts'
import { forgetLinks } from './waiting-links.ts'

export type AccountOptions = SiteAddress & {
  /** What the federation has when it is founded. */
  readonly timeZone: string
  /** Opens the setup page of an empty site; null once somebody administers it. */
  readonly setupToken: string | null
}

/** What every route of accounts works with. */
export type Desk = {
  readonly options: AccountOptions
  readonly people: People
  readonly limits: AccountLimits
  /** Where someone lands once signed in: a path of this site. */
  readonly homeOf: (person: SignedInPerson) => string
  /** Pages of other modules about one's own account: her data, its deletion. */
  readonly links: (reader: MenuReader, person: SignedInPerson) => readonly MenuLink[]
}

type Entering = { outcome: 'entered'; home: string } | { outcome: 'ended-account' }

/** Gives the browser its session. An account that ended opens nothing, whatever its link says. */
export async function enter(
  c: SiteContext,
  desk: Desk,
  { token, person: id, email }: { token: string; person: string; email?: string },
): Promise<Entering> {
  const person = await desk.people.findSignedInPerson(id)
  if (!person) {
    await endSessionOfToken(token)
    return { outcome: 'ended-account' }
  }
  setSessionCookie(c, desk.options, token)
  if (email) {
    afterAnswer(
      () => forgetLinks(email),
      (error) =>
        log.error({ links: 'not forgotten', error: String(Reflect.get(Object(error), 'name')) }),
    )
  }
  return { outcome: 'entered', home: desk.homeOf(person) }
}

/**
 * Opens a session for someone proven otherwise than by a mail or a passkey, and goes to her space, which says what was `done`.
 */
export async function enterAs(
  c: SiteContext,
  desk: Desk,
  id: string,
  done?: 'ouvert' | 'bienvenue',
): Promise<Response | null> {
  const token = await openSession(id, c.req.header('user-agent'))
  const entering = await enter(c, desk, { token, person: id })
  if (entering.outcome !== 'entered') return null
  return seeOther(c, done ? `${entering.home}?fait=${done}` : entering.home)
}
