import { as } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page, publicPage } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, signedIn } from '../../../../platform/http/request.ts'
import { MinutesPage } from '../../pages/register/minutes-page.tsx'
import { decisionsPaths } from '../../paths.ts'
import { findDecision } from '../../queries/find-decision.ts'
import { findMinutes } from '../../queries/minutes.ts'

export function minutesRoutes(app: SiteApp): void {
  app.get(decisionsPaths.minutes(':decision'), async (c) => {
    const person = signedIn(c)
    const read = await as(person, async (tx) => {
      const decision = await findDecision(tx, param(c, 'decision'))
      const minutes = decision ? await findMinutes(tx, decision.id) : null
      return decision && minutes ? { decision, minutes } : null
    })
    if (!read) return notFound(c)
    const view = <MinutesPage {...read} />
    return person ? page(c, view) : publicPage(c, view, ['decisions'])
  })
}
