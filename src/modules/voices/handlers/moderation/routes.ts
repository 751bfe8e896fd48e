import type { SiteApp } from '../../../../platform/http/request.ts'
import { unlogged } from '../../../../platform/http/request-log.ts'
import { voicesPaths } from '../../paths.ts'
import { callRoutes } from './calls.tsx'
import { onlyWhoReads } from './guard.ts'
import { promptRoutes } from './prompts.tsx'
import { queueRoutes } from './queue.tsx'
import { themeRoutes } from './themes.tsx'
import { wayRoutes } from './ways.tsx'

/** What the team asks, and what is read before it is shown. `/equipe` is behind the guard of the team's space. */
export function moderationRoutes(app: SiteApp): void {
  // Nothing may lead from who reads, and when, to a voice.
  app.use(voicesPaths.queue, unlogged, onlyWhoReads)
  app.use(`${voicesPaths.queue}/*`, unlogged, onlyWhoReads)
  queueRoutes(app)
  promptRoutes(app)
  themeRoutes(app)
  wayRoutes(app)
  callRoutes(app)
}
