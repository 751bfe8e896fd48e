import type { SiteApp } from '../../../platform/http/request.ts'
import { speakingRoutes } from './speaking/routes.ts'

/** Every page of the voices. */
export function voicesRoutes(app: SiteApp): void {
  speakingRoutes(app)
}
