import type { SiteApp } from '../../../../platform/http/request.ts'
import { coverageRoutes } from './coverage.tsx'
import { oneMoreRoutes } from './one-more.tsx'
import { reachRoutes } from './reach.tsx'

/** Where the members are, how far that is from people, where one more would reach most of them. */
export function territoryRoutes(app: SiteApp): void {
  coverageRoutes(app)
  reachRoutes(app)
  oneMoreRoutes(app)
}
