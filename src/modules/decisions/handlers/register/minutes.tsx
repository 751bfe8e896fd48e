import { as } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page, publicPage } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, signedIn } from '../../../../platform/http/request.ts'
import { namesOfMembers } from '../../../directory/index.ts'
import { MinutesPage } from '../../pages/register/minutes-page.tsx'
import { decisionsPaths } from '../../paths.ts'
import { findDecision } from '../../queries/find-decision.ts'
import { findMinutes } from '../../queries/minutes.ts'
import { listSeats } from '../../queries/seats.ts'
import { membersNamedIn } from '../../rules/named-members.ts'

export function minutesRoutes(app: SiteApp): void {
  app.get(decisionsPaths.minutes(':decision'), async (c) => {
    const person = signedIn(c)
    const read = await as(person, async (tx) => {
      const decision = await findDecision(tx, param(c, 'decision'))
      const minutes = decision ? await findMinutes(tx, decision.id) : null
      if (!decision || !minutes) return null
      const isToFreeze = decision.isLed && minutes.frozenAt === null
      const names = isToFreeze ? await namesOfMembers(tx, await listSeats(tx, decision.id)) : null
      return { decision, minutes, named: membersNamedIn(minutes.text, names?.values() ?? []) }
    })
    if (!read) return notFound(c)
    const view = <MinutesPage {...read} />
    return person ? page(c, view) : publicPage(c, view, ['decisions'])
  })
}
