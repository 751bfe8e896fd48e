import { blankForm, type FormState, withError } from '../../../design/field/form-state.ts'
import { readForm } from '../../forms/read-form.ts'
import { seeOther } from '../../http/answers.ts'
import { page } from '../../http/page.tsx'
import { type SiteApp, type SiteContext, words } from '../../http/request.ts'
import { type Desk, enter } from '../desk.ts'
import { codeForm, linkForm, signInForm } from '../forms.ts'
import { accountPaths } from '../paths.ts'
import { endThisSession } from '../sessions/session.ts'
import { clearSessionCookie } from '../sessions/session-cookie.ts'
import { passkeysWork } from '../site-origin.ts'
import { accountWords } from '../words.ts'
import { safeNext } from './next-path.ts'
import { requestSignIn } from './request-sign-in.ts'
import { isLinkAlive, signInByLink } from './sign-in.ts'
import { signInByCode } from './sign-in-code.ts'
import { CodePage, LinkPage, NoDoorPage, SignInPage } from './sign-in-pages.tsx'
import { newRequest, openRequest, sealRequest } from './sign-in-request.ts'

/** By e-mail: the address, the link's button or the code, and out again. */
export function signInRoutes(app: SiteApp, desk: Desk): void {
  const { options, people, limits } = desk
  const signInPage = (
    c: SiteContext,
    form = blankForm({ next: safeNext(c.req.query('suite')) }),
  ) => (
    <SignInPage
      form={form}
      withPasskey={passkeysWork(c.var.origin)}
      isConfirming={c.req.query('confirmer') !== undefined}
      isSignedOut={c.req.query('fait') === 'fermee' && !c.var.person}
    />
  )

  app.get(accountPaths.signIn, (c) => {
    const { person } = c.var
    const next = safeNext(c.req.query('suite'))
    if (person && c.req.query('confirmer') === undefined) {
      return seeOther(c, next || desk.homeOf(person))
    }
    return page(c, signInPage(c))
  })

  app.post(accountPaths.signIn, async (c) => {
    const form = await readForm(c, signInForm)
    if (!form.ok) return page(c, signInPage(c, form), 422)

    const { email, next: asked } = form.value
    if (!limits.mailsFromClient.allows(c.var.clientAddress)) {
      const refused = withError(form, 'email', words(c, accountWords)('signIn.tooMany'))
      return page(c, signInPage(c, refused), 429)
    }

    const next = safeNext(asked)
    const origin = c.var.origin
    const request = newRequest({ email, next })
    const mail = mailFor(c, email)
    if (mail !== 'none') {
      requestSignIn(people, { request, mail, origin, federationName: c.var.federation.name })
    }
    return seeOther(c, accountPaths.codeOf(sealRequest(request)))
  })

  app.get(accountPaths.code, (c) => {
    const sealed = c.req.query('demande') ?? ''
    const request = openRequest(sealed)
    if (!request) return page(c, <NoDoorPage reason="code" next="" />, 410)
    return page(c, <CodePage form={blankForm()} sealed={sealed} request={request} />)
  })

  app.post(accountPaths.code, async (c) => {
    const form = await readForm(c, codeForm)
    const sealed = typeof form.values.request === 'string' ? form.values.request : ''
    const request = openRequest(sealed)
    if (!request) return page(c, <NoDoorPage reason="code" next="" />, 410)
    const view = (state: FormState) => <CodePage form={state} sealed={sealed} request={request} />
    if (!form.ok) return page(c, view(form), 422)

    const say = words(c, accountWords)
    if (!limits.codesForRequest.allows(sealed)) {
      return page(c, view(withError(form, 'code', say('code.tooMany'))), 429)
    }
    if (!limits.codesFromClient.allows(c.var.clientAddress)) {
      return page(c, view(withError(form, 'code', say('code.slow'))), 429)
    }

    const code = form.value.code.replace(/\D/g, '')
    const signIn = await signInByCode(request, code, c.req.header('user-agent'))
    if (signIn.outcome === 'wrong')
      return page(c, view(withError(form, 'code', say('code.wrong'))), 422)

    const entering = await enter(c, desk, signIn)
    if (entering.outcome === 'ended-account') {
      return page(c, view(withError(form, 'code', say('code.wrong'))), 422)
    }
    return seeOther(c, request.next || entering.home)
  })

  app.get(accountPaths.link, async (c) => {
    const token = c.req.query('jeton') ?? ''
    const next = safeNext(c.req.query('suite'))
    if (token === '') return page(c, <NoDoorPage reason="incomplete" next={next} />, 422)
    if (!(await isLinkAlive(token))) return page(c, <NoDoorPage reason="link" next={next} />, 410)
    return page(c, <LinkPage token={token} next={next} />)
  })

  app.post(accountPaths.link, async (c) => {
    const form = await readForm(c, linkForm)
    if (!form.ok) return page(c, <NoDoorPage reason="incomplete" next="" />, 422)

    const next = safeNext(form.value.next)
    const signIn = await signInByLink(placeOf(c), form.value.token)
    if (signIn.outcome === 'gone') return page(c, <NoDoorPage reason="link" next={next} />, 410)

    const entering = await enter(c, desk, signIn)
    if (entering.outcome === 'ended-account') {
      return page(c, <NoDoorPage reason="link" next={next} />, 410)
    }
    return seeOther(c, next || entering.home)
  })

  app.post(accountPaths.signOut, async (c) => {
    await endThisSession(c)
    clearSessionCookie(c, options)
    return seeOther(c, accountPaths.signedOut)
  })

  /**
   * The mail that leaves. Whoever asks is answered the same: someone who asks for another's address learns nothing, and does
   * not keep her out. Once too many were asked for, a link still leaves often enough that one always waits in her mailbox; it
   * has no code, for the codes of a stranger's requests are his to guess.
   */
  function mailFor(c: SiteContext, email: string): 'link-and-code' | 'link' | 'none' {
    const fromHere = `${c.var.clientAddress} ${email}`
    const isWithinLimits =
      limits.mailsToAddressFromClient.allows(fromHere) &&
      limits.mailsToAddressFromClientInADay.allows(fromHere) &&
      limits.mailsToAddressInADay.allows(email)
    if (isWithinLimits) return 'link-and-code'
    return limits.certainMailToAddress.allows(email) ? 'link' : 'none'
  }

  function placeOf(c: SiteContext) {
    return { origin: c.var.origin, userAgent: c.req.header('user-agent') }
  }
}
