import type { SiteApp } from '../http/request.ts'
import { demonstrationRoutes } from './demonstration/demonstration-routes.tsx'
import type { AccountOptions, Desk } from './desk.ts'
import { emailChangeRoutes } from './email-change/routes.tsx'
import { invitationRoutes } from './invitations/invitation-routes.tsx'
import { myAccountRoutes } from './my-account/my-account-routes.tsx'
import { passkeyRoutes } from './passkeys/passkey-routes.ts'
import { keepWhatWasTyped } from './session-ended/keep-what-was-typed.tsx'
import { renewedToken } from './sessions/session.ts'
import { setSessionCookie } from './sessions/session-cookie.ts'
import { setupRoutes } from './setup/setup-routes.tsx'
import { accountLimits } from './sign-in/limits.ts'
import { signInRoutes } from './sign-in/sign-in-routes.tsx'

/** Signing in and out, one's account, invitations, the first setup, the demonstration's cast. */
export function accountRoutes(
  app: SiteApp,
  options: AccountOptions,
  { people, homeOf, links }: Pick<Desk, 'people' | 'homeOf' | 'links'>,
): void {
  const desk: Desk = { options, people, homeOf, links, limits: accountLimits() }

  app.use(async (c, next) => {
    await next()
    const token = renewedToken(c.req.header('cookie'))
    // A page that signs out has already said otherwise.
    if (token !== null && !c.res.headers.has('set-cookie')) setSessionCookie(c, options, token)
  })
  app.use(keepWhatWasTyped())
  signInRoutes(app, desk)
  passkeyRoutes(app, desk)
  myAccountRoutes(app, desk)
  emailChangeRoutes(app, desk)
  invitationRoutes(app, desk)
  setupRoutes(app, desk)
  demonstrationRoutes(app, desk)
}
