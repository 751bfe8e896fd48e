import type { SiteApp } from '../../../platform/http/request.ts'
import { lexiconPaths } from '../paths.ts'
import { onlyTheNetwork, onlyWhoLeads } from './guard.ts'
import { discussingRoutes } from './making/discussing.tsx'
import { enrichingRoutes } from './making/enriching.tsx'
import { leadingRoutes } from './making/leading.tsx'
import { proposingRoutes } from './making/proposing.tsx'
import { exportRoutes } from './public/exports.ts'
import { rereadingRoutes } from './public/rereading.tsx'
import { wordRoutes } from './public/words.tsx'

const make = lexiconPaths.make(':mot')

/** Every page of the lexicon. */
export function lexiconRoutes(app: SiteApp): void {
  app.use(lexiconPaths.making, onlyTheNetwork)
  app.use(`${lexiconPaths.making}/*`, onlyTheNetwork)
  app.use(lexiconPaths.propose, onlyTheNetwork)
  for (const part of [
    'edition',
    'sens',
    'exemples',
    'traductions',
    'liens',
    'consentement',
    'adoption',
    'mise-de-cote',
  ]) {
    app.use(`${make}/${part}`, onlyWhoLeads)
    app.use(`${make}/${part}/*`, onlyWhoLeads)
  }
  proposingRoutes(app)
  discussingRoutes(app)
  enrichingRoutes(app)
  leadingRoutes(app)
  rereadingRoutes(app)
  exportRoutes(app)
  // The address of a word comes last: it takes any word under /mots.
  wordRoutes(app)
}
