import type { SiteApp } from '../../../../platform/http/request.ts'
import { ownVoicesRoutes } from './own-voices.tsx'

/** `/ma-ressource/:slug/paroles`: behind the guard of a member's space. */
export function ownRoutes(app: SiteApp): void {
  ownVoicesRoutes(app)
}
