import type { SiteApp } from '../../../../platform/http/request.ts'
import { voicesPaths } from '../../paths.ts'
import { collectionRoutes } from './collections.tsx'
import { onlyWhoGathers } from './guard.ts'
import { printRoutes } from './print.ts'
import { slipRoutes } from './slips.tsx'
import { workshopStepsRoutes } from './workshop-steps.tsx'

/** Where voices are gathered: behind one guard, whatever space one came from. */
export function gatheringRoutes(app: SiteApp): void {
  app.use(voicesPaths.gathering, onlyWhoGathers)
  app.use(`${voicesPaths.gathering}/*`, onlyWhoGathers)
  printRoutes(app)
  slipRoutes(app)
  workshopStepsRoutes(app)
  collectionRoutes(app)
}
