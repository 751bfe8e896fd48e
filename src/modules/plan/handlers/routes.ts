import type { SiteApp } from '../../../platform/http/request.ts'
import { memberRoutes } from './member/routes.ts'
import { publicRoutes } from './public/routes.ts'
import { teamRoutes } from './team/routes.ts'

/** Every page of the plan. */
export function planRoutes(app: SiteApp): void {
  teamRoutes(app)
  memberRoutes(app)
  publicRoutes(app)
}
