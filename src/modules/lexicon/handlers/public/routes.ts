import type { SiteApp } from '../../../../platform/http/request.ts'
import { bookletRoutes } from './booklet.tsx'
import { exportRoutes } from './exports.ts'
import { feedRoutes } from './feed.ts'
import { rereadingRoutes } from './rereading.tsx'
import { wordRoutes } from './words.tsx'

/** What anyone may read. Always read as the public, whoever asks. */
export function publicRoutes(app: SiteApp): void {
  rereadingRoutes(app)
  exportRoutes(app)
  feedRoutes(app)
  bookletRoutes(app)
  // The address of a word comes last: it takes any word under /mots.
  wordRoutes(app)
}
