import type { SiteApp } from '../../../../platform/http/request.ts'
import { depositRoutes } from './deposit.tsx'
import { returnFilesRoutes } from './files.tsx'
import { groupRoutes } from './group.tsx'
import { ownReportRoutes } from './report.tsx'

/** `/ma-ressource/:slug/portrait`: a member answers. Behind the guard of its space. */
export function ownReturnRoutes(app: SiteApp): void {
  // Before the years: `bilan` is none.
  ownReportRoutes(app)
  groupRoutes(app)
  depositRoutes(app)
  returnFilesRoutes(app)
}
