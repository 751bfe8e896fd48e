import type { SiteApp } from '../../../platform/http/request.ts'
import { memberSpaceRoutes } from './member-space/routes.ts'
import { openDataRoutes } from './open-data/routes.ts'
import { publicRoutes } from './public.tsx'
import { teamRoutes } from './team/routes.ts'
import { territoryRoutes } from './territory/routes.ts'

/** Every page of the directory. The guards of the two spaces hold for what other parts add under them, after. */
export function directoryRoutes(app: SiteApp): void {
  publicRoutes(app)
  territoryRoutes(app)
  openDataRoutes(app)
  memberSpaceRoutes(app)
  teamRoutes(app)
}
