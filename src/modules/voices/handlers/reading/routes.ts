import type { SiteApp } from '../../../../platform/http/request.ts'
import { readOneRoutes } from './one.tsx'
import { wallRoutes } from './wall.tsx'

/** What anyone may read. Always read as the public, whoever asks. */
export function readingRoutes(app: SiteApp): void {
  wallRoutes(app)
  readOneRoutes(app)
}
