import type { SiteApp } from '../../../platform/http/request.ts'
import { leadingRoutes } from './leading/routes.ts'
import { registerRoutes } from './register/routes.ts'
import { seatRoutes } from './seats/routes.ts'

/** Every page of the decisions. */
export function decisionsRoutes(app: SiteApp): void {
  // « nouvelle » comes before the address of a decision.
  leadingRoutes(app)
  registerRoutes(app)
  seatRoutes(app)
}
