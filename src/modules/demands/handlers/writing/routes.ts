import type { SiteApp } from '../../../../platform/http/request.ts'
import { blockRoutes } from './blocks.tsx'
import { citingRoutes } from './citing.tsx'
import { importRoutes } from './importing.tsx'
import { linksRoutes } from './links.tsx'
import { workbenchRoutes } from './workbench.tsx'

export function writingRoutes(app: SiteApp): void {
  workbenchRoutes(app)
  blockRoutes(app)
  citingRoutes(app)
  importRoutes(app)
  linksRoutes(app)
}
