import { as } from '../../../../platform/database/database.ts'
import { page } from '../../../../platform/http/page.tsx'
import type { SiteApp } from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { TeamHomePage } from '../../pages/team/team-home-page.tsx'
import { directoryPaths } from '../../paths.ts'
import { readTeamOverview } from '../../queries/team-members.ts'
import { daysOf } from './days.ts'

export function teamHomeRoutes(app: SiteApp): void {
  app.get(directoryPaths.team, async (c) => {
    const { today, oldBefore } = daysOf(c)
    const read = await as(teamPerson(c), async (tx) => ({
      overview: await readTeamOverview(tx, today),
      toDo: await c.var.toDo.ofTeam(tx),
    }))
    return page(c, <TeamHomePage {...read} oldBefore={oldBefore} />)
  })
}
