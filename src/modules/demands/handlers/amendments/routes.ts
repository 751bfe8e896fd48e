import type { SiteApp } from '../../../../platform/http/request.ts'
import { bookletRoutes } from './booklet.tsx'
import { amendmentDecidingRoutes } from './deciding.tsx'
import { amendmentLeadingRoutes } from './leading.tsx'
import { ownAmendmentRoutes } from './own.tsx'
import { amendmentReadingRoutes } from './reading.tsx'
import { rewordingRoutes } from './rewording.tsx'

export function amendmentsRoutes(app: SiteApp): void {
  // The address of an amendment takes any word: its own come first.
  bookletRoutes(app)
  amendmentDecidingRoutes(app)
  amendmentLeadingRoutes(app)
  ownAmendmentRoutes(app)
  rewordingRoutes(app)
  amendmentReadingRoutes(app)
}
