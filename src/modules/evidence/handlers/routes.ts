import type { SiteApp } from '../../../platform/http/request.ts'
import { publicRoutes } from './public/routes.ts'
import { teamRoutes } from './team/routes.ts'

/** Every page of the evidence. */
export function evidenceRoutes(app: SiteApp): void {
  teamRoutes(app)
  publicRoutes(app)
}
