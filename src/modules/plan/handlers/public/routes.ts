import type { SiteApp } from '../../../../platform/http/request.ts'
import { readPlanRoutes } from './plans.tsx'

/** What anyone may read of the plan. */
export function publicRoutes(app: SiteApp): void {
  readPlanRoutes(app)
}
