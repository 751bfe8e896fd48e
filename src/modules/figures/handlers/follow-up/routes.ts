import type { SiteApp } from '../../../../platform/http/request.ts'
import { coverageRoutes } from './coverage.tsx'
import { extensionRoutes } from './extensions.tsx'
import { reminderRoutes } from './reminders.tsx'
import { workbookRoutes } from './workbooks.tsx'

/** Following the answers to a portrait. Behind the guard of the team's space. */
export function followUpRoutes(app: SiteApp): void {
  coverageRoutes(app)
  reminderRoutes(app)
  extensionRoutes(app)
  workbookRoutes(app)
}
