import { blankForm } from '../../design/field/form-state.ts'
import { readForm } from '../forms/read-form.ts'
import { seeOther } from '../http/answers.ts'
import { page } from '../http/page.tsx'
import type { SiteApp, SiteContext } from '../http/request.ts'
import { endAccount, findAccountByEmail, openAccount } from './account.ts'
import { type Desk, enterAs } from './desk.ts'
import { invitationForm } from './forms.ts'
import { ClosedInvitationPage, InvitationPage } from './pages/invitation-pages.tsx'
import { accountPaths } from './paths.ts'
import type { Invitation } from './people.ts'
import { requestSignIn } from './request-sign-in.ts'
import { sealRequest } from './sign-in-request.ts'

/** The link of an invitation: who invites to what, and the button that accepts. */
export function invitationRoutes(app: SiteApp, desk: Desk): void {
  const { people } = desk

  // A literal pattern: Hono reads the names of its holes from the type.
  app.get('/invitation/:token', async (c) => {
    const invitation = await people.findInvitation(c.req.param('token'))
    if (invitation?.state !== 'open') return closed(c, invitation)
    const form = blankForm({ nom: invitation.name })
    return page(
      c,
      <InvitationPage invitation={invitation} form={form} opens={await opens(c, invitation)} />,
    )
  })

  app.post('/invitation/:token', async (c) => {
    const token = c.req.param('token')
    const invitation = await people.findInvitation(token)
    if (invitation?.state !== 'open') return closed(c, invitation)

    const way = await opens(c, invitation)
    if (way === 'signed-in' && c.var.person) {
      const { id, name } = c.var.person
      const accepting = await people.acceptInvitation({
        token,
        person: id,
        name,
        language: c.var.language,
      })
      if (accepting.outcome === 'closed') return closed(c, await people.findInvitation(token))
      const person = await people.findSignedInPerson(id)
      return seeOther(c, person ? people.homeOf(person) : accountPaths.account)
    }

    const form = await readForm(c, invitationForm)
    if (way === 'new' && !form.ok) {
      return page(c, <InvitationPage invitation={invitation} form={form} opens={way} />, 422)
    }
    const name = form.ok ? form.value.nom : invitation.name
    return accept(c, { token, invitation, name })
  })

  /** Whose account the invitation is added to. */
  async function opens(
    c: SiteContext,
    { email }: Invitation,
  ): Promise<'signed-in' | 'existing' | 'new'> {
    if (c.var.person) return 'signed-in'
    const account = await findAccountByEmail(email)
    return account && (await people.findIdentity(account.id)) ? 'existing' : 'new'
  }

  type Accepting = { token: string; invitation: Invitation; name: string }

  async function accept(c: SiteContext, { token, invitation, name }: Accepting): Promise<Response> {
    const { email } = invitation
    const opening = await openAccount({ email })
    const { id } = opening.account
    const isNew = (await people.findIdentity(id)) === null
    const accepting = await people.acceptInvitation({
      token,
      person: id,
      name,
      language: c.var.language,
    })
    if (accepting.outcome === 'closed') {
      // Someone was faster. An account opened for nothing goes away, unless it is the one that was accepted for.
      if (opening.outcome === 'opened' && !(await people.findIdentity(id))) await endAccount(id)
      return closed(c, await people.findInvitation(token))
    }
    // An invitation lives for days and gets forwarded: it opens a new account, never one that holds something.
    const entered = isNew ? await enterAs(c, desk, id) : null
    if (entered) return entered
    const next = ''
    requestSignIn(people, {
      email,
      next,
      origin: c.var.origin,
      federationName: c.var.federation.name,
    })
    return seeOther(c, accountPaths.codeOf(sealRequest({ email, next, at: Date.now() })))
  }

  function closed(c: SiteContext, invitation: Invitation | null): Response {
    const state = invitation?.state ?? 'unknown'
    if (state === 'unknown') return page(c, <ClosedInvitationPage state="unknown" />, 404)
    return page(c, <ClosedInvitationPage state={state === 'open' ? 'accepted' : state} />, 410)
  }
}
