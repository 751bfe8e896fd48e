import type { SiteApp } from '../../../../platform/http/request.ts'
import { accessRoutes } from './access.tsx'
import { documentListRoutes } from './documents.tsx'
import { settingsRoutes } from './settings.tsx'

export function documentsRoutes(app: SiteApp): void {
  documentListRoutes(app)
  settingsRoutes(app)
  accessRoutes(app)
}
