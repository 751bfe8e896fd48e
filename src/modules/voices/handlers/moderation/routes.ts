import type { SiteApp } from '../../../../platform/http/request.ts'
import { voicesPaths } from '../../paths.ts'
import { callRoutes } from './calls.tsx'
import { onlyWhoReads } from './guard.ts'
import { promptRoutes } from './prompts.tsx'
import { queueRoutes } from './queue.tsx'
import { themeRoutes } from './themes.tsx'
import { wayRoutes } from './ways.tsx'

/** What the team asks, and what is read before it is shown. `/equipe` is behind the guard of the team's space. */
export function moderationRoutes(app: SiteApp): void {
  app.use(voicesPaths.queue, onlyWhoReads)
  app.use(`${voicesPaths.queue}/*`, onlyWhoReads)
  queueRoutes(app)
  promptRoutes(app)
  themeRoutes(app)
  wayRoutes(app)
  callRoutes(app)
}
