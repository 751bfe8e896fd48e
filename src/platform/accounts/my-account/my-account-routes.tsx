import { blankForm, type FormState } from '../../../design/field/form-state.ts'
import { readForm } from '../../forms/read-form.ts'
import { seeOther } from '../../http/answers.ts'
import { notFound } from '../../http/error-pages.tsx'
import { page } from '../../http/page.tsx'
import { type SiteApp, type SiteContext, signedIn, uuidParam } from '../../http/request.ts'
import { findAccount } from '../account.ts'
import type { Desk } from '../desk.ts'
import { identityForm, passkeyNameField, passkeyNameForm } from '../forms.ts'
import { findPasskeys, removePasskey, renamePasskey } from '../passkeys/passkeys.ts'
import { accountPaths } from '../paths.ts'
import { endOtherSessions, endSession, findSessions, isFreshSession } from '../sessions/session.ts'
import type { SignedInPerson } from '../signed-in-person.ts'
import { passkeysWork } from '../site-origin.ts'
import { AccountPage } from './account-page.tsx'

/** One's name, devices and passkeys. */
export function myAccountRoutes(app: SiteApp, desk: Desk): void {
  const { people, links } = desk

  async function accountPage(
    c: SiteContext,
    person: SignedInPerson,
    { identity, passkey }: { identity?: FormState; passkey?: { id: string; form: FormState } } = {},
  ) {
    const [account, known, sessions, passkeys, isFresh] = await Promise.all([
      findAccount(person.id),
      people.findIdentity(person.id),
      findSessions(c, person.id),
      findPasskeys(person.id),
      isFreshSession(c),
    ])
    return (
      <AccountPage
        email={account?.email ?? ''}
        identity={
          identity ?? blankForm({ name: known?.name ?? '', language: known?.language ?? 'fr' })
        }
        sessions={sessions}
        passkeys={passkeys}
        renaming={passkey}
        mayAddPasskey={passkeysWork(c.var.origin)}
        isFresh={isFresh}
        links={links({ language: c.var.language, federation: c.var.federation, person }, person)}
        done={c.req.query('fait')}
      />
    )
  }

  app.get(accountPaths.account, async (c) => {
    const person = signedIn(c)
    if (!person) return seeOther(c, accountPaths.signInThen(accountPaths.account))
    return page(c, await accountPage(c, person))
  })

  app.post(accountPaths.identity, async (c) => {
    const person = signedIn(c)
    if (!person) return seeOther(c, accountPaths.signInThen(accountPaths.account))
    const form = await readForm(c, identityForm)
    if (!form.ok) return page(c, await accountPage(c, person, { identity: form }), 422)

    await people.changeIdentity(person.id, form.value)
    return done(c, 'identite')
  })

  app.post(accountPaths.otherSessionsEnd, async (c) => {
    const person = signedIn(c)
    if (!person) return seeOther(c, accountPaths.signInThen(accountPaths.account))
    return done(c, `autres-${await endOtherSessions(c, person.id)}`)
  })

  app.post(accountPaths.sessionEnd(':id'), async (c) => {
    const person = signedIn(c)
    if (!person) return seeOther(c, accountPaths.signInThen(accountPaths.account))
    const id = uuidParam(c, 'id')
    if (!id) return notFound(c)
    const { outcome } = await endSession(person.id, id)
    return outcome === 'ended' ? done(c, 'session') : notFound(c)
  })

  app.post(accountPaths.passkeyName(':id'), async (c) => {
    const person = signedIn(c)
    if (!person) return seeOther(c, accountPaths.signInThen(accountPaths.account))
    const id = uuidParam(c, 'id')
    if (!id) return notFound(c)
    const field = passkeyNameField(id)
    const form = await readForm(c, passkeyNameForm(field))
    const name = form.ok ? form.value[field] : undefined
    if (!name) return page(c, await accountPage(c, person, { passkey: { id, form } }), 422)

    const { outcome } = await renamePasskey(person.id, { id, name })
    return outcome === 'renamed' ? done(c, 'cle-nom') : notFound(c)
  })

  app.post(accountPaths.passkeyRemoval(':id'), async (c) => {
    const person = signedIn(c)
    if (!person) return seeOther(c, accountPaths.signInThen(accountPaths.account))
    const id = uuidParam(c, 'id')
    if (!id) return notFound(c)
    const { outcome } = await removePasskey(person.id, id)
    return outcome === 'removed' ? done(c, 'cle-retrait') : notFound(c)
  })
}

/** Back to the page, which says what was done. */
function done(c: SiteContext, what: string): Response {
  return seeOther(c, `${accountPaths.account}?fait=${what}`)
}
