import type { SiteApp } from '../../../../platform/http/request.ts'
import { onlyTheTeam } from '../../../../platform/spaces/guards.ts'
import { demandsPaths } from '../../paths.ts'
import { askRoutes } from './ask.tsx'
import { checkRoutes } from './check.tsx'
import { linkRoutes } from './link.tsx'

export function endorsementsRoutes(app: SiteApp): void {
  app.use(demandsPaths.teamEndorsements, onlyTheTeam)
  app.use(`${demandsPaths.teamEndorsements}/*`, onlyTheTeam)
  checkRoutes(app)
  linkRoutes(app)
  askRoutes(app)
}
