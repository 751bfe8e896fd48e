import type { SiteApp } from '../../../platform/http/request.ts'
import { makingRoutes } from './making/routes.ts'
import { publicRoutes } from './public/routes.ts'

/** Every page of the lexicon. */
export function lexiconRoutes(app: SiteApp): void {
  makingRoutes(app)
  publicRoutes(app)
}
