import { blankForm, type FormState, withError } from '../../../design/field/form-state.ts'
import { readForm } from '../../forms/read-form.ts'
import { seeOther } from '../../http/answers.ts'
import { page } from '../../http/page.tsx'
import { rateLimit } from '../../http/rate-limit.ts'
import { type SiteApp, type SiteContext, signedIn, words } from '../../http/request.ts'
import { sendMail } from '../../mail/mail.ts'
import { findAccount } from '../account.ts'
import type { Desk } from '../desk.ts'
import { accountPaths } from '../paths.ts'
import { isFreshSession } from '../sessions/session.ts'
import { askForEmail } from './ask-for-email.ts'
import { changeEmail } from './change-email.ts'
import { confirmationForm, emailForm } from './forms.ts'
import { noticeMail } from './mails.ts'
import { ConfirmEmailPage, EmailPage, EmailSentPage, GoneEmailPage } from './pages.tsx'
import { openWantedEmail, sealWantedEmail } from './wanted-email.ts'
import { emailChangeWords } from './words.ts'

const hour = 3600

/**
 * Another address to sign in with. It is proved by a link that reaches it and that only a session of the same account can
 * use: an address mistyped gives nobody's account away.
 */
export function emailChangeRoutes(app: SiteApp, { people }: Desk): void {
  const askedByPerson = rateLimit({ most: 5, within: hour })
  /** Past it no mail leaves and nobody is told: the answer is the same for every address. */
  const mailsToAddress = rateLimit({ most: 3, within: hour })

  app.get(accountPaths.email, async (c) => {
    const account = await ownAccount(c)
    if (!account) return seeOther(c, accountPaths.signInThen(accountPaths.email))
    const asked = c.req.query('demande')
    const to = asked === undefined ? null : wantedBy('email-asked', account, asked)
    if (to !== null) return page(c, <EmailSentPage to={to} />)
    return page(c, await emailPage(c, account.email))
  })

  app.post(accountPaths.email, async (c) => {
    const account = await ownAccount(c)
    if (!account) return seeOther(c, accountPaths.signInThen(accountPaths.email))
    const form = await readForm(c, emailForm)
    if (!(await isFreshSession(c))) return page(c, await emailPage(c, account.email), 403)
    if (!form.ok) return page(c, await emailPage(c, account.email, form), 422)

    const say = words(c, emailChangeWords)
    const refuse = async (sentence: string, status: 422 | 429) =>
      page(c, await emailPage(c, account.email, withError(form, 'email', sentence)), status)
    const to = form.value.email
    if (to === account.email) return refuse(say('ask.same'), 422)
    if (!askedByPerson.allows(account.id)) return refuse(say('ask.tooMany'), 429)

    const wanted = { person: account.id, from: account.email, to }
    if (mailsToAddress.allows(to)) {
      const { origin, federation, language } = c.var
      askForEmail({ ...wanted, origin, federation: federation.name, language })
    }
    return seeOther(c, accountPaths.emailAsked(sealWantedEmail('email-asked', wanted)))
  })

  app.get(accountPaths.emailConfirmation, async (c) => {
    const link = c.req.query('lien') ?? ''
    const account = await ownAccount(c)
    if (!account)
      return seeOther(c, accountPaths.signInThen(accountPaths.emailConfirmationOf(link)))
    const to = wantedBy('email-proof', account, link)
    if (to === null) return page(c, <GoneEmailPage />, 410)
    return page(c, <ConfirmEmailPage from={account.email} to={to} link={link} />)
  })

  app.post(accountPaths.emailConfirmation, async (c) => {
    const account = await ownAccount(c)
    if (!account) return seeOther(c, accountPaths.signInThen(accountPaths.email))
    const form = await readForm(c, confirmationForm)
    const to = form.ok ? wantedBy('email-proof', account, form.value.link) : null
    if (to === null) return page(c, <GoneEmailPage />, 410)

    const { outcome } = await changeEmail({ person: account.id, from: account.email, to })
    if (outcome === 'gone') return page(c, <GoneEmailPage />, 410)
    await tellOldAddress(c, account)
    return seeOther(c, `${accountPaths.account}?fait=courriel`)
  })

  async function tellOldAddress(c: SiteContext, { id, email }: OwnAccount): Promise<void> {
    const identity = await people.findIdentity(id)
    if (!identity) return
    const { name: federation, personResponsible } = c.var.federation
    const contact = personResponsible?.email ?? null
    sendMail({ to: email, ...noticeMail({ ...identity, federation, contact }) })
  }
}

type OwnAccount = { readonly id: string; readonly email: string }

async function ownAccount(c: SiteContext): Promise<OwnAccount | null> {
  const person = signedIn(c)
  return person && findAccount(person.id)
}

function wantedBy(
  kind: 'email-proof' | 'email-asked',
  { id, email }: OwnAccount,
  sealed: string,
): string | null {
  return openWantedEmail(kind, sealed, { person: id, from: email })
}

async function emailPage(c: SiteContext, email: string, form: FormState = blankForm()) {
  return <EmailPage email={email} form={form} isFresh={await isFreshSession(c)} />
}
