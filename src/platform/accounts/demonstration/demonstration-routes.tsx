import { notFound } from '../../http/error-pages.tsx'
import { page } from '../../http/page.tsx'
import type { SiteApp } from '../../http/request.ts'
import { mailsInOutbox } from '../../mail/mail.ts'
import { type Desk, enterAs } from '../desk.ts'
import { accountPaths } from '../paths.ts'
import { DemonstrationPage } from './demonstration-page.tsx'
import { OutboxPage } from './outbox-page.tsx'
import { findPersonas } from './personas.ts'

/** Only where the database is marked as the demonstration: elsewhere these pages do not exist. */
export function demonstrationRoutes(app: SiteApp, desk: Desk): void {
  app.get(accountPaths.demonstration, async (c) => {
    const personas = await findPersonas()
    return personas ? page(c, <DemonstrationPage personas={personas} />) : notFound(c)
  })

  app.post(accountPaths.enterDemonstration, async (c) => {
    const personas = await findPersonas()
    const form = personas && (await c.req.formData().catch(() => null))
    const asked = form?.get('persona')
    const persona = personas?.find(({ slug }) => slug === asked)
    const entered = persona ? await enterAs(c, desk, persona.person) : null
    return entered ?? notFound(c)
  })

  app.get(accountPaths.outbox, async (c) => {
    if (!c.var.federation.isDemonstration) return notFound(c)
    return page(c, <OutboxPage mails={await mailsInOutbox()} />)
  })
}
