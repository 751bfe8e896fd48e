import type { SiteApp } from '../../../../platform/http/request.ts'
import { ballotRoutes } from './ballots.tsx'
import { ownRoutes } from './own.tsx'

/** `/ma-ressource/:slug/decisions`: behind the guard of a member's space. */
export function seatRoutes(app: SiteApp): void {
  ownRoutes(app)
  ballotRoutes(app)
}
