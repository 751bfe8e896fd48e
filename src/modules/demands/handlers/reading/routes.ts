import type { SiteApp } from '../../../../platform/http/request.ts'
import { sharedRoutes } from './by-link.tsx'
import { readRoutes } from './reading.tsx'

export function readingRoutes(app: SiteApp): void {
  sharedRoutes(app)
  readRoutes(app)
}
