import type { SiteApp } from '../../../../platform/http/request.ts'
import { unloggedWrites } from '../../../../platform/http/request-log.ts'
import { voicesPaths } from '../../paths.ts'
import { speakRoutes } from './speak.tsx'
import { withdrawRoutes } from './withdraw.tsx'
import { workshopRoutes } from './workshop.tsx'

/** What anyone does without an account: say, take back. No cookie is read or given, and no line of the log says when. */
export function speakingRoutes(app: SiteApp): void {
  app.use(`${voicesPaths.wall}/*`, unloggedWrites)
  withdrawRoutes(app)
  workshopRoutes(app)
  speakRoutes(app)
}
