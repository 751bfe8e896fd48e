import type { SiteApp } from '../../../platform/http/request.ts'
import { gatheringRoutes } from './gathering/routes.ts'
import { moderationRoutes } from './moderation/routes.ts'
import { ownRoutes } from './own/routes.ts'
import { readingRoutes } from './reading/routes.ts'
import { speakingRoutes } from './speaking/routes.ts'

/** Every page of the voices. */
export function voicesRoutes(app: SiteApp): void {
  moderationRoutes(app)
  gatheringRoutes(app)
  ownRoutes(app)
  readingRoutes(app)
  // The address of a collection comes last: it takes any word under /paroles.
  speakingRoutes(app)
}
