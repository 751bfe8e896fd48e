import type { SiteApp } from '../../../../platform/http/request.ts'
import { crossOriginReads } from '../../open-data/cross-origin.ts'
import { openDataPaths } from '../../open-data/paths.ts'
import { openDataFileRoutes } from './files.ts'
import { openDataHomeRoutes } from './home.tsx'
import { hsdsRoutes } from './hsds.ts'

/** What members agreed to publish: a page that says what there is, files, and the directory as HSDS. Any site may read it. */
export function openDataRoutes(app: SiteApp): void {
  app.use(`${openDataPaths.home}/*`, crossOriginReads())
  app.options(`${openDataPaths.home}/*`, (c) => c.body(null, 204))
  openDataHomeRoutes(app)
  openDataFileRoutes(app)
  hsdsRoutes(app)
}
