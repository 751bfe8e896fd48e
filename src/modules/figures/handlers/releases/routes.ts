import type { SiteApp } from '../../../../platform/http/request.ts'
import { releaseRoutes } from './release.tsx'
import { releasesRoutes } from './releases.tsx'
import { viewRoutes } from './views.tsx'
import { zoneRoutes } from './zones.tsx'

/** What the team adds up, and what it publishes of it. Behind the guard of the team's space. */
export function releaseBuilderRoutes(app: SiteApp): void {
  // Before the pages of one year, and of one release: `zones` and `nouvelle` are no keys of theirs.
  zoneRoutes(app)
  viewRoutes(app)
  releasesRoutes(app)
  releaseRoutes(app)
}
