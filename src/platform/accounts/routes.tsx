import type { SiteApp } from '../http/request.ts'
import { demonstrationRoutes } from './demonstration-routes.tsx'
import type { AccountOptions, Desk } from './desk.ts'
import { emailChangeRoutes } from './email-change/routes.tsx'
import { invitationRoutes } from './invitation-routes.tsx'
import { accountLimits } from './limits.ts'
import { myAccountRoutes } from './my-account-routes.tsx'
import { passkeyRoutes } from './passkey-routes.ts'
import { renewedToken } from './session.ts'
import { setSessionCookie } from './session-cookie.ts'
import { keepWhatWasTyped } from './session-ended/keep-what-was-typed.tsx'
import { setupRoutes } from './setup-routes.tsx'
import { signInRoutes } from './sign-in-routes.tsx'

/** Signing in and out, one's account, invitations, the first setup, the demonstration's cast. */
export function accountRoutes(
  app: SiteApp,
  options: AccountOptions,
  { people, links }: Pick<Desk, 'people' | 'links'>,
): void {
  const desk: Desk = { options, people, links, limits: accountLimits() }

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
