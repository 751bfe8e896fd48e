import type { SiteApp } from '../../../../platform/http/request.ts'
import { argumentRoutes } from './arguments.tsx'
import { projectRoutes } from './projects.tsx'
import { sourceRoutes } from './sources.tsx'

/** What anyone may read. Always read as the public, whoever asks. */
export function publicRoutes(app: SiteApp): void {
  sourceRoutes(app)
  projectRoutes(app)
  // The address of a theme comes last: it takes any word under /argumentaire.
  argumentRoutes(app)
}
