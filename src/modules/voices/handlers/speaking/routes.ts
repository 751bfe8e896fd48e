import type { SiteApp } from '../../../../platform/http/request.ts'
import { voicesPaths } from '../../paths.ts'
import { speakRoutes } from './speak.tsx'
import { withdrawRoutes } from './withdraw.tsx'
import { workshopRoutes } from './workshop.tsx'

/** What anyone does without an account: say, take back. No cookie is read or given, and no line of the log says when. */
export function speakingRoutes(app: SiteApp): void {
  app.use(`${voicesPaths.wall}/*`, async (c, next) => {
    if (c.req.method !== 'GET') c.set('isUnlogged', true)
    await next()
  })
  withdrawRoutes(app)
  workshopRoutes(app)
  speakRoutes(app)
}
