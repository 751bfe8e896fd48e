import type { SiteApp } from '../../../../platform/http/request.ts'
import { onlyTheTeam } from '../../../../platform/spaces/guards.ts'
import { followUpPaths } from '../../follow-up-paths.ts'
import { feedRoutes } from './feed.ts'
import { followUpsReadRoutes } from './reading.tsx'
import { followUpsTeamRoutes } from './team.tsx'

/** What follows the means of published texts: read by everyone, written by the team. */
export function followUpsRoutes(app: SiteApp): void {
  feedRoutes(app)
  followUpsReadRoutes(app)
  app.use(followUpPaths.team, onlyTheTeam)
  app.use(`${followUpPaths.team}/*`, onlyTheTeam)
  followUpsTeamRoutes(app)
}
