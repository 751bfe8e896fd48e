import type { SiteApp } from '../../../../platform/http/request.ts'
import { practicesByRegionRoutes } from './by-region.tsx'
import { ownPracticesRoutes } from './own.tsx'

export function practicesRoutes(app: SiteApp): void {
  ownPracticesRoutes(app)
  practicesByRegionRoutes(app)
}
