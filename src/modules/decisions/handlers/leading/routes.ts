import type { SiteApp } from '../../../../platform/http/request.ts'
import { decisionsPaths } from '../../paths.ts'
import { onlySignedIn } from '../guard.ts'
import { blockRoutes } from './blocks.ts'
import { draftRoutes } from './drafts.tsx'
import { followingRoutes } from './following.tsx'
import { writtenMinutesRoutes } from './minutes.tsx'
import { stageRoutes } from './stages.tsx'

/** What who leads does. A decision that she does not lead answers 404 here. */
export function leadingRoutes(app: SiteApp): void {
  const one = ':decision'
  for (const path of [
    decisionsPaths.newDecision,
    decisionsPaths.edit(one),
    decisionsPaths.blocks(one),
    decisionsPaths.blockRemoval(one, ':block'),
    decisionsPaths.removal(one),
    decisionsPaths.stage(one, ':etape'),
    decisionsPaths.words(one),
    decisionsPaths.notices(one),
    decisionsPaths.review(one),
    decisionsPaths.audience(one),
    decisionsPaths.editMinutes(one),
    decisionsPaths.freezeMinutes(one),
  ]) {
    app.use(path, onlySignedIn)
  }
  draftRoutes(app)
  blockRoutes(app)
  stageRoutes(app)
  followingRoutes(app)
  writtenMinutesRoutes(app)
}
