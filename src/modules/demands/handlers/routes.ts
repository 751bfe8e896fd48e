import type { SiteApp } from '../../../platform/http/request.ts'
import { amendmentsRoutes } from './amendments/routes.ts'
import { documentsRoutes } from './documents/routes.ts'
import { endorsementsRoutes } from './endorsements/routes.ts'
import { followUpsRoutes } from './follow-ups/routes.ts'
import { practicesRoutes } from './practices/routes.ts'
import { publicationRoutes } from './publication/routes.ts'
import { readingRoutes } from './reading/routes.ts'
import { threadsRoutes } from './threads/routes.ts'
import { writingRoutes } from './writing/routes.ts'

/** Every page of the documents. */
export function demandsRoutes(app: SiteApp): void {
  threadsRoutes(app)
  practicesRoutes(app)
  followUpsRoutes(app)
  endorsementsRoutes(app)
  documentsRoutes(app)
  writingRoutes(app)
  publicationRoutes(app)
  amendmentsRoutes(app)
  // The address of a document comes last: it takes any word under /redaction.
  readingRoutes(app)
}
