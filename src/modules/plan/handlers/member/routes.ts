import type { SiteApp } from '../../../../platform/http/request.ts'
import { ownPlanRoutes } from './own-plan.tsx'

/** What a member carries of the plan, and what its seat says of it. The directory guards its space. */
export function memberRoutes(app: SiteApp): void {
  ownPlanRoutes(app)
}
