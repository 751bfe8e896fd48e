import type { SiteApp } from '../../../../platform/http/request.ts'
import { sharedRoutes } from './by-link.tsx'
import { fileRoutes } from './files.tsx'
import { readRoutes } from './reading.tsx'

export function readingRoutes(app: SiteApp): void {
  sharedRoutes(app)
  fileRoutes(app)
  readRoutes(app)
}
