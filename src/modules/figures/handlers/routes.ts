import type { SiteApp } from '../../../platform/http/request.ts'
import { builderRoutes } from './builder/routes.ts'
import { followUpRoutes } from './follow-up/routes.ts'
import { openFiguresRoutes } from './open-figures.tsx'
import { ownReminderRoutes } from './own-reminders.tsx'
import { ownReturnRoutes } from './own-return/routes.ts'
import { publishedRoutes } from './published.tsx'
import { releaseBuilderRoutes } from './releases/routes.ts'

/** Every page of the figures: what is published, what the team prepares and follows, what a member answers. */
export function figuresRoutes(app: SiteApp): void {
  publishedRoutes(app)
  openFiguresRoutes(app)
  releaseBuilderRoutes(app)
  builderRoutes(app)
  followUpRoutes(app)
  ownReturnRoutes(app)
  ownReminderRoutes(app)
}
