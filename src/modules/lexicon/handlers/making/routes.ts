import type { SiteApp } from '../../../../platform/http/request.ts'
import { lexiconPaths } from '../../paths.ts'
import { onlyTheNetwork, onlyWhoLeads } from '../guard.ts'
import { discussingRoutes } from './discussing.tsx'
import { enrichingRoutes } from './enriching.tsx'
import { importingRoutes } from './importing.tsx'
import { leadingRoutes } from './leading.tsx'
import { proposingRoutes } from './proposing.tsx'

const make = lexiconPaths.make(':mot')
/** What of a word is for who leads. Its wording is, for a while, of who proposed it too. */
const led = ['traductions', 'liens', 'consentement', 'adoption', 'mise-de-cote']

/** Where the network makes its words. */
export function makingRoutes(app: SiteApp): void {
  app.use(lexiconPaths.making, onlyTheNetwork)
  app.use(`${lexiconPaths.making}/*`, onlyTheNetwork)
  app.use(lexiconPaths.propose, onlyTheNetwork)
  app.use(lexiconPaths.imports, onlyWhoLeads)
  app.use(lexiconPaths.importAcceptance, onlyWhoLeads)
  for (const part of led) {
    app.use(`${make}/${part}`, onlyWhoLeads)
    app.use(`${make}/${part}/*`, onlyWhoLeads)
  }
  // What stands in a member's name, its own people agree to and take out.
  for (const path of [
    lexiconPaths.senses(':mot'),
    lexiconPaths.senseEnd(':mot', ':id'),
    lexiconPaths.examples(':mot'),
  ]) {
    app.use(path, onlyWhoLeads)
  }
  importingRoutes(app)
  proposingRoutes(app)
  discussingRoutes(app)
  enrichingRoutes(app)
  leadingRoutes(app)
}
