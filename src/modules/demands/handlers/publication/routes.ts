import type { SiteApp } from '../../../../platform/http/request.ts'
import { citationRoutes } from './citing.tsx'
import { publishedFileRoutes } from './files.ts'
import { publishedRoutes } from './published.tsx'
import { publishingRoutes } from './publishing.tsx'
import { retractionRoutes } from './retraction.tsx'

/** What was adopted: read by everyone, published and taken back by the team. */
export function publicationRoutes(app: SiteApp): void {
  publishingRoutes(app)
  retractionRoutes(app)
  publishedRoutes(app)
  publishedFileRoutes(app)
  citationRoutes(app)
}
