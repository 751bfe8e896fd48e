import type { SiteApp } from '../../../../platform/http/request.ts'
import { decisionsPaths } from '../../paths.ts'
import { onlySignedIn } from '../guard.ts'
import { minutesRoutes } from './minutes.tsx'
import { oneRoutes } from './one.tsx'
import { registerPageRoutes } from './register.tsx'
import { screenRoutes } from './screen.tsx'

/** What is read of decisions: by everyone once they are public, by the network while they live. */
export function registerRoutes(app: SiteApp): void {
  app.use(decisionsPaths.screen(':decision'), onlySignedIn)
  registerPageRoutes(app)
  screenRoutes(app)
  minutesRoutes(app)
  oneRoutes(app)
}
