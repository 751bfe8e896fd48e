import type { SiteApp } from '../../../../platform/http/request.ts'
import { readRoutes } from './reading.tsx'

export function readingRoutes(app: SiteApp): void {
  readRoutes(app)
}
