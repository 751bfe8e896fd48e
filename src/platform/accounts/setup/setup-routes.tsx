import { createHash, timingSafeEqual } from 'node:crypto'
import { blankForm, withError } from '../../../design/field/form-state.ts'
import { readForm } from '../../forms/read-form.ts'
import { notFound } from '../../http/error-pages.tsx'
import { page } from '../../http/page.tsx'
import { type SiteApp, words } from '../../http/request.ts'
import { endAccount, openAccount } from '../account.ts'
import { type Desk, enterAs } from '../desk.ts'
import { setupForm } from '../forms.ts'
import { accountPaths } from '../paths.ts'
import { accountWords } from '../words.ts'
import { EmptySitePage, SetupPage } from './setup-pages.tsx'

/**
 * The first administration of an empty site, for whoever reads its terminal. The token is compared, never stored; it dies
 * with the first administration, in every process: from then on the page does not exist.
 */
export function setupRoutes(app: SiteApp, desk: Desk): void {
  const { people, limits } = desk
  const { setupToken } = desk.options
  let founded = setupToken === null

  async function isFounded(): Promise<boolean> {
    founded ||= await people.isFounded()
    return founded
  }

  app.get('/', async (c, next) => {
    if (await isFounded()) return next()
    return page(c, <EmptySitePage />)
  })

  app.get(accountPaths.setup, async (c) => {
    if (await isFounded()) return notFound(c)
    return page(c, <SetupPage form={blankForm({ token: c.req.query('jeton') ?? '' })} />)
  })

  app.post(accountPaths.setup, async (c) => {
    if (setupToken === null || (await isFounded())) return notFound(c)
    const form = await readForm(c, setupForm)
    if (!form.ok) return page(c, <SetupPage form={form} />, 422)

    const say = words(c, accountWords)
    if (!limits.setupFromClient.allows(c.var.clientAddress)) {
      return page(c, <SetupPage form={withError(form, 'token', say('setup.tooMany'))} />, 429)
    }
    if (!isSame(form.value.token, setupToken)) {
      return page(c, <SetupPage form={withError(form, 'token', say('setup.tokenWrong'))} />, 422)
    }

    const { name, email, federation } = form.value
    const { account } = await openAccount({ email })
    const founding = await people.foundFederation({
      person: account.id,
      name,
      language: c.var.language,
      federation: {
        name: federation,
        timeZone: desk.options.timeZone,
        personResponsible: {
          name: form.value.responsibleName,
          email: form.value.responsibleEmail,
          telephone: form.value.responsibleTelephone,
        },
      },
    })
    if (founding.outcome === 'already-founded') {
      if (!(await people.findIdentity(account.id))) await endAccount(account.id)
      return notFound(c)
    }
    founded = true
    return (await enterAs(c, desk, account.id, 'ouvert')) ?? notFound(c)
  })
}

/** In a time that says nothing of where they differ. */
function isSame(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(token))
}
