import { as } from '../../../../platform/database/database.ts'
import { readQuery } from '../../../../platform/forms/read-form.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import type { SiteApp } from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { followUpForm } from '../../forms/follow-up-forms.ts'
import { FollowUpPage } from '../../pages/follow-up/follow-up-page.tsx'
import { figuresPaths } from '../../paths.ts'
import { listCoverage } from '../../queries/follow-up.ts'
import { listPublicZones } from '../../queries/published.ts'
import { readFollowUp } from './read-follow-up.ts'

/** Who answered, and where each stands. */
export function followUpPageRoutes(app: SiteApp): void {
  app.get(figuresPaths.followUp(':exercise'), async (c) => {
    const followUp = await readFollowUp(c)
    if (!followUp) return notFound(c)
    const form = readQuery(c, followUpForm)
    // First those one still waits for; of a closed year, everybody.
    const first = followUp.year.isOpen ? 'awaited' : 'all'
    const filter = (form.ok && form.value.etat) || first
    const rest = await as(teamPerson(c), async (tx) => ({
      coverage: await listCoverage(tx, followUp.exercise.key),
      zones: await listPublicZones(tx),
    }))
    return page(c, <FollowUpPage {...followUp} {...rest} filter={filter} />)
  })
}
