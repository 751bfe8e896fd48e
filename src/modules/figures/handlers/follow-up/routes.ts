import type { SiteApp } from '../../../../platform/http/request.ts'
import { extensionRoutes } from './extensions.tsx'
import { followUpPageRoutes } from './follow-up.tsx'
import { reminderRoutes } from './reminders.tsx'
import { workbookRoutes } from './workbooks.tsx'

/** `/equipe/portraits/:exercise/suivi` and `/classeurs`. Behind the guard of the team's space. */
export function followUpRoutes(app: SiteApp): void {
  followUpPageRoutes(app)
  reminderRoutes(app)
  extensionRoutes(app)
  workbookRoutes(app)
}
