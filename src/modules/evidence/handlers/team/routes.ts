import type { SiteApp } from '../../../../platform/http/request.ts'
import { onlyTheTeam } from '../../../../platform/spaces/guards.ts'
import { evidencePaths } from '../../paths.ts'
import { aboutSourceRoutes } from './about-source.tsx'
import { duplicateRoutes } from './duplicates.tsx'
import { findingRoutes } from './findings.tsx'
import { groundRoutes } from './grounds.tsx'
import { importRoutes } from './imports.tsx'
import { teamProjectRoutes } from './projects.tsx'
import { teamSourceRoutes } from './sources.tsx'
import { themeRoutes } from './themes.tsx'

/** Where the team reads, notes, finds and publishes. */
export function teamRoutes(app: SiteApp): void {
  app.use(evidencePaths.team, onlyTheTeam)
  app.use(`${evidencePaths.team}/*`, onlyTheTeam)
  teamSourceRoutes(app)
  aboutSourceRoutes(app)
  duplicateRoutes(app)
  importRoutes(app)
  themeRoutes(app)
  findingRoutes(app)
  groundRoutes(app)
  teamProjectRoutes(app)
}
