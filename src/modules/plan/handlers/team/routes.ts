import type { SiteApp } from '../../../../platform/http/request.ts'
import { onlyTheTeam } from '../../../../platform/spaces/guards.ts'
import { planPaths } from '../../paths.ts'
import { indicatorRoutes } from './indicators.tsx'
import { itemRoutes } from './items.tsx'
import { pastingRoutes } from './pasting.tsx'
import { planRoutes } from './plans.tsx'
import { readingRoutes } from './readings.tsx'
import { reviewRoutes } from './review.ts'

/** Where the team writes the plan, and reads where it stands. */
export function teamRoutes(app: SiteApp): void {
  app.use(planPaths.team, onlyTheTeam)
  app.use(`${planPaths.team}/*`, onlyTheTeam)
  planRoutes(app)
  pastingRoutes(app)
  itemRoutes(app)
  indicatorRoutes(app)
  readingRoutes(app)
  reviewRoutes(app)
}
