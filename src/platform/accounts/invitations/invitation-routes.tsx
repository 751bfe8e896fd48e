import { randomBytes } from 'node:crypto'
import { blankForm } from '../../../design/field/form-state.ts'
import { readForm } from '../../forms/read-form.ts'
import { seeOther } from '../../http/answers.ts'
import { page } from '../../http/page.tsx'
import type { SiteApp, SiteContext } from '../../http/request.ts'
import { endAccount, findAccountByEmail, openAccount } from '../account.ts'
import { type Desk, enterAs } from '../desk.ts'
import { invitationForm } from '../forms.ts'
import { accountPaths } from '../paths.ts'
import type { Invitation } from '../people.ts'
import { requestSignIn } from '../sign-in/request-sign-in.ts'
import { newRequest, sealRequest } from '../sign-in/sign-in-request.ts'
import { ClosedInvitationPage, InvitationPage } from './invitation-pages.tsx'

/** For how long a second press of a button is the same press, in milliseconds. */
const onePress = 60_000

const readInvitation = (c: SiteContext) => readForm(c, invitationForm)

/** The link of an invitation: who invites to what, and the button that accepts. */
export function invitationRoutes(app: SiteApp, desk: Desk): void {
  const { people } = desk
  /** The pages sent lately by someone new, and whose account each opened. */
  const presses = new Map<string, Promise<string | null>>()

  // A literal pattern: Hono reads the names of its holes from the type.
  app.get('/invitation/:token', async (c) => {
    const invitation = await people.findInvitation(c.req.param('token'))
    if (invitation?.state !== 'open') return closed(c, invitation)
    const form = blankForm({ name: invitation.name, page: randomBytes(16).toString('base64url') })
    return page(
      c,
      <InvitationPage invitation={invitation} form={form} opens={await opens(c, invitation)} />,
    )
  })

  app.post('/invitation/:token', async (c) => {
    const token = c.req.param('token')
    const form = await readInvitation(c)
    const press = `${token} ${form.values.page}`
    // Nothing is waited for between the question and remember(): of two at once, one is the first.
    const earlier = presses.get(press)
    const entered = earlier && (await earlier)
    const again = entered && (await enterAs(c, desk, entered, 'bienvenue'))
    if (again) return again
    const accepting = accept(c, token, form)
    if (form.values.page) remember(press, accepting)
    return (await accepting).answer
  })

  /** The second press of a button that was pressed twice leads where the first one does. */
  function remember(press: string, accepting: Promise<Accepted>): void {
    const entered = accepting.then(
      ({ entered }) => entered,
      () => null,
    )
    presses.set(press, entered)
    setTimeout(() => presses.delete(press), onePress).unref()
  }

  async function accept(
    c: SiteContext,
    token: string,
    form: Awaited<ReturnType<typeof readInvitation>>,
  ): Promise<Accepted> {
    const only = (answer: Response): Accepted => ({ answer, entered: null })
    const invitation = await people.findInvitation(token)
    if (invitation?.state !== 'open') return only(await closed(c, invitation))

    const way = await opens(c, invitation)
    if (way === 'signed-in' && c.var.person) {
      const { id, name } = c.var.person
      const { language } = c.var
      const accepting = await people.acceptInvitation({ token, person: id, name, language })
      if (accepting.outcome === 'accepted')
        return only(seeOther(c, `${await homeOf(id)}?fait=bienvenue`))
      return only(await closed(c, await people.findInvitation(token)))
    }
    if (way === 'new' && !form.ok) {
      return only(
        await page(c, <InvitationPage invitation={invitation} form={form} opens={way} />, 422),
      )
    }
    const name = form.ok ? form.value.name : invitation.name
    return acceptByAddress(c, { token, invitation, name })
  }

  async function homeOf(id: string): Promise<string> {
    const person = await people.findSignedInPerson(id)
    return person ? desk.homeOf(person) : accountPaths.account
  }

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
  /** `entered`: whose new account answers, open. */
  type Accepted = { answer: Response; entered: string | null }

  async function acceptByAddress(
    c: SiteContext,
    { token, invitation, name }: Accepting,
  ): Promise<Accepted> {
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
      return { answer: await closed(c, await people.findInvitation(token)), entered: null }
    }
    // An invitation lives for days and gets forwarded: it opens a new account, never one that holds something.
    const entered = isNew ? await enterAs(c, desk, id, 'bienvenue') : null
    if (entered) return { answer: entered, entered: id }
    const request = newRequest({ email, next: '' })
    requestSignIn(people, {
      request,
      mail: 'link-and-code',
      origin: c.var.origin,
      federationName: c.var.federation.name,
    })
    const waiting = accountPaths.codeOf(sealRequest(request))
    return { answer: seeOther(c, waiting), entered: null }
  }

  async function closed(c: SiteContext, invitation: Invitation | null): Promise<Response> {
    const state = invitation?.state ?? 'unknown'
    const { person } = c.var
    if (person && invitation?.acceptedBy === person.id) return seeOther(c, await homeOf(person.id))
    if (state === 'unknown') return page(c, <ClosedInvitationPage state="unknown" />, 404)
    return page(c, <ClosedInvitationPage state={state === 'open' ? 'accepted' : state} />, 410)
  }
}
